import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { type Problem, refuse } from '@/lib/refusal';
import type { PlanDraft } from '../draft';
import { findPlan, type PlanDocument } from '../plan-queries';
import { redraft } from '../redraft';
import { withBoundsSaid } from './bounds';
import { withoutEnded } from './ended';
import { endedOf } from './ended-queries';
import { type Started, startOnce } from './once';
import { lengthOf, shiftPlan } from './shift';

export type CopyStart = {
  from: PlanDocument;
  draft: PlanDraft;
  /** Units and groups that are only words in the copy, because they have ended. */
  lost: string[];
  /** The upper plan belongs to the old period and is left out. */
  upperLeftOut: boolean;
};

const FIRST_YEAR = 1975;
const LAST_YEAR = 2100;

/** A draft of the acting unit that says what an earlier plan of its own says, `years` later (`shiftPlan`). */
export async function copyPlan(
  scope: Scoped,
  { fromId, years, id }: { fromId: string; years: number; id: string },
): Promise<Started> {
  return startOnce(scope, id, async (): Promise<{ draft: PlanDraft } | { problems: Problem[] }> => {
    const start = await copyStart(scope, fromId, years);
    if (!start) return { problems: [NOT_OWN] };
    const { startYear, endYear } = start.draft;
    if (startYear < FIRST_YEAR || endYear > LAST_YEAR) return { problems: [OUT_OF_RANGE] };
    return { draft: start.draft };
  });
}

/** What a copy would begin with; null where it is no plan that the acting unit has issued. Without `years`, for the next period. */
export async function copyStart(scope: Scoped, fromId: string, years?: number): Promise<CopyStart | null> {
  const found = await findPlan(scope, fromId);
  if (!found || found.issuer.id !== scope.actor.unitId || found.status === 'DRAFT') return null;
  const from = await withBoundsSaid(scope, found);
  const moved = shiftPlan(redraft(from), years ?? lengthOf(from));
  const placed = await underCurrentPlans(scope, from, moved);
  const { draft, lost } = withoutEnded(placed, await endedOf(scope, placed));
  return { from, draft, lost, upperLeftOut: from.upper !== null && draft.upper === null };
}

/**
 * The copy without the plans that it no longer stands under: an upper plan, or an own plan for the whole period, is kept
 * where it covers the new years; of one that is only cited nobody knows, so it is kept only while the periods overlap.
 * Fields forget the fields of a plan that is left out.
 */
async function underCurrentPlans(scope: Scoped, from: PlanDocument, draft: PlanDraft): Promise<PlanDraft> {
  const { db, actor } = scope;
  const asked = [from.upper?.id, from.periodPlan?.id].filter((id) => typeof id === 'string');
  const covering = await db.plan.findMany({
    where: {
      tenantId: actor.tenantId,
      id: { in: asked },
      status: 'ISSUED',
      startYear: { lte: draft.startYear },
      endYear: { gte: draft.endYear },
    },
    select: { id: true, fields: { select: { id: true } } },
  });
  const kept = new Map(covering.map((plan) => [plan.id, plan.fields.map(({ id }) => id)]));
  const fields = new Set([...kept.values()].flat());
  const upperPlanId = from.upper?.id && kept.has(from.upper.id) ? from.upper.id : null;
  const cited = from.upper?.id
    ? upperPlanId !== null
    : draft.startYear <= from.endYear && draft.endYear >= from.startYear;
  return {
    ...draft,
    upperPlanId,
    upper: cited ? draft.upper : null,
    periodPlanId: from.periodPlan && kept.has(from.periodPlan.id) ? from.periodPlan.id : null,
    fields: draft.fields.map((field) => ({
      ...field,
      upperFieldId: field.upperFieldId && fields.has(field.upperFieldId) ? field.upperFieldId : null,
    })),
  };
}

const NOT_OWN = refuse(
  'form',
  'not-an-own-plan',
  'Chỉ chép được kế hoạch do chính đơn vị đang chọn đã ban hành. Vui lòng chọn lại từ trang «Soạn kế hoạch».',
);
const OUT_OF_RANGE = refuse(
  'start',
  'years-out-of-range',
  `Các năm của kế hoạch phải trong khoảng ${FIRST_YEAR}–${LAST_YEAR}. Vui lòng nhập lại năm bắt đầu.`,
);
