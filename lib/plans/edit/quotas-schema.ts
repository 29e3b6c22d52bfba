import { z } from 'zod';
import { id } from '@/lib/form/text';
import { type RowMove, readRowMove } from './rows';

/** The list of quotas: the button pressed, the order as it was shown, the id that an added quota will have. */
export type QuotaListForm = {
  plan: string;
  fresh: string;
  seen: string[];
  move: { action: 'add' } | { action: Exclude<RowMove['action'], 'add'>; quotaId: string };
};

export const quotaListForm: z.ZodType<QuotaListForm> = z
  .object({ plan: id, fresh: id, seen: z.string().optional().default(''), intent: z.string() })
  .transform(({ seen, intent, ...form }, context): QuotaListForm => {
    const move = readRowMove(intent);
    if (!move || (move.action !== 'add' && !id.safeParse(move.key).success)) {
      context.addIssue({
        code: 'custom',
        message: 'Chưa rõ cần làm gì. Vui lòng tải lại trang và chọn lại.',
      });
      return z.NEVER;
    }
    return {
      ...form,
      seen: seen.split(',').filter((one) => id.safeParse(one).success),
      move: move.action === 'add' ? { action: 'add' } : { action: move.action, quotaId: move.key ?? '' },
    };
  });
