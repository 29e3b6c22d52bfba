import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { PlanDocument } from '../plan-queries';
import { BOUND_ELSEWHERE } from '../readiness-deadlines';

/** The deadlines of a plan that bind a unit which cannot be seen from here. */
async function boundElsewhere({ db, actor }: Scoped, plan: PlanDocument): Promise<Set<string>> {
  const bound = plan.deadlines.flatMap(({ id, boundUnit }) =>
    boundUnit ? [{ id, unitId: boundUnit.id }] : [],
  );
  const units = await db.unit.findMany({
    where: { tenantId: actor.tenantId, id: { in: bound.map(({ unitId }) => unitId) } },
    select: { id: true },
  });
  const seen = new Set(units.map(({ id }) => id));
  return new Set(bound.flatMap(({ id, unitId }) => (seen.has(unitId) ? [] : [id])));
}

/** An upper plan without the deadlines that bind a unit beside the acting one. */
export async function withoutOthersDeadlines(scope: Scoped, upper: PlanDocument): Promise<PlanDocument> {
  const elsewhere = await boundElsewhere(scope, upper);
  return { ...upper, deadlines: upper.deadlines.filter(({ id }) => !elsewhere.has(id)) };
}

/** An own plan whose deadlines say in a note when the unit that they bound is no longer the acting unit's. */
export async function withBoundsSaid(scope: Scoped, plan: PlanDocument): Promise<PlanDocument> {
  const elsewhere = await boundElsewhere(scope, plan);
  return {
    ...plan,
    deadlines: plan.deadlines.map((deadline) =>
      elsewhere.has(deadline.id)
        ? {
            ...deadline,
            boundUnit: null,
            note: deadline.note ? `${deadline.note} ${BOUND_ELSEWHERE}` : BOUND_ELSEWHERE,
          }
        : deadline,
    ),
  };
}
