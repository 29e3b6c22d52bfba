import 'server-only';
import { randomUUID } from 'node:crypto';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import type { PlainDate } from '@/lib/format/dates';
import type { AssigneeRole, Cadence, DeadlinePurpose, Subject } from '@/lib/format/words';
import type { UnitRef } from '@/lib/units/establish';
import { dayOrNull, writeParts } from './draft-parts';

export type CriterionDraft = {
  text: string;
  required: boolean;
  evidence: boolean;
  /** In the draft of an amendment: the criterion of the issued plan that this one is. So for the other parts. */
  originId?: string | null;
};

export type FieldDraft = {
  letter: string | null;
  name: string;
  shortName: string;
  listed: boolean;
  subjects: readonly Subject[];
  note: string | null;
  /** The field of the upper plan, or of the own plan of the period, that this one comes from. */
  upperFieldId?: string | null;
  originId?: string | null;
  /** In the order of the plan; without a subject a criterion holds for everyone. */
  criteria: readonly (CriterionDraft & { subject: Subject | null })[];
};

/** A unit, a group, or neither: words that name nobody in particular, or a lead that nobody has found yet. */
export type AssigneeDraft = {
  role: AssigneeRole;
  asWritten: string;
  unit?: UnitRef | null;
  groupId?: string | null;
};

export type QuotaDraft = {
  /** The field's place in `fields`, counted from 1 as in the document; null where the quota spans all fields. */
  field: number | null;
  fieldAsWritten: string | null;
  min: number;
  max: number | null;
  cadence: Cadence;
  cadenceStated: boolean;
  /** The one year of cadence YEAR, null otherwise. */
  year: number | null;
  eachAssignee: boolean;
  perSchoolLevel: boolean;
  note?: string | null;
  originId?: string | null;
  parts: readonly { subject: Subject; min: number }[];
  assignees: readonly AssigneeDraft[];
};

/** Exactly one of `on`, `monthDay`, `quarter` and `year` is given. */
export type DeadlineDraft = {
  purpose: DeadlinePurpose;
  what: string;
  on?: PlainDate | null;
  monthDay?: string | null;
  quarter?: string | null;
  year?: number | null;
  before?: boolean;
  opensOn?: PlainDate | null;
  closesOn?: PlainDate | null;
  boundGroupId?: string | null;
  boundUnit?: UnitRef | null;
  note?: string | null;
  originId?: string | null;
};

/** A plan as the tables hold it, its units and groups found already. The order of every list is the document's. */
export type PlanDraft = {
  issuer: UnitRef;
  issuerAsWritten: string;
  number: string | null;
  numberInvented?: boolean;
  issuedOn: PlainDate | null;
  issuedOnInvented?: boolean;
  title: string;
  startYear: number;
  endYear: number;
  signer?: string | null;
  signerTitle?: string | null;
  onBehalfOf?: string | null;
  /** The upper plan when it is in the system; `upper` is how the document cites it, and may be all there is. */
  upperPlanId?: string | null;
  upper?: { number: string | null; issuedOn: PlainDate | null; issuer: string | null } | null;
  /** The issuer's own plan for the whole period, of which this is one year. */
  periodPlanId?: string | null;
  /** The issued plan that this draft amends. */
  amendsId?: string | null;
  placeName?: string | null;
  purpose?: string | null;
  implementation?: string | null;
  recipients?: string | null;
  asksIdNumber?: boolean;
  bases: readonly { number: string; issuedOn?: PlainDate | null; issuer?: string | null }[];
  phases: readonly { name: string; startYear: number | null; endYear: number | null; note?: string | null }[];
  generalCriteria: readonly (CriterionDraft & { subject?: Subject | null })[];
  fields: readonly FieldDraft[];
  quotas: readonly QuotaDraft[];
  deadlines: readonly DeadlineDraft[];
};

/**
 * Writes a plan as a draft; `fieldIds` in the order of `fields`. Throws when the issuer, an assignee, a group or the
 * upper plan cannot be seen from here (foreign keys would let them through), or when a quota names a field that is not
 * there.
 */
export async function draftPlan(
  scope: Scoped,
  draft: PlanDraft,
  id: string = randomUUID(),
): Promise<{ id: string; fieldIds: string[] }> {
  const { db, actor } = scope;
  const level = await levelOfIssuer(scope, draft);
  await requireVisible(scope, draft);
  await db.plan.createMany({
    data: [
      {
        tenantId: actor.tenantId,
        id,
        issuerId: draft.issuer.id,
        issuerPath: draft.issuer.path,
        issuerAsWritten: draft.issuerAsWritten,
        level,
        number: draft.number,
        numberInvented: draft.numberInvented ?? false,
        issuedOn: dayOrNull(draft.issuedOn),
        issuedOnInvented: draft.issuedOnInvented ?? false,
        title: draft.title,
        startYear: draft.startYear,
        endYear: draft.endYear,
        signer: draft.signer ?? null,
        signerTitle: draft.signerTitle ?? null,
        onBehalfOf: draft.onBehalfOf ?? null,
        upperPlanId: draft.upperPlanId ?? null,
        upperNumber: draft.upper?.number ?? null,
        upperIssuedOn: dayOrNull(draft.upper?.issuedOn),
        upperIssuer: draft.upper?.issuer ?? null,
        periodPlanId: draft.periodPlanId ?? null,
        amendsId: draft.amendsId ?? null,
        placeName: draft.placeName ?? null,
        purpose: draft.purpose ?? null,
        implementation: draft.implementation ?? null,
        recipients: draft.recipients ?? null,
        asksIdNumber: draft.asksIdNumber ?? false,
        createdAt: scope.now,
      },
    ],
  });
  const { fieldIds } = await writeParts(scope, id, draft);
  await audit(db, scopeOf(actor), { action: 'draft', entity: 'plan', entityId: id });
  return { id, fieldIds };
}

async function levelOfIssuer({ db, actor }: Scoped, { issuer }: PlanDraft) {
  const unit = await db.unit.findFirst({
    where: { tenantId: actor.tenantId, id: issuer.id, path: issuer.path },
    select: { level: true },
  });
  if (!unit) throw new Error('The issuer of the draft is not a unit that can be seen from here');
  return unit.level;
}

/** Foreign keys ignore row-level security: what the draft points to must be seen first. */
async function requireVisible(scope: Scoped, draft: PlanDraft): Promise<void> {
  const { db, actor } = scope;
  const tenantId = actor.tenantId;
  const assignees = draft.quotas.flatMap((quota) => quota.assignees);
  const units = distinct([
    ...assignees.map((assignee) => assignee.unit?.id),
    ...draft.deadlines.map((deadline) => deadline.boundUnit?.id),
  ]);
  await requireFieldsVisible(scope, draft);
  const groups = distinct([
    ...assignees.map((assignee) => assignee.groupId),
    ...draft.deadlines.map((deadline) => deadline.boundGroupId),
  ]);
  const seen = {
    units: await db.unit.count({ where: { tenantId, id: { in: units } } }),
    groups: await db.unitGroup.count({ where: { tenantId, id: { in: groups } } }),
  };
  if (seen.units !== units.length || seen.groups !== groups.length) {
    throw new Error('The draft names a unit or group that cannot be seen from here');
  }
  await requireOwnPlans(scope, draft);
  if (!draft.upperPlanId) return;
  const upper = await db.plan.findFirst({
    where: { tenantId, id: draft.upperPlanId, status: { not: 'DRAFT' } },
    select: { issuerPath: true },
  });
  if (!upper || upper.issuerPath === draft.issuer.path || !draft.issuer.path.startsWith(upper.issuerPath)) {
    throw new Error('The upper plan of the draft is not an issued plan of a unit above its issuer');
  }
}

async function requireFieldsVisible({ db, actor }: Scoped, draft: PlanDraft): Promise<void> {
  const fields = distinct(draft.fields.flatMap((field) => [field.upperFieldId, field.originId]));
  const seen = await db.field.count({ where: { tenantId: actor.tenantId, id: { in: fields } } });
  if (seen !== fields.length) throw new Error('The draft names a field that cannot be seen from here');
}

/** What a draft amends, and the plan of the period that it is a year of, are issued plans of its own issuer. */
async function requireOwnPlans({ db, actor }: Scoped, draft: PlanDraft): Promise<void> {
  const wanted = distinct([draft.periodPlanId, draft.amendsId]);
  if (wanted.length === 0) return;
  const own = await db.plan.count({
    where: {
      tenantId: actor.tenantId,
      id: { in: wanted },
      issuerId: draft.issuer.id,
      status: { not: 'DRAFT' },
    },
  });
  if (own !== wanted.length)
    throw new Error('The draft amends or details a plan that its issuer has not issued');
}

function distinct(ids: (string | null | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}
