import { Badge } from '@/components/ui/Badge';
import { TextLink } from '@/components/ui/Button';
import { Panel } from '@/components/ui/Panel';
import { formatInstant } from '@/lib/format/dates';
import { twoDigits } from '@/lib/format/numbers';
import type { PartLine } from '@/lib/plans/edit/overview';
import type { LastSaved } from '@/lib/plans/edit/overview-queries';
import { editorPath } from '@/lib/plans/edit/parts';

type Props = { unitId: string; planId: string; lines: readonly PartLine[]; savings: readonly LastSaved[] };

/** The parts of a draft in the order of the document, each with how far it is. */
export function EditOverview({ unitId, planId, lines, savings }: Props) {
  return (
    <Panel title="Các phần của kế hoạch" aside="Lưu từng phần; để dở lúc nào cũng được" flush>
      <ol className="divide-y divide-hairline">
        {lines.map((line) => (
          <li
            key={line.page}
            className="grid items-center gap-x-6 gap-y-1 px-4 py-3 sm:px-5 md:grid-cols-[minmax(0,1fr)_auto]"
          >
            <div className="min-w-0">
              <TextLink
                href={editorPath(unitId, planId, line.page)}
                className="inline-flex min-h-11 items-center font-semibold"
              >
                {line.title}
              </TextLink>
              {line.says ? <p className="wrap-anywhere">{line.says}</p> : null}
              <SavedBy saved={savings.find(({ page }) => page === line.page)} />
            </div>
            <div className="flex flex-wrap gap-2 md:justify-end">
              <Findings {...line} />
              <State state={line.state} />
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function State({ state }: Pick<PartLine, 'state'>) {
  switch (state) {
    case 'DONE':
      return <Badge tone="met">đủ</Badge>;
    case 'PARTLY':
      return <Badge tone="short">còn thiếu</Badge>;
    default:
      return <Badge sign="–">chưa có</Badge>;
  }
}

function Findings({ stops, warnings }: Pick<PartLine, 'stops' | 'warnings'>) {
  return (
    <>
      {stops > 0 ? <Badge tone="late">{twoDigits(stops)} chỗ phải sửa</Badge> : null}
      {warnings > 0 ? (
        <Badge tone="above" sign="?">
          {twoDigits(warnings)} chỗ cần xem
        </Badge>
      ) : null}
    </>
  );
}

function SavedBy({ saved }: { saved: LastSaved | undefined }) {
  return saved ? (
    <p className="text-sm text-muted">
      {saved.accountName} lưu lúc {formatInstant(saved.at)}
    </p>
  ) : null;
}
