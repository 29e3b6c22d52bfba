import type { Cadence, SchoolLevel, Subject } from '@/lib/format/words';
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

/** A count of nominations of one unit, field, subject and year; the recognised ones are among the registered. */
export type Tally = {
  unitPath: string;
  fieldId: string;
  subject: Subject;
  year: number;
  registered: number;
  recognised: number;
};

/** How many are registered, and how many of them recognised. */
export type Count = { registered: number; recognised: number };

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
 * How far a quota is in a year: one answer per assignee where each has the number to itself, else one for all together.
 * A nomination counts for the assignee that it stands under, the nearest one where assignees are nested, so that none counts
 * twice. A quota split by subject or level of schooling is met only when every part is met.
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
 * First and last year whose nominations count for a quota in the year asked, or null where nothing is asked in it. A quota over
 * the period counts from its start; asked after the period, it stands where the period ended.
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

/**
 * Units × fields: what is registered and recognised in each cell, keyed by path and then by field, for the tallies given. Every cell
 * is there, with zeros where nothing counts. A tally counts for the nearest of the units, so that rows add up even
 * where one stands under another.
 */
export function crossTab(
  unitPaths: readonly string[],
  fieldIds: readonly string[],
  tallies: readonly Tally[],
): Map<string, Map<string, Count>> {
  const index = pathIndex(unitPaths);
  const row = () => new Map(fieldIds.map((fieldId) => [fieldId, none()]));
  const cells = new Map(unitPaths.map((path) => [path, row()]));
  for (const tally of tallies) {
    const path = nearest(index, tally.unitPath);
    const cell = path === null ? undefined : cells.get(path)?.get(tally.fieldId);
    if (cell) add(cell, tally);
  }
  return cells;
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

type CountBySubject = Record<Subject, Count>;
/** Keyed by the path of the assignee. */
type Counts = Map<string, CountBySubject>;

function countByAssignee(
  quota: QuotaFacts,
  assignees: readonly AssigneeFacts[],
  years: { from: number; to: number },
  tallies: readonly Tally[],
): Counts {
  const index = pathIndex(assignees.map(({ unitPath }) => unitPath));
  const counts: Counts = new Map(assignees.map(({ unitPath }) => [unitPath, noneBySubject()]));
  for (const tally of tallies) {
    if (quota.fieldId !== null && tally.fieldId !== quota.fieldId) continue;
    if (tally.year < years.from || tally.year > years.to) continue;
    const path = nearest(index, tally.unitPath);
    const count = path === null ? undefined : counts.get(path)?.[tally.subject];
    if (count) add(count, tally);
  }
  return counts;
}

/** The number of a quota belongs to a bucket: everyone together, or each level of schooling. */
type Bucket = { schoolLevel: SchoolLevel | null; bySubject: CountBySubject };

function measure(
  quota: QuotaFacts,
  group: readonly AssigneeFacts[],
  counts: Counts,
): Omit<QuotaProgress, 'quotaId' | 'unitId' | 'unitPaths'> {
  const split = quota.parts.reduce((sum, part) => sum + part.min, 0);
  const least = Math.max(quota.min, split);
  // Where the parts make up the whole number, other subjects do not serve it.
  const counted = split >= quota.min && split > 0 ? quota.parts.map(({ subject }) => subject) : SUBJECTS;
  const buckets = bucketsOf(quota, group, counts);
  const parts = buckets.flatMap((bucket) => partsOf(quota, least, bucket, counted));
  const total = totalOf(
    group.map(({ unitPath }) => counts.get(unitPath) ?? noneBySubject()),
    counted,
  );
  const max = quota.max === null ? null : quota.max * buckets.length;
  const short = (by: keyof Count) =>
    buckets.reduce((sum, bucket) => sum + shortage(quota, least, bucket, counted, by), 0);
  const missing = short('registered');
  const unrecognised = short('recognised');
  return {
    min: least * buckets.length,
    max,
    ...total,
    parts,
    missing,
    unrecognised,
    state: stateOf(unrecognised, total.recognised, max),
    registeredState: stateOf(missing, total.registered, max),
  };
}

/**
 * A unit whose level of schooling is not known counts in the total and for no level; where no level is known at all, the quota
 * is read as one number for everyone.
 */
function bucketsOf(quota: QuotaFacts, group: readonly AssigneeFacts[], counts: Counts): Bucket[] {
  const levels = quota.perSchoolLevel
    ? SCHOOL_LEVELS.filter((level) => group.some((one) => one.schoolLevel === level))
    : [];
  const bucket = (schoolLevel: SchoolLevel | null): Bucket => {
    const bySubject = noneBySubject();
    for (const assignee of group) {
      const own = counts.get(assignee.unitPath);
      if (!own || (schoolLevel !== null && assignee.schoolLevel !== schoolLevel)) continue;
      for (const subject of SUBJECTS) add(bySubject[subject], own[subject]);
    }
    return { schoolLevel, bySubject };
  };
  return levels.length > 0 ? levels.map(bucket) : [bucket(null)];
}

function partsOf(
  quota: QuotaFacts,
  least: number,
  bucket: Bucket,
  counted: readonly Subject[],
): PartProgress[] {
  const { schoolLevel, bySubject } = bucket;
  if (quota.parts.length > 0) {
    return quota.parts.map(({ subject, min }) => ({ subject, schoolLevel, min, ...bySubject[subject] }));
  }
  if (schoolLevel === null) return [];
  return [{ subject: null, schoolLevel, min: least, ...totalOf([bySubject], counted) }];
}

/** What a bucket lacks: the sum over its parts, or what is missing to the whole number where that is more. */
function shortage(
  quota: QuotaFacts,
  least: number,
  bucket: Bucket,
  counted: readonly Subject[],
  by: keyof Count,
): number {
  const inParts = quota.parts.reduce(
    (sum, { subject, min }) => sum + Math.max(0, min - bucket.bySubject[subject][by]),
    0,
  );
  return Math.max(inParts, least - totalOf([bucket.bySubject], counted)[by], 0);
}

function stateOf(short: number, count: number, max: number | null): ProgressState {
  if (short > 0) return 'SHORT';
  return max !== null && count > max ? 'ABOVE' : 'MET';
}

function totalOf(counts: readonly CountBySubject[], subjects: readonly Subject[]): Count {
  const total = none();
  for (const bySubject of counts) for (const subject of subjects) add(total, bySubject[subject]);
  return total;
}

function add(to: Count, more: Count): void {
  to.registered += more.registered;
  to.recognised += more.recognised;
}

function none(): Count {
  return { registered: 0, recognised: 0 };
}

function noneBySubject(): CountBySubject {
  return { COLLECTIVE: none(), INDIVIDUAL: none(), HOUSEHOLD: none() };
}

const SUBJECTS: readonly Subject[] = ['COLLECTIVE', 'INDIVIDUAL', 'HOUSEHOLD'];
const SCHOOL_LEVELS: readonly SchoolLevel[] = ['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY'];
