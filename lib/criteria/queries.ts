import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { Subject } from '@/lib/format/words';
import type { CriterionFacts } from './checklist';

export type CriterionOfNomination = CriterionFacts & {
  /** States what every field of the plan asks, not what this field asks. */
  general: boolean;
};

/**
 * The checklist of a nomination: the plan's general criteria, then those of the field, each of them for the subject or
 * for every subject. In the order of the plan. `version` asks for those that an earlier version of the plan held.
 */
export async function criteriaFor(
  { db }: Scoped,
  of: { planId: string; fieldId: string; subject: Subject; version?: number | undefined },
): Promise<CriterionOfNomination[]> {
  const rows = await db.criterion.findMany({
    where: {
      planId: of.planId,
      AND: [
        inForce(of.version),
        { OR: [{ fieldId: null }, { fieldId: of.fieldId }] },
        { OR: [{ subject: null }, { subject: of.subject }] },
      ],
    },
    select: { id: true, text: true, required: true, evidence: true, fieldId: true },
    orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
  });
  const criteria = rows.map(({ fieldId, ...criterion }) => ({ ...criterion, general: fieldId === null }));
  return [...criteria.filter(({ general }) => general), ...criteria.filter(({ general }) => !general)];
}

/** Of a changed criterion the old row ends with the version in which the new one begins. */
function inForce(version: number | undefined) {
  if (version === undefined) return { retiredIn: null };
  return { sinceVersion: { lte: version }, OR: [{ retiredIn: null }, { retiredIn: { gt: version } }] };
}
