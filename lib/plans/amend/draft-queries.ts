import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { findPlan, type PlanDocument } from '../plan-queries';
import { inPlaceOf, type Origins } from './origins';

/** The draft that amends a plan, beside the plan: `after` is what the plan will say, by the ids of its own parts. */
export type AmendmentDraft = { draftId: string; before: PlanDocument; after: PlanDocument };

/** The draft that amends a plan of the acting unit; null where there is none. */
export async function amendmentDraft(scope: Scoped, planId: string): Promise<AmendmentDraft | null> {
  const draftId = await draftThatAmends(scope, planId);
  const before = draftId === null ? null : await findPlan(scope, planId);
  const draft = draftId === null ? null : await findPlan(scope, draftId);
  if (draftId === null || !before || !draft) return null;
  return { draftId, before, after: inPlaceOf(before, draft, await originsOf(scope, draftId)) };
}

/** The id of the draft that amends a plan; null where there is none in sight. There is never more than one. */
export async function draftThatAmends({ db, actor }: Scoped, planId: string): Promise<string | null> {
  const row = await db.plan.findFirst({
    where: { tenantId: actor.tenantId, amendsId: planId },
    select: { id: true },
  });
  return row?.id ?? null;
}

/** Which part of the issued plan each part of the draft is. One statement. */
async function originsOf({ db, actor }: Scoped, draftId: string): Promise<Origins> {
  const rows = await db.$queryRaw<{ id: string; origin: string }[]>`
    SELECT id, origin_id AS origin FROM field
      WHERE tenant_id = ${actor.tenantId}::uuid AND plan_id = ${draftId}::uuid AND origin_id IS NOT NULL
    UNION ALL SELECT id, origin_id FROM criterion
      WHERE tenant_id = ${actor.tenantId}::uuid AND plan_id = ${draftId}::uuid AND origin_id IS NOT NULL
    UNION ALL SELECT id, origin_id FROM quota
      WHERE tenant_id = ${actor.tenantId}::uuid AND plan_id = ${draftId}::uuid AND origin_id IS NOT NULL
    UNION ALL SELECT id, origin_id FROM deadline
      WHERE tenant_id = ${actor.tenantId}::uuid AND plan_id = ${draftId}::uuid AND origin_id IS NOT NULL`;
  return new Map(rows.map(({ id, origin }) => [id, origin]));
}
