import 'server-only';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import { type Problem, refuse } from '@/lib/refusal';
import { lockDraft } from '../edit/lock';

/**
 * Throws a draft of the acting unit away, with everything in it; the audit keeps who did it, when and how much it held.
 * `amendsId` is the issued plan that it was to amend: that one stays as it is.
 */
export async function discardDraft(
  scope: Scoped,
  planId: string,
): Promise<{ amendsId: string | null } | { problems: Problem[] }> {
  const { db, actor, now } = scope;
  const locked = await lockDraft(scope, planId);
  if ('problems' in locked) {
    const gone = locked.problems.some(({ code }) => code === 'plan-not-found');
    return gone ? { problems: [GONE] } : locked;
  }
  const where = { tenantId: actor.tenantId, planId };
  const details = {
    startYear: locked.plan.startYear,
    endYear: locked.plan.endYear,
    amends: locked.plan.amendsId,
    at: now.toISOString(),
    fields: await db.field.count({ where }),
    quotas: await db.quota.count({ where }),
  };
  // A document that it was read from can be made into a draft once more.
  await db.documentReading.updateMany({ where, data: { status: 'READ', planId: null } });
  await db.plan.deleteMany({ where: { tenantId: actor.tenantId, id: planId } });
  await audit(db, scopeOf(actor), { action: 'discard', entity: 'plan', entityId: planId, details });
  return { amendsId: locked.plan.amendsId };
}

const GONE = refuse(
  'form',
  'plan-not-found',
  'Không tìm thấy dự thảo này; có thể dự thảo đã được bỏ. Vui lòng xem lại ở trang Kế hoạch.',
);
