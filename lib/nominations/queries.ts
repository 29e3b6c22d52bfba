import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { deadlinesBinding } from '@/lib/deadlines/queries';
import { type EvidenceFile, evidenceOf } from '@/lib/evidence/queries';
import { usesAbove, usesOf } from '@/lib/exemplars/take-over-queries';
import { extensionFor } from '@/lib/extensions/queries';
import { isId } from '@/lib/form/text';
import type { Subject } from '@/lib/format/words';
import type { Problem } from '@/lib/refusal';
import { type AmendmentCited, amendmentsSince } from './amended';
import { changedParts, compareSubmitted } from './comparison';
import { type FareLevel, fareByLevel } from './fare';
import type { PlanCited } from './form-queries';
import { historyOf, type StepTaken } from './history';
import { nominationNumber } from './number';
import { decisionProblem, mayEdit, mayNominate, mayRead, mayWithdraw } from './permissions';
import { plainDay } from './plan-facts';
import type { NominationStatus } from './status';
import type { Submitted } from './submitted';
import { versionsIn } from './version-queries';
import { presentOf, versionOf } from './versions';
import { type WindowShown, windowShown } from './window-shown';

export type Dossier = Submitted & {
  id: string;
  number: string | null;
  status: NominationStatus;
  subject: Subject;
  year: number;
  late: boolean;
  submittedAt: Date | null;
  updatedAt: Date;
  plan: PlanCited;
  /** The version of the plan that it was made under, and what has amended the plan since; the first one first. */
  planVersion: number;
  amendments: AmendmentCited[];
  window: WindowShown;
  history: StepTaken[];
  exemplarId: string;
  /** The files of the dossier as they are now. */
  files: EvidenceFile[];
  /** How the dossier fares at each level. */
  levels: FareLevel[];
  /** The latest submission that was kept; `changed` when the nomination says something else by now. */
  lastVersion: { ordinal: number; changed: boolean } | null;
  /** What the person who looks may do; for a decision, why not. */
  may: {
    nominate: boolean;
    edit: boolean;
    withdraw: boolean;
    decide: boolean;
    decisionProblem: Problem | null;
  };
};

/** A nomination with all that is known of it; null when it is not in sight of the actor. */
export async function nominationDossier(scope: Scoped, nominationId: string): Promise<Dossier | null> {
  const { db, actor } = scope;
  if (!isId(nominationId)) return null;
  const row = await db.nomination.findFirst({
    where: { id: nominationId },
    select: {
      id: true,
      unitPath: true,
      exemplarId: true,
      planId: true,
      fieldId: true,
      subject: true,
      year: true,
      status: true,
      number: true,
      late: true,
      createdById: true,
      submittedById: true,
      submittedAt: true,
      updatedAt: true,
      planVersion: true,
      plan: {
        select: {
          id: true,
          number: true,
          title: true,
          issuerAsWritten: true,
          issuerId: true,
          startYear: true,
          endYear: true,
          issuedOn: true,
        },
      },
    },
  });
  if (!row || !mayRead(actor, row)) return null;
  const { plan } = row;
  const deadlines = await deadlinesBinding(scope, plan.id, row.unitPath);
  const facts = { ...plan, issuedOn: plainDay(plan.issuedOn), deadlines };
  const problem = decisionProblem(actor, {
    planIssuerId: plan.issuerId,
    status: row.status,
    createdBy: row.createdById,
    submittedBy: row.submittedById,
  });
  const history = await historyOf(scope, row.id);
  const present = await standing(scope, row, history);
  return {
    ...present,
    id: row.id,
    number: row.number === null ? null : nominationNumber(plan.number, row.year, row.number),
    status: row.status,
    subject: row.subject,
    year: row.year,
    late: row.late,
    submittedAt: row.submittedAt,
    updatedAt: row.updatedAt,
    plan: { id: plan.id, number: plan.number, title: plan.title, issuer: plan.issuerAsWritten },
    planVersion: row.planVersion,
    amendments: await amendmentsSince(scope, row),
    window: windowShown(facts, row.year, scope.now, await extensionFor(scope, row)),
    history,
    exemplarId: row.exemplarId,
    files: await evidenceOf(scope, row.exemplarId),
    levels: fareByLevel(await usesOf(scope, row.exemplarId), await usesAbove(scope, row.exemplarId)),
    lastVersion: await lastVersion(scope, row.id, { history, present }),
    may: {
      nominate: mayNominate(actor, row.unitPath),
      edit: mayEdit(actor, row),
      withdraw: mayWithdraw(actor, row),
      decide: problem === null,
      decisionProblem: problem,
    },
  };
}

/**
 * What a nomination says. One that lies with the reviewer or has been decided says what was submitted, though its dossier may
 * have been written further for another nomination since.
 */
async function standing(
  scope: Scoped,
  row: Parameters<typeof presentOf>[1] & { status: NominationStatus },
  history: StepTaken[],
): Promise<Submitted> {
  const ordinal = versionsIn(history).at(-1)?.ordinal;
  const settled = row.status === 'SUBMITTED' || row.status === 'RECOGNISED' || row.status === 'DECLINED';
  const kept = settled && ordinal !== undefined ? await versionOf(scope, row.id, ordinal) : null;
  return kept ?? presentOf(scope, row);
}

async function lastVersion(
  scope: Scoped,
  nominationId: string,
  { history, present }: { history: StepTaken[]; present: Submitted },
): Promise<Dossier['lastVersion']> {
  const ordinal = versionsIn(history).at(-1)?.ordinal;
  const submitted = ordinal === undefined ? null : await versionOf(scope, nominationId, ordinal);
  if (ordinal === undefined || !submitted) return null;
  return { ordinal, changed: changedParts(compareSubmitted(submitted, present)).length > 0 };
}

export type Receipt = {
  id: string;
  number: string;
  name: string;
  subject: Subject;
  year: number;
  status: NominationStatus;
  late: boolean;
  submittedAt: Date;
  /** Who submitted it, as they were called then. */
  submittedBy: { name: string; unit: string } | null;
  unit: string;
  field: string;
  plan: PlanCited;
};

/** The receipt of a nomination that has been submitted; null when it is not in sight or never was submitted. */
export async function nominationReceipt(scope: Scoped, nominationId: string): Promise<Receipt | null> {
  const { db, actor } = scope;
  if (!isId(nominationId)) return null;
  const row = await db.nomination.findFirst({
    where: { id: nominationId, submittedAt: { not: null } },
    select: {
      id: true,
      unitPath: true,
      subject: true,
      year: true,
      status: true,
      number: true,
      late: true,
      submittedAt: true,
      unit: { select: { name: true } },
      field: { select: { name: true } },
      plan: { select: { id: true, number: true, title: true, issuerAsWritten: true } },
      exemplar: { select: { name: true } },
      events: {
        where: { action: 'submit' },
        select: { actorName: true, actorUnit: true },
        orderBy: { at: 'desc' },
        take: 1,
      },
    },
  });
  if (!row?.submittedAt || row.number === null || !mayRead(actor, row)) return null;
  const [submission] = row.events;
  return {
    id: row.id,
    number: nominationNumber(row.plan.number, row.year, row.number),
    name: row.exemplar.name,
    subject: row.subject,
    year: row.year,
    status: row.status,
    late: row.late,
    submittedAt: row.submittedAt,
    submittedBy: submission ? { name: submission.actorName, unit: submission.actorUnit } : null,
    unit: row.unit.name,
    field: row.field.name,
    plan: {
      id: row.plan.id,
      number: row.plan.number,
      title: row.plan.title,
      issuer: row.plan.issuerAsWritten,
    },
  };
}
