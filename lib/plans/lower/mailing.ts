import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { env } from '@/lib/environment';
import { addressesOf } from '@/lib/mail/recipients';
import { type MailSettings, mailSettings, sendMails } from '@/lib/mail/send';
import type { Reminded } from './remind';
import { reminderMail } from './reminder-mail';

/**
 * The mails of a reminder, to be sent once it is stored: who gets one is read in the transaction, and the sending is given
 * back. Undefined where no mail server is set or nobody was told.
 */
export async function mailOfReminder(
  scope: Scoped,
  { upper, told }: Reminded,
  text: string,
  settings: MailSettings | null = mailSettings(),
  baseUrl: string | undefined = env().BASE_URL,
): Promise<(() => Promise<void>) | undefined> {
  if (!settings || !baseUrl || told.length === 0) return undefined;
  const { actor } = scope;
  const addresses = await addressesOf(
    scope,
    told.map(({ id }) => id),
  );
  const of = { number: upper.number, sender: actor.unitName, planId: upper.id, text, baseUrl };
  const mails = told.flatMap((unit) =>
    (addresses.get(unit.id) ?? []).map((address) => reminderMail(address, { ...of, unit })),
  );
  return async () => {
    await sendMails(mails, { requestId: actor.requestId, planId: upper.id, units: told.length }, settings);
  };
}
