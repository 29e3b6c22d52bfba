import { z } from 'zod';
import { id, isId, paragraphs, requiredLine } from '@/lib/form/text';
import { readDate } from '@/lib/format/dates';

const LONGEST_REASON = 1000;

/** The form by which a unit is given more time. `place` is its name as typed, `meant` the one chosen where several are called so. */
export const extensionForm = z.object({
  plan: id,
  token: id,
  place: requiredLine('Tên đơn vị', 300),
  meant: z
    .string()
    .optional()
    .transform((value) => (isId(value) ? value : null)),
  year: z.coerce.number({ error: 'Chưa chọn năm. Vui lòng chọn.' }).int().min(1900).max(2200),
  endsOn: z
    .string()
    .optional()
    .default('')
    .transform((typed, context) => {
      const day = readDate(typed);
      if (day) return day;
      context.addIssue({
        code: 'custom',
        message: typed.trim()
          ? `«${typed.trim().slice(0, 20)}» chưa phải một ngày có trong lịch. Vui lòng nhập ngày/tháng/năm, ví dụ 05/02/2024.`
          : 'Chưa có ngày kết thúc gia hạn. Vui lòng nhập.',
      });
      return z.NEVER;
    }),
  reason: paragraphs('Lý do', LONGEST_REASON).refine((value) => /\p{L}/u.test(value), {
    error: 'Chưa ghi lý do. Vui lòng ghi lý do gia hạn để đơn vị và cấp trên cùng đọc được.',
  }),
});

export type ExtensionForm = z.infer<typeof extensionForm>;

/** The form by which more time is taken back. */
export const revocationForm = z.object({ plan: id, extension: id });
