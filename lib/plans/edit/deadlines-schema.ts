import { z } from 'zod';
import { id } from '@/lib/form/text';
import { readRowMove } from './rows';

/** The list of deadlines: the button pressed, and the order as it was shown. */
export type DeadlineListForm = {
  plan: string;
  seen: string[];
  action: 'up' | 'down' | 'remove';
  deadlineId: string;
};

export const deadlineListForm: z.ZodType<DeadlineListForm> = z
  .object({ plan: id, seen: z.string().optional().default(''), intent: z.string() })
  .transform(({ plan, seen, intent }, context): DeadlineListForm => {
    const move = readRowMove(intent);
    if (!move || move.action === 'add' || move.key === null || !id.safeParse(move.key).success) {
      context.addIssue({
        code: 'custom',
        message: 'Chưa rõ cần làm gì. Vui lòng tải lại trang và chọn lại.',
      });
      return z.NEVER;
    }
    return {
      plan,
      seen: seen.split(',').filter((one) => id.safeParse(one).success),
      action: move.action,
      deadlineId: move.key,
    };
  });
