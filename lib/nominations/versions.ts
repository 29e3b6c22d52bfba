import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { type CriterionOfNomination, criteriaFor } from '@/lib/criteria/queries';
import type { Subject } from '@/lib/format/words';
import { contentOf } from './content';
import { readSubmitted, type Submitted } from './submitted';

type Placed = { id: string; planId: string; fieldId: string; subject: Subject; planVersion: number };

/**
 * What a nomination in scope says now, by the criteria of the plan's version that it was made under; where somebody has
 * begun to answer the criteria of a later one, by those of the present version. Throws when there is none.
 */
export async function presentOf(scope: Scoped, nomination: Placed): Promise<Submitted> {
  const made = await criteriaFor(scope, { ...nomination, version: nomination.planVersion });
  const { answers } = await contentOf(scope, nomination.id);
  const known = new Set(made.map(({ id }) => id));
  if (answers.some(({ criterionId }) => !known.has(criterionId))) return toSubmit(scope, nomination);
  return saidTo(scope, nomination, made);
}

/**
 * The same by the criteria of the plan's present version, which a submission is checked against. Whoever has read that
 * version already names it as `version`: an amendment may come into force meanwhile.
 */
export async function toSubmit(
  scope: Scoped,
  nomination: Omit<Placed, 'planVersion'>,
  version?: number,
): Promise<Submitted> {
  const { planId, fieldId, subject } = nomination;
  return saidTo(scope, nomination, await criteriaFor(scope, { planId, fieldId, subject, version }));
}

async function saidTo(
  scope: Scoped,
  nomination: { id: string },
  criteria: CriterionOfNomination[],
): Promise<Submitted> {
  const { db, actor } = scope;
  const { unit, field } = await db.nomination.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: actor.tenantId, id: nomination.id } },
    select: {
      unit: { select: { id: true, name: true, parent: { select: { name: true } } } },
      field: { select: { id: true, name: true } },
    },
  });
  const asked = new Set(criteria.map(({ id }) => id));
  const content = await contentOf(scope, nomination.id);
  return {
    unit: { id: unit.id, name: unit.name, parentName: unit.parent?.name ?? null },
    field,
    content: {
      ...content,
      answers: content.answers.filter(({ criterionId }) => asked.has(criterionId)),
      evidence: content.evidence.map((file) => ({
        ...file,
        criteria: file.criteria.filter((id) => asked.has(id)),
      })),
    },
    criteria,
  };
}

/**
 * Keeps what was submitted with its step of the history. Call it in the transaction of the submission, which has locked
 * the nomination: versions are counted from 1 without a gap.
 */
export async function keepVersion(
  { db, actor }: Scoped,
  { nominationId, eventId, submitted }: { nominationId: string; eventId: string; submitted: Submitted },
): Promise<void> {
  const { _max } = await db.nominationVersion.aggregate({ where: { nominationId }, _max: { ordinal: true } });
  await db.nominationVersion.create({
    data: {
      tenantId: actor.tenantId,
      nominationId,
      ordinal: (_max.ordinal ?? 0) + 1,
      eventId,
      content: submitted,
    },
    select: { ordinal: true },
  });
}

/** One version of a nomination in scope as it was submitted; null when there is none of that number. */
export async function versionOf(
  { db, actor }: Scoped,
  nominationId: string,
  ordinal: number,
): Promise<Submitted | null> {
  const row = await db.nominationVersion.findUnique({
    where: { tenantId_nominationId_ordinal: { tenantId: actor.tenantId, nominationId, ordinal } },
    select: { content: true },
  });
  return row && readSubmitted(row.content);
}
