import { type DeadlineFacts, deadlineSentence, dueOn } from '@/lib/deadlines/due';
import { daysBetween, type PlainDate } from '@/lib/format/dates';
import type { PlanStatus } from '@/lib/format/words';

export type LowerUnit = { id: string; path: string; name: string };

/** A deadline by which plans have to come in; `units` are those behind its unit or group, null where it binds all. */
export type PlanInDeadline = DeadlineFacts & { binds: 'ALL' | 'GROUP' | 'UNIT'; units: readonly LowerUnit[] };

/** When a unit has to have its plan: the last day, and the day as the upper plan words it. */
export type Due = { lastDay: PlainDate; sentence: string };

export type UpperFacts = {
  issuerId: string;
  issuedOn: PlainDate | null;
  startYear: number;
  endYear: number;
  deadlines: readonly PlanInDeadline[];
  /** The leads of its quotas, groups expanded to the members of today. */
  leads: readonly LowerUnit[];
  /** The committees right under its issuer. */
  children: readonly LowerUnit[];
};

/**
 * Who has to issue a plan of their own under a plan, and by when: the units that its deadlines name; where a deadline binds
 * all, or there is none, all leads of its quotas besides; where no unit leads, the committees right under the issuer. Of
 * several deadlines the one that names the unit binds before one of its group, and that before one for all; of two alike
 * the earlier one. The issuer itself is never among them.
 */
export function whoIsBound(upper: UpperFacts): { unit: LowerUnit; due: Due | null }[] {
  const named = upper.deadlines.filter(({ binds }) => binds !== 'ALL');
  const openToAll = named.length < upper.deadlines.length || upper.deadlines.length === 0;
  const all = openToAll ? (upper.leads.some(notIssuer) ? upper.leads : upper.children) : [];
  const units = new Map<string, LowerUnit>();
  for (const unit of [...named.flatMap((deadline) => deadline.units), ...all]) {
    if (notIssuer(unit)) units.set(unit.id, unit);
  }
  return [...units.values()].map((unit) => ({ unit, due: dueOf(upper, unit) }));

  function notIssuer({ id }: LowerUnit): boolean {
    return id !== upper.issuerId;
  }
}

/** A plan that a unit has under the upper plan. */
export type LowerPlanFacts = { id: string; status: PlanStatus; issuedOn: PlainDate | null; since: PlainDate };

export type Standing =
  /** Issued on its last day or before, or no day was set. */
  | { state: 'IN_TIME'; on: PlainDate }
  | { state: 'LATE'; on: PlainDate; days: number }
  /** Being written; `overdue` in days, null while there is time or where no day was set. */
  | { state: 'DRAFTING'; since: PlainDate; overdue: number | null }
  /** Nothing yet; `left` in days, null where no day was set. */
  | { state: 'MISSING'; left: number | null }
  | { state: 'OVERDUE'; days: number };

/**
 * How a unit stands with its own plan today. Of several plans the one issued first tells; a draft only where none is
 * issued. A draft and a missing plan are overdue from the day after the last day.
 */
export function standingOf<T extends LowerPlanFacts>(
  plans: readonly T[],
  due: Due | null,
  today: PlainDate,
): { standing: Standing; plan: T | null } {
  const issued = plans
    .filter((plan) => plan.status !== 'DRAFT' && plan.issuedOn !== null)
    .sort((a, b) => compare(a.issuedOn ?? '', b.issuedOn ?? ''));
  const [first] = issued;
  if (first?.issuedOn) return { standing: issuedOn(first.issuedOn, due), plan: first };
  const left = due ? daysBetween(today, due.lastDay) : null;
  const [draft] = plans.filter(({ status }) => status === 'DRAFT').sort((a, b) => compare(a.since, b.since));
  if (draft) {
    const overdue = left !== null && left < 0 ? -left : null;
    return { standing: { state: 'DRAFTING', since: draft.since, overdue }, plan: draft };
  }
  const standing: Standing =
    left !== null && left < 0 ? { state: 'OVERDUE', days: -left } : { state: 'MISSING', left };
  return { standing, plan: null };
}

/** What a list of lower plans is counted and narrowed by. */
export type StandingGroup = 'IN_TIME' | 'LATE' | 'DRAFTING' | 'MISSING';

export function groupOf({ state }: Standing): StandingGroup {
  return state === 'OVERDUE' ? 'MISSING' : state;
}

/** True for a unit that can still be reminded: its plan is not issued. */
export function isOpen({ state }: Standing): boolean {
  return state !== 'IN_TIME' && state !== 'LATE';
}

export type StandingCounts = Record<StandingGroup, number> & {
  total: number;
  /** Not issued, whether a draft is under way or not. */
  open: number;
  /** Of these, those whose last day has passed. */
  overdue: number;
};

export function countStandings(standings: readonly Standing[]): StandingCounts {
  const counts = { total: 0, IN_TIME: 0, LATE: 0, DRAFTING: 0, MISSING: 0, open: 0, overdue: 0 };
  for (const standing of standings) {
    counts.total += 1;
    counts[groupOf(standing)] += 1;
    if (isOpen(standing)) counts.open += 1;
    if (isOverdue(standing)) counts.overdue += 1;
  }
  return counts;
}

function isOverdue(standing: Standing): boolean {
  return standing.state === 'OVERDUE' || (standing.state === 'DRAFTING' && standing.overdue !== null);
}

/** For sorting: what is missing first, what is done in time last. */
export function urgencyOf(standing: Standing): number {
  return ['MISSING', 'DRAFTING', 'LATE', 'IN_TIME'].indexOf(groupOf(standing));
}

function issuedOn(on: PlainDate, due: Due | null): Standing {
  const days = due ? daysBetween(due.lastDay, on) : 0;
  return days > 0 ? { state: 'LATE', on, days } : { state: 'IN_TIME', on };
}

const NEARNESS = { UNIT: 0, GROUP: 1, ALL: 2 };

function dueOf(upper: UpperFacts, unit: LowerUnit): Due | null {
  const binding = upper.deadlines
    .filter(({ binds, units }) => binds === 'ALL' || units.some(({ id }) => id === unit.id))
    .flatMap((deadline) => {
      const lastDay = firstDay(deadline, upper);
      return lastDay ? [{ deadline, lastDay }] : [];
    })
    .sort((a, b) => NEARNESS[a.deadline.binds] - NEARNESS[b.deadline.binds] || compare(a.lastDay, b.lastDay));
  const [first] = binding;
  return first ? { lastDay: first.lastDay, sentence: deadlineSentence(first.deadline) } : null;
}

/** Of a day that comes round every year, the first one since the upper plan was issued, within its period. */
function firstDay(deadline: DeadlineFacts, upper: UpperFacts): PlainDate | null {
  if (deadline.on !== null || deadline.monthDay === null) return onlyDay(deadline);
  const since = upper.issuedOn ?? `${upper.startYear}-01-01`;
  const from = Math.min(upper.startYear, Number(since.slice(0, 4)));
  let last: PlainDate | null = null;
  for (let year = from; year <= upper.endYear; year++) {
    const day = dueOn(deadline, year)?.lastDay ?? null;
    if (day !== null && day >= since) return day;
    last = day ?? last;
  }
  return last;
}

function onlyDay(deadline: DeadlineFacts): PlainDate | null {
  const named = deadline.on ?? deadline.quarter ?? String(deadline.year ?? '');
  const year = Number(named.slice(0, 4));
  if (!year) return null;
  // «Trước Quý I» and «trước ngày 01/01» end in the year before; a date may be for the year named beside it.
  for (const one of [deadline.year ?? year, year, year - 1]) {
    const due = dueOn(deadline, one);
    if (due) return due.lastDay;
  }
  return null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
