import { Badge } from '@/components/ui/Badge';
import { TextLink } from '@/components/ui/Button';
import type { ReadingFacts, ReadingState } from '@/lib/documents/confirm/queries';
import { formatInstant } from '@/lib/format/dates';

/** The documents that were uploaded, the latest first. */
export function ReadingList({ here, rows }: { here: string; rows: readonly ReadingFacts[] }) {
  return (
    <ul className="divide-y divide-hairline">
      {rows.map(({ id, fileName, status, createdAt, createdBy }) => (
        <li
          key={id}
          className="grid items-center gap-x-6 gap-y-1 px-4 py-3 sm:px-5 md:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="min-w-0">
            <TextLink
              href={`${here}/${id}`}
              className="inline-flex min-h-11 items-center font-semibold wrap-anywhere"
            >
              {fileName}
            </TextLink>
            <p className="text-sm text-muted">
              {createdBy} gửi lúc {formatInstant(createdAt)}
            </p>
          </div>
          <StateBadge status={status} />
        </li>
      ))}
    </ul>
  );
}

function StateBadge({ status }: { status: ReadingState }) {
  switch (status) {
    case 'WAITING':
      return <Badge sign="…">đang đọc</Badge>;
    case 'READ':
      return (
        <Badge tone="short" sign="?">
          chờ đối chiếu
        </Badge>
      );
    case 'DRAFTED':
      return <Badge tone="met">đã tạo dự thảo</Badge>;
    case 'REFUSED':
      return <Badge tone="late">chưa đọc được</Badge>;
    default:
      return <Badge sign="–">đã bỏ</Badge>;
  }
}
