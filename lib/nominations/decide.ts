import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { type Problem, refuse } from '@/lib/refusal';
import { type LockedNomination, lockNomination } from './lock';
import type { NominationPart } from './parts';
import { decisionProblem, mayRead } from './permissions';
import { reasonProblem } from './reason';
import { recordStep } from './record';
import { transition, transitionProblem } from './status';

export type Decision = {
  nominationId: string;
  action: 'return' | 'recognise' | 'decline';
  reason: string;
  /** Of a return: the parts that it is about. */
  parts?: readonly NominationPart[];
};

/**
 * Returns, recognises or declines a submitted nomination. Empty when it is done, or was done already by the same
 * person in the same words (a second click).
 */
export async function decideNomination(
  scope: Scoped,
  { nominationId, action, reason, parts = [] }: Decision,
): Promise<Problem[]> {
  const { db, actor, now } = scope;
  const nomination = await lockNomination(scope, nominationId);
  if (!nomination || !mayRead(actor, nomination)) return [NOT_FOUND];
  const kept = action === 'recognise' ? null : reason;
  if (decidedAlready(nomination, { action, reason: kept, by: actor.accountId })) return [];
  const refused = decisionProblem(actor, nomination) ?? transitionProblem(nomination.status, action, reason);
  if (refused) return [refused];
  const next = transition(nomination.status, action);
  if (!next) return [NOT_FOUND];
  const tooLittle = next.needsReason ? reasonProblem(reason) : null;
  if (tooLittle) return [tooLittle];

  await db.nomination.update({
    where: { tenantId_id: { tenantId: actor.tenantId, id: nomination.id } },
    data: { status: next.to, decidedAt: now, decidedById: actor.accountId, reason: kept, updatedAt: now },
    select: { id: true },
  });
  await recordStep(scope, { nominationId: nomination.id, action, status: next.to, reason: kept, parts });
  return [];
}

function decidedAlready(
  nomination: LockedNomination,
  again: { action: Decision['action']; reason: string | null; by: string },
): boolean {
  return (
    nomination.status === transition('SUBMITTED', again.action)?.to &&
    nomination.decidedBy === again.by &&
    nomination.reason === again.reason
  );
}

const NOT_FOUND = refuse(
  'form',
  'not-found',
  'Không tìm thấy đề cử này ở đơn vị đang chọn. Vui lòng mở lại từ danh sách.',
);
