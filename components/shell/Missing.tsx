import { LinkButton } from '@/components/ui/Button';
import { PageHeading } from '@/components/ui/PageHeading';
import { answerWith } from '@/lib/http/answer';
import { PlainShell } from './PlainShell';

/** Instead of a page whose subject is not there, or not for the acting unit: the two are told apart by nothing. */
export async function Missing() {
  await answerWith(404);
  return (
    <>
      <PageHeading title={MISSING} />
      <div className="mt-4 flex max-w-prose flex-col items-start gap-5">
        <p>{WHY}</p>
        <LinkButton href="/">Về trang Việc của tôi</LinkButton>
      </div>
    </>
  );
}

/** The same for an acting unit that is not the person's: there is no bar to stand under. */
export async function MissingUnit() {
  await answerWith(404);
  return (
    <PlainShell title={MISSING}>
      <p>{WHY_WITHOUT_BAR}</p>
      <LinkButton href="/">Về trang Việc của tôi</LinkButton>
    </PlainShell>
  );
}

/** Instead of a page that the person has no role for. */
export async function Refused() {
  await answerWith(403);
  return (
    <>
      <PageHeading title="Chưa được phân quyền" />
      <div className="mt-4 flex max-w-prose flex-col items-start gap-5">
        <p>
          Tài khoản này chưa có quyền mở trang này ở đơn vị đang chọn. Cần quyền, vui lòng liên hệ quản trị
          tài khoản của đơn vị.
        </p>
        <LinkButton href="/">Về trang Việc của tôi</LinkButton>
      </div>
    </>
  );
}

const MISSING = 'Không tìm thấy trang này';
const WHY =
  'Địa chỉ này không có, hoặc đơn vị đang chọn không được xem nội dung đó. Nếu làm việc cho nhiều đơn vị, vui lòng thử đổi đơn vị ở góc trên bên phải.';
const WHY_WITHOUT_BAR =
  'Địa chỉ này không có, hoặc tài khoản này không làm việc cho đơn vị trong địa chỉ. Vui lòng về trang Việc của tôi rồi chọn đơn vị.';
