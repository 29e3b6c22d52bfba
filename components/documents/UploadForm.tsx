'use client';

import { type FormEvent, useActionState, useState } from 'react';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { TextArea, TextField } from '@/components/ui/TextField';
import { uploadDocument } from '@/lib/documents/confirm/actions';
import { sizeProblem } from '@/lib/documents/confirm/sent-document';
import { FRESH } from '@/lib/form/state';
import type { Problem } from '@/lib/refusal';

/** A document, or its text. `token`: sent twice, it is read once. */
export function UploadForm({ unitId, token }: { unitId: string; token: string }) {
  const [state, send] = useActionState(uploadDocument, FRESH);
  const [tooLarge, setTooLarge] = useState<Problem[]>([]);
  const problems = tooLarge.length > 0 ? tooLarge : state.problems;
  const about = (field: string) => problems.find(({ at }) => at === field)?.message;

  /** Said at once: on a slow line it would take minutes until the server says it. */
  function check(event: FormEvent<HTMLFormElement>) {
    const file = new FormData(event.currentTarget).get('file');
    const problem = file instanceof File && file.name !== '' ? sizeProblem(file) : null;
    if (problem) event.preventDefault();
    setTooLarge(problem ? [problem] : []);
  }

  return (
    <form action={send} onSubmit={check} id="upload" className="flex flex-col gap-5" noValidate>
      <ErrorSummary
        title="Chưa nhận được tài liệu, vì:"
        problems={problems.map((problem) => ({
          ...problem,
          at: problem.at === 'form' ? 'upload' : problem.at,
        }))}
      />
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="token" value={state.values?.token ?? token} />
      <TextField
        name="file"
        type="file"
        accept=".docx,.pdf,.txt,.md"
        className="h-auto py-2"
        label="Tệp kế hoạch"
        hint="Word (.docx), PDF có chữ (không phải ảnh quét), .txt hoặc .md; tối đa 20 MB và 200 trang."
        error={about('file')}
      />
      <TextArea
        name="text"
        rows={5}
        spellCheck={false}
        label="Hoặc dán văn bản"
        hint="Chép toàn bộ văn bản của kế hoạch. Chỉ được dùng khi không chọn tệp."
        className="field-sizing-fixed"
        error={about('text')}
        defaultValue={state.values?.text ?? ''}
      />
      <SubmitButton className="self-start" pendingText="Đang gửi tài liệu…">
        Đọc kế hoạch
      </SubmitButton>
    </form>
  );
}
