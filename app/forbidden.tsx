import { PlainShell } from '@/components/shell/PlainShell';
import { LinkButton } from '@/components/ui/Button';

export default function Forbidden() {
  return (
    <PlainShell title="Chưa được phân quyền">
      <p>
        Tài khoản này chưa có quyền mở trang này ở đơn vị đang chọn. Nếu cần quyền, vui lòng liên hệ quản trị
        tài khoản của đơn vị.
      </p>
      <LinkButton href="/">Về trang Việc của tôi</LinkButton>
    </PlainShell>
  );
}
