import { Badge } from '@/components/ui/Badge';
import { LinkButton, TextLink } from '@/components/ui/Button';
import { Panel } from '@/components/ui/Panel';
import { formatDate, formatInstant } from '@/lib/format/dates';
import { countInText, twoDigits } from '@/lib/format/numbers';
import { editorPath } from '@/lib/plans/edit/parts';
import type { DraftAtHome } from '@/lib/plans/home-drafts';
import { periodWords } from '@/lib/plans/status';

type Props = { unitId: string; count: number; drafts: readonly DraftAtHome[] };

/** The plans that the unit is writing: what is left to do, by when, and the way on. */
export function DraftsPanel({ unitId, count, drafts }: Props) {
  if (drafts.length === 0) return null;
  return (
    <Panel
      flush
      id="drafts"
      title="Dự thảo kế hoạch"
      aside={
        count > drafts.length ? (
          <TextLink href={`/as/${unitId}/plans?status=DRAFT`}>Xem tất cả {twoDigits(count)}</TextLink>
        ) : null
      }
    >
      {drafts.map((draft) => (
        <article
          key={draft.id}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-4 py-4 sm:px-5"
        >
          <div className="min-w-0 flex-1 basis-72">
            <h3 className="text-base wrap-anywhere">{nameOf(draft)}</h3>
            <p>{leftToDo(draft)}</p>
            <DueDay due={draft.due} />
            <p className="text-sm text-muted">Lưu lần cuối lúc {formatInstant(draft.savedAt)}</p>
          </div>
          <LinkButton href={editorPath(unitId, draft.id)}>
            Soạn tiếp<span className="sr-only"> {nameOf(draft)}</span>
          </LinkButton>
        </article>
      ))}
    </Panel>
  );
}

function DueDay({ due }: Pick<DraftAtHome, 'due'>) {
  if (!due) return null;
  const { left } = due;
  return (
    <p>
      Hạn ban hành {formatDate(due.lastDay)}
      {due.upperNumber ? ` theo Kế hoạch ${due.upperNumber}` : null}{' '}
      <Badge tone={left < 0 ? 'late' : left <= 7 ? 'short' : 'neutral'}>{distance(left)}</Badge>
    </p>
  );
}

function distance(left: number): string {
  if (left === 0) return 'hạn cuối hôm nay';
  return left < 0 ? `quá hạn ${twoDigits(-left)} ngày` : `còn ${twoDigits(left)} ngày`;
}

function nameOf({ amends, title, ...period }: DraftAtHome): string {
  return amends === null ? `${title} (${periodWords(period)})` : `Sửa đổi kế hoạch ${amends}`.trim();
}

/** As the overview of the editor counts it. */
function leftToDo({ stops, warnings, amends }: DraftAtHome): string {
  const deed = amends === null ? 'ban hành' : 'ban hành sửa đổi';
  const looks = warnings > 0 ? `${countInText(warnings)} chỗ cần xem lại` : '';
  if (stops > 0)
    return `Còn ${countInText(stops)} chỗ phải sửa trước khi ${deed}${looks ? `, ${looks}` : ''}.`;
  return looks ? `Không chỗ nào cản việc ${deed}; còn ${looks}.` : `Đã đủ để ${deed}.`;
}
