'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { DateField, TextArea, TextField } from '@/components/ui/TextField';
import { typedForm } from '@/components/ui/typed-form';
import { FRESH } from '@/lib/form/state';
import { putAmendmentIntoForce } from '@/lib/plans/amend/actions';

/** By which document a plan is amended, and why; puts the amendment into force. */
export function AmendmentForm({ unitId, planId }: { unitId: string; planId: string }) {
  const [state, action] = useActionState(putAmendmentIntoForce, FRESH);
  const typed = typedForm(state, {});
  return (
    <form action={action} id="form" noValidate className="flex flex-col gap-5">
      <ErrorSummary title="Chưa ban hành được sửa đổi, vì:" problems={state.problems} />
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="planId" value={planId} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          {...typed.text('number')}
          label="Số, ký hiệu văn bản sửa đổi"
          hint="Ví dụ 215/QĐ-UBND"
          autoComplete="off"
          required
        />
        <DateField {...typed.text('issuedOn')} label="Ngày ban hành văn bản sửa đổi" required />
      </div>
      <TextArea
        {...typed.text('reason')}
        label="Lý do sửa đổi"
        hint="Các đơn vị thực hiện kế hoạch sẽ đọc lý do này cùng những chỗ đã sửa."
        rows={3}
        required
      />
      <SubmitButton className="self-start" pendingText="Đang ban hành…">
        Ban hành sửa đổi
      </SubmitButton>
    </form>
  );
}
