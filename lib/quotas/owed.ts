import {
  type DeadlineFacts,
  type NominationWindow,
  nominationWindow,
  windowState,
} from '@/lib/deadlines/window';
import { daysBetween, type PlainDate, plainDateIn } from '@/lib/format/dates';
import { membersDay, type Quota, quotaOn, type StoredQuota } from './assigned';
import { isShared } from './counted';
import { progressOf, type QuotaProgress, type Tally, yearsCounted } from './progress';

export type PlanOwed = {
  id: string;
  number: string | null;
  title: string;
  startYear: number;
  endYear: number;
  issuedOn: PlainDate | null;
  deadlines: DeadlineFacts[];
  fields: { id: string; name: string; shortName: string }[];
};

export type Owed = Omit<QuotaProgress, 'unitPaths'> & {
  planId: string;
  planNumber: string | null;
  planTitle: string;
  /** Null where the quota spans all fields. */
  fieldId: string | null;
  fieldName: string | null;
  /** The lead: the unit that has the number to itself, or the leads as the plan words them. */
  unitName: string;
  cadence: Quota['cadence'];
  cadenceStated: boolean;
  /** First and last year whose nominations count. */
  years: { from: number; to: number };
  /** Other leads share this number whose nominations cannot be seen from here: `missing` is then the most that can be missing. */
  shared: boolean;
  /** When the number has to be reached; of a quota over the period, in its last year. Null where the plan has no such window. */
  due: { day: PlainDate; daysLeft: number; passed: boolean } | null;
  /** Whether a nomination of the year asked may be submitted now: on time, late, or not. */
  window: 'NOT_YET' | 'OPEN' | 'LATE' | 'CLOSED' | null;
};

/** A due day this near puts a short quota before the others. */
export const CLOSING_SOON_DAYS = 30;

/**
 * What units owe to plans in a year: one row per quota and lead, those that are short and late or closing soon first, then
 * those that are short, then those that are met. A quota that asks nothing in the year has no row.
 */
export function owedIn(
  year: number,
  plans: readonly PlanOwed[],
  quotas: readonly StoredQuota[],
  tallies: readonly (Tally & { planId: string })[],
  now: Date,
): Owed[] {
  const today = plainDateIn(now);
  const byPlan = Map.groupBy(tallies, ({ planId }) => planId);
  const quotasByPlan = Map.groupBy(quotas, ({ planId }) => planId);
  const rows = plans.flatMap((plan) => {
    const ofYear = nominationWindow(plan, year);
    const ofLastYear = nominationWindow(plan, plan.endYear);
    const fields = new Map(plan.fields.map((field) => [field.id, field]));
    return (quotasByPlan.get(plan.id) ?? []).flatMap((stored): Owed[] => {
      const years = yearsCounted(stored, plan, year);
      const quota = quotaOn(stored, membersDay(year, today));
      if (!years || quota.assignees.length === 0) return [];
      const due = dueOf(quota.cadence === 'PERIOD' ? ofLastYear : ofYear, now);
      return progressOf(quota, plan, year, byPlan.get(plan.id) ?? []).map(
        ({ unitPaths: _, ...progress }) => ({
          ...progress,
          planId: plan.id,
          planNumber: plan.number,
          planTitle: plan.title,
          fieldId: quota.fieldId,
          fieldName: fields.get(quota.fieldId ?? '')?.name ?? null,
          unitName: leadName(quota, progress.unitId),
          cadence: quota.cadence,
          cadenceStated: quota.cadenceStated,
          years,
          shared: isShared(quota),
          due,
          window: ofYear && windowState(ofYear, now),
        }),
      );
    });
  });
  return rows.sort((a, b) => urgency(a) - urgency(b) || daysLeft(a) - daysLeft(b));
}

/**
 * Without the plans of a period of which one of the others is a single year: what they ask stands in that year's plan. All
 * are issued and run in the year asked.
 */
export function withoutPeriodsOf<Plan extends { id: string; periodPlanId: string | null }>(
  plans: readonly Plan[],
): Plan[] {
  const detailed = new Set(plans.map(({ periodPlanId }) => periodPlanId));
  return plans.filter(({ id }) => !detailed.has(id));
}

/** How pressing a row is: 0 short and late or closing soon, 1 short, 2 registered in full. */
export function urgency(row: Pick<Owed, 'missing' | 'due'>): number {
  if (row.missing === 0) return 2;
  return row.due && (row.due.passed || row.due.daysLeft <= CLOSING_SOON_DAYS) ? 0 : 1;
}

function dueOf(window: NominationWindow | null, now: Date): Owed['due'] {
  if (!window) return null;
  const day = plainDateIn(new Date(window.dueUntil.getTime() - 1));
  return { day, daysLeft: daysBetween(plainDateIn(now), day), passed: now >= window.dueUntil };
}

function daysLeft({ due }: Owed): number {
  return due?.daysLeft ?? Number.POSITIVE_INFINITY;
}

function leadName(quota: Quota, unitId: string | null): string {
  const unit = quota.assignees.find((assignee) => assignee.unitId === unitId);
  return unit?.unitName ?? quota.leads.map(({ asWritten }) => asWritten).join('; ');
}
