import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { env } from '@/lib/environment';
import { addressesOf } from '@/lib/mail/recipients';
import { type Mail, type MailSettings, mailSettings, sendMails } from '@/lib/mail/send';
import type { ExtensionTold } from './grant';

/**
 * The mails that tell a unit about its extension, to be sent once it is stored. Undefined where no mail server is set or
 * nobody was told.
 */
export async function mailOfExtension(
  scope: Scoped,
  told: ExtensionTold,
  settings: MailSettings | null = mailSettings(),
  baseUrl: string | undefined = env().BASE_URL,
): Promise<(() => Promise<void>) | undefined> {
  if (!settings || !baseUrl || !told) return undefined;
  const { actor } = scope;
  const { unit, planId } = told;
  const addresses = (await addressesOf(scope, [unit.id])).get(unit.id) ?? [];
  const mails = addresses.map((to) => extensionMail(to, told, actor.unitName, baseUrl));
  return async () => {
    await sendMails(mails, { requestId: actor.requestId, planId, units: 1 }, settings);
  };
}

function extensionMail(
  to: string,
  { unit, planNumber, text }: NonNullable<ExtensionTold>,
  sender: string,
  baseUrl: string,
): Mail {
  return {
    to,
    subject: `Gia hạn đề cử${planNumber ? ` theo Kế hoạch số ${planNumber}` : ''}`,
    text: [
      `Kính gửi: ${unit.name}`,
      '',
      text,
      '',
      `Xem việc của đơn vị: ${baseUrl}/as/${unit.id}`,
      '',
      `${sender} gửi qua hệ thống Gương Sáng. Thư này được gửi tự động, vui lòng không trả lời thư.`,
      '',
    ].join('\n'),
  };
}
