import 'server-only';
import { randomUUID } from 'node:crypto';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { criteriaFor } from '@/lib/criteria/queries';
import { audit } from '@/lib/db/audit';
import { formatInstant, plainDateIn } from '@/lib/format/dates';
import { type Problem, refuse } from '@/lib/refusal';
import { within } from '@/lib/units/path';
import { contentOf, type NominationContent, replaceAnswers, sameContent } from './content';
import { type LockedNomination, lockByFormToken, lockNomination } from './lock';
import { mayNominate } from './permissions';
import { recordStep } from './record';
import type { NominationInput } from './schema';
import { isEditable } from './status';
import { FIELD_RETIRED } from './submission';
import { whoOf } from './who';

/** `revision` is what the form has to send next time, so that it is known to have seen what is stored. */
export type Saved = { id: string } | { problems: Problem[]; revision?: string };

/**
 * Saves what was typed as a draft: a new nomination, or the one that is being edited (DRAFT or RETURNED). Refuses only
 * what cannot be stored or may not be changed; what is missing for a submission is no matter here. Sent twice, it saves
 * once: the second call finds the first one's nomination by the token of the form.
 */
export async function saveNomination(scope: Scoped, input: NominationInput): Promise<Saved> {
  const existing = input.nominationId
    ? await lockNomination(scope, input.nominationId)
    : await lockByFormToken(scope, input.formToken);
  if (existing) return change(scope, existing, input);
  if (input.nominationId) return { problems: [NOT_FOUND] };
  return create(scope, input);
}

async function create(scope: Scoped, input: NominationInput): Promise<Saved> {
  const { db, actor, now } = scope;
  const unit = await unitToNominate(scope, input.unitId);
  if (!unit) return { problems: [NOT_A_UNIT_OF_YOURS] };
  const place = await placeFor(scope, input, unit.path);
  if ('problems' in place) return place;

  const content = contentFrom(input);
  // The exemplar takes the form's token for its id: of several clicks at once the first one inserts it, and the others
  // wait here until the first has committed.
  const { count } = await db.exemplar.createMany({
    data: {
      tenantId: actor.tenantId,
      id: input.formToken,
      unitId: unit.id,
      unitPath: unit.path,
      subject: input.subject,
      name: content.name,
      ...whoOf(input.subject, content),
      createdAt: now,
    },
    skipDuplicates: true,
  });
  if (count === 0) {
    const first = await lockByFormToken(scope, input.formToken);
    return first ? change(scope, first, input) : { problems: [TOKEN_USED] };
  }
  const id = randomUUID();
  await db.nomination.create({
    data: {
      tenantId: actor.tenantId,
      id,
      unitId: unit.id,
      unitPath: unit.path,
      planId: input.planId,
      fieldId: input.fieldId,
      exemplarId: input.formToken,
      subject: input.subject,
      year: input.year,
      planVersion: place.planVersion,
      achievements: content.achievements,
      noDiscipline: content.noDiscipline,
      noInspection: content.noInspection,
      noComplaint: content.noComplaint,
      formToken: input.formToken,
      createdById: actor.accountId,
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  });
  await replaceAnswers(scope, { id, planId: input.planId }, input.answers, await checklistIds(scope, input));
  await recordStep(scope, { nominationId: id, action: 'create', status: 'DRAFT' });
  return { id };
}

async function change(scope: Scoped, existing: LockedNomination, input: NominationInput): Promise<Saved> {
  const { db, actor, now } = scope;
  if (!mayNominate(actor, existing.unitPath)) return { problems: [NOT_FOUND] };
  if (!samePlace(existing, input)) return { problems: [OTHER_NOMINATION] };

  const present = await checklistIds(scope, existing);
  const made = await checklistIds(scope, { ...existing, version: existing.planVersion });
  const wanted = contentFrom(input);
  // A form that was opened before the plan was amended still sends answers to the earlier criteria: they are kept, too.
  wanted.answers = wanted.answers.filter(({ criterionId: id }) => present.has(id) || made.has(id));
  const criteria = new Set([...present, ...wanted.answers.map(({ criterionId }) => criterionId)]);
  const stored = await contentOf(scope, existing.id);
  stored.answers = stored.answers.filter(({ criterionId }) => criteria.has(criterionId));
  if (sameContent(stored, wanted)) return { id: existing.id };
  if (!isEditable(existing.status)) return { problems: [alreadySent(existing)] };
  const revision = existing.updatedAt.toISOString();
  if (input.revision && input.revision !== revision)
    return { problems: [changedMeanwhile(existing)], revision };
  const unit = await unitToNominate(scope, input.unitId);
  if (!unit) return { problems: [NOT_A_UNIT_OF_YOURS] };
  if (unit.id !== existing.unitId) {
    const place = await placeFor(scope, input, unit.path, { opened: true });
    if ('problems' in place) return place;
  }

  const { unitId, name, answers, achievements, noDiscipline, noInspection, noComplaint, ...who } = wanted;
  await db.exemplar.update({
    where: { tenantId_id: { tenantId: actor.tenantId, id: existing.exemplarId } },
    data: { name, ...who, unitId, unitPath: unit.path },
    select: { id: true },
  });
  await db.nomination.update({
    where: { tenantId_id: { tenantId: actor.tenantId, id: existing.id } },
    data: {
      unitId,
      unitPath: unit.path,
      achievements,
      noDiscipline,
      noInspection,
      noComplaint,
      updatedAt: now,
    },
    select: { id: true },
  });
  await replaceAnswers(scope, existing, answers, criteria);
  await audit(db, scopeOf(actor), {
    action: 'nomination.edit',
    entity: 'nomination',
    entityId: existing.id,
    details: { status: existing.status, changed: changedParts(stored, wanted).join(' ') },
  });
  return { id: existing.id };
}

/** A unit in force that the actor may nominate for. */
async function unitToNominate({ db, actor, now }: Scoped, unitId: string) {
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
async function placeFor(
  { db, actor }: Scoped,
  input: NominationInput,
  unitPath: string,
  { opened = false } = {},
): Promise<{ planVersion: number } | { problems: Problem[] }> {
  const plan = await db.plan.findUnique({
    where: { tenantId_id: { tenantId: actor.tenantId, id: input.planId } },
    select: { issuerPath: true, status: true, startYear: true, endYear: true, version: true },
  });
  if (!plan || plan.status === 'DRAFT' || !within(unitPath, plan.issuerPath)) {
    return { problems: [NOT_A_PLAN_OF_YOURS] };
  }
  const field = await db.field.findFirst({
    where: { id: input.fieldId, planId: input.planId },
    select: { retiredIn: true },
  });
  if (!field) return { problems: [NOT_A_FIELD] };
  if (field.retiredIn !== null && !opened) return { problems: [FIELD_RETIRED] };
  if (input.year < plan.startYear || input.year > plan.endYear) {
    const period = `${plan.startYear}–${plan.endYear}`;
    const message = `Năm ${input.year} ngoài giai đoạn ${period} của kế hoạch. Vui lòng chọn lại năm.`;
    return { problems: [refuse('year', 'year-outside-plan', message)] };
  }
  return { planVersion: plan.version };
}

async function checklistIds(
  scope: Scoped,
  of: Pick<NominationInput, 'planId' | 'fieldId' | 'subject'> & { version?: number },
): Promise<Set<string>> {
  return new Set((await criteriaFor(scope, of)).map(({ id }) => id));
}

function contentFrom(input: NominationInput): NominationContent {
  return {
    unitId: input.unitId,
    name: input.name,
    ...whoOf(input.subject, input),
    achievements: input.achievements,
    noDiscipline: input.noDiscipline,
    noInspection: input.noInspection,
    noComplaint: input.noComplaint,
    answers: input.answers,
  };
}

function samePlace(existing: LockedNomination, input: NominationInput): boolean {
  return (
    existing.planId === input.planId &&
    existing.fieldId === input.fieldId &&
    existing.subject === input.subject &&
    existing.year === input.year
  );
}

/** Names of what was changed, for the audit: never the words themselves. */
function changedParts(before: NominationContent, after: NominationContent): string[] {
  return (Object.keys(after) as (keyof NominationContent)[]).filter(
    (part) => part !== 'answers' && before[part] !== after[part],
  );
}

function alreadySent(existing: LockedNomination): Problem {
  return refuse(
    'form',
    'not-editable',
    `Đề cử này đã được nộp hoặc đã kết thúc lúc ${formatInstant(existing.updatedAt)} nên nội dung vừa nhập chưa được lưu. ` +
      'Vui lòng mở lại đề cử để xem trạng thái mới.',
  );
}

function changedMeanwhile(existing: LockedNomination): Problem {
  return refuse(
    'form',
    'changed-meanwhile',
    `Có người đã sửa đề cử này lúc ${formatInstant(existing.updatedAt)}, nên nội dung vừa nhập chưa được lưu. ` +
      'Vui lòng mở đề cử ở cửa sổ khác để so sánh; nếu bấm lưu lần nữa, nội dung ở đây sẽ thay bản đó.',
  );
}

const NOT_FOUND = refuse(
  'form',
  'not-found',
  'Không tìm thấy đề cử này ở đơn vị đang chọn. Vui lòng mở lại từ danh sách đề cử.',
);
const TOKEN_USED = refuse(
  'form',
  'token-used',
  'Biểu mẫu này đã được dùng. Vui lòng mở lại biểu mẫu từ trang Đề cử.',
);
const OTHER_NOMINATION = refuse(
  'form',
  'other-nomination',
  'Kế hoạch, lĩnh vực, đối tượng và năm của đề cử không đổi được. Vui lòng rút đề cử này và lập đề cử mới.',
);
const NOT_A_UNIT_OF_YOURS = refuse(
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
