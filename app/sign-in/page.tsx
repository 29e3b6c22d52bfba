import type { Metadata } from 'next';
import { DemoAccounts } from '@/components/accounts/DemoAccounts';
import { SignInForm } from '@/components/accounts/SignInForm';
import { PlainShell } from '@/components/shell/PlainShell';
import { TextLink } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { localPath } from '@/lib/accounts/next-path';
import { homeOf } from '@/lib/auth/home';
import { oidcName } from '@/lib/auth/options';
import { currentSession } from '@/lib/auth/session';
import { demoDay } from '@/lib/clock';

export const metadata: Metadata = { title: 'Đăng nhập' };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function Page({ searchParams }: { searchParams: Search }) {
  const { next, error, done } = await searchParams;
  const wanted = localPath(typeof next === 'string' ? next : null);
  const [session, day, oidc] = [await currentSession(), await demoDay(), oidcName()];
  return (
    <PlainShell title="Đăng nhập" sub="Xây dựng và nhân rộng điển hình tiên tiến" demoDay={day}>
      {typeof error === 'string' ? (
        <div role="alert">
          <Notice kind="danger">{saysNextAuth(error)}</Notice>
        </div>
      ) : null}
      {done === 'password' ? (
        <Notice kind="success" title="Đã đặt mật khẩu. Vui lòng đăng nhập bằng mật khẩu mới." />
      ) : null}
      {session ? (
        <Notice>
          <p>
            Trình duyệt này đang đăng nhập với tên {session.name}.{' '}
            <TextLink href={wanted ?? homeOf(session)}>Về trang làm việc</TextLink>
          </p>
        </Notice>
      ) : null}
      <SignInForm next={wanted} />
      {oidc ? (
        // Not a Link: this leaves the product for the province's own sign-in.
        <a
          className="button button-secondary"
          href={`/sign-in/oidc${wanted ? `?next=${encodeURIComponent(wanted)}` : ''}`}
        >
          Đăng nhập bằng {oidc}
        </a>
      ) : null}
      <p className="text-sm text-muted">
        Quên mật khẩu hoặc chưa có tài khoản: liên hệ quản trị tài khoản của đơn vị để nhận liên kết đặt mật
        khẩu.
      </p>
      {day ? <DemoAccounts /> : null}
    </PlainShell>
  );
}

/** next-auth's error codes; what the province's own sign-in found wrong is not ours to tell in detail. */
function saysNextAuth(code: string): string {
  return code === 'AccessDenied'
    ? 'Địa chỉ thư của tài khoản công vụ này chưa có tài khoản trong hệ thống. Vui lòng liên hệ quản trị tài khoản của đơn vị.'
    : 'Chưa đăng nhập được. Vui lòng thử lại; nếu vẫn không được, liên hệ quản trị tài khoản của đơn vị.';
}
