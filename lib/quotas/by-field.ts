import { add, type Count, type CountBySubject, none, noneBySubject } from './count';
import type { CountedQuota } from './counted';
import type { DatedTally } from './matrix';
import { nearest, pathIndex } from './nearest';
import type { QuotaProgress } from './progress';

/** A number that the plan asks for in a field, with what counts for it by subject. */
export type AskedInField = { quota: CountedQuota; progress: QuotaProgress; bySubject: CountBySubject };

export type FieldLine = {
  fieldId: string;
  /** Of the years shown. */
  bySubject: CountBySubject;
  total: Count;
  late: number;
  asked: AskedInField[];
};

/** One line per field: what was nominated in it in the years shown, and each number that the plan asks for in it. */
export function linesByField(
  fieldIds: readonly string[],
  quotas: readonly CountedQuota[],
  tallies: readonly DatedTally[],
  shown: { from: number; to: number },
): FieldLine[] {
  const byField = Map.groupBy(tallies, ({ fieldId }) => fieldId);
  return fieldIds.map((fieldId) => {
    const ofField = byField.get(fieldId) ?? [];
    const line: FieldLine = { fieldId, bySubject: noneBySubject(), total: none(), late: 0, asked: [] };
    for (const tally of ofField) {
      if (tally.year < shown.from || tally.year > shown.to) continue;
      add(line.bySubject[tally.subject], tally);
      add(line.total, tally);
      line.late += tally.late;
    }
    for (const quota of quotas) {
      if (quota.fieldId !== fieldId) continue;
      for (const progress of quota.progress) {
        if (progress.state === 'NOTHING_ASKED') continue;
        line.asked.push({ quota, progress, bySubject: countedFor(quota, progress, ofField) });
      }
    }
    return line;
  });
}

/** True for a field in which a number that the plan asks for has not been reached. */
export function isShortLine({ asked }: FieldLine): boolean {
  return asked.some(({ progress }) => progress.state === 'SHORT');
}

function countedFor(
  quota: CountedQuota,
  progress: QuotaProgress,
  tallies: readonly DatedTally[],
): CountBySubject {
  const count = noneBySubject();
  const index = pathIndex(progress.unitPaths);
  for (const tally of tallies) {
    const inYears = quota.years && tally.year >= quota.years.from && tally.year <= quota.years.to;
    if (inYears && nearest(index, tally.unitPath) !== null) add(count[tally.subject], tally);
  }
  return count;
}
