import type { PlainDate } from '@/lib/format/dates';
import { membersDay, type Quota, quotaOn, type StoredQuota } from './assigned';
import { add, none } from './count';
import { type Period, progressOf, type QuotaProgress, type Tally, yearsCounted } from './progress';

/** A quota and how far it is, in one year or over the period of its plan. */
export type CountedQuota = Quota & {
  progress: QuotaProgress[];
  /** First and last year whose nominations count towards it; null where it asks nothing. */
  years: { from: number; to: number } | null;
};

/**
 * The quotas of a plan as they stand in a year, or over its period when `year` is null. Over the period a yearly quota is what all
 * years up to now ask for together, and is met only when each of them is; members of a group count in the years in
 * which they belong to it.
 */
export function countQuotas(
  stored: readonly StoredQuota[],
  period: Period,
  year: number | null,
  tallies: readonly Tally[],
  today: PlainDate,
): CountedQuota[] {
  return stored.map((quota) => {
    if (year !== null) return countInYear(quota, period, year, tallies, today);
    if (quota.cadence === 'YEARLY') return countEachYear(quota, period, tallies, today);
    return countInYear(quota, period, quota.year ?? period.endYear, tallies, today);
  });
}

/** How many of the numbers are short, met and exceeded, by what is recognised. */
export type Standing = { short: number; met: number; above: number };

/** The standing of quotas; numbers that are shared with units out of sight are left out. */
export function standingOf(quotas: readonly CountedQuota[]): Standing {
  const standing = { short: 0, met: 0, above: 0 };
  for (const { state } of quotas.flatMap((quota) => (isShared(quota) ? [] : quota.progress))) {
    if (state === 'SHORT') standing.short += 1;
    if (state === 'MET') standing.met += 1;
    if (state === 'ABOVE') standing.above += 1;
  }
  return standing;
}

/** A number for several leads together, some of them out of sight: how far it is cannot be told from here. */
export function isShared({ hidden, eachAssignee }: Pick<StoredQuota, 'hidden' | 'eachAssignee'>): boolean {
  return hidden && !eachAssignee;
}

/** Several counts as one: what is short in one of them is not made up for by another. Null for none. */
export function together(counts: readonly QuotaProgress[]): QuotaProgress | null {
  const [first] = counts;
  if (!first || counts.length === 1) return first ?? null;
  const sum = (of: (one: QuotaProgress) => number) => counts.reduce((total, one) => total + of(one), 0);
  const asking = counts.filter(({ state }) => state !== 'NOTHING_ASKED');
  const max = asking.every((one) => one.max !== null) ? sum((one) => one.max ?? 0) : null;
  const state = (of: (one: QuotaProgress) => QuotaProgress['state']) => {
    if (asking.some((one) => of(one) === 'SHORT')) return 'SHORT';
    if (asking.some((one) => of(one) === 'ABOVE')) return 'ABOVE';
    return asking.length > 0 ? 'MET' : 'NOTHING_ASKED';
  };
  return {
    ...first,
    unitPaths: [...new Set(counts.flatMap(({ unitPaths }) => unitPaths))],
    min: sum((one) => one.min),
    max,
    registered: sum((one) => one.registered),
    recognised: sum((one) => one.recognised),
    missing: sum((one) => one.missing),
    unrecognised: sum((one) => one.unrecognised),
    parts: partsTogether(counts),
    state: state((one) => one.state),
    registeredState: state((one) => one.registeredState),
  };
}

/** What a plan is looked at by: its whole period where all its numbers are for that, else the year that runs or was the last. */
export function naturalYear(quotas: readonly StoredQuota[], period: Period, today: PlainDate): number | null {
  if (period.startYear !== period.endYear && quotas.every(({ cadence }) => cadence === 'PERIOD')) return null;
  return Math.min(period.endYear, Math.max(period.startYear, Number(today.slice(0, 4))));
}

function countInYear(
  stored: StoredQuota,
  period: Period,
  year: number,
  tallies: readonly Tally[],
  today: PlainDate,
): CountedQuota {
  const quota = quotaOn(stored, membersDay(year, today));
  // Where all leads are out of sight nothing can be said about the number.
  const progress = quota.assignees.length > 0 ? progressOf(quota, period, year, tallies) : [];
  return { ...quota, progress, years: yearsCounted(quota, period, year) };
}

function countEachYear(
  stored: StoredQuota,
  period: Period,
  tallies: readonly Tally[],
  today: PlainDate,
): CountedQuota {
  const last = Math.max(period.startYear, Math.min(period.endYear, Number(today.slice(0, 4))));
  const counts = [];
  for (let year = period.startYear; year <= last; year++) {
    counts.push(...countInYear(stored, period, year, tallies, today).progress);
  }
  const byUnit = Map.groupBy(counts, ({ unitId }) => unitId);
  return {
    ...quotaOn(stored, membersDay(last, today)),
    progress: [...byUnit.values()].flatMap((ofUnit) => together(ofUnit) ?? []),
    years: { from: period.startYear, to: last },
  };
}

function partsTogether(counts: readonly QuotaProgress[]): QuotaProgress['parts'] {
  const parts = Map.groupBy(
    counts.flatMap((one) => one.parts),
    ({ subject, schoolLevel }) => `${subject} ${schoolLevel}`,
  );
  return [...parts.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const min = same.reduce((sum, part) => sum + part.min, 0);
    const count = none();
    for (const part of same) add(count, part);
    return [{ ...first, ...count, min }];
  });
}
