import { z } from 'zod';
import type { PlanChange } from '../changes';
import type { PlanDocument } from '../plan-queries';

/** Reads a plan as an amendment kept it. Throws a ZodError for what `applyAmendment` has not written. */
export function readKeptPlan(stored: unknown): PlanDocument {
  return plan.parse(stored);
}

/** Reads what an amendment changed. Throws a ZodError for what `applyAmendment` has not written. */
export function readKeptChanges(stored: unknown): PlanChange[] {
  return changes.parse(stored);
}

const changes: z.ZodType<PlanChange[]> = z.array(
  z.object({
    part: z.enum(['head', 'field', 'criterion', 'quota', 'deadline', 'basis', 'phase', 'words']),
    what: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
);

const text = z.string().nullable();
const year = z.int().nullable();
const subject = z.enum(['COLLECTIVE', 'INDIVIDUAL', 'HOUSEHOLD']);
const cited = z.object({ number: text, issuedOn: text, issuer: text });
const unit = z.object({ id: z.uuid(), path: z.string(), name: z.string() });

const criterion = z.object({
  id: z.uuid(),
  text: z.string(),
  required: z.boolean(),
  evidence: z.boolean(),
  subject: subject.nullable(),
});

const field = z.object({
  id: z.uuid(),
  ordinal: z.int(),
  letter: text,
  name: z.string(),
  shortName: z.string(),
  listed: z.boolean(),
  subjects: z.array(subject),
  note: text,
  upperFieldId: z.uuid().nullable(),
  criteria: z.array(criterion),
});

const assignee = z.object({
  quotaId: z.uuid(),
  role: z.enum(['LEAD', 'COORDINATING']),
  asWritten: z.string(),
  unit: unit.nullable(),
  group: z
    .object({ id: z.uuid(), ownerId: z.uuid(), name: z.string(), members: z.int().nullable() })
    .nullable(),
});

const quota = z.object({
  id: z.uuid(),
  fieldId: z.uuid().nullable(),
  fieldAsWritten: text,
  min: z.int(),
  max: z.int().nullable(),
  cadence: z.enum(['YEARLY', 'YEAR', 'PERIOD']),
  cadenceStated: z.boolean(),
  year,
  eachAssignee: z.boolean(),
  perSchoolLevel: z.boolean(),
  note: text,
  parts: z.array(z.object({ subject, min: z.int() })),
  leads: z.array(assignee),
  coordinators: z.array(assignee),
});

const deadline = z.object({
  id: z.uuid(),
  purpose: z.enum(['PLAN_IN', 'NOMINATIONS', 'PERIODIC_REPORT', 'INTERIM_REVIEW', 'FINAL_REVIEW']),
  what: z.string(),
  on: text,
  monthDay: text,
  quarter: text,
  year,
  before: z.boolean(),
  opensOn: text,
  closesOn: text,
  note: text,
  boundGroup: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  boundUnit: unit.nullable(),
});

const plan: z.ZodType<PlanDocument> = z.object({
  id: z.uuid(),
  issuer: unit,
  issuerAsWritten: z.string(),
  level: z.enum(['PROVINCE', 'DISTRICT', 'COMMUNE']),
  number: text,
  numberInvented: z.boolean(),
  issuedOn: text,
  issuedOnInvented: z.boolean(),
  title: z.string(),
  startYear: z.int(),
  endYear: z.int(),
  signer: text,
  signerTitle: text,
  onBehalfOf: text,
  status: z.enum(['DRAFT', 'ISSUED', 'CLOSED']),
  version: z.int(),
  amendsId: z.uuid().nullable(),
  periodPlan: cited.extend({ id: z.uuid() }).nullable(),
  placeName: text,
  purpose: text,
  implementation: text,
  recipients: text,
  asksIdNumber: z.boolean().default(false),
  upper: cited.extend({ id: z.uuid().nullable() }).nullable(),
  bases: z.array(cited),
  phases: z.array(z.object({ name: z.string(), startYear: year, endYear: year, note: text })),
  generalCriteria: z.array(criterion),
  fields: z.array(field),
  quotas: z.array(quota),
  deadlines: z.array(deadline),
});
