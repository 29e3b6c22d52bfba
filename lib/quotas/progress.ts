import type { Cadence, SchoolLevel, Subject } from '@/lib/format/words';
import { add, noneBySubject } from './count';
import { type Counts, measure } from './measure';
import { nearest, pathIndex } from './nearest';

export type AssigneeFacts = {
  unitId: string;
  unitPath: string;
  unitName: string;
  schoolLevel: SchoolLevel | null;
};

export type QuotaFacts = {
  id: string;
  /** Null where the quota spans all fields. */
  fieldId: string | null;
  min: number;
  max: number | null;
  /** As read: the plan's own where `cadenceStated`, else the reading of whoever entered the plan. */
  cadence: Cadence;
  cadenceStated: boolean;
  /** The one year of cadence YEAR; may stay null in a plan for a single year. */
  year: number | null;
  eachAssignee: boolean;
  perSchoolLevel: boolean;
  parts: { subject: Subject; min: number }[];
  /** Leads only, groups already expanded to their members as of the year counted. */
  assignees: AssigneeFacts[];
};

/**
 * A count of nominations of one unit, field, subject and year; the recognised ones are among the registered.
 */
export type Tally = {
  unitPath: string;
  fieldId: string;
  subject: Subject;
  year: number;
  registered: number;
  recognised: number;
};

export type Period = { startYear: number; endYear: number };

export type ProgressState = 'NOTHING_ASKED' | 'SHORT' | 'MET' | 'ABOVE';

/** A part of a quota that must be met on its own; null where the quota is not split that way. */
export type PartProgress = {
  subject: Subject | null;
  schoolLevel: SchoolLevel | null;
  min: number;
  registered: number;
  recognised: number;
};

export type QuotaProgress = {
  quotaId: string;
  /** The assignee, or null where the number is for all of them together. */
  unitId: string | null;
  /** Whose nominations count, with those of the bodies under them. */
  unitPaths: string[];
  min: number;
  max: number | null;
  registered: number;
  recognised: number;
  parts: PartProgress[];
  /** Still to be registered. */
  missing: number;
  /** Still to be recognised, registered or not. */
  unrecognised: number;
  /** By what is recognised. */
  state: ProgressState;
  /** By what is registered. */
  registeredState: ProgressState;
};

/**
 * How far a quota is in a year: one answer per assignee where each has the number to itself, else one for all
 * together. A nomination counts for the assignee that it stands under, the nearest one where assignees are
 * nested, so that none counts twice. A quota split by subject or level of schooling is met only when every
 * part is met.
 * Throws RangeError for a quota of one year that names none in a plan of several years.
 */
export function progressOf(
  quota: QuotaFacts,
  period: Period,
  year: number,
  tallies: readonly Tally[],
): QuotaProgress[] {
  const assignees = [...new Map(quota.assignees.map((assignee) => [assignee.unitPath, assignee])).values()];
  const years = yearsCounted(quota, period, year);
  const counts = years ? countByAssignee(quota, assignees, years, tallies) : null;
  const groups = quota.eachAssignee ? assignees.map((assignee) => [assignee]) : [assignees];
  return groups.map((group) => {
    const who = {
      quotaId: quota.id,
      unitId: quota.eachAssignee ? (group[0]?.unitId ?? null) : null,
      unitPaths: group.map(({ unitPath }) => unitPath),
    };
    return counts ? { ...who, ...measure(quota, group, counts) } : { ...who, ...NOTHING, parts: [] };
  });
}

/**
 * First and last year whose nominations count for a quota in the year asked, or null where nothing is asked
 * in it. A quota over the period counts from its start; asked after the period, it stands where the period
 * ended.
 */
export function yearsCounted(
  quota: Pick<QuotaFacts, 'id' | 'cadence' | 'year'>,
  period: Period,
  year: number,
): { from: number; to: number } | null {
  const { startYear, endYear } = period;
  if (quota.cadence === 'PERIOD') {
    return year < startYear ? null : { from: startYear, to: Math.min(year, endYear) };
  }
  if (quota.cadence === 'YEARLY') return year < startYear || year > endYear ? null : { from: year, to: year };
  const named = quota.year ?? (startYear === endYear ? startYear : null);
  if (named === null) throw new RangeError(`Quota ${quota.id} is for one year and does not name it`);
  return year === named ? { from: year, to: year } : null;
}

const NOTHING = {
  min: 0,
  max: null,
  registered: 0,
  recognised: 0,
  missing: 0,
  unrecognised: 0,
  state: 'NOTHING_ASKED',
  registeredState: 'NOTHING_ASKED',
} satisfies Partial<QuotaProgress>;

function countByAssignee(
  quota: QuotaFacts,
  assignees: readonly AssigneeFacts[],
  years: { from: number; to: number },
  tallies: readonly Tally[],
): Counts {
  const index = pathIndex(assignees.map(({ unitPath }) => unitPath));
  const counts = new Map(assignees.map(({ unitPath }) => [unitPath, noneBySubject()]));
  for (const tally of tallies) {
    if (quota.fieldId !== null && tally.fieldId !== quota.fieldId) continue;
    if (tally.year < years.from || tally.year > years.to) continue;
    const path = nearest(index, tally.unitPath);
    const count = path === null ? undefined : counts.get(path)?.[tally.subject];
    if (count) add(count, tally);
  }
  return counts;
}
