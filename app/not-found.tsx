import { PlainShell } from '@/components/shell/PlainShell';
import { LinkButton } from '@/components/ui/Button';

export default function NotFound() {
  return (
    <PlainShell title="Không tìm thấy trang này">
      <p>Địa chỉ này không có. Vui lòng kiểm tra lại địa chỉ, hoặc về trang Việc của tôi.</p>
      <LinkButton href="/">Về trang Việc của tôi</LinkButton>
    </PlainShell>
  );
}
