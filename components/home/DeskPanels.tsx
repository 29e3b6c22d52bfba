import { Badge } from '@/components/ui/Badge';
import { TextLink } from '@/components/ui/Button';
import { Countdown } from '@/components/ui/Countdown';
import { Notice } from '@/components/ui/Notice';
import { Panel } from '@/components/ui/Panel';
import type { ComingDeadline } from '@/lib/deadlines/queries';
import { formatDate, formatInstant } from '@/lib/format/dates';
import { twoDigits } from '@/lib/format/numbers';
import { NOMINATION_STATUS_WORDS } from '@/lib/format/words';
import type { Desk, OnDesk } from '@/lib/nominations/desk';

/** What was sent back comes first, each with its reason. */
export function ReturnedNotice({ base, returned }: { base: string; returned: Desk['returned'] }) {
  const { count, rows } = returned;
  if (count === 0) return null;
  return (
    <Notice kind="danger" title={`${twoDigits(count)} hồ sơ bị trả lại`}>
      <ul className="flex flex-col gap-2">
        {rows.map((one) => (
          <li key={one.id}>
            “{one.name}”: {one.reason}{' '}
            <TextLink href={`${base}/nominations/${one.id}/edit`} className="font-semibold whitespace-nowrap">
              Xem lý do và bổ sung
              <span className="sr-only"> hồ sơ {one.name}</span>
            </TextLink>
          </li>
        ))}
      </ul>
      {count > rows.length ? (
        <TextLink
          href={`${base}/nominations?view=own&status=RETURNED`}
          className="inline-flex min-h-11 items-center self-start"
        >
          Xem tất cả hồ sơ bị trả lại
        </TextLink>
      ) : null}
    </Notice>
  );
}

export function DeadlinesPanel({ base, deadlines }: { base: string; deadlines: ComingDeadline[] }) {
  return (
    <Panel title="Sắp đến hạn">
      {deadlines.length === 0 ? (
        <p className="text-muted">Các kế hoạch đang thực hiện không còn hạn nào phía trước.</p>
      ) : (
        <ul>
          {deadlines.slice(0, 6).map((one) => (
            <li
              key={`${one.planId}${one.what}${one.lastDay}`}
              className="border-t border-hairline py-3 first:border-t-0 first:pt-0 last:pb-0"
            >
              <Countdown days={one.daysLeft} title={one.what} href={`${base}/plans/${one.planId}`}>
                {formatDate(one.lastDay)} · Kế hoạch {one.planNumber}
              </Countdown>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

const TONES = {
  DRAFT: 'neutral',
  SUBMITTED: 'above',
  RETURNED: 'late',
  RECOGNISED: 'met',
  DECLINED: 'late',
  WITHDRAWN: 'neutral',
} as const;

/** How many nominations of the year stand in which state, each a link to them. */
export function StatesPanel({ base, year, counts }: { base: string; year: number; counts: Desk['counts'] }) {
  const states = (Object.keys(NOMINATION_STATUS_WORDS) as (keyof typeof TONES)[]).filter(
    (state) => counts[state],
  );
  return (
    <Panel title={`Đề cử năm ${year}`} aside={<TextLink href={`${base}/nominations`}>Xem tất cả</TextLink>}>
      {states.length === 0 ? (
        <p className="text-muted">Chưa có đề cử nào. Bấm “Đề cử” ở một lĩnh vực bên cạnh để bắt đầu.</p>
      ) : (
        <ul>
          {states.map((state) => (
            <li
              key={state}
              className="flex items-center justify-between gap-4 border-t border-hairline first:border-t-0"
            >
              <TextLink
                href={`${base}/nominations?year=${year}&status=${state}`}
                className="flex min-h-11 grow items-center"
              >
                {NOMINATION_STATUS_WORDS[state]}
              </TextLink>
              <span className="figure">{twoDigits(counts[state] ?? 0)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** What waits for a decision, or drafts to be finished: the name leads to the nomination. */
export function NominationsPanel({
  base,
  title,
  aside,
  rows,
  edit = false,
}: {
  base: string;
  title: string;
  aside?: React.ReactNode;
  rows: OnDesk[];
  edit?: boolean;
}) {
  return (
    <Panel flush title={title} aside={aside}>
      {rows.map((row) => (
        <article
          key={row.id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 px-4 py-3 sm:px-5"
        >
          <div className="min-w-0 flex-1 basis-72">
            <h3 className="text-base">
              <TextLink href={`${base}/nominations/${row.id}${edit ? '/edit' : ''}`}>{row.name}</TextLink>
            </h3>
            <p className="text-sm text-muted">
              {row.fieldName} · {row.unitName}
            </p>
          </div>
          <p className="text-sm text-muted">
            {row.late ? <Badge tone="late">nộp muộn</Badge> : null}{' '}
            {row.submittedAt
              ? `Nộp ${formatInstant(row.submittedAt)}`
              : `Lưu ${formatInstant(row.updatedAt)}`}
          </p>
        </article>
      ))}
    </Panel>
  );
}
