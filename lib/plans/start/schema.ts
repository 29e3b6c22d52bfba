import { z } from 'zod';
import { checkbox, id, line, requiredLine } from '@/lib/form/text';

// `draft` is the id that the form gives the plan it makes: see startOnce.

export const blankForm = z
  .object({
    draft: id,
    title: requiredLine('Tên kế hoạch', 1000),
    startYear: yearField('Năm bắt đầu'),
    endYear: yearField('Năm kết thúc'),
    issuerAsWritten: requiredLine('Cơ quan ban hành', 300),
    placeName: line('Địa danh', 100),
    onBehalfOf: line('Thay mặt', 200),
    signerTitle: line('Chức vụ người ký', 200),
  })
  .superRefine(({ startYear, endYear }, context) => {
    const problem = periodProblem(startYear, endYear);
    if (problem) context.addIssue({ code: 'custom', path: ['endYear'], message: problem });
  });

/** `start` is the first year of the copy. */
export const copyForm = z.object({
  draft: id,
  from: id,
  fromStart: z.coerce.number().int(),
  start: yearField('Năm bắt đầu'),
});

export const implementForm = z.object({ draft: id, upper: id, confirmed: checkbox });

export const yearForm = z.object({
  draft: id,
  period: id,
  year: yearField('Năm của kế hoạch'),
  confirmed: checkbox,
});

export const discardForm = z.object({ plan: id });

function yearField(label: string) {
  return z
    .string()
    .optional()
    .default('')
    .transform((typed) => typed.trim())
    .superRefine((typed, context) => {
      const message = yearProblem(label, typed);
      if (message) context.addIssue({ code: 'custom', message });
    })
    .transform(Number);
}

function yearProblem(label: string, typed: string): string | null {
  if (typed === '') return `Chưa có ${label.toLocaleLowerCase('vi')}. Vui lòng nhập năm bằng bốn chữ số.`;
  if (!/^\d{4}$/.test(typed)) return `${label} cần bốn chữ số. Vui lòng nhập lại, ví dụ 2025.`;
  const year = Number(typed);
  return year < 1975 || year > 2100 ? `${label} phải trong khoảng 1975–2100. Vui lòng nhập lại.` : null;
}

function periodProblem(startYear: number, endYear: number): string | null {
  if (endYear < startYear) {
    return `Năm kết thúc (${endYear}) trước năm bắt đầu (${startYear}). Vui lòng nhập lại.`;
  }
  return endYear > startYear + 10
    ? `Giai đoạn ${startYear}–${endYear} dài quá 11 năm. Vui lòng nhập lại năm kết thúc.`
    : null;
}
