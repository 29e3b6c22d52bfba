import type { AmendedSince } from '@/lib/nominations/amended';
import { criterionWords } from './criterion-words';

/** At a criterion that an amendment has changed: what it said before, and what was answered to that. */
export function BeforeAmendment({
  change: { before, answer },
}: {
  change: AmendedSince['criteria'][number];
}) {
  return (
    <div className="mb-1 border-l-2 border-short pl-3 text-sm">
      <p className="font-semibold text-short">
        <span aria-hidden="true">≠ </span>
        {before
          ? 'Tiêu chí này đã được sửa; vui lòng trả lời lại.'
          : 'Tiêu chí mới sau khi kế hoạch được sửa đổi.'}
      </p>
      {before ? (
        <p className="text-muted">
          Trước đó: {criterionWords(before)}. {answerWords(answer)}
        </p>
      ) : null}
    </div>
  );
}

function answerWords(answer: AmendedSince['criteria'][number]['answer']): string {
  if (!answer || (answer.met === null && !answer.note)) return 'Khi đó chưa trả lời.';
  const met = answer.met === null ? 'chưa trả lời' : answer.met ? 'đạt' : 'chưa đạt';
  return `Khi đó trả lời: ${met}${answer.note ? `; ${answer.note}` : ''}.`;
}
