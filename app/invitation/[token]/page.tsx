import type { Metadata } from 'next';
import { InvitationForm } from '@/components/accounts/InvitationForm';
import { PlainShell } from '@/components/shell/PlainShell';
import { LinkButton } from '@/components/ui/Button';
import { invitedPerson } from '@/lib/auth/invitation';

export const metadata: Metadata = { title: 'Đặt mật khẩu' };

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const person = await invitedPerson(token);
  if (!person) {
    return (
      <PlainShell title="Liên kết không còn dùng được">
        <p>
          Mỗi liên kết đặt mật khẩu chỉ dùng được một lần và có thời hạn. Nếu đã đặt mật khẩu, vui lòng đăng
          nhập.
        </p>
        <p>Nếu chưa, vui lòng liên hệ quản trị tài khoản của đơn vị để nhận liên kết mới.</p>
        <LinkButton href="/sign-in">Đến trang đăng nhập</LinkButton>
      </PlainShell>
    );
  }
  return (
    <PlainShell
      title="Đặt mật khẩu"
      sub={
        <>
          {person.name} · <span className="break-words">{person.email}</span>
        </>
      }
    >
      <InvitationForm token={token} email={person.email} />
    </PlainShell>
  );
}
