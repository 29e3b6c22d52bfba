'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { TextField } from '@/components/ui/TextField';
import { typedForm } from '@/components/ui/typed-form';
import { FRESH } from '@/lib/form/state';
import { addField } from '@/lib/plans/edit/fields-actions';

/** Adds a field by its name; the rest is entered on its page. `fieldId` is the id that it will have. */
export function AddFieldForm({
  unitId,
  planId,
  fieldId,
}: {
  unitId: string;
  planId: string;
  fieldId: string;
}) {
  const [state, send] = useActionState(addField, FRESH);
  const form = typedForm(state, {});
  return (
    <form action={send} noValidate className="flex flex-col gap-4">
      <ErrorSummary title="Chưa thêm được lĩnh vực, vì:" problems={state.problems} />
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="plan" value={planId} />
      <input type="hidden" name="field" value={fieldId} />
      <TextField
        {...form.text('name')}
        label="Tên lĩnh vực"
        hint="Đúng như kế hoạch ghi. Đối tượng và tiêu chí nhập ở trang tiếp theo."
        autoComplete="off"
        required
      />
      <SubmitButton className="self-start" pendingText="Đang thêm…">
        Thêm lĩnh vực
      </SubmitButton>
    </form>
  );
}
