'use client';

import { useActionState } from 'react';
import { Disclosure } from '@/components/nominations/Disclosure';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { discardReadingForm } from '@/lib/documents/confirm/actions';
import { FRESH } from '@/lib/form/state';

/** Puts a reading aside, asked once more before. */
export function DiscardForm({ unitId, readingId }: { unitId: string; readingId: string }) {
  const [state, send] = useActionState(discardReadingForm, FRESH);
  return (
    <Disclosure open={state.problems.length > 0} summary="Bỏ bản đọc này">
      <form action={send} id="discard" className="flex flex-col gap-4 py-2">
        <ErrorSummary
          title="Chưa bỏ được, vì:"
          problems={state.problems.map((problem) => ({ ...problem, at: 'discard' }))}
        />
        <input type="hidden" name="unit" value={unitId} />
        <input type="hidden" name="reading" value={readingId} />
        <p>Bản đọc và những chỗ đã sửa sẽ không còn trong danh sách. Tài liệu trên máy không bị ảnh hưởng.</p>
        <SubmitButton look="danger" className="self-start" pendingText="Đang bỏ…">
          Bỏ bản đọc này
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
