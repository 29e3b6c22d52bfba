import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { UnitInDocument } from '@/lib/reports/letterhead';
import { findPlan, type PlanDocument } from '../plan-queries';

/** A plan in sight with the unit that issues it, as its document needs them; null when there is none. */
export async function planToPrint(
  scope: Scoped,
  planId: string,
): Promise<{ plan: PlanDocument; unit: UnitInDocument } | null> {
  const plan = await findPlan(scope, planId);
  if (!plan) return null;
  const { parent, ...unit } = await scope.db.unit.findFirstOrThrow({
    where: { tenantId: scope.actor.tenantId, id: plan.issuer.id },
    select: { name: true, kind: true, level: true, parent: { select: { name: true } } },
  });
  return { plan, unit: { ...unit, parentName: parent?.name ?? null } };
}
