import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Scoped } from '@/lib/auth/doors';
import { type CriterionOfNomination, criteriaFor } from '@/lib/criteria/queries';
import { bindingUnit } from '@/lib/deadlines/bound';
import { extensionFor, extensionsOf } from '@/lib/extensions/queries';
import { isId } from '@/lib/form/text';
import { plainDateIn } from '@/lib/format/dates';
import { SUBJECT_WORDS, type Subject } from '@/lib/format/words';
import { owedBy } from '@/lib/quotas/owed-queries';
import { selfAndAbove } from '@/lib/units/path';
import { type AmendedSince, amendedSince } from './amended';
import { contentOf, type NominationContent } from './content';
import { lastStep, type StepTaken } from './history';
import { nominationNumber } from './number';
import { mayEdit, mayNominate } from './permissions';
import { DEADLINE_COLUMNS, FIELD_SUBJECTS, plainDay, plainDeadline, subjectsOf } from './plan-facts';
import type { NominationStatus } from './status';
import { type WindowShown, windowShown, yearsToNominate } from './window-shown';

/** The head of a plan as a nomination cites it. */
export type PlanCited = { id: string; number: string | null; title: string; issuer: string };

export type PlanToNominateInto = PlanCited & {
  years: number[];
  /** `missing`: how many more this unit owes there this year. Those that are owed come first. */
  fields: { id: string; name: string; subjects: Subject[]; registered: number; missing: number }[];
};

type UnitChoice = { id: string; name: string };

export type FormSheet = {
  plan: PlanCited;
  field: { id: string; name: string };
  subject: Subject;
  year: number;
  window: WindowShown;
  criteria: CriterionOfNomination[];
  /** The plan asks for the ID number of persons. */
  asksIdNumber: boolean;
  units: UnitChoice[];
};

/** What a form opens with: a new one, or what is stored of a nomination that may be edited. */
export type NewForm = FormSheet & { formToken: string };
export type StoredForm = NewForm & {
  nominationId: string;
  exemplarId: string;
  unitPath: string;
  /** The version of the plan that it was made under. */
  planVersion: number;
  number: string | null;
  status: NominationStatus;
  revision: string;
  savedAt: Date;
  submittedAt: Date | null;
  content: NominationContent;
  /** The return that sent it back, when it is RETURNED. */
  returned: StepTaken | null;
  /** How the plan was amended since it was made; null when it was not. */
  amended: AmendedSince | null;
};

/**
 * The issued plans that the acting unit may nominate into now, each with its fields, what this unit has registered there
 * in the present year and what it still owes. Null when the actor may not nominate or `planId` names no such plan.
 */
export async function plansToNominateInto(
  scope: Scoped,
  planId?: string,
): Promise<PlanToNominateInto[] | null> {
  const { db, actor, now } = scope;
  if (!mayNominate(actor, actor.unitPath) || (planId !== undefined && !isId(planId))) return null;
  const plans = await db.plan.findMany({
    where: {
      status: 'ISSUED',
      issuerPath: { in: selfAndAbove(actor.unitPath) },
      ...(planId === undefined ? {} : { id: planId }),
    },
    select: {
      ...PLAN_COLUMNS,
      deadlines: deadlinesOf(scope, actor.unitPath),
      fields: { where: { retiredIn: null }, select: FIELD_COLUMNS, orderBy: { ordinal: 'asc' } },
    },
    orderBy: [{ issuerPath: 'desc' }, { startYear: 'desc' }, { id: 'asc' }],
  });
  const year = Number(plainDateIn(now).slice(0, 4));
  const counts = await registeredByField(scope, year);
  const missing = new Map<string, number>();
  for (const owed of await owedBy(scope, year)) {
    if (owed.fieldId) missing.set(owed.fieldId, (missing.get(owed.fieldId) ?? 0) + owed.missing);
  }
  const extensions = await extensionsOf(
    scope,
    plans.map(({ id }) => id),
  );
  const offered = plans.flatMap((plan) => {
    const years = yearsToNominate(factsOf(plan), now, extensions.years(plan.id));
    if (years.length === 0) return [];
    const fields = plan.fields.map((field) => ({
      id: field.id,
      name: field.name,
      subjects: subjectsOffered(field),
      registered: counts.get(field.id) ?? 0,
      missing: missing.get(field.id) ?? 0,
    }));
    return [
      { ...cited(plan), years, fields: fields.sort((a, b) => Number(b.missing > 0) - Number(a.missing > 0)) },
    ];
  });
  return planId !== undefined && offered.length === 0 ? null : offered;
}

/** An empty form for a field of a plan; null when there is no such place for the actor. */
export async function newForm(
  scope: Scoped,
  of: { planId: string; fieldId: string; subject: string; year: string | undefined },
): Promise<NewForm | null> {
  const { actor } = scope;
  if (!mayNominate(actor, actor.unitPath) || !isId(of.planId) || !isId(of.fieldId) || !isSubject(of.subject))
    return null;
  const plan = await planWithField(scope, { ...of, unitPath: actor.unitPath });
  const field = plan?.fields[0];
  if (plan?.status !== 'ISSUED' || !field || !selfAndAbove(actor.unitPath).includes(plan.issuerPath))
    return null;
  if (field.retiredIn !== null || !subjectsOffered(field).includes(of.subject)) return null;
  const extensions = await extensionsOf(scope, [plan.id]);
  const years = yearsToNominate(factsOf(plan), scope.now, extensions.years(plan.id));
  const year = of.year === undefined ? years[0] : years.find((one) => String(one) === of.year);
  if (year === undefined) return null;
  const { planId, fieldId, subject } = of;
  const sheet = { planId, fieldId, subject, year, unitPath: actor.unitPath };
  return { ...(await sheetOf(scope, plan, field, sheet)), formToken: randomUUID() };
}

/** The form of a nomination as stored; null when it is not in sight or may not be edited (any more). */
export async function storedForm(scope: Scoped, nominationId: string): Promise<StoredForm | null> {
  const { db, actor } = scope;
  if (!isId(nominationId)) return null;
  const nomination = await db.nomination.findFirst({
    where: { id: nominationId },
    select: {
      unit: { select: { id: true, name: true } },
      unitPath: true,
      exemplarId: true,
      planId: true,
      fieldId: true,
      subject: true,
      year: true,
      status: true,
      number: true,
      planVersion: true,
      formToken: true,
      updatedAt: true,
      submittedAt: true,
    },
  });
  if (!nomination || !mayEdit(actor, nomination)) return null;
  const plan = await planWithField(scope, nomination);
  const field = plan?.fields[0];
  if (!plan || !field) return null;
  const sheet = await sheetOf(scope, plan, field, nomination);
  const { number } = nomination;
  const content = await contentOf(scope, nominationId);
  return {
    ...sheet,
    // A unit deeper down than those offered stays what it is.
    units: sheet.units.some(({ id }) => id === nomination.unit.id)
      ? sheet.units
      : [...sheet.units, nomination.unit],
    formToken: nomination.formToken,
    nominationId,
    exemplarId: nomination.exemplarId,
    unitPath: nomination.unitPath,
    planVersion: nomination.planVersion,
    number: number === null ? null : nominationNumber(plan.number, nomination.year, number),
    status: nomination.status,
    revision: nomination.updatedAt.toISOString(),
    savedAt: nomination.updatedAt,
    submittedAt: nomination.submittedAt,
    content,
    amended: await amendedSince(scope, nomination, { present: sheet.criteria, answers: content.answers }),
    returned: nomination.status === 'RETURNED' ? await lastStep(scope, nominationId, 'return') : null,
  };
}

const PLAN_COLUMNS = {
  id: true,
  number: true,
  title: true,
  issuerAsWritten: true,
  issuerPath: true,
  status: true,
  asksIdNumber: true,
  startYear: true,
  endYear: true,
  issuedOn: true,
} as const;

const FIELD_COLUMNS = { id: true, name: true, retiredIn: true, ...FIELD_SUBJECTS } as const;

type PlanRow = NonNullable<Awaited<ReturnType<typeof planWithField>>>;
type FieldRow = PlanRow['fields'][number];

function planWithField(scope: Scoped, of: { planId: string; fieldId: string; unitPath: string }) {
  const { db, actor } = scope;
  return db.plan.findUnique({
    where: { tenantId_id: { tenantId: actor.tenantId, id: of.planId } },
    select: {
      ...PLAN_COLUMNS,
      deadlines: deadlinesOf(scope, of.unitPath),
      fields: { where: { id: of.fieldId }, select: FIELD_COLUMNS },
    },
  });
}

/** Of a plan's deadlines, those that bind the unit that nominates. */
function deadlinesOf({ now }: Scoped, unitPath: string) {
  return {
    where: bindingUnit(unitPath, plainDateIn(now)),
    select: DEADLINE_COLUMNS,
    orderBy: { ordinal: 'asc' as const },
  };
}

async function sheetOf(
  scope: Scoped,
  plan: PlanRow,
  field: FieldRow,
  of: { planId: string; fieldId: string; unitPath: string; subject: Subject; year: number },
): Promise<FormSheet> {
  return {
    plan: cited(plan),
    field: { id: field.id, name: field.name },
    subject: of.subject,
    year: of.year,
    window: windowShown(factsOf(plan), of.year, scope.now, await extensionFor(scope, of)),
    criteria: await criteriaFor(scope, of),
    asksIdNumber: plan.asksIdNumber,
    units: await unitsToNominate(scope),
  };
}

/** The acting unit and what stands directly under it, in force today. */
async function unitsToNominate({ db, actor, now }: Scoped): Promise<UnitChoice[]> {
  return db.$queryRaw<UnitChoice[]>`
    SELECT id, name FROM unit
    WHERE tenant_id = ${actor.tenantId}::uuid AND (id = ${actor.unitId}::uuid OR parent_id = ${actor.unitId}::uuid)
      AND (valid_to IS NULL OR valid_to > ${plainDateIn(now)}::date)
    ORDER BY (id = ${actor.unitId}::uuid) DESC, name COLLATE "vi-x-icu"`;
}

async function registeredByField({ db, actor }: Scoped, year: number): Promise<Map<string, number>> {
  const rows = await db.nomination.groupBy({
    by: ['fieldId'],
    where: { year, unitPath: { startsWith: actor.unitPath }, status: { in: ['SUBMITTED', 'RECOGNISED'] } },
    _count: { _all: true },
  });
  return new Map(rows.map((row) => [row.fieldId, row._count._all]));
}

function cited(plan: Pick<PlanRow, 'id' | 'number' | 'title' | 'issuerAsWritten'>): PlanCited {
  return { id: plan.id, number: plan.number, title: plan.title, issuer: plan.issuerAsWritten };
}

function factsOf(plan: Pick<PlanRow, 'startYear' | 'endYear' | 'issuedOn' | 'deadlines'>) {
  const { startYear, endYear } = plan;
  return {
    startYear,
    endYear,
    issuedOn: plainDay(plan.issuedOn),
    deadlines: plan.deadlines.map(plainDeadline),
  };
}

/** Where neither the field nor its quotas name a subject, anyone fits. */
function subjectsOffered(field: Parameters<typeof subjectsOf>[0]): Subject[] {
  const accepted = subjectsOf(field);
  return accepted.length > 0 ? accepted : (Object.keys(SUBJECT_WORDS) as Subject[]);
}

function isSubject(text: string): text is Subject {
  return Object.hasOwn(SUBJECT_WORDS, text);
}
