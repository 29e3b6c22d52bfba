'use client';

import { PlainShell } from '@/components/shell/PlainShell';
import { Button, LinkButton } from '@/components/ui/Button';

/**
 * Something no rule expected. One calm sentence, with the id under which it stands in the log; or a line that broke while a
 * form was under way, so that nobody knows whether it arrived.
 */
export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  if (LINE_BROKEN.test(error.message)) {
    return (
      <PlainShell title="Mất kết nối với máy chủ">
        <p>
          Chưa rõ nội dung vừa gửi đã đến nơi hay chưa. Vui lòng kiểm tra đường truyền rồi bấm «Thử lại» để
          xem; gửi lại lần nữa không tạo thêm hồ sơ.
        </p>
        <Button onClick={retry}>Thử lại</Button> <LinkButton href="/">Về trang Việc của tôi</LinkButton>
      </PlainShell>
    );
  }
  return (
    <PlainShell title="Máy chủ chưa xử lý được yêu cầu này">
      <p>
        Nội dung đã lưu trước đó vẫn còn nguyên. Vui lòng thử lại sau ít phút; nếu vẫn gặp, báo người quản trị
        hệ thống
        {error.digest ? (
          <>
            {' '}
            kèm mã sự cố <strong>{error.digest}</strong>
          </>
        ) : null}
        .
      </p>
      <Button onClick={retry}>Thử lại</Button> <LinkButton href="/">Về trang Việc của tôi</LinkButton>
    </PlainShell>
  );
}

// As Chromium, Firefox and Safari call it; what fails on the server has a message of its own.
const LINE_BROKEN = /^(?:Failed to fetch|NetworkError when attempting to fetch resource|Load failed)/;
