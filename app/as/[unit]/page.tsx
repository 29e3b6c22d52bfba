import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { DeadlinesPanel, NominationsPanel, ReturnedNotice, StatesPanel } from '@/components/home/DeskPanels';
import { LeftOverPanel } from '@/components/home/LeftOverPanel';
import { OwedPlanPanel } from '@/components/home/OwedPlanPanel';
import { StandingsPanel } from '@/components/home/StandingsPanel';
import { UnreadNotices } from '@/components/notices/UnreadNotices';
import { DraftsPanel } from '@/components/plans/DraftsPanel';
import { LinkButton, TextLink } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { PageHeading } from '@/components/ui/PageHeading';
import { Card } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { comingDeadlines } from '@/lib/deadlines/queries';
import { formatDate, plainDateIn } from '@/lib/format/dates';
import { twoDigits } from '@/lib/format/numbers';
import { officerDesk, waitingForReview } from '@/lib/nominations/desk';
import { noticesOf } from '@/lib/notices/queries';
import { mayReadNotices } from '@/lib/notices/read';
import { draftsAtHome } from '@/lib/plans/home-drafts';
import { mayWritePlans } from '@/lib/plans/permissions';
import type { OwedStanding } from '@/lib/quotas/owed';
import { leftOver, owedGroups } from '@/lib/quotas/owed-groups';
import { owedAtHome } from '@/lib/quotas/owed-queries';
import { planStandings } from '@/lib/quotas/queries';

export const metadata: Metadata = { title: 'Việc của tôi' };

/** Beyond these only plans with something pressing are shown at length. */
const PLANS_OPEN = 3;
const PRESSING: ReadonlySet<OwedStanding> = new Set(['LATE', 'CLOSING_SOON', 'CLOSED']);

export default async function Page({ params }: { params: Promise<{ unit: string }> }) {
  const { unit } = await params;
  const home = await inScope(unit, async (scope) => {
    if (scope.actor.system) return null;
    const year = Number(plainDateIn(scope.now).slice(0, 4));
    const { roles } = scope.actor;
    const nominates = roles.includes('OFFICER');
    const reviews = roles.includes('REVIEWER');
    return {
      unitName: scope.actor.unitName,
      year,
      nominates,
      now: scope.now,
      owed: nominates ? await owedAtHome(scope, year) : null,
      desk: nominates ? await officerDesk(scope, year) : null,
      waiting: reviews ? await waitingForReview(scope) : null,
      standings: nominates && !reviews ? [] : (await planStandings(scope, 1)).standings.slice(0, 8),
      deadlines: await comingDeadlines(scope),
      notices: await noticesOf(scope, { unread: true }),
      writesPlans: mayWritePlans(scope.actor),
      planDrafts: await draftsAtHome(scope),
      marksNotices: mayReadNotices(scope.actor),
    };
  });
  const base = `/as/${unit}`;
  if (!home) redirect(`${base}/tenants`);
  const { year, now, owed, desk, waiting, standings, deadlines } = home;
  const next = deadlines[0];
  const nominated = desk?.nominated ?? [];
  const groups = owed
    ? owedGroups(
        owed.present.plans,
        owed.present.rows,
        nominated.filter((field) => field.year === year),
      )
    : [];
  const past = owed ? leftOver(year - 1, owed.past.rows, nominated) : null;
  const pastGroups = owed && past ? owedGroups(owed.past.plans, past.rows, past.nominated) : [];

  return (
    <>
      <PageHeading
        title="Việc của tôi"
        sub={`${home.unitName} · năm ${year}${next ? ` · còn ${next.daysLeft} ngày đến ${formatDate(next.lastDay)}` : ''}`}
        actions={
          home.nominates ? <LinkButton href={`${base}/nominations/new`}>Lập đề cử mới</LinkButton> : null
        }
      />
      <div className="mt-6 flex flex-col gap-6">
        <UnreadNotices
          unitId={unit}
          notices={home.notices}
          writes={home.writesPlans}
          marks={home.marksNotices}
        />
        {desk ? <ReturnedNotice base={base} returned={desk.returned} /> : null}
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-8">
          <div className="flex min-w-0 flex-col gap-6">
            {standings.length > 0 ? <StandingsPanel base={base} standings={standings} /> : null}
            {waiting && waiting.count > 0 ? (
              <NominationsPanel
                base={base}
                title={`${twoDigits(waiting.count)} đề cử chờ xét`}
                aside={<TextLink href={`${base}/nominations?status=SUBMITTED`}>Xem tất cả</TextLink>}
                rows={waiting.rows}
              />
            ) : null}
            {waiting?.count === 0 ? (
              <Card>
                <EmptyState title="Không có đề cử nào chờ xét">
                  Đề cử do các đơn vị nộp vào kế hoạch của {home.unitName} sẽ hiện ở đây, nộp trước xếp trước.
                </EmptyState>
              </Card>
            ) : null}
            {home.planDrafts ? <DraftsPanel unitId={unit} {...home.planDrafts} /> : null}
            {groups.map((group, at) => (
              <OwedPlanPanel
                key={group.plan.id}
                unitId={unit}
                year={year}
                now={now}
                group={group}
                first={at === 0}
                folded={group.open.length === 0 || (at >= PLANS_OPEN && !PRESSING.has(group.standing))}
              />
            ))}
            <LeftOverPanel unitId={unit} year={year - 1} now={now} groups={pastGroups} />
            {home.nominates && groups.length === 0 ? (
              <Card>
                <EmptyState
                  title={`Năm ${year} không có kế hoạch nào giao chỉ tiêu cho ${home.unitName}`}
                  action={<LinkButton href={`${base}/plans`}>Xem các kế hoạch</LinkButton>}
                >
                  Khi cấp trên ban hành kế hoạch có giao chỉ tiêu cho đơn vị, phần còn phải tìm sẽ hiện ở đây.
                </EmptyState>
              </Card>
            ) : null}
          </div>
          <div className="flex min-w-0 flex-col gap-6">
            <DeadlinesPanel base={base} deadlines={deadlines} />
            {desk ? <StatesPanel base={base} year={year} counts={desk.counts} /> : null}
            {desk && desk.drafts.count > 0 ? (
              <NominationsPanel
                base={base}
                title="Bản nháp"
                aside={
                  desk.drafts.count > desk.drafts.rows.length ? (
                    <TextLink href={`${base}/nominations?view=own&status=DRAFT`}>
                      Xem tất cả {twoDigits(desk.drafts.count)}
                    </TextLink>
                  ) : null
                }
                rows={desk.drafts.rows}
                edit
              />
            ) : null}
          </div>
        </div>
      </div>
    </>
  );
}
