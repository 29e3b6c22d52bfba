import 'server-only';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import { type Problem, refuse } from '@/lib/refusal';

/** Closes an issued plan of the acting unit: it is read and reported on, but takes no more nominations. */
export async function closePlan({ db, actor }: Scoped, planId: string): Promise<Problem[]> {
  const { count } = await db.plan.updateMany({
    where: { id: planId, issuerId: actor.unitId, status: 'ISSUED' },
    data: { status: 'CLOSED' },
  });
  if (count === 0) {
    return [
      refuse('plan', 'plan-not-running', 'Chỉ đơn vị ban hành mới kết thúc được kế hoạch đang thực hiện.'),
    ];
  }
  await audit(db, scopeOf(actor), { action: 'close', entity: 'plan', entityId: planId });
  return [];
}
