import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import { mayWritePlan } from '../permissions';
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

/** What the page of an amendment needs to know of the plan first; null where the actor may not amend it. */
export type PlanToAmend = {
  id: string;
  number: string | null;
  title: string;
  status: 'DRAFT' | 'ISSUED' | 'CLOSED';
  version: number;
  /** Of a draft that is an amendment itself: the plan that it amends. */
  amendsId: string | null;
};

export async function planToAmend({ db, actor }: Scoped, planId: string): Promise<PlanToAmend | null> {
  if (!isId(planId)) return null;
  const row = await db.plan.findUnique({
    where: { tenantId_id: { tenantId: actor.tenantId, id: planId } },
    select: {
      id: true,
      number: true,
      title: true,
      status: true,
      version: true,
      amendsId: true,
      issuerPath: true,
    },
  });
  if (!row) return null;
  const { issuerPath, ...plan } = row;
  return mayWritePlan(actor, { issuerPath }) ? plan : null;
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
