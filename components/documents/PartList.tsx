import { Badge } from '@/components/ui/Badge';
import { TextLink } from '@/components/ui/Button';
import { Panel } from '@/components/ui/Panel';
import type { PartSummary } from '@/lib/documents/confirm/summary';
import { twoDigits } from '@/lib/format/numbers';

/** The parts of what was read, each with what is in it. */
export function PartList({ here, parts }: { here: string; parts: readonly PartSummary[] }) {
  return (
    <Panel title="Những gì đọc được" flush>
      <ol className="divide-y divide-hairline">
        {parts.map(({ page, title, says, open }) => (
          <li
            key={page}
            className="grid items-center gap-x-6 gap-y-1 px-4 py-2 sm:px-5 md:grid-cols-[minmax(0,1fr)_auto]"
          >
            <div className="min-w-0">
              <TextLink href={`${here}/${page}`} className="inline-flex min-h-11 items-center font-semibold">
                {title}
              </TextLink>
              <p className="pb-1 text-sm wrap-anywhere">{says}</p>
            </div>
            {open > 0 ? (
              <Badge tone="short" sign="?">
                {twoDigits(open)} chỗ cần xem
              </Badge>
            ) : (
              <Badge tone="met">không có chỗ cần xem</Badge>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
