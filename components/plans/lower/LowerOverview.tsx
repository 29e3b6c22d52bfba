import { randomUUID } from 'node:crypto';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { FilterPills } from '@/components/ui/FilterPills';
import { Pagination } from '@/components/ui/Pagination';
import { Card } from '@/components/ui/Panel';
import { twoDigits } from '@/lib/format/numbers';
import { type LowerFilter, lowerHref, pageOf } from '@/lib/plans/lower/filter';
import type { LowerPlansOf } from '@/lib/plans/lower/queries';
import { reminderText } from '@/lib/plans/lower/reminder-text';
import { countStandings, type StandingGroup } from '@/lib/plans/lower/standing';
import { LowerTable } from './LowerTable';
import { ReminderForm } from './ReminderForm';
import { shownRow } from './shown-row';
import { countsSentence, GROUP_WORDS } from './standing-words';

type Props = {
  unitId: string;
  lower: LowerPlansOf;
  filter: LowerFilter;
  /** The reader may remind: writes plans for the very unit that issued this one. */
  reminds: boolean;
  mailed: boolean;
};

/** What the unit that issued a plan sees of the plans under it. */
export function LowerOverview({ unitId, lower: { upper, rows }, filter, reminds, mailed }: Props) {
  const base = `/as/${unitId}`;
  const path = `${base}/plans/${upper.id}/lower`;
  if (rows.length === 0) {
    return (
      <Card>
        <EmptyState
          title="Chưa có đơn vị nào phải lập kế hoạch thực hiện"
          action={<LinkButton href={`${base}/plans/${upper.id}`}>Xem kế hoạch</LinkButton>}
        >
          Đơn vị phải lập kế hoạch là đơn vị mà hạn gửi kế hoạch nêu tên, hoặc các đơn vị chủ trì chỉ tiêu.
        </EmptyState>
      </Card>
    );
  }
  const counts = countStandings(rows.map(({ standing }) => standing));
  const dues = new Set(rows.map(({ due }) => due?.sentence ?? null));
  const page = pageOf(rows, filter);
  const shown = page.rows.map((row) => shownRow(row, base, dues.size > 1));
  const pages = (
    <Pagination
      page={page.page}
      pages={page.pages}
      href={(to) => lowerHref(path, { show: filter.show, page: to })}
    />
  );
  const asks = reminds && shown.some(({ open }) => open);
  const latest = Math.max(0, ...rows.map(({ reminder }) => reminder?.at.getTime() ?? 0));
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <p className="text-lg font-semibold">{countsSentence(counts)}</p>
        {asks ? (
          <LinkButton href="#nhac" className="chrome">
            Nhắc các đơn vị
          </LinkButton>
        ) : null}
      </div>
      <FilterPills
        label="Lọc theo tình trạng"
        items={[
          {
            label: `Tất cả ${twoDigits(counts.total)}`,
            href: lowerHref(path, {}),
            current: filter.show === null,
          },
          ...(Object.keys(GROUP_WORDS) as StandingGroup[]).map((group) => ({
            label: `${GROUP_WORDS[group]} ${twoDigits(counts[group])}`,
            href: lowerHref(path, { show: group }),
            current: filter.show === group,
          })),
        ]}
      />
      {shown.length === 0 ? (
        <Card>
          <EmptyState title="Không có đơn vị nào ở tình trạng này" />
        </Card>
      ) : asks ? (
        <ReminderForm
          // A reminder that was sent makes a fresh form; a refused one keeps what was typed.
          key={latest}
          unitId={unitId}
          planId={upper.id}
          open={twoDigits(counts.open)}
          token={randomUUID()}
          text={reminderText({
            ...upper,
            issuer: upper.issuerAsWritten,
            day: dues.size === 1 ? (rows[0]?.due?.sentence ?? null) : null,
          })}
          mailed={mailed}
        >
          <LowerTable rows={shown} boxes />
          {pages}
        </ReminderForm>
      ) : (
        <>
          <LowerTable rows={shown} />
          {pages}
        </>
      )}
    </div>
  );
}
