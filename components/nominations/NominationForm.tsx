'use client';

import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import { TextLink } from '@/components/ui/Button';
import { Select } from '@/components/ui/ChoiceField';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Notice } from '@/components/ui/Notice';
import { Panel } from '@/components/ui/Panel';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { TextArea } from '@/components/ui/TextField';
import { typedForm } from '@/components/ui/typed-form';
import { type FormState, FRESH } from '@/lib/form/state';
import { enterNomination } from '@/lib/nominations/actions';
import type { AmendedSince } from '@/lib/nominations/amended';
import type { FormSheet } from '@/lib/nominations/form-queries';
import { LEAST_ACHIEVEMENTS } from '@/lib/nominations/submission';
import { ChecklistFields } from './ChecklistFields';
import { DeclarationFields } from './DeclarationFields';
import { WhoFields } from './WhoFields';

type Props = {
  /** The acting unit. */
  unitId: string;
  base: string;
  sheet: FormSheet & { formToken: string; amended?: AmendedSince | null };
  /** Of the nomination that is being edited. */
  stored?: { nominationId: string; revision: string; returned: boolean };
  values: Record<string, string | boolean>;
  /** What is said above the form while nothing has been sent from it. */
  opening?: ReactNode;
  /** Stands beside the form, on a narrow screen above it. */
  aside: ReactNode;
};

/** The form of a nomination. Works without JavaScript: native fields, one action, three buttons that say what is meant. */
export function NominationForm({ unitId, base, sheet, stored, values, opening, aside }: Props) {
  const [state, action] = useActionState(enterNomination, FRESH);
  const typed = typedForm(state, { unitId, ...values });
  const form = useRef<HTMLFormElement>(null);
  useSaveKey(form);
  const nominationId = state.values?.nominationId ?? stored?.nominationId ?? '';
  const revision = state.values?.revision ?? stored?.revision ?? '';

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <aside className="flex flex-col gap-4 lg:sticky lg:top-4 lg:order-last">{aside}</aside>
      <form ref={form} id="form" action={action} noValidate className="flex min-w-0 flex-col gap-6">
        <Answer state={state} base={base} nominationId={nominationId} opening={opening} />
        <input type="hidden" name="unit" value={unitId} />
        <input type="hidden" name="planId" value={sheet.plan.id} />
        <input type="hidden" name="fieldId" value={sheet.field.id} />
        <input type="hidden" name="subject" value={sheet.subject} />
        <input type="hidden" name="year" value={sheet.year} />
        <input type="hidden" name="formToken" value={state.values?.formToken ?? sheet.formToken} />
        <input type="hidden" name="nominationId" value={nominationId} />
        <input type="hidden" name="revision" value={revision} />

        <Panel title="1. Ai được đề cử">
          <div className="flex flex-col gap-5">
            <Select
              {...typed.text('unitId')}
              label="Đơn vị đề cử"
              options={sheet.units.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <WhoFields subject={sheet.subject} typed={typed} />
          </div>
        </Panel>
        <Panel title="2. Thành tích">
          <TextArea
            {...typed.text('achievements')}
            label="Việc đã làm và kết quả"
            hint={`Nêu việc làm, con số, người được hưởng lợi, từ năm nào. Ít nhất ${LEAST_ACHIEVEMENTS} ký tự.`}
            className="min-h-56"
            required
          />
        </Panel>
        <Panel title="3. Tiêu chí của kế hoạch">
          <ChecklistFields criteria={sheet.criteria} earlier={sheet.amended?.criteria ?? []} typed={typed} />
        </Panel>
        <Panel title="4. Cam kết của đơn vị đề cử">
          <DeclarationFields typed={typed} />
        </Panel>

        <div className="flex flex-wrap gap-3 border-t border-hairline pt-5">
          {/* The first button is the one that Enter presses: it must be the harmless one. */}
          <SubmitButton look="secondary" name="intent" value="save" pendingText="Đang lưu…">
            Lưu nháp
          </SubmitButton>
          <SubmitButton look="quiet" name="intent" value="check" pendingText="Đang kiểm tra…">
            Kiểm tra
          </SubmitButton>
          <SubmitButton name="intent" value="submit" pendingText="Đang nộp…">
            {stored?.returned ? 'Nộp lại đề cử' : 'Nộp đề cử'}
          </SubmitButton>
        </div>
        <p className="text-sm text-muted">
          Lưu nháp lúc nào cũng được, kể cả khi còn thiếu. «Kiểm tra» cho biết còn thiếu gì mà chưa nộp.
        </p>
      </form>
    </div>
  );
}

function Answer({
  state,
  base,
  nominationId,
  opening,
}: {
  state: FormState;
  base: string;
  nominationId: string;
  opening: ReactNode;
}) {
  const notice = useRef<HTMLDivElement>(null);
  const passed = state.problems.length === 0 && Boolean(state.notice);
  useEffect(() => {
    if (passed && state) notice.current?.focus();
  }, [passed, state]);
  if (!state.values) return opening;
  const asked = state.values.intent;
  return (
    <>
      <ErrorSummary title={TITLES[asked ?? ''] ?? 'Chưa lưu được'} problems={state.problems} />
      {state.notice ? (
        <div ref={notice} tabIndex={-1}>
          <Notice kind={passed ? 'success' : 'info'}>
            <p>
              {passed ? <span aria-hidden="true">✓ </span> : null}
              {state.notice}{' '}
              {nominationId ? (
                <TextLink href={`${base}/nominations/${nominationId}`}>Xem bản nháp</TextLink>
              ) : null}
            </p>
          </Notice>
        </div>
      ) : null}
    </>
  );
}

const TITLES: Record<string, string> = {
  save: 'Chưa lưu được, vì:',
  check: 'Để nộp được, còn phải bổ sung:',
  submit: 'Chưa nộp được, vì:',
};

/** Ctrl+S, or ⌘S, saves the draft. */
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
