'use client';

import { useActionState } from 'react';
import { CheckboxField } from '@/components/ui/ChoiceField';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { DateField, TextField } from '@/components/ui/TextField';
import { typedForm } from '@/components/ui/typed-form';
import { FRESH } from '@/lib/form/state';
import { formatDate, type PlainDate } from '@/lib/format/dates';
import { countInText } from '@/lib/format/numbers';
import { issueDraft } from '@/lib/plans/issue-actions';

type Props = {
  unitId: string;
  planId: string;
  number: string | null;
  issuedOn: PlainDate | null;
  today: PlainDate;
  /** How many warnings there are, and what names this list of them. */
  warnings: { count: number; key: string };
};

/** Number and date, where the draft has none yet, and the one button that issues the plan. */
export function IssueForm({ unitId, planId, number, issuedOn, today, warnings }: Props) {
  const [state, send] = useActionState(issueDraft, FRESH);
  const form = typedForm(state, {});
  const asksToLook = warnings.count > 0 || state.problems.some(({ at }) => at === 'seen');
  return (
    <form id="form" action={send} noValidate className="flex flex-col gap-5">
      <ErrorSummary title="Chưa ban hành được, vì:" problems={state.problems} />
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="plan" value={planId} />
      <input type="hidden" name="warnings" value={state.values?.warnings ?? warnings.key} />
      {number === null ? (
        <TextField
          {...form.text('number')}
          label="Số, ký hiệu"
          hint="Đúng như trên văn bản đã ký, ví dụ 101/KH-UBND"
          className="max-w-80"
          autoComplete="off"
          required
        />
      ) : (
        <Known id="number" term="Số, ký hiệu" value={number} error={form.error('number')} />
      )}
      {issuedOn === null ? (
        <DateField
          {...form.text('issuedOn')}
          label="Ngày ban hành"
          hint={`Ngày ghi trên văn bản, không sau hôm nay (${formatDate(today)})`}
          required
        />
      ) : (
        <Known
          id="issuedOn"
          term="Ngày ban hành"
          value={formatDate(issuedOn)}
          error={form.error('issuedOn')}
        />
      )}
      {asksToLook ? (
        <CheckboxField
          {...form.tick('seen')}
          label="Đã xem các chỗ cần xem"
          hint={`${countInText(warnings.count)} chỗ ở danh sách bên trên; kế hoạch ban hành được dù còn những chỗ này.`}
          required
        />
      ) : null}
      <SubmitButton className="self-start" pendingText="Đang ban hành…">
        Ban hành
      </SubmitButton>
    </form>
  );
}

function Known({ id, term, value, error }: { id: string; term: string; value: string; error?: string }) {
  return (
    <div id={id}>
      <p className="font-semibold">{term}</p>
      <p>{value}</p>
      {error ? (
        <p className="font-semibold text-late">
          <span aria-hidden="true">! </span>
          {error}
        </p>
      ) : null}
    </div>
  );
}
