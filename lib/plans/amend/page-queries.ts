import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import type { PlanStatus } from '@/lib/format/words';
import { type PlanChange, planChanges } from '../changes';
import { mayWritePlan } from '../permissions';
import type { Finding } from '../readiness';
import { amendmentDraft } from './draft-queries';
import { amendmentFindings } from './findings';

/** What the page of an amendment shows of the plan. */
export type PlanToAmend = {
  id: string;
  number: string | null;
  title: string;
  status: PlanStatus;
  /** Of a draft that is an amendment itself: the plan that it amends. */
  amendsId: string | null;
  /** Whether the actor may amend it; what is below is null otherwise. */
  mine: boolean;
  /** The draft that is open: what it changes so far, and what is missing in it or odd. */
  draft: { id: string; changes: PlanChange[]; findings: Finding[] } | null;
};

/** A plan in sight with the draft that amends it, or null. */
export async function planToAmend(scope: Scoped, planId: string): Promise<PlanToAmend | null> {
  const { db, actor } = scope;
  if (!isId(planId)) return null;
  const row = await db.plan.findUnique({
    where: { tenantId_id: { tenantId: actor.tenantId, id: planId } },
    select: { id: true, number: true, title: true, status: true, amendsId: true, issuerPath: true },
  });
  if (!row) return null;
  const { issuerPath, ...plan } = row;
  const mine = mayWritePlan(actor, { issuerPath });
  const open = mine && plan.status === 'ISSUED' ? await amendmentDraft(scope, planId) : null;
  return {
    ...plan,
    mine,
    draft: open && {
      id: open.draftId,
      changes: planChanges(open.before, open.after),
      findings: await amendmentFindings(scope, open.draftId),
    },
  };
}
