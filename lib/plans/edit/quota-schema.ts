import { z } from 'zod';
import { checkbox, clean, line, paragraphs } from '@/lib/form/text';
import type { AssigneeRole, Cadence, Subject } from '@/lib/format/words';
import { SUBJECTS } from '@/lib/format/words';
import type { PartValues } from './parts';
import { type ReadRow, rowsOf } from './row-schema';

/** A quota as its form sends it, before the rules (quota-numbers.ts) have looked at it. */
export type QuotaForm = {
  fieldId: string | null;
  fieldAsWritten: string;
  min: number | null;
  max: number | null;
  parts: { subject: Subject; min: number }[];
  cadence: Cadence;
  cadenceStated: boolean;
  year: number | null;
  eachAssignee: boolean;
  perSchoolLevel: boolean;
  note: string;
  assignees: ReadRow<AssigneeForm>[];
};

/**
 * A row of the assignees: the words of the document, and what of the system is meant, where that is told: `place` as chosen
 * ('unit:<id>', 'group:<id>', 'words' for nobody), `meant` as typed.
 */
export type AssigneeForm = { role: AssigneeRole; asWritten: string; place: string; meant: string };

export const NOBODY_MEANT = 'words';
const LARGEST = 9999;

const assignee = z
  .object({
    // Empty is the lead: a row in which nothing was typed has to be empty altogether (rows.ts).
    role: z.string().optional().default(''),
    asWritten: line('Tên ghi trong văn bản', 300),
    place: z.string().max(60).optional().default(''),
    meant: line('Tên trong hệ thống', 300),
  })
  .transform((row): AssigneeForm => ({ ...row, role: row.role === 'COORDINATING' ? row.role : 'LEAD' }));

const numbers = z.object({
  field: z.string().optional().default(''),
  fieldAsWritten: line('Lời văn bản về lĩnh vực', 500),
  min: count('Ít nhất'),
  max: count('Nhiều nhất'),
  COLLECTIVE: count('Số tập thể'),
  INDIVIDUAL: count('Số cá nhân'),
  HOUSEHOLD: count('Số hộ gia đình'),
  cadence: z.enum(['YEARLY', 'YEAR', 'PERIOD'], {
    error: 'Chưa chọn cách tính thời gian. Vui lòng chọn mỗi năm, một năm hoặc cả giai đoạn.',
  }),
  year: year(),
  reading: checkbox,
  each: z.string().optional().default(''),
  perSchoolLevel: checkbox,
  note: paragraphs('Ghi chú', 1000),
});

const rows = rowsOf(assignee);

export const quotaForm: z.ZodType<QuotaForm> = z
  .custom<PartValues>()
  .transform((values, context): QuotaForm => {
    const [said, who] = [numbers.safeParse(values), rows.safeParse(values)];
    for (const read of [said, who]) {
      for (const { path, message } of read.error?.issues ?? [])
        context.addIssue({ code: 'custom', message, path });
    }
    if (!said.success || !who.success) return z.NEVER;
    const { field, reading, each, COLLECTIVE, INDIVIDUAL, HOUSEHOLD, ...rest } = said.data;
    const split = { COLLECTIVE, INDIVIDUAL, HOUSEHOLD };
    return {
      ...rest,
      fieldId: field || null,
      cadenceStated: !reading,
      eachAssignee: each === 'EACH',
      parts: SUBJECTS.map((subject) => ({ subject, min: split[subject] ?? 0 })).filter(({ min }) => min > 0),
      assignees: who.data.filter(({ row }) => row.asWritten !== '' || row.meant !== '' || row.place !== ''),
    };
  });

/** A whole number as people write it, '02' too; null when it is left out. */
function count(label: string) {
  return z
    .string()
    .optional()
    .default('')
    .transform((typed, context) => {
      const text = clean(typed);
      if (text === '') return null;
      if (/^\d{1,5}$/.test(text) && Number(text) <= LARGEST) return Number(text);
      context.addIssue({
        code: 'custom',
        message: `${label}: «${text.slice(0, 20)}» chưa phải một số nguyên từ 0 đến ${LARGEST}. Vui lòng nhập bằng chữ số, ví dụ 02.`,
      });
      return z.NEVER;
    });
}

function year() {
  return z
    .string()
    .optional()
    .default('')
    .transform((typed, context) => {
      const text = clean(typed);
      if (text === '') return null;
      if (/^\d{4}$/.test(text)) return Number(text);
      const message = `Năm: «${text.slice(0, 20)}» chưa phải một năm. Vui lòng nhập bốn chữ số, ví dụ 2024.`;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });
}
