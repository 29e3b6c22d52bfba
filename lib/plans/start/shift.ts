import { dayInYear } from '@/lib/deadlines/due';
import type { PlainDate } from '@/lib/format/dates';
import type { DeadlineDraft, PlanDraft } from '../draft';
import { moveYears } from './title';

/** By how many years a plan is moved when nothing else is said: its next period begins when it ends. */
export function lengthOf({ startYear, endYear }: { startYear: number; endYear: number }): number {
  return endYear - startYear + 1;
}

/**
 * A plan moved by whole years, as the draft of another: period, phases, deadlines, the year of a quota and the years in
 * names. A day of each year stays, quotas stay; 29/02 becomes 28/02 where there is none. Number, date and what it amends are
 * the old plan's and are left out.
 */
export function shiftPlan(draft: PlanDraft, years: number = lengthOf(draft)): PlanDraft {
  const named = (text: string) => moveYears(text, draft, years);
  const noted = (text: string | null | undefined) => (text ? named(text) : (text ?? null));
  return {
    ...draft,
    number: null,
    numberInvented: false,
    issuedOn: null,
    issuedOnInvented: false,
    amendsId: null,
    title: named(draft.title),
    startYear: draft.startYear + years,
    endYear: draft.endYear + years,
    phases: draft.phases.map((phase) => ({
      ...phase,
      name: named(phase.name),
      startYear: plus(phase.startYear, years),
      endYear: plus(phase.endYear, years),
      note: noted(phase.note),
    })),
    quotas: draft.quotas.map((quota) => ({ ...quota, year: plus(quota.year, years) })),
    deadlines: draft.deadlines.map((deadline) => ({
      ...shiftDeadline(deadline, years),
      what: named(deadline.what),
      note: noted(deadline.note),
    })),
  };
}

/** A deadline moved by whole years, in whichever form it is given. */
export function shiftDeadline(deadline: DeadlineDraft, years: number): DeadlineDraft {
  return {
    ...deadline,
    on: shiftDay(deadline.on, years),
    quarter: shiftQuarter(deadline.quarter, years),
    year: plus(deadline.year, years),
    opensOn: shiftDay(deadline.opensOn, years),
    closesOn: shiftDay(deadline.closesOn, years),
  };
}

/** '2024-02-29' one year later is '2025-02-28'. */
export function shiftDay(day: PlainDate | null | undefined, years: number): PlainDate | null {
  return day ? dayInYear(day.slice(5), Number(day.slice(0, 4)) + years) : null;
}

function shiftQuarter(quarter: string | null | undefined, years: number): string | null {
  return quarter ? `${Number(quarter.slice(0, 4)) + years}${quarter.slice(4)}` : null;
}

function plus(year: number | null | undefined, years: number): number | null {
  return typeof year === 'number' ? year + years : null;
}
