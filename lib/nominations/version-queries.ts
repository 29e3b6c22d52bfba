import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import type { Subject } from '@/lib/format/words';
import { type Changes, changedParts, compareSubmitted } from './comparison';
import type { PlanCited } from './form-queries';
import { historyOf, type StepTaken } from './history';
import { nominationNumber } from './number';
import { mayRead } from './permissions';
import type { Submitted } from './submitted';
import { presentOf, versionOf } from './versions';

/** A submission that was kept. */
export type VersionListed = { ordinal: number; at: Date };

export type Version = {
  nominationId: string;
  number: string | null;
  subject: Subject;
  year: number;
  plan: PlanCited;
  ordinal: number;
  /** Who submitted it and when. */
  step: StepTaken;
  submitted: Submitted;
  /** The version before it and what this one changed; null for the first one. */
  earlier: { ordinal: number; submitted: Submitted; changes: Changes } | null;
  /** The return that this one answers, if it answers one. */
  returned: StepTaken | null;
  /** All that were kept, the first one first. */
  all: VersionListed[];
  /** Whether the nomination says something else by now. */
  presentDiffers: boolean;
};

/** One version of a nomination as it was submitted; null when it is not in sight or `ordinal` names none. */
export async function nominationVersion(
  scope: Scoped,
  nominationId: string,
  ordinal: string,
): Promise<Version | null> {
  const { db, actor } = scope;
  // As the links write it, and within what the column can hold.
  if (!isId(nominationId) || !/^[1-9]\d{0,3}$/.test(ordinal)) return null;
  const row = await db.nomination.findFirst({
    where: { id: nominationId },
    select: {
      id: true,
      unitPath: true,
      planId: true,
      fieldId: true,
      subject: true,
      year: true,
      number: true,
      planVersion: true,
      plan: { select: { id: true, number: true, title: true, issuerAsWritten: true } },
    },
  });
  if (!row || !mayRead(actor, row)) return null;
  const submitted = await versionOf(scope, row.id, Number(ordinal));
  const history = await historyOf(scope, row.id);
  const at = history.findIndex(({ version }) => version === Number(ordinal));
  const step = history[at];
  if (!submitted || !step) return null;
  const { plan } = row;
  return {
    nominationId: row.id,
    number: row.number === null ? null : nominationNumber(plan.number, row.year, row.number),
    subject: row.subject,
    year: row.year,
    plan: { id: plan.id, number: plan.number, title: plan.title, issuer: plan.issuerAsWritten },
    ordinal: Number(ordinal),
    step,
    submitted,
    earlier: await earlierThan(scope, row.id, Number(ordinal), submitted),
    returned: history.slice(0, at).findLast(({ action }) => action === 'return') ?? null,
    all: versionsIn(history),
    presentDiffers: changedParts(compareSubmitted(submitted, await presentOf(scope, row))).length > 0,
  };
}

/** The submissions of a history that were kept. */
export function versionsIn(history: readonly StepTaken[]): VersionListed[] {
  return history.flatMap(({ version, at }) => (version === null ? [] : [{ ordinal: version, at }]));
}

async function earlierThan(
  scope: Scoped,
  nominationId: string,
  ordinal: number,
  submitted: Submitted,
): Promise<Version['earlier']> {
  const earlier = ordinal > 1 ? await versionOf(scope, nominationId, ordinal - 1) : null;
  return (
    earlier && {
      ordinal: ordinal - 1,
      submitted: earlier,
      changes: compareSubmitted(earlier, submitted),
    }
  );
}
