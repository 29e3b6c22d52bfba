'use server';

import { redirect } from 'next/navigation';
import { homeOf } from '@/lib/auth/home';
import { endSession, signInHere } from '@/lib/auth/session';
import { checkCredentials } from '@/lib/auth/sign-in';
import { type FormState, valuesOf } from '@/lib/form/state';
import { formatInstant } from '@/lib/format/dates';
import { refuse } from '@/lib/refusal';
import { normaliseEmail } from './email';
import { landing } from './next-path';

/** Signs in with e-mail and password. The e-mail stays typed when it is refused, the password does not. */
export async function signIn(_previous: FormState, form: FormData): Promise<FormState> {
  const { email = '', password = '', next } = valuesOf(form);
  const back = (code: string, message: string, at = 'form'): FormState => ({
    problems: [refuse(at, code, message)],
    values: { email, next: next ?? '' },
  });
  if (normaliseEmail(email) === '') return back('email-missing', 'Chưa nhập địa chỉ thư điện tử.', 'email');
  if (password === '') return back('password-missing', 'Chưa nhập mật khẩu.', 'password');
  const result = await checkCredentials(normaliseEmail(email), password);
  if (result.outcome === 'locked') {
    return back(
      'locked',
      `Đã thử sai nhiều lần từ máy này. Vui lòng thử lại sau ${formatInstant(result.until)}.`,
    );
  }
  if (result.outcome === 'busy') {
    return back('busy', 'Nhiều người đang đăng nhập cùng lúc. Vui lòng thử lại sau ít giây.');
  }
  const session = result.outcome === 'accepted' ? await signInHere(result.account) : null;
  if (!session) return back('refused', WRONG);
  redirect(
    landing(
      next,
      homeOf(session),
      session.units.map((unit) => unit.id),
    ),
  );
}

/** Ends the session of this browser, at once and for good. */
export async function signOut(): Promise<void> {
  await endSession();
  redirect('/sign-in');
}

const WRONG =
  'Thư điện tử hoặc mật khẩu chưa đúng, hoặc tài khoản không còn hoạt động. Vui lòng kiểm tra lại; nếu quên mật khẩu, hãy nhờ quản trị tài khoản của đơn vị cấp lại liên kết.';
