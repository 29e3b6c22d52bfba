import { z } from 'zod';
import { checkbox, id, line, requiredLine } from '@/lib/form/text';
import { emailField } from './email';
import { ROLES, roleField } from './role-fields';

/** A new account: e-mail, name, home unit, roles there. */
export const newAccountInput = withRoles({
  home: id,
  email: emailField,
  name: requiredLine('Họ và tên', 120),
  title: line('Chức vụ', 200),
});

/** More roles for an account, in one unit. */
export const grantInput = withRoles({ account: id, home: id, title: line('Chức vụ', 200) });

export const accountInput = z.object({ account: id });
export const membershipInput = z.object({ account: id, membership: id });

export const renameInput = z.object({ name: requiredLine('Họ và tên', 120) });

/** One of one's own sessions, or all the others. */
export const sessionInput = z.object({ session: z.union([id, z.literal('others')]) });

/** Passwords are taken as typed: no trimming, no cleaning. */
export const passwordInput = z.object({
  current: z.string().min(1, 'Chưa nhập mật khẩu hiện tại.').max(1_000, 'Mật khẩu hiện tại chưa đúng.'),
  ...newPassword(),
});

export const invitationInput = z.object({ token: z.string().max(200), ...newPassword() });

/** The new password twice; that both agree is checked with the rule (password-rule.ts). */
function newPassword() {
  return {
    password: z.string().min(1, 'Chưa nhập mật khẩu mới.').max(2_000, 'Mật khẩu dài quá 200 ký tự.'),
    again: z.string().max(2_000, 'Mật khẩu dài quá 200 ký tự.'),
  };
}

function withRoles<Shape extends z.ZodRawShape>(shape: Shape) {
  const ticks = Object.fromEntries(ROLES.map((role) => [roleField(role), checkbox])) as Record<
    string,
    typeof checkbox
  >;
  return z.object(shape).and(
    z.object(ticks).transform((ticked, context) => {
      const roles = ROLES.filter((role) => ticked[roleField(role)]);
      if (roles.length === 0) {
        context.addIssue({
          code: 'custom',
          path: ['roles'],
          message: 'Chưa chọn vai trò. Vui lòng chọn ít nhất một.',
        });
      }
      return { roles };
    }),
  );
}
