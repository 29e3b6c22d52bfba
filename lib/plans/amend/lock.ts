import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { PlainDate } from '@/lib/format/dates';
import type { PlanStatus } from '@/lib/format/words';
import { plainDay } from '@/lib/nominations/plan-facts';
import { type Problem, refuse } from '@/lib/refusal';
import { mayWritePlan } from '../permissions';

export type PlanBeingAmended = { version: number; issuedOn: PlainDate | null };

/** Locks an issued plan of the acting unit, so that it is amended by one person at a time. A refusal says why not. */
export async function lockPlanToAmend(
  { db, actor }: Scoped,
  planId: string,
): Promise<{ plan: PlanBeingAmended } | { problems: Problem[] }> {
  const rows = await db.$queryRaw<
    { status: PlanStatus; issuerPath: string; version: number; issuedOn: Date | null }[]
  >`
    SELECT status::text, issuer_path AS "issuerPath", version::int, issued_on AS "issuedOn"
    FROM plan WHERE tenant_id = ${actor.tenantId}::uuid AND id = ${planId}::uuid FOR UPDATE`;
  const [found] = rows;
  if (!found) return { problems: [NOT_FOUND] };
  if (!mayWritePlan(actor, found)) return { problems: [NOT_YOURS] };
  if (found.status !== 'ISSUED') return { problems: [found.status === 'DRAFT' ? STILL_A_DRAFT : CLOSED] };
  return { plan: { version: found.version, issuedOn: plainDay(found.issuedOn) } };
}

/** Said of a plan that is not in sight, or not any more. */
export const NOT_FOUND = refuse(
  'form',
  'plan-not-found',
  'Không tìm thấy kế hoạch này trong phạm vi của đơn vị. Vui lòng mở lại từ danh sách kế hoạch.',
);
const NOT_YOURS = refuse(
  'form',
  'plan-not-yours',
  'Chỉ đơn vị ban hành mới sửa đổi được kế hoạch này. Vui lòng chuyển sang đơn vị đó ở góc trên bên phải.',
);
const STILL_A_DRAFT = refuse(
  'form',
  'plan-not-issued',
  'Kế hoạch còn là dự thảo nên sửa trực tiếp được. Vui lòng mở trang soạn kế hoạch.',
);
const CLOSED = refuse(
  'form',
  'plan-closed',
  'Kế hoạch đã kết thúc nên không sửa đổi nữa. Vui lòng lập kế hoạch mới nếu cần.',
);
