import { z } from 'zod';
import { emailField } from '@/lib/accounts/email';
import { line, requiredLine } from '@/lib/form/text';
import { TREES } from './trees';

/** A province to found: 'today/52', and who administers it first. */
export const foundInput = z.object({
  province: z
    .string()
    .optional()
    .default('')
    .transform((chosen, context) => {
      const [tree, code] = chosen.split('/');
      const of = TREES.find((one) => one.tree === tree);
      const province = of?.provinces.find((one) => one.code === code);
      if (of && province) return { tree: of.tree, ...province };
      context.addIssue({
        code: 'custom',
        message: 'Chưa chọn tỉnh, thành phố. Vui lòng chọn trong danh sách.',
      });
      return z.NEVER;
    }),
  email: emailField,
  name: requiredLine('Họ và tên', 120),
  title: line('Chức vụ', 200),
});
