import { z } from 'zod';
import { clean } from '@/lib/form/text';

/** The years that a plan can speak of, and how many it can last: the database holds to both. */
export const FIRST_YEAR = 1975;
export const LAST_YEAR = 2100;
const LONGEST = 10;

/** A year of four digits that may be left out. */
export function year(label: string) {
  return z
    .string()
    .optional()
    .default('')
    .transform((typed, context) => {
      const text = clean(typed);
      if (text === '') return null;
      const number = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
      if (number >= FIRST_YEAR && number <= LAST_YEAR) return number;
      context.addIssue({
        code: 'custom',
        message: `${label}: «${text.slice(0, 20)}» chưa phải năm từ ${FIRST_YEAR} đến ${LAST_YEAR}. Vui lòng nhập đủ bốn chữ số, ví dụ 2024.`,
      });
      return z.NEVER;
    });
}

/** The same, and it must be given. */
export function requiredYear(label: string) {
  return year(label).refine((value) => value !== null, {
    error: `Chưa có ${label.charAt(0).toLowerCase()}${label.slice(1)}. Vui lòng nhập bốn chữ số, ví dụ 2024.`,
  });
}

/** What is wrong with the two years of a plan, said of the last one; null where nothing is. */
export function periodProblem(start: number, end: number): string | null {
  if (end < start)
    return `Năm kết thúc ${end} trước năm bắt đầu ${start}. Vui lòng nhập từ ${start} trở đi, hoặc sửa năm bắt đầu.`;
  if (end > start + LONGEST)
    return `Thời kỳ ${start}–${end} dài hơn ${LONGEST + 1} năm, nhiều nhất một kế hoạch giữ được. Vui lòng nhập năm kết thúc không sau ${start + LONGEST}.`;
  return null;
}
