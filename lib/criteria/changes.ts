import type { CriterionOfNomination } from './queries';

/** A criterion that is asked otherwise than before; null before: it is new; null after: it is not asked any more. */
export type CriterionChange = { before: CriterionOfNomination | null; after: CriterionOfNomination | null };

/**
 * What an amendment changed in a checklist: first what is asked now, in its order, then what is not asked any more.
 * `replaces` leads from a criterion to the one that it replaced; between the two checklists there may be several.
 */
export function criteriaChanges(
  before: readonly CriterionOfNomination[],
  after: readonly CriterionOfNomination[],
  replaces: ReadonlyMap<string, string>,
): CriterionChange[] {
  const was = new Map(before.map((criterion) => [criterion.id, criterion]));
  const now = new Set(after.map(({ id }) => id));
  const replaced = new Set<string>();
  const changed = after.flatMap((criterion): CriterionChange[] => {
    if (was.has(criterion.id)) return [];
    const old = earlier(criterion.id);
    if (old) replaced.add(old.id);
    return [{ before: old, after: criterion }];
  });
  const gone = before.filter(({ id }) => !now.has(id) && !replaced.has(id));
  return [...changed, ...gone.map((criterion) => ({ before: criterion, after: null }))];

  function earlier(id: string): CriterionOfNomination | null {
    const seen = new Set([id]);
    for (let at = replaces.get(id); at !== undefined && !seen.has(at); at = replaces.get(at)) {
      const found = was.get(at);
      if (found) return found;
      seen.add(at);
    }
    return null;
  }
}
