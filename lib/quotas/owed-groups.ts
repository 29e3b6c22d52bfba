import type { NominationStatus } from '@/lib/format/words';
import { OWED_STANDINGS, type Owed, type OwedStanding } from './owed';

export type NominationShown = {
  id: string;
  name: string;
  unitName: string;
  status: NominationStatus;
  late: boolean;
};

/** What was nominated in a field of a plan for one year: how many in which state, and some of them, what asks for work first. */
export type NominatedInField = {
  planId: string;
  fieldId: string;
  fieldName: string;
  year: number;
  counts: Partial<Record<NominationStatus, number>>;
  shown: NominationShown[];
};

export type FieldOwed = {
  /** Null where a number spans all fields. */
  fieldId: string | null;
  fieldName: string | null;
  /** The numbers that are asked there; none where only something was nominated. */
  rows: Owed[];
  nominated: NominatedInField | null;
};

export type PlanGroup<Plan> = {
  plan: Plan;
  standing: OwedStanding;
  /** How many are still to be found in all. */
  missing: number;
  /** Where something is still to be done, the most pressing first; then what was nominated where no number is asked. */
  open: FieldOwed[];
  /** Registered in full, and nothing lies with the unit any more. */
  met: FieldOwed[];
};

/**
 * What a unit owes in a year, by plan and field: the plans in the order of their most pressing number, the fields of a plan
 * likewise. `rows` come in the order of owedIn. A plan in which something was nominated that owes nothing comes last.
 */
export function owedGroups<Plan extends { id: string }>(
  plans: readonly Plan[],
  rows: readonly Owed[],
  nominated: readonly NominatedInField[],
): PlanGroup<Plan>[] {
  const byPlan = Map.groupBy(rows, ({ planId }) => planId);
  const fieldsByPlan = Map.groupBy(nominated, ({ planId }) => planId);
  const order = [...new Set([...byPlan.keys(), ...fieldsByPlan.keys()])];
  return order.flatMap((planId) => {
    const plan = plans.find(({ id }) => id === planId);
    if (!plan) return [];
    const ofPlan = byPlan.get(planId) ?? [];
    const allMet = ofPlan.length > 0 && ofPlan.every(({ standing }) => standing === 'MET');
    const met = (field: FieldOwed) => isMet(field, allMet);
    const fields = fieldsOf(ofPlan, fieldsByPlan.get(planId) ?? []);
    return [
      {
        plan,
        standing: mostPressing(ofPlan),
        missing: ofPlan.reduce((sum, { missing }) => sum + missing, 0),
        open: fields.filter((field) => !met(field)),
        met: fields.filter(met),
      },
    ];
  });
}

/**
 * What is left of a year that is over: numbers of that year that were not reached, and what was returned or never submitted. A
 * number over a longer period is asked in the present year as well and is no business of the past one.
 */
export function leftOver(
  year: number,
  rows: readonly Owed[],
  nominated: readonly NominatedInField[],
): { rows: Owed[]; nominated: NominatedInField[] } {
  const short = rows.filter(({ missing, dueYear }) => missing > 0 && dueYear === year);
  const missed = new Set(short.map(({ planId, fieldId }) => `${planId} ${fieldId}`));
  return {
    rows: short,
    nominated: nominated.filter(
      (field) =>
        field.year === year && (liesWithUnit(field.counts) || missed.has(`${field.planId} ${field.fieldId}`)),
    ),
  };
}

export function totalOf(counts: NominatedInField['counts']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function fieldsOf(rows: readonly Owed[], nominated: readonly NominatedInField[]): FieldOwed[] {
  const fields = [...Map.groupBy(rows, ({ fieldId }) => fieldId)].map(
    ([fieldId, same]): FieldOwed => ({
      fieldId,
      fieldName: same[0]?.fieldName ?? null,
      rows: same,
      nominated: nominated.find((field) => field.fieldId === fieldId) ?? null,
    }),
  );
  const asked = new Set(fields.map(({ fieldId }) => fieldId));
  const others = nominated
    .filter(({ fieldId }) => !asked.has(fieldId))
    .map((field): FieldOwed => {
      const { fieldId, fieldName } = field;
      return { fieldId, fieldName, rows: [], nominated: field };
    });
  return [...fields, ...others];
}

/** A field in which no number is asked is done with the numbers of its plan. */
function isMet({ rows, nominated }: FieldOwed, allMet: boolean): boolean {
  if (liesWithUnit(nominated?.counts ?? {})) return false;
  return rows.length === 0 ? allMet : rows.every(({ standing }) => standing === 'MET');
}

/** Drafts and what was returned. */
function liesWithUnit({ DRAFT = 0, RETURNED = 0 }: NominatedInField['counts']): boolean {
  return DRAFT + RETURNED > 0;
}

function mostPressing(rows: readonly Owed[]): OwedStanding {
  return OWED_STANDINGS.find((standing) => rows.some((row) => row.standing === standing)) ?? 'MET';
}
