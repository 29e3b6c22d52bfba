import 'server-only';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import type { PlanStatus } from '@/lib/format/words';
import { type Problem, refuse } from '@/lib/refusal';
import { mayWritePlan } from './permissions';

/**
 * Closes an issued plan of the acting unit: it is read and reported on, but takes no more nominations. A plan that is
 * closed already stays so, and nothing is said.
 */
export async function closePlan({ db, actor }: Scoped, planId: string): Promise<Problem[]> {
  const rows = await db.$queryRaw<{ status: PlanStatus; issuerPath: string }[]>`
    SELECT status::text, issuer_path AS "issuerPath"
    FROM plan WHERE tenant_id = ${actor.tenantId}::uuid AND id = ${planId}::uuid FOR UPDATE`;
  const [plan] = rows;
  if (!plan || !mayWritePlan(actor, plan) || plan.status === 'DRAFT') {
    return [
      refuse('plan', 'plan-not-running', 'Chỉ đơn vị ban hành mới kết thúc được kế hoạch đang thực hiện.'),
    ];
  }
  if (plan.status === 'CLOSED') return [];
  await db.plan.updateMany({
    where: { tenantId: actor.tenantId, id: planId },
    data: { status: 'CLOSED' },
  });
  await audit(db, scopeOf(actor), { action: 'close', entity: 'plan', entityId: planId });
  return [];
}
