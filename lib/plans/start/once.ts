import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { type Problem, refuse } from '@/lib/refusal';
import { type LockedUnit, lockUnit } from '@/lib/units/lock';
import { draftPlan, type PlanDraft } from '../draft';
import { mayWritePlans } from '../permissions';

/** `id` of the draft, whether it was made now or by an earlier click. */
export type Started = { id: string } | { problems: Problem[] };

/**
 * Makes a draft of the acting unit under an id that its form has carried from the start, so that a second click finds the
 * first one's draft. The unit is locked meanwhile: of two people who start the same plan at once the second sees the first.
 */
export async function startOnce(
  scope: Scoped,
  id: string,
  prepare: (unit: LockedUnit) => Promise<{ draft: PlanDraft } | { problems: Problem[] }>,
): Promise<Started> {
  const { db, actor } = scope;
  if (!mayWritePlans(actor)) return { problems: [NOT_A_WRITER] };
  const unit = await lockUnit(scope, actor.unitId);
  if (!unit) return { problems: [NOT_A_WRITER] };
  const first = await db.plan.findUnique({
    where: { tenantId_id: { tenantId: actor.tenantId, id } },
    select: { issuerId: true },
  });
  if (first) return first.issuerId === actor.unitId ? { id } : { problems: [FORM_USED] };
  const prepared = await prepare(unit);
  if ('problems' in prepared) return prepared;
  await draftPlan(scope, prepared.draft, id);
  return { id };
}

const NOT_A_WRITER = refuse(
  'form',
  'not-a-plan-writer',
  'Việc soạn kế hoạch thuộc về cán bộ lập hồ sơ và cán bộ xét hồ sơ của đơn vị ban hành. Vui lòng đề nghị quản trị của đơn vị cấp vai trò này nếu cần.',
);
const FORM_USED = refuse(
  'form',
  'form-used',
  'Biểu mẫu này đã được dùng. Vui lòng mở lại từ trang Kế hoạch, mục «Soạn kế hoạch».',
);
