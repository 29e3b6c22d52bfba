'use client';

import { type FormEvent, useActionState, useState } from 'react';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { TextField } from '@/components/ui/TextField';
import { FRESH } from '@/lib/form/state';
import { uploadTable } from '@/lib/imports/actions';
import { sizeProblem } from '@/lib/imports/size';
import type { Problem } from '@/lib/refusal';

/** The filled table. `token`: sent twice, it is taken once. */
export function UploadForm({
  unitId,
  planId,
  year,
  token,
}: {
  unitId: string;
  planId: string;
  year: number;
  token: string;
}) {
  const [state, send] = useActionState(uploadTable, FRESH);
  const [tooLarge, setTooLarge] = useState<Problem[]>([]);
  const problems = tooLarge.length > 0 ? tooLarge : state.problems;

  /** Said at once: on a slow line it would take minutes until the server says it. */
  function check(event: FormEvent<HTMLFormElement>) {
    const file = new FormData(event.currentTarget).get('file');
    const problem = file instanceof File ? sizeProblem(file) : null;
    if (problem) event.preventDefault();
    setTooLarge(problem ? [problem] : []);
  }

  return (
    <form action={send} onSubmit={check} className="flex flex-col gap-5" noValidate>
      <ErrorSummary title="Chưa nhận được tệp, vì:" problems={problems} />
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="plan" value={planId} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="token" value={token} />
      <TextField
        name="file"
        type="file"
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        className="h-auto py-2"
        label="Tệp đã điền (.xlsx)"
        hint="Tối đa 2.000 dòng và 5 MB. Tải lên lại cùng tệp không tạo đề cử trùng."
        error={problems.find(({ at }) => at === 'file')?.message}
      />
      <SubmitButton className="self-start" pendingText="Đang đọc tệp…">
        Tải lên và kiểm tra
      </SubmitButton>
    </form>
  );
}
