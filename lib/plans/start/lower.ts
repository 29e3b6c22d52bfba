import type { PlanDraft } from '../draft';
import type { DeadlineOfPlan, PlanDocument } from '../plan-queries';
import { redraft } from '../redraft';
import type { HeadWords } from './head-words';
import { type LowerUnit, type Share, shareOf, type UpperQuota } from './share';
import { placeWords, titleOfPlace } from './title';

export type LowerPlanFacts = {
  upper: PlanDocument;
  /** In the order of the upper plan. */
  quotas: readonly UpperQuota[];
  unit: LowerUnit & { name: string; committee: boolean };
  /** The groups that the unit is a member of today. */
  groupIds: ReadonlySet<string>;
  words: HeadWords;
};

/**
 * The draft with which a unit implements a plan of a unit above: its fields and criteria, phases and bases, the deadlines
 * that bind the unit, and of the quotas the unit's own share. What the upper plan says in words of its own (purpose, who does
 * what) is not taken over.
 */
export function lowerDraft({ upper, quotas, unit, groupIds, words }: LowerPlanFacts): PlanDraft {
  const said = redraft(upper);
  const shares = sharesOf(quotas, unit);
  const used = new Set(shares.map(({ fieldId }) => fieldId));
  // A movement outside the list of fields is there for a quota only; where that is another unit's, so is the movement.
  const kept = upper.fields.filter(
    (field) => field.listed || field.criteria.length > 0 || used.has(field.id),
  );
  const places = new Map(kept.map((field, at) => [field.id, at + 1]));
  return {
    ...words,
    issuer: { id: unit.id, path: unit.path },
    number: null,
    issuedOn: null,
    title: titleOfPlace(upper.title, placeWords(unit)),
    startYear: upper.startYear,
    endYear: upper.endYear,
    upperPlanId: upper.id,
    upper: upper.number
      ? { number: upper.number, issuedOn: upper.issuedOn, issuer: upper.issuerAsWritten }
      : null,
    bases: said.bases,
    phases: said.phases,
    generalCriteria: said.generalCriteria,
    fields: said.fields.flatMap((field, at) => {
      const from = upper.fields[at];
      return from && places.has(from.id) ? [{ ...field, upperFieldId: from.id }] : [];
    }),
    quotas: shares.map(({ fieldId, ...share }) => ({
      ...share,
      field: fieldId === null ? null : (places.get(fieldId) ?? null),
    })),
    deadlines: said.deadlines.flatMap((deadline, at) => {
      const from = upper.deadlines[at];
      if (!from || !isTakenOver(from, unit.id, groupIds)) return [];
      return [{ ...deadline, boundGroupId: null, boundUnit: null }];
    }),
  };
}

/** The shares of a unit in the quotas of an upper plan, in its order. */
export function sharesOf(quotas: readonly UpperQuota[], unit: LowerUnit): Share[] {
  return quotas.flatMap((quota) => shareOf(quota, unit) ?? []);
}

/** A lower plan is not asked for again by itself; every other deadline that binds the unit holds below, too. */
export function isTakenOver(
  { purpose, boundGroup, boundUnit }: Pick<DeadlineOfPlan, 'purpose' | 'boundGroup' | 'boundUnit'>,
  unitId: string,
  groupIds: ReadonlySet<string>,
): boolean {
  if (purpose === 'PLAN_IN') return false;
  if (boundUnit) return boundUnit.id === unitId;
  return boundGroup === null || groupIds.has(boundGroup.id);
}
