import type { PlanDocument } from '../plan-queries';

/** Of the parts of an amendment's draft: which part of the issued plan each one is. */
export type Origins = ReadonlyMap<string, string>;

/**
 * The draft of an amendment with the ids of the parts that it stands in place of; what is new in it keeps its own. A part
 * that the plan does not hold (any more) is nobody's origin, and none is taken twice.
 */
export function inPlaceOf(plan: PlanDocument, draft: PlanDocument, origins: Origins): PlanDocument {
  const held = new Set([
    ...plan.fields.flatMap((field) => [field.id, ...field.criteria.map(({ id }) => id)]),
    ...[...plan.generalCriteria, ...plan.quotas, ...plan.deadlines].map(({ id }) => id),
  ]);
  const known = new Map<string, string>();
  const idOf = (id: string): string => {
    const before = known.get(id);
    if (before) return before;
    const origin = origins.get(id);
    const taken = origin !== undefined && held.delete(origin) ? origin : id;
    known.set(id, taken);
    return taken;
  };
  const placed = <Part extends { id: string }>(part: Part): Part => ({ ...part, id: idOf(part.id) });
  return {
    ...draft,
    generalCriteria: draft.generalCriteria.map(placed),
    fields: draft.fields.map((field) => ({ ...placed(field), criteria: field.criteria.map(placed) })),
    quotas: draft.quotas.map((quota) => ({
      ...placed(quota),
      fieldId: quota.fieldId === null ? null : idOf(quota.fieldId),
    })),
    deadlines: draft.deadlines.map(placed),
  };
}
