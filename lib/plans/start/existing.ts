import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { PlanStatus } from '@/lib/format/words';
import { type Problem, refuse } from '@/lib/refusal';

/** A plan or draft of the acting unit that already does what is about to be started. */
export type ExistingPlan = {
  id: string;
  number: string | null;
  title: string;
  status: PlanStatus;
  upperPlanId: string | null;
  periodPlanId: string | null;
  startYear: number;
  endYear: number;
};

/** The acting unit's own plans under the given ones, drafts of amendments and single years aside. */
export async function plansUnder(scope: Scoped, upperPlanIds: readonly string[]): Promise<ExistingPlan[]> {
  return ownPlans(scope, { upperPlanId: { in: [...upperPlanIds] }, periodPlanId: null });
}

/** The acting unit's own plans for single years of the given plans. */
export async function yearPlansOf(scope: Scoped, periodPlanIds: readonly string[]): Promise<ExistingPlan[]> {
  return ownPlans(scope, { periodPlanId: { in: [...periodPlanIds] } });
}

/** The acting unit's own plans for exactly these years. */
export async function plansOfPeriod(
  scope: Scoped,
  { startYear, endYear }: { startYear: number; endYear: number },
): Promise<ExistingPlan[]> {
  return ownPlans(scope, { startYear, endYear });
}

/** Why a plan is not started a second time without being asked for twice; empty where there is none yet. */
export function existingProblems(existing: readonly ExistingPlan[], confirmed: boolean): Problem[] {
  if (existing.length === 0 || confirmed) return [];
  const which = existing.map(({ number, title }) => number ?? `dự thảo «${title}»`).join('; ');
  return [
    refuse(
      'confirmed',
      'already-started',
      `Đơn vị đã có ${which}. Vui lòng mở kế hoạch đó từ trang Kế hoạch, hoặc đánh dấu ô xác nhận nếu vẫn cần lập thêm.`,
    ),
  ];
}

type Which = {
  upperPlanId?: { in: string[] };
  periodPlanId?: { in: string[] } | null;
  startYear?: number;
  endYear?: number;
};

async function ownPlans({ db, actor }: Scoped, which: Which): Promise<ExistingPlan[]> {
  return db.plan.findMany({
    where: { tenantId: actor.tenantId, issuerId: actor.unitId, amendsId: null, ...which },
    select: {
      id: true,
      number: true,
      title: true,
      status: true,
      upperPlanId: true,
      periodPlanId: true,
      startYear: true,
      endYear: true,
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 100,
  });
}
