import { PlainShell } from '@/components/shell/PlainShell';
import { LinkButton } from '@/components/ui/Button';

export default function NotFound() {
  return (
    <PlainShell title="Không tìm thấy trang này">
      <p>
        Địa chỉ này không có, hoặc đơn vị đang chọn không được xem nội dung đó. Nếu làm việc cho nhiều đơn vị,
        vui lòng thử đổi đơn vị ở góc trên bên phải.
      </p>
      <LinkButton href="/">Về trang Việc của tôi</LinkButton>
    </PlainShell>
  );
}
