import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { DeadlineFacts } from '@/lib/deadlines/due';
import { isId } from '@/lib/form/text';
import type { PlainDate } from '@/lib/format/dates';
import type { Cadence, Level, PlanStatus, Subject } from '@/lib/format/words';
import { DEADLINE_COLUMNS, plainDay, plainDeadline } from '@/lib/nominations/plan-facts';
import { type AssigneeOfPlan, assigneesOfPlan } from './assignee-queries';

export type CriterionOfPlan = {
  id: string;
  text: string;
  required: boolean;
  evidence: boolean;
  subject: Subject | null;
};

export type FieldOfPlan = {
  id: string;
  ordinal: number;
  letter: string | null;
  name: string;
  shortName: string;
  listed: boolean;
  subjects: Subject[];
  note: string | null;
  upperFieldId: string | null;
  criteria: CriterionOfPlan[];
};

export type QuotaOfPlan = {
  id: string;
  fieldId: string | null;
  fieldAsWritten: string | null;
  min: number;
  max: number | null;
  cadence: Cadence;
  cadenceStated: boolean;
  year: number | null;
  eachAssignee: boolean;
  perSchoolLevel: boolean;
  note: string | null;
  parts: { subject: Subject; min: number }[];
  leads: AssigneeOfPlan[];
  coordinators: AssigneeOfPlan[];
};

export type DeadlineOfPlan = DeadlineFacts & {
  id: string;
  what: string;
  note: string | null;
  /** The group or the unit that alone is bound; both null bind everybody. */
  boundGroup: { id: string; name: string } | null;
  boundUnit: { id: string; path: string; name: string } | null;
};

export type CitedPlan = { number: string | null; issuedOn: PlainDate | null; issuer: string | null };

/** A whole plan as one page shows it, every list in the document's order, without what an amendment has dropped. */
export type PlanDocument = {
  id: string;
  issuer: { id: string; path: string; name: string };
  issuerAsWritten: string;
  level: Level;
  number: string | null;
  numberInvented: boolean;
  issuedOn: PlainDate | null;
  issuedOnInvented: boolean;
  title: string;
  startYear: number;
  endYear: number;
  signer: string | null;
  signerTitle: string | null;
  onBehalfOf: string | null;
  status: PlanStatus;
  /** 1 as issued, one more with each amendment. */
  version: number;
  /** The issued plan that this draft amends. */
  amendsId: string | null;
  /** The issuer's own plan for the whole period, of which this one is a year. */
  periodPlan: (CitedPlan & { id: string }) | null;
  placeName: string | null;
  purpose: string | null;
  implementation: string | null;
  recipients: string | null;
  /** Dossiers for this plan give the number of an identity card. */
  asksIdNumber: boolean;
  /** The plan that this one implements: `id` when it is in the system, otherwise as it is cited. */
  upper: (CitedPlan & { id: string | null }) | null;
  bases: CitedPlan[];
  phases: { name: string; startYear: number | null; endYear: number | null; note: string | null }[];
  generalCriteria: CriterionOfPlan[];
  fields: FieldOfPlan[];
  quotas: QuotaOfPlan[];
  deadlines: DeadlineOfPlan[];
};

/** A plan that the acting unit may see, or null. Its parts come in a statement a table, however many there are. */
export async function findPlan(scope: Scoped, planId: string): Promise<PlanDocument | null> {
  if (!isId(planId)) return null;
  const { db, actor } = scope;
  const row = await db.plan.findUnique({
    where: { tenantId_id: { tenantId: actor.tenantId, id: planId } },
    select: PLAN_COLUMNS,
  });
  if (!row) return null;
  const criteria = row.criteria.map(({ fieldId, ...criterion }) => ({ fieldId, criterion }));
  const criteriaOf = (fieldId: string | null) =>
    criteria.filter((one) => one.fieldId === fieldId).map(({ criterion }) => criterion);
  const assignees = await assigneesOfPlan(scope, planId);
  const { upperPlan, upperNumber, upperIssuedOn, upperIssuer, criteria: _, periodPlan, ...plan } = row;
  return {
    ...plan,
    issuedOn: plainDay(plan.issuedOn),
    upper: upperOf({ upperPlan, upperNumber, upperIssuedOn, upperIssuer }),
    periodPlan: periodPlan && citedById(periodPlan),
    bases: plan.bases.map((basis) => ({ ...basis, issuedOn: plainDay(basis.issuedOn) })),
    generalCriteria: criteriaOf(null),
    fields: plan.fields.map((field) => ({ ...field, criteria: criteriaOf(field.id) })),
    quotas: plan.quotas.map((quota) => {
      const named = assignees.filter((assignee) => assignee.quotaId === quota.id);
      return {
        ...quota,
        leads: named.filter(({ role }) => role === 'LEAD'),
        coordinators: named.filter(({ role }) => role === 'COORDINATING'),
      };
    }),
    deadlines: plan.deadlines.map(({ boundUnitId, boundUnitPath, boundUnit, ...deadline }) => ({
      ...plainDeadline(deadline),
      boundUnit:
        boundUnitId && boundUnitPath
          ? { id: boundUnitId, path: boundUnitPath, name: boundUnit?.name ?? UNSEEN_UNIT }
          : null,
    })),
  };
}

export type LowerPlan = {
  id: string;
  number: string | null;
  title: string;
  issuerAsWritten: string;
  status: PlanStatus;
  startYear: number;
  endYear: number;
};

/** The plans under this one that the acting unit may see, at most `limit`, and how many there are. */
export async function lowerPlans(
  { db, actor }: Scoped,
  planId: string,
  limit: number,
): Promise<{ rows: LowerPlan[]; total: number }> {
  const where = { tenantId: actor.tenantId, upperPlanId: planId };
  const rows = await db.plan.findMany({
    where,
    select: {
      id: true,
      number: true,
      title: true,
      issuerAsWritten: true,
      status: true,
      startYear: true,
      endYear: true,
    },
    orderBy: [{ issuerPath: 'asc' }, { issuedOn: 'desc' }, { id: 'asc' }],
    take: limit,
  });
  return { rows, total: rows.length < limit ? rows.length : await db.plan.count({ where }) };
}

/** A deadline of another unit is no secret, its name is: it must not look as if it bound everybody. */
const UNSEEN_UNIT = 'một đơn vị khác';

const IN_ORDER = { ordinal: 'asc' } as const;
const IN_FORCE = { retiredIn: null } as const;
const CITED = { id: true, number: true, issuedOn: true, issuerAsWritten: true } as const;
const PLAN_COLUMNS = {
  id: true,
  issuer: { select: { id: true, path: true, name: true } },
  issuerAsWritten: true,
  level: true,
  number: true,
  numberInvented: true,
  issuedOn: true,
  issuedOnInvented: true,
  title: true,
  startYear: true,
  endYear: true,
  signer: true,
  signerTitle: true,
  onBehalfOf: true,
  status: true,
  version: true,
  amendsId: true,
  periodPlan: { select: CITED },
  placeName: true,
  purpose: true,
  implementation: true,
  recipients: true,
  asksIdNumber: true,
  upperPlan: { select: CITED },
  upperNumber: true,
  upperIssuedOn: true,
  upperIssuer: true,
  bases: { select: { number: true, issuedOn: true, issuer: true }, orderBy: IN_ORDER },
  phases: { select: { name: true, startYear: true, endYear: true, note: true }, orderBy: IN_ORDER },
  criteria: {
    where: IN_FORCE,
    select: { id: true, fieldId: true, text: true, required: true, evidence: true, subject: true },
    orderBy: IN_ORDER,
  },
  fields: {
    where: IN_FORCE,
    select: {
      id: true,
      ordinal: true,
      letter: true,
      name: true,
      shortName: true,
      listed: true,
      subjects: true,
      note: true,
      upperFieldId: true,
    },
    orderBy: IN_ORDER,
  },
  quotas: {
    select: {
      id: true,
      fieldId: true,
      fieldAsWritten: true,
      min: true,
      max: true,
      cadence: true,
      cadenceStated: true,
      year: true,
      eachAssignee: true,
      perSchoolLevel: true,
      note: true,
      parts: { select: { subject: true, min: true }, orderBy: { subject: 'asc' } },
    },
    orderBy: IN_ORDER,
  },
  deadlines: {
    select: {
      ...DEADLINE_COLUMNS,
      id: true,
      what: true,
      note: true,
      boundGroup: { select: { id: true, name: true } },
      boundUnitId: true,
      boundUnitPath: true,
      boundUnit: { select: { name: true } },
    },
    orderBy: IN_ORDER,
  },
} as const;

type CitedRow = { id: string; number: string | null; issuedOn: Date | null; issuerAsWritten: string };

function citedById({ id, number, issuedOn, issuerAsWritten }: CitedRow): CitedPlan & { id: string } {
  return { id, number, issuedOn: plainDay(issuedOn), issuer: issuerAsWritten };
}

function upperOf(row: {
  upperPlan: CitedRow | null;
  upperNumber: string | null;
  upperIssuedOn: Date | null;
  upperIssuer: string | null;
}): PlanDocument['upper'] {
  if (row.upperPlan) return citedById(row.upperPlan);
  if (!row.upperNumber && !row.upperIssuedOn && !row.upperIssuer) return null;
  return {
    id: null,
    number: row.upperNumber,
    issuedOn: plainDay(row.upperIssuedOn),
    issuer: row.upperIssuer,
  };
}
