import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { bindingUnit } from '@/lib/deadlines/bound';
import type { DeadlineFacts } from '@/lib/deadlines/due';
import { acceptedSubjects } from '@/lib/fields/subjects';
import { type PlainDate, plainDateIn } from '@/lib/format/dates';
import type { PlanStatus, Subject } from '@/lib/format/words';

/** What the rules need to know of the plan and field that a nomination is for. */
export type PlanOfNomination = {
  startYear: number;
  endYear: number;
  issuedOn: PlainDate | null;
  status: PlanStatus;
  deadlines: DeadlineFacts[];
  fieldSubjects: Subject[];
  /** An amendment has dropped the field. */
  fieldRetired: boolean;
  /** It asks for the ID number of persons. */
  asksIdNumber: boolean;
};

/** The columns of a deadline that the window is read from. */
export const DEADLINE_COLUMNS = {
  purpose: true,
  on: true,
  monthDay: true,
  quarter: true,
  year: true,
  before: true,
  opensOn: true,
  closesOn: true,
} as const;

/** The columns that say whom a field takes. */
export const FIELD_SUBJECTS = {
  subjects: true,
  quotas: { select: { parts: { select: { subject: true } } } },
} as const;

/** Whom a field takes, from its row: see lib/fields/subjects.ts. */
export function subjectsOf(field: {
  subjects: Subject[];
  quotas: { parts: { subject: Subject }[] }[];
}): Subject[] {
  const asked = field.quotas.flatMap((quota) => quota.parts.map((part) => part.subject));
  return acceptedSubjects(field.subjects, asked);
}

/** The plan and field of a nomination that exists in scope, with the deadlines that bind its unit; throws when they do not. */
export async function planOfNomination(
  { db, actor, now }: Scoped,
  of: { planId: string; fieldId: string; unitPath: string },
): Promise<PlanOfNomination> {
  const { tenantId } = actor;
  const plan = await db.plan.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: of.planId } },
    select: {
      startYear: true,
      endYear: true,
      issuedOn: true,
      status: true,
      asksIdNumber: true,
      deadlines: {
        where: bindingUnit(of.unitPath, plainDateIn(now)),
        select: DEADLINE_COLUMNS,
        orderBy: { ordinal: 'asc' },
      },
    },
  });
  const field = await db.field.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: of.fieldId } },
    select: { ...FIELD_SUBJECTS, retiredIn: true },
  });
  return {
    ...plan,
    issuedOn: plainDay(plan.issuedOn),
    deadlines: plan.deadlines.map(plainDeadline),
    fieldSubjects: subjectsOf(field),
    fieldRetired: field.retiredIn !== null,
  };
}

type StoredDeadline = Omit<DeadlineFacts, 'on' | 'opensOn' | 'closesOn'> & {
  on: Date | null;
  opensOn: Date | null;
  closesOn: Date | null;
};

/** A deadline's row as the rules take it: days as plain days. */
export function plainDeadline<T extends StoredDeadline>(row: T) {
  return { ...row, on: plainDay(row.on), opensOn: plainDay(row.opensOn), closesOn: plainDay(row.closesOn) };
}

/** A @db.Date column as the day it is. */
export function plainDay(date: Date | null): PlainDate | null {
  return date?.toISOString().slice(0, 10) ?? null;
}
