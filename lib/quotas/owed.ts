import {
  type DeadlineFacts,
  type NominationWindow,
  nominationWindow,
  type WindowState,
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
  /** The plan has been closed and takes nothing more. */
  closed?: boolean;
};

/**
 * How a number stands, the most pressing first: short and late, but still taken; short and due within CLOSING_SOON_DAYS; short and
 * locked; short with time left, or with a window that has not opened; short in a plan that is closed; registered in full.
 */
export const OWED_STANDINGS = ['LATE', 'CLOSING_SOON', 'CLOSED', 'OPEN', 'PLAN_CLOSED', 'MET'] as const;
export type OwedStanding = (typeof OWED_STANDINGS)[number];

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
  /** The year at whose end the number is due: the last one of the plan for a number over the period. */
  dueYear: number;
  /** The window at whose end the number is due, with the time that the lead was given. */
  dueWindow: NominationWindow | null;
  /** Whether a nomination of the year asked may be submitted now: on time, late, or not. */
  window: WindowState | null;
  standing: OwedStanding;
};

/** The time that a unit was given for a year of a plan; of the asking unit where the path is null. */
export type ExtensionOf = (
  planId: string,
  unitPath: string | null,
  year: number,
) => { endsOn: PlainDate } | null;

/** A due day this near puts a short quota before the others. */
export const CLOSING_SOON_DAYS = 30;

/**
 * What units owe to plans in a year: one row per quota and lead, in the order of OWED_STANDINGS, and what ends first before the rest. A quota
 * that asks nothing in the year has no row.
 */
export function owedIn(
  year: number,
  plans: readonly PlanOwed[],
  quotas: readonly StoredQuota[],
  tallies: readonly (Tally & { planId: string })[],
  now: Date,
  extensionOf: ExtensionOf = () => null,
): Owed[] {
  const today = plainDateIn(now);
  const byPlan = Map.groupBy(tallies, ({ planId }) => planId);
  const quotasByPlan = Map.groupBy(quotas, ({ planId }) => planId);
  const rows = plans.flatMap((plan) => {
    const fields = new Map(plan.fields.map((field) => [field.id, field]));
    return (quotasByPlan.get(plan.id) ?? []).flatMap((stored): Owed[] => {
      const years = yearsCounted(stored, plan, year);
      const quota = quotaOn(stored, membersDay(year, today));
      if (!years || quota.assignees.length === 0) return [];
      const dueYear = quota.cadence === 'PERIOD' ? plan.endYear : year;
      return progressOf(quota, plan, year, byPlan.get(plan.id) ?? []).map(({ unitPaths, ...progress }) => {
        const unitPath = progress.unitId === null ? null : (unitPaths[0] ?? null);
        const windowIn = (of: number) => nominationWindow(plan, of, extensionOf(plan.id, unitPath, of));
        const ofYear = windowIn(year);
        const dueWindow = windowIn(dueYear);
        const due = dueOf(dueWindow, now);
        return {
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
          dueYear,
          dueWindow,
          window: ofYear && windowState(ofYear, now),
          standing: standingOf({ missing: progress.missing, closed: plan.closed, dueWindow, due }, now),
        };
      });
    });
  });
  return rows.sort((a, b) => rank(a) - rank(b) || endOf(a) - endOf(b));
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

function standingOf(
  of: Pick<Owed, 'missing' | 'dueWindow' | 'due'> & { closed: boolean | undefined },
  now: Date,
): OwedStanding {
  if (of.missing === 0) return 'MET';
  if (of.closed) return 'PLAN_CLOSED';
  const state = of.dueWindow && windowState(of.dueWindow, now);
  if (state === 'LATE' || state === 'CLOSED') return state;
  return state === 'OPEN' && of.due && of.due.daysLeft <= CLOSING_SOON_DAYS ? 'CLOSING_SOON' : 'OPEN';
}

function rank({ standing }: Owed): number {
  return OWED_STANDINGS.indexOf(standing);
}

function dueOf(window: NominationWindow | null, now: Date): Owed['due'] {
  if (!window) return null;
  const day = plainDateIn(new Date(window.dueUntil.getTime() - 1));
  return { day, daysLeft: daysBetween(plainDateIn(now), day), passed: now >= window.dueUntil };
}

/** What counts of a window: of a late one its closing, otherwise the day when it is due. */
function endOf({ standing, dueWindow }: Owed): number {
  const end = standing === 'LATE' ? dueWindow?.closesAt : dueWindow?.dueUntil;
  return end?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

function leadName(quota: Quota, unitId: string | null): string {
  const unit = quota.assignees.find((assignee) => assignee.unitId === unitId);
  return unit?.unitName ?? quota.leads.map(({ asWritten }) => asWritten).join('; ');
}
