import { type SchoolLevel, SUBJECTS, type Subject } from '@/lib/format/words';
import { add, type Count, type CountBySubject, noneBySubject, totalOf } from './count';
import type { AssigneeFacts, PartProgress, ProgressState, QuotaFacts, QuotaProgress } from './progress';

/** What counts for each assignee, keyed by its path. */
export type Counts = ReadonlyMap<string, CountBySubject>;

/** The number of a quota belongs to a bucket: everyone together, or each level of schooling. */
type Bucket = { schoolLevel: SchoolLevel | null; bySubject: CountBySubject };

/** Measures what counts for a group of assignees against the number and the parts of a quota. */
export function measure(
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
 * A unit whose level of schooling is not known counts in the total and for no level; where no level is known
 * at all, the quota is read as one number for everyone.
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

const SCHOOL_LEVELS: readonly SchoolLevel[] = ['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY'];
