'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Panel } from '@/components/ui/Panel';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { TextArea, TextField } from '@/components/ui/TextField';
import { typedForm } from '@/components/ui/typed-form';
import { draftFromReading } from '@/lib/documents/confirm/actions';
import { FRESH } from '@/lib/form/state';

const YEAR = { inputMode: 'numeric', maxLength: 4, className: 'max-w-32 tabular-nums' } as const;

type Asked = 'title' | 'startYear' | 'endYear';

/** Makes the draft. `asked`: what a draft cannot be without and the document does not say. */
export function DraftForm({
  unitId,
  readingId,
  asked,
  open,
}: {
  unitId: string;
  readingId: string;
  asked: readonly Asked[];
  /** How many things have not been looked at. */
  open: number;
}) {
  const [state, send] = useActionState(draftFromReading, FRESH);
  const typed = typedForm(state, {});
  const refused = new Set(state.problems.map(({ at }) => at));
  const shown = (['title', 'startYear', 'endYear'] as const).filter(
    (name) => asked.includes(name) || refused.has(name),
  );
  return (
    <Panel title="Tạo dự thảo" id="draft">
      <form action={send} noValidate className="flex flex-col gap-5">
        <ErrorSummary
          title="Chưa tạo được dự thảo, vì:"
          problems={state.problems.map((problem) => ({
            ...problem,
            at: problem.at === 'form' ? 'draft' : problem.at,
          }))}
        />
        <input type="hidden" name="unit" value={unitId} />
        <input type="hidden" name="reading" value={readingId} />
        {shown.length > 0 ? (
          <p>Văn bản không ghi rõ những điều dưới đây; dự thảo cần có trước khi tạo.</p>
        ) : null}
        {shown.includes('title') ? (
          <TextArea {...typed.text('title')} label="Tên kế hoạch" rows={2} className="min-h-20" required />
        ) : null}
        {shown.includes('startYear') || shown.includes('endYear') ? (
          <div className="grid gap-5 sm:grid-cols-2">
            {shown.includes('startYear') ? (
              <TextField {...typed.text('startYear')} {...YEAR} label="Năm bắt đầu" required />
            ) : null}
            {shown.includes('endYear') ? (
              <TextField {...typed.text('endYear')} {...YEAR} label="Năm kết thúc" required />
            ) : null}
          </div>
        ) : null}
        <p className="text-muted">
          {open > 0
            ? 'Chỗ còn trống hoặc chưa xem không cản việc tạo; có thể sửa tiếp trong dự thảo. Chưa có gì được ban hành.'
            : 'Dự thảo vẫn sửa được mọi phần trước khi ban hành.'}
        </p>
        <SubmitButton className="self-start" pendingText="Đang tạo dự thảo…">
          Tạo dự thảo kế hoạch
        </SubmitButton>
      </form>
    </Panel>
  );
}
