import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { type CriterionOfNomination, criteriaFor } from '@/lib/criteria/queries';
import { isId } from '@/lib/form/text';
import type { Subject } from '@/lib/format/words';
import type { Problem } from '@/lib/refusal';
import { contentOf, type NominationContent } from './content';
import type { PlanCited } from './form-queries';
import { historyOf, type StepTaken } from './history';
import { nominationNumber } from './number';
import { decisionProblem, mayEdit, mayRead, mayWithdraw } from './permissions';
import { DEADLINE_COLUMNS, plainDay, plainDeadline } from './plan-facts';
import type { NominationStatus } from './status';
import { type WindowShown, windowShown } from './window-shown';

export type Dossier = {
  id: string;
  number: string | null;
  status: NominationStatus;
  subject: Subject;
  year: number;
  late: boolean;
  submittedAt: Date | null;
  updatedAt: Date;
  unit: { id: string; name: string; parentName: string | null };
  plan: PlanCited;
  field: { id: string; name: string };
  window: WindowShown;
  content: NominationContent;
  criteria: CriterionOfNomination[];
  history: StepTaken[];
  /** What the person who looks may do; for a decision, why not. */
  may: { edit: boolean; withdraw: boolean; decide: boolean; decisionProblem: Problem | null };
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
      unit: { select: { id: true, name: true, parent: { select: { name: true } } } },
      field: { select: { id: true, name: true } },
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
          deadlines: { select: DEADLINE_COLUMNS, orderBy: { ordinal: 'asc' } },
        },
      },
    },
  });
  if (!row || !mayRead(actor, row)) return null;
  const { plan, unit } = row;
  const facts = { ...plan, issuedOn: plainDay(plan.issuedOn), deadlines: plan.deadlines.map(plainDeadline) };
  const problem = decisionProblem(actor, {
    planIssuerId: plan.issuerId,
    status: row.status,
    createdBy: row.createdById,
    submittedBy: row.submittedById,
  });
  return {
    id: row.id,
    number: row.number === null ? null : nominationNumber(plan.number, row.year, row.number),
    status: row.status,
    subject: row.subject,
    year: row.year,
    late: row.late,
    submittedAt: row.submittedAt,
    updatedAt: row.updatedAt,
    unit: { id: unit.id, name: unit.name, parentName: unit.parent?.name ?? null },
    plan: { id: plan.id, number: plan.number, title: plan.title, issuer: plan.issuerAsWritten },
    field: row.field,
    window: windowShown(facts, row.year, scope.now),
    content: await contentOf(scope, row.id),
    criteria: await criteriaFor(scope, row),
    history: await historyOf(scope, row.id),
    may: {
      edit: mayEdit(actor, row),
      withdraw: mayWithdraw(actor, row),
      decide: problem === null,
      decisionProblem: problem,
    },
  };
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
