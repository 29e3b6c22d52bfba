import { z } from 'zod';
import { line, paragraphs } from '@/lib/form/text';
import { rowsOf } from './row-schema';
import { year } from './years';

/** The steps of a plan's road; each may name one year, both or none. */
export const phasesForm = rowsOf(
  z
    .object({
      name: line('Tên bước', 300),
      startYear: year('Từ năm'),
      endYear: year('Đến năm'),
      note: paragraphs('Nội dung', 3_000),
    })
    .superRefine(({ startYear, endYear }, context) => {
      if (startYear === null || endYear === null || startYear <= endYear) return;
      context.addIssue({
        code: 'custom',
        path: ['endYear'],
        message: `Năm cuối ${endYear} trước năm đầu ${startYear}. Vui lòng nhập từ ${startYear} trở đi, hoặc sửa năm đầu.`,
      });
    }),
);

export type PhasesInput = z.infer<typeof phasesForm>;
