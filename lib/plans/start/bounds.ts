import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { PlanDocument } from '../plan-queries';

/**
 * The deadlines of a plan that bind a unit which cannot be seen from here. Read without that, they would seem to bind
 * everybody.
 */
async function boundElsewhere({ db, actor }: Scoped, plan: PlanDocument): Promise<Set<string>> {
  const rows = await db.deadline.findMany({
    where: { tenantId: actor.tenantId, planId: plan.id, boundUnitId: { not: null } },
    select: { id: true },
  });
  const seen = new Set(plan.deadlines.flatMap(({ id, boundUnit }) => (boundUnit ? [id] : [])));
  return new Set(rows.flatMap(({ id }) => (seen.has(id) ? [] : [id])));
}

/** An upper plan without the deadlines that bind a unit beside the acting one. */
export async function withoutOthersDeadlines(scope: Scoped, upper: PlanDocument): Promise<PlanDocument> {
  const elsewhere = await boundElsewhere(scope, upper);
  return { ...upper, deadlines: upper.deadlines.filter(({ id }) => !elsewhere.has(id)) };
}

/** An own plan whose deadlines say in a note when the unit that they bound is no longer the acting unit's. */
export async function withBoundsSaid(scope: Scoped, plan: PlanDocument): Promise<PlanDocument> {
  const elsewhere = await boundElsewhere(scope, plan);
  const note = 'Kế hoạch trước chỉ áp dụng hạn này cho một đơn vị nay không còn trực thuộc; cần chọn lại.';
  return {
    ...plan,
    deadlines: plan.deadlines.map((deadline) =>
      elsewhere.has(deadline.id)
        ? { ...deadline, note: deadline.note ? `${deadline.note} ${note}` : note }
        : deadline,
    ),
  };
}
