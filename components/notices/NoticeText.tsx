import { formatInstant } from '@/lib/format/dates';
import type { NoticeOfUnit } from '@/lib/notices/queries';

/** What a unit was told, by whom and when, and who has read it. */
export function NoticeText({ notice }: { notice: NoticeOfUnit }) {
  const { text, sentAt, senderName, senderUnit, readAt, readBy } = notice;
  return (
    <>
      <p className="max-w-prose whitespace-pre-line">{text}</p>
      <p className="mt-1 text-sm text-muted">
        {senderUnit} ({senderName}) gửi lúc {formatInstant(sentAt)}
        {readAt ? ` · ${readBy} đã xem lúc ${formatInstant(readAt)}` : null}
      </p>
    </>
  );
}
