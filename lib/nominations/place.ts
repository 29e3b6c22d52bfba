import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { plainDateIn } from '@/lib/format/dates';
import { type Problem, refuse } from '@/lib/refusal';
import { within } from '@/lib/units/path';
import { mayNominate } from './permissions';
import { FIELD_RETIRED } from './submission';

/** A unit in force that the actor may nominate for; null for any other. */
export async function unitToNominate({ db, actor, now }: Scoped, unitId: string) {
  const today = new Date(plainDateIn(now));
  const unit = await db.unit.findFirst({
    where: { id: unitId, OR: [{ validTo: null }, { validTo: { gt: today } }] },
    select: { id: true, path: true },
  });
  return unit && mayNominate(actor, unit.path) ? unit : null;
}

/**
 * The place of a nomination, with the version of the plan that it is made under: an issued plan of this unit or above, its
 * field, a year of its period. One that an amendment has dropped since takes nothing new.
 */
export async function placeFor(
  { db, actor }: Scoped,
  of: { planId: string; fieldId: string; year: number },
  unitPath: string,
  { opened = false } = {},
): Promise<{ planVersion: number } | { problems: Problem[] }> {
  const plan = await db.plan.findUnique({
    where: { tenantId_id: { tenantId: actor.tenantId, id: of.planId } },
    select: { issuerPath: true, status: true, startYear: true, endYear: true, version: true },
  });
  if (!plan || plan.status === 'DRAFT' || !within(unitPath, plan.issuerPath)) {
    return { problems: [NOT_A_PLAN_OF_YOURS] };
  }
  const field = await db.field.findFirst({
    where: { id: of.fieldId, planId: of.planId },
    select: { retiredIn: true },
  });
  if (!field) return { problems: [NOT_A_FIELD] };
  if (field.retiredIn !== null && !opened) return { problems: [FIELD_RETIRED] };
  if (of.year < plan.startYear || of.year > plan.endYear) {
    const period = `${plan.startYear}–${plan.endYear}`;
    const message = `Năm ${of.year} ngoài giai đoạn ${period} của kế hoạch. Vui lòng chọn lại năm.`;
    return { problems: [refuse('year', 'year-outside-plan', message)] };
  }
  return { planVersion: plan.version };
}

export const NOT_A_UNIT_OF_YOURS = refuse(
  'unitId',
  'unit-outside',
  'Chỉ đề cử được cho đơn vị đang chọn và các đơn vị trực thuộc còn hoạt động. Vui lòng chọn lại đơn vị.',
);
const NOT_A_PLAN_OF_YOURS = refuse(
  'plan',
  'plan-outside',
  'Kế hoạch này không áp dụng cho đơn vị được chọn hoặc chưa ban hành. Vui lòng chọn lại kế hoạch.',
);
const NOT_A_FIELD = refuse(
  'fieldId',
  'field-unknown',
  'Lĩnh vực này không thuộc kế hoạch. Vui lòng chọn lại lĩnh vực.',
);
