import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { PlanStatus } from '@/lib/format/words';
import { type Problem, refuse } from '@/lib/refusal';
import { mayWritePlan } from '../permissions';
import { draftEnded, endOfDraft } from './draft-end';

/** What a writer of a draft needs to know of it; its row is locked until the transaction ends. */
export type LockedDraft = {
  id: string;
  issuerId: string;
  issuerPath: string;
  startYear: number;
  endYear: number;
  upperPlanId: string | null;
  amendsId: string | null;
};

/**
 * Locks a draft of the acting unit's own, so that what is read, compared and written then is one thing. A refusal says
 * why it cannot be written: not there (any more), not this unit's, or issued; by whom and when where that is known.
 */
export async function lockDraft(
  scope: Scoped,
  planId: string,
): Promise<{ plan: LockedDraft } | { problems: Problem[] }> {
  const { db, actor } = scope;
  const rows = await db.$queryRaw<(LockedDraft & { status: PlanStatus })[]>`
    SELECT id, status::text, issuer_id AS "issuerId", issuer_path AS "issuerPath", start_year AS "startYear",
           end_year AS "endYear", upper_plan_id AS "upperPlanId", amends_id AS "amendsId"
    FROM plan WHERE tenant_id = ${actor.tenantId}::uuid AND id = ${planId}::uuid FOR UPDATE`;
  const [found] = rows;
  if (!found) return { problems: [(await whyEnded(scope, planId)) ?? NOT_FOUND] };
  const { status, ...plan } = found;
  if (!mayWritePlan(actor, plan)) return { problems: [NOT_YOURS] };
  return status === 'DRAFT' ? { plan } : { problems: [(await whyEnded(scope, planId)) ?? NOT_A_DRAFT] };
}

async function whyEnded(scope: Scoped, planId: string): Promise<Problem | null> {
  const end = await endOfDraft(scope, planId);
  return end && draftEnded(end);
}

const NOT_FOUND = refuse(
  'form',
  'plan-not-found',
  'Không tìm thấy kế hoạch này; dự thảo có thể đã được bỏ. Nội dung vừa nhập vẫn còn trên trang.',
);
const NOT_YOURS = refuse(
  'form',
  'plan-not-yours',
  'Chỉ đơn vị ban hành mới soạn được kế hoạch này. Vui lòng chuyển sang đơn vị đó ở góc trên bên phải.',
);
const NOT_A_DRAFT = refuse(
  'form',
  'plan-not-draft',
  'Kế hoạch đã được ban hành nên không sửa trực tiếp được. Muốn thay đổi, vui lòng mở trang kế hoạch và chọn «Sửa đổi kế hoạch».',
);
