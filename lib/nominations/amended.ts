import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { type CriterionChange, criteriaChanges } from '@/lib/criteria/changes';
import type { Answer } from '@/lib/criteria/checklist';
import { type CriterionOfNomination, criteriaFor } from '@/lib/criteria/queries';
import type { PlainDate } from '@/lib/format/dates';
import type { Subject } from '@/lib/format/words';
import { plainDay } from './plan-facts';

/** An amendment of a plan as a nomination speaks of it; `ordinal` is the version that it ended. */
export type AmendmentCited = { ordinal: number; number: string; issuedOn: PlainDate; reason: string };

/** How a plan was amended since a nomination was made, as far as it concerns the nomination. */
export type AmendedSince = {
  /** The version that it was made under. */
  planVersion: number;
  /** The first one first. */
  amendments: AmendmentCited[];
  /** The criteria of its field and subject that changed, each with what was answered to the earlier wording. */
  criteria: (CriterionChange & { answer: Answer | null })[];
  fieldRetired: boolean;
};

type Placed = { planId: string; fieldId: string; subject: Subject; planVersion: number };

/** What an officer has to know of the amendments since a nomination was made; null when there was none. */
export async function amendedSince(
  scope: Scoped,
  nomination: Placed,
  { present, answers }: { present: readonly CriterionOfNomination[]; answers: readonly Answer[] },
): Promise<AmendedSince | null> {
  const amendments = await amendmentsSince(scope, nomination);
  if (amendments.length === 0) return null;
  const { db, actor } = scope;
  const { planVersion } = nomination;
  const made = await criteriaFor(scope, { ...nomination, version: planVersion });
  const replaced = await db.criterion.findMany({
    where: { tenantId: actor.tenantId, planId: nomination.planId, originId: { not: null } },
    select: { id: true, originId: true },
  });
  const replaces = new Map(replaced.flatMap(({ id, originId }) => (originId ? [[id, originId]] : [])));
  const field = await db.field.findFirst({
    where: { tenantId: actor.tenantId, id: nomination.fieldId },
    select: { retiredIn: true },
  });
  return {
    planVersion,
    amendments,
    criteria: criteriaChanges(made, present, replaces).map((change) => ({
      ...change,
      answer: answers.find(({ criterionId }) => criterionId === change.before?.id) ?? null,
    })),
    fieldRetired: field !== null && field.retiredIn !== null,
  };
}

/** The amendments of a plan since a version of it, the first one first. */
export async function amendmentsSince(
  { db, actor }: Scoped,
  { planId, planVersion }: { planId: string; planVersion: number },
): Promise<AmendmentCited[]> {
  const rows = await db.planAmendment.findMany({
    where: { tenantId: actor.tenantId, planId, ordinal: { gte: planVersion } },
    select: { ordinal: true, number: true, issuedOn: true, reason: true },
    orderBy: { ordinal: 'asc' },
  });
  return rows.map((row) => ({ ...row, issuedOn: plainDay(row.issuedOn) ?? '' }));
}
