import { twoDigits } from '@/lib/format/numbers';
import type { Cadence } from '@/lib/format/words';
import { type Problem, refuse } from '@/lib/refusal';

type Typed = {
  min: number | null;
  max: number | null;
  parts: readonly { min: number }[];
  cadence: Cadence;
  year: number | null;
};

/** The numbers of a quota as they are stored. */
export type QuotaNumbers = { min: number; max: number | null; year: number | null };

/**
 * Reads what was typed as the numbers of a quota, or says what cannot be. The parts are the least of each subject, so their
 * sum is the least of all (lib/quotas/measure.ts counts it so): a smaller minimum is raised to it. A draft may say no number
 * yet. The year of a quota for one year stands in the plan's period; a plan for one year need not name it.
 */
export function quotaNumbers(
  { min, max, parts, cadence, year }: Typed,
  period: { startYear: number; endYear: number },
): QuotaNumbers | { problems: Problem[] } {
  const sum = parts.reduce((total, part) => total + part.min, 0);
  const named =
    cadence === 'YEAR' ? (year ?? (period.startYear === period.endYear ? period.startYear : null)) : null;
  const problems = [
    ...boundProblems(min ?? 0, sum, max),
    ...(cadence === 'YEAR' ? yearProblems(named, period) : []),
  ];
  return problems.length > 0 ? { problems } : { min: Math.max(min ?? 0, sum), max, year: named };
}

function boundProblems(min: number, sum: number, max: number | null): Problem[] {
  if (max === null) return [];
  if (max === 0) {
    return [
      refuse(
        'max',
        'quota-max-zero',
        'Nhiều nhất là 0 thì không còn chỉ tiêu. Vui lòng ghi số lớn hơn, hoặc để trống nếu không có mức trên.',
      ),
    ];
  }
  if (max < sum) {
    return [
      refuse(
        'max',
        'quota-parts-above-max',
        `Các phần theo đối tượng cộng lại là ${twoDigits(sum)}, nhiều hơn mức trên ${twoDigits(max)}. Vui lòng tăng mức trên hoặc giảm một phần.`,
      ),
    ];
  }
  if (max < min) {
    return [
      refuse(
        'max',
        'quota-max-below-min',
        `Nhiều nhất ${twoDigits(max)} lại ít hơn mức ít nhất ${twoDigits(min)}. Vui lòng kiểm tra lại hai số.`,
      ),
    ];
  }
  return [];
}

function yearProblems(year: number | null, { startYear, endYear }: { startYear: number; endYear: number }) {
  if (year === null) {
    return [
      refuse(
        'year',
        'quota-year-missing',
        `Chưa ghi chỉ tiêu tính cho năm nào. Vui lòng nhập một năm từ ${startYear} đến ${endYear}.`,
      ),
    ];
  }
  if (year >= startYear && year <= endYear) return [];
  const period = startYear === endYear ? `năm ${startYear}` : `giai đoạn ${startYear}–${endYear}`;
  return [
    refuse(
      'year',
      'quota-year-outside',
      `Năm ${year} nằm ngoài ${period} của kế hoạch. Vui lòng nhập một năm trong giai đoạn, hoặc sửa giai đoạn ở phần thông tin chung.`,
    ),
  ];
}
