import { add, type Count, type CountBySubject, none, noneBySubject } from './count';
import type { CountedQuota } from './counted';
import type { DatedTally } from './matrix';
import type { QuotaProgress } from './progress';

export type FieldLine = {
  fieldId: string;
  bySubject: CountBySubject;
  total: Count;
  late: number;
  /** Number of units that have nominated in the field. */
  units: number;
  /** Each number that the plan asks for in this field. */
  asked: { quota: CountedQuota; progress: QuotaProgress }[];
};

/** One line per field: what was nominated in it by subject, and what the plan asks for in it. */
export function linesByField(
  fieldIds: readonly string[],
  quotas: readonly CountedQuota[],
  tallies: readonly DatedTally[],
): FieldLine[] {
  const byField = Map.groupBy(tallies, ({ fieldId }) => fieldId);
  return fieldIds.map((fieldId) => {
    const line: FieldLine = {
      fieldId,
      bySubject: noneBySubject(),
      total: none(),
      late: 0,
      units: 0,
      asked: quotas
        .filter((quota) => quota.fieldId === fieldId)
        .flatMap((quota) =>
          quota.progress
            .filter(({ state }) => state !== 'NOTHING_ASKED')
            .map((progress) => ({ quota, progress })),
        ),
    };
    const ofField = byField.get(fieldId) ?? [];
    for (const tally of ofField) {
      add(line.bySubject[tally.subject], tally);
      add(line.total, tally);
      line.late += tally.late;
    }
    line.units = new Set(ofField.map(({ unitPath }) => unitPath)).size;
    return line;
  });
}

/** True for a field in which a number that the plan asks for has not been reached. */
export function isShortLine({ asked }: FieldLine): boolean {
  return asked.some(({ progress }) => progress.state === 'SHORT');
}
