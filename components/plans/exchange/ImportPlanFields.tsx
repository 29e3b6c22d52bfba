'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { TextArea, TextField } from '@/components/ui/TextField';
import { FRESH } from '@/lib/form/state';
import { importPlanForm } from '@/lib/plans/exchange/actions';
import { ImportedPlan } from './ImportedPlan';

/** A file, or its text; after that, what has to be looked at in the draft. */
export function ImportPlanFields({ unitId, token }: { unitId: string; token: string }) {
  const [state, send] = useActionState(importPlanForm, FRESH);
  const { values, problems } = state;
  const about = (field: string) => problems.find(({ at }) => at === field)?.message;
  if (values?.draft) {
    return (
      <ImportedPlan unitId={unitId} planId={values.draft} remarks={JSON.parse(values.remarks ?? '[]')} />
    );
  }
  return (
    <form action={send} className="flex flex-col gap-5" noValidate>
      <ErrorSummary title="Chưa tạo được dự thảo từ tệp, vì:" problems={problems} />
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="token" value={values?.token ?? token} />
      <TextField
        name="file"
        type="file"
        accept=".json,application/json"
        className="h-auto py-2"
        label="Tệp kế hoạch (JSON)"
        hint="Tệp được tải từ trang của một kế hoạch, hoặc xuất từ phần mềm khác theo cùng cấu trúc. Tối đa 1 MB."
        error={about('file')}
      />
      <TextArea
        name="json"
        rows={4}
        spellCheck={false}
        className="font-mono text-sm"
        label="Hoặc dán nội dung của tệp"
        hint="Chỉ được dùng khi không chọn tệp."
        error={about('json')}
        defaultValue={values?.json ?? ''}
      />
      <SubmitButton className="self-start" pendingText="Đang đọc tệp…">
        Tạo dự thảo từ tệp
      </SubmitButton>
    </form>
  );
}
