// The mail server that reminders go out by; the server reads the settings itself (lib/environment.ts).
import { Refusal } from '../refusal.mjs';

/**
 * @param {(name: string) => string | undefined} given
 * @throws {Refusal} naming the setting that cannot be right; it never quotes SMTP_URL, which holds a password
 */
export function checkMail(given) {
  const url = given('SMTP_URL');
  const from = given('MAIL_FROM');
  if (from && !/^(?:[^<>\r\n]* <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(from)) {
    throw new Refusal(
      `MAIL_FROM="${from}" không đúng dạng. Vui lòng viết địa chỉ gửi, ví dụ MAIL_FROM="Gương Sáng <thidua@tinh.example>".`,
    );
  }
  if (!url) return;
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^smtps?:$/.test(parsed.protocol) || !parsed.hostname) {
    throw new Refusal(
      'SMTP_URL không đúng dạng. Vui lòng viết smtps://NGƯỜI_DÙNG:MẬT_KHẨU@MÁY_CHỦ:465, hoặc bỏ trống nếu không gửi thư.',
    );
  }
  if (!from) {
    throw new Refusal(
      'SMTP_URL cần đi cùng địa chỉ gửi. Vui lòng đặt thêm MAIL_FROM, ví dụ MAIL_FROM=thidua@tinh.example.',
    );
  }
  if (!given('BASE_URL')) {
    throw new Refusal(
      'SMTP_URL cần đi cùng BASE_URL để thư dẫn về hệ thống. Vui lòng đặt thêm BASE_URL, ví dụ BASE_URL=https://thidua.example.',
    );
  }
}
