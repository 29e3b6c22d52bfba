import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { type Problem, refuse } from '@/lib/refusal';
import type { PlanDraft } from '../draft';
import { findPlan, type PlanDocument } from '../plan-queries';
import { withBoundsSaid } from './bounds';
import { withoutEnded } from './ended';
import { endedOf } from './ended-queries';
import { type ExistingPlan, existingProblems, yearPlansOf } from './existing';
import { type Started, startOnce } from './once';
import { yearDraft } from './year';

export type YearStart = {
  period: PlanDocument;
  draft: PlanDraft;
  /** Quotas for the whole period or for another year, which are not taken over. */
  left: number;
  lost: string[];
  existing: ExistingPlan[];
};

/**
 * A draft of the acting unit for one year of a plan that it has issued for several (`yearDraft`). Refused where there is
 * one for that year already, unless `confirmed`.
 */
export async function yearPlanOf(
  scope: Scoped,
  wanted: { periodPlanId: string; year: number; id: string; confirmed?: boolean },
): Promise<Started> {
  return startOnce(scope, wanted.id, async (): Promise<{ draft: PlanDraft } | { problems: Problem[] }> => {
    const period = await periodPlan(scope, wanted.periodPlanId);
    if (!period) return { problems: [NOT_OWN] };
    if (!covers(period, wanted.year)) return { problems: [outside(period, wanted.year)] };
    const start = await startIn(scope, period, wanted.year);
    const problems = existingProblems(start.existing, wanted.confirmed ?? false);
    return problems.length > 0 ? { problems } : { draft: start.draft };
  });
}

/**
 * What a plan of one year would begin with; null where the plan is no issued one of the acting unit's own for several years.
 * A year outside its period is taken for its first.
 */
export async function yearStart(
  scope: Scoped,
  periodPlanId: string,
  year: number,
): Promise<YearStart | null> {
  const period = await periodPlan(scope, periodPlanId);
  return period && startIn(scope, period, covers(period, year) ? year : period.startYear);
}

async function periodPlan(scope: Scoped, planId: string): Promise<PlanDocument | null> {
  const plan = await findPlan(scope, planId);
  const own = plan?.issuer.id === scope.actor.unitId && plan.status === 'ISSUED';
  return own && plan.startYear < plan.endYear ? plan : null;
}

async function startIn(scope: Scoped, period: PlanDocument, year: number): Promise<YearStart> {
  const { draft: ofYear, left } = yearDraft(await withBoundsSaid(scope, period), year);
  const { draft, lost } = withoutEnded(ofYear, await endedOf(scope, ofYear));
  const others = await yearPlansOf(scope, [period.id]);
  return { period, draft, left, lost, existing: others.filter(({ startYear }) => startYear === year) };
}

function covers({ startYear, endYear }: PlanDocument, year: number): boolean {
  return year >= startYear && year <= endYear;
}

function outside({ startYear, endYear }: PlanDocument, year: number): Problem {
  return refuse(
    'year',
    'year-outside-plan',
    `Năm ${year} ngoài giai đoạn ${startYear}–${endYear} của kế hoạch. Vui lòng chọn lại năm.`,
  );
}

const NOT_OWN = refuse(
  'form',
  'not-a-period-plan',
  'Kế hoạch năm được lập trong một kế hoạch nhiều năm đang thực hiện, do chính đơn vị đang chọn ban hành. Vui lòng chọn lại từ trang «Soạn kế hoạch».',
);
