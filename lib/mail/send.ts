import 'server-only';
import { createTransport } from 'nodemailer';
import { env } from '@/lib/environment';
import { log } from '@/lib/log/log';

/** Plain text to one address; who else gets the same is not told. */
export type Mail = { to: string; subject: string; text: string };

export type MailSettings = { url: string; from: string };

/** How mail is sent; null where no mail server is set, and then nothing is. */
export function mailSettings(): MailSettings | null {
  const { SMTP_URL, MAIL_FROM } = env();
  return SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : null;
}

/**
 * Sends mails one by one over one connection. Never throws: what mail tells stands in the product anyway. Counts what was
 * sent and what failed, and logs that without any address; `about` names the occasion in the log. Call it after the
 * transaction, never inside.
 */
export async function sendMails(
  mails: readonly Mail[],
  about: Record<string, string | number | null>,
  settings: MailSettings | null = mailSettings(),
): Promise<{ sent: number; failed: number }> {
  const count = { sent: 0, failed: 0 };
  if (!settings || mails.length === 0) return count;
  const transport = createTransport({ ...PATIENCE, url: settings.url, pool: true, maxConnections: 1 });
  try {
    for (const mail of mails) {
      const problem = await transport.sendMail({ from: settings.from, ...mail }).then(() => null, codeOf);
      if (problem === null) {
        count.sent += 1;
        continue;
      }
      count.failed += 1;
      // A server that is away is away for the next one, too: nobody waits for two hundred timeouts.
      if (problem.away) {
        count.failed = mails.length - count.sent;
        log.error({ ...about, ...count, code: problem.code }, 'mail server not reached');
        return count;
      }
      log.warn({ ...about, code: problem.code, answer: problem.answer }, 'mail refused');
    }
  } finally {
    transport.close();
  }
  log.info({ ...about, ...count }, 'mail sent');
  return count;
}

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

const AWAY = new Set(['ECONNECTION', 'ECONNREFUSED', 'ESOCKET', 'ETIMEDOUT', 'EDNS', 'EAUTH', 'ETLS']);

/** The message of such an error quotes the address: only its codes are kept. */
function codeOf(error: unknown): { code: string; answer: number | null; away: boolean } {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  const known = typeof code === 'string' ? code : 'unknown';
  return {
    code: known,
    answer: typeof responseCode === 'number' ? responseCode : null,
    away: AWAY.has(known),
  };
}
