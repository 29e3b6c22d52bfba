'use client';

import { type ReactNode, useActionState, useCallback, useEffect, useRef, useState } from 'react';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { type TypedForm, typedForm } from '@/components/ui/typed-form';
import { type FormState, FRESH } from '@/lib/form/state';
import type { PartValues } from '@/lib/nominations/parts';
import { AutosaveStatus } from './AutosaveStatus';
import { type OtherWords, otherWords } from './OthersWords';
import { useAutosave } from './use-autosave';

/** What every form of a part is given by its page. */
export type PartFormProps = {
  /** The acting unit. */
  unitId: string;
  /** Fields that are sent but not shown: which nomination and part, or where a new one goes. */
  hidden: Record<string, string>;
  stamp: string;
  /** The fields as they are stored. */
  stored: PartValues;
  /** What follows: 'Thành tích'. */
  next: string;
};

type Props = PartFormProps & {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  children: (form: { typed: TypedForm; others: OtherWords; values: PartValues }) => ReactNode;
};

/** The form of one part of a nomination. Works without JavaScript; with it, what is typed saves itself. */
export function PartShell({ unitId, hidden, stamp, stored, next, action, children }: Props) {
  const [state, send] = useActionState(action, FRESH);
  const form = useRef<HTMLFormElement>(null);
  const [kept, setKept] = useState({ stamp: '', nominationId: '' });
  const onSaved = useCallback(setKept, []);
  const autosaved = useAutosave(form, { url: `/as/${unitId}/nominations/autosave`, onSaved });
  useSaveKey(form);
  useFieldOfAddress();
  // An answer to a press of a button knows of all that was saved before it.
  const stamped = kept.stamp || (state.values?.stamp ?? stamp);
  useEffect(() => {
    if (state.values) setKept((now) => ({ ...now, stamp: '' }));
  }, [state]);

  return (
    <form ref={form} id="form" action={send} noValidate className="flex min-w-0 flex-col gap-6">
      <ErrorSummary title={titleOf(state)} problems={state.problems} />
      <input type="hidden" name="unit" value={unitId} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="stamp" value={stamped} />
      {'nominationId' in hidden ? null : (
        <input type="hidden" name="nominationId" value={kept.nominationId} />
      )}
      {children({
        typed: typedForm(state, stored),
        others: otherWords(state),
        values: state.values ?? stored,
      })}
      <div className="flex flex-col gap-2 border-t border-hairline pt-5">
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="intent" value="next" pendingText="Đang lưu…">
            Lưu và làm tiếp: {next}
          </SubmitButton>
          <SubmitButton look="secondary" name="intent" value="save" pendingText="Đang lưu…">
            Lưu
          </SubmitButton>
          <SubmitButton look="quiet" name="intent" value="back" pendingText="Đang lưu…">
            Lưu và về danh sách
          </SubmitButton>
        </div>
        <AutosaveStatus state={autosaved} />
      </div>
    </form>
  );
}

function titleOf({ problems }: FormState): string {
  if (problems.some(({ code }) => code === 'contested')) return 'Có ô vừa được lưu khác ở nơi khác:';
  return problems.some(({ at }) => at === 'form') ? 'Chưa lưu được, vì:' : 'Đã lưu, trừ các ô sau:';
}

/** A link to a field brings the focus there: without JavaScript the browser does it, the router only scrolls. */
function useFieldOfAddress() {
  useEffect(() => {
    const field = window.location.hash.slice(1);
    if (field) document.getElementById(field)?.focus();
  }, []);
}

/** Ctrl+S, or ⌘S, saves the part. */
function useSaveKey(form: React.RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      const save = form.current?.querySelector<HTMLButtonElement>('button[name="intent"][value="save"]');
      if (save?.getAttribute('aria-disabled') !== 'true') form.current?.requestSubmit(save);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [form]);
}
