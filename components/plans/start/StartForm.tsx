'use client';

import { type ReactNode, useActionState } from 'react';
import { LinkButton } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { type TypedForm, typedForm } from '@/components/ui/typed-form';
import { type FormState, FRESH } from '@/lib/form/state';

type Props = {
  unitId: string;
  /** The id that the plan will have: of two clicks the second finds it. */
  draftId: string;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** What is sent along unseen. */
  fixed?: Record<string, string | number>;
  /** What the visible fields open with. */
  stored?: Record<string, string>;
  /** On the button. */
  submit: string;
  children?: (form: { typed: TypedForm; problems: FormState['problems'] }) => ReactNode;
};

/** What is still to be said before a plan is started, and the one button that makes its draft. */
export function StartForm({ unitId, draftId, action, fixed = {}, stored = {}, submit, children }: Props) {
  const [state, send] = useActionState(action, FRESH);
  return (
    <form action={send} id="form" noValidate className="flex min-w-0 flex-col gap-5">
      <ErrorSummary title="Chưa tạo được dự thảo, vì:" problems={state.problems} />
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="draft" value={state.values?.draft ?? draftId} />
      {Object.entries(fixed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children?.({ typed: typedForm(state, stored), problems: state.problems })}
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingText="Đang tạo dự thảo…">{submit}</SubmitButton>
        <LinkButton look="quiet" href={`/as/${unitId}/plans/new`}>
          Chọn cách khác
        </LinkButton>
      </div>
    </form>
  );
}
