import { z } from 'zod';
import { id, paragraphs, requiredLine } from '@/lib/form/text';
import { type PlainDate, readDate } from '@/lib/format/dates';

/** Longest texts of an amendment, in characters as a person counts them. */
export const LONGEST_AMENDMENT = { number: 60, reason: 2_000 } as const;

/** The amending document: which plan, its number and date, and why. */
export type AmendmentInput = { planId: string; number: string; issuedOn: PlainDate; reason: string };

/** Opens the draft of an amendment. */
export const planForm = z.object({ planId: id });

/** Puts an amendment into force. */
export const amendmentForm: z.ZodType<AmendmentInput> = z.object({
  planId: id,
  number: requiredLine('Số, ký hiệu văn bản sửa đổi', LONGEST_AMENDMENT.number),
  issuedOn: z.string().optional().default('').transform(dayOf),
  reason: paragraphs('Lý do sửa đổi', LONGEST_AMENDMENT.reason).refine((text) => /\p{L}/u.test(text), {
    error: 'Chưa có lý do sửa đổi. Vui lòng ghi lý do để các đơn vị thực hiện kế hoạch cùng biết.',
  }),
});

function dayOf(typed: string, context: z.RefinementCtx): PlainDate {
  const day = readDate(typed);
  if (day) return day;
  const message = typed.trim()
    ? `«${typed.trim().slice(0, 40)}» không phải là một ngày. Vui lòng nhập theo mẫu ngày/tháng/năm, ví dụ 05/02/2024.`
    : 'Chưa có ngày ban hành văn bản sửa đổi. Vui lòng nhập.';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}
