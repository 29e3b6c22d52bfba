import 'server-only';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import type { Problem } from '@/lib/refusal';
import { draftPlan } from '../draft';
import { findPlan } from '../plan-queries';
import { redraft } from '../redraft';
import { draftThatAmends } from './draft-queries';
import { lockPlanToAmend, NOT_FOUND } from './lock';

/**
 * Opens the draft of an amendment of an issued plan of the acting unit: it says what the plan says, but for number and
 * date, which will be the amending document's. Where somebody has opened one already, that one is led to: the plan's row is
 * locked, so two people at once share a draft.
 */
export async function openAmendment(
  scope: Scoped,
  planId: string,
): Promise<{ id: string } | { problems: Problem[] }> {
  const locked = await lockPlanToAmend(scope, planId);
  if ('problems' in locked) return locked;
  const open = await draftThatAmends(scope, planId);
  if (open !== null) return { id: open };
  const plan = await findPlan(scope, planId);
  if (!plan) return { problems: [NOT_FOUND] };
  const { id } = await draftPlan(scope, {
    ...redraft(plan, { origins: true }),
    amendsId: planId,
    number: null,
    numberInvented: false,
    issuedOn: null,
    issuedOnInvented: false,
  });
  await audit(scope.db, scopeOf(scope.actor), {
    action: 'open-amendment',
    entity: 'plan',
    entityId: planId,
    details: { draft: id },
  });
  return { id };
}
