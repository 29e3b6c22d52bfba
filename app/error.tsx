'use client';

import { PlainShell } from '@/components/shell/PlainShell';
import { Button, LinkButton } from '@/components/ui/Button';

/** Something no rule expected. One calm sentence, with the id under which it stands in the log. */
export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
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
