import { z } from 'zod';
import { clean } from '@/lib/form/text';
import { readDate } from '@/lib/format/dates';

/** Before this day none of the documents that plans rest on was issued. */
const EARLIEST = '1945-09-02';
const LATEST = '2100-12-31';

/** The day of a document, as people type it; null when it is left out. */
export function documentDay(label: string) {
  return z
    .string()
    .optional()
    .default('')
    .transform((typed, context) => {
      const text = clean(typed);
      if (text === '') return null;
      const day = readDate(text);
      if (day && day >= EARLIEST && day <= LATEST) return day;
      context.addIssue({
        code: 'custom',
        message: day
          ? `${label} phải từ 02/09/1945 đến 31/12/2100. Vui lòng kiểm tra lại năm.`
          : `${label}: «${text.slice(0, 20)}» chưa phải một ngày có trong lịch. Vui lòng nhập ngày/tháng/năm, ví dụ 05/02/2024.`,
      });
      return z.NEVER;
    });
}
