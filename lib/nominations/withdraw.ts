import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { type Problem, refuse } from '@/lib/refusal';
import { lockNomination } from './lock';
import { mayNominate } from './permissions';
import { reasonProblem } from './reason';
import { recordStep } from './record';
import { transition, transitionProblem } from './status';

/** The nominating side takes back what has not been decided. Empty when it is done, or was done in the same words. */
export async function withdrawNomination(
  scope: Scoped,
  { nominationId, reason }: { nominationId: string; reason: string },
): Promise<Problem[]> {
  const { db, actor, now } = scope;
  const nomination = await lockNomination(scope, nominationId);
  if (!nomination || !mayNominate(actor, nomination.unitPath)) return [NOT_FOUND];
  if (nomination.status === 'WITHDRAWN' && nomination.reason === reason) return [];
  const refused = transitionProblem(nomination.status, 'withdraw', reason) ?? reasonProblem(reason);
  if (refused) return [refused];
  const next = transition(nomination.status, 'withdraw');
  if (!next) return [NOT_FOUND];

  await db.nomination.update({
    where: { tenantId_id: { tenantId: actor.tenantId, id: nomination.id } },
    data: { status: next.to, reason, updatedAt: now },
    select: { id: true },
  });
  await recordStep(scope, { nominationId: nomination.id, action: 'withdraw', status: next.to, reason });
  return [];
}

const NOT_FOUND = refuse(
  'form',
  'not-found',
  'Không tìm thấy đề cử này ở đơn vị đang chọn. Vui lòng mở lại từ danh sách.',
);
