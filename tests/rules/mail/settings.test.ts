import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reminderMail } from '@/lib/plans/lower/reminder-mail';

const SERVER = { APP_DATABASE_URL: 'postgresql://x', AUTH_SECRET: '0123456789'.repeat(4) };
const MAIL = {
  SMTP_URL: 'smtp://thidua:mat-khau@mail.example:587',
  MAIL_FROM: 'Gương Sáng <thidua@tinh.example>',
  BASE_URL: 'https://thidua.example',
};

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

/** The settings as a server reads them that starts with these. */
async function settings(given: Record<string, string | undefined>) {
  for (const name of Object.keys({ ...SERVER, ...MAIL })) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries({ ...SERVER, ...given })) vi.stubEnv(name, value);
  const { mailSettings } = await import('@/lib/mail/send');
  return mailSettings();
}

describe('the mail server of a server', () => {
  it('is the one that is set, or none', async () => {
    expect(await settings(MAIL)).toEqual({ url: MAIL.SMTP_URL, from: MAIL.MAIL_FROM });
  });

  it.each([
    ['nothing', {}],
    ['empty lines', { SMTP_URL: '', MAIL_FROM: '' }],
    ['a sender alone', { MAIL_FROM: 'thidua@tinh.example' }],
  ])('is none with %s', async (_, given) => {
    expect(await settings(given)).toBeNull();
  });

  it.each([
    ['SMTP_URL', { ...MAIL, SMTP_URL: 'mail.example:587' }],
    ['SMTP_URL', { ...MAIL, SMTP_URL: 'https://mail.example' }],
    ['MAIL_FROM', { ...MAIL, MAIL_FROM: undefined }],
    ['MAIL_FROM', { ...MAIL, MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' }],
    ['BASE_URL', { ...MAIL, BASE_URL: undefined }],
  ])('stops the start by the name of %s, without a word of what was set', async (name, given) => {
    const refused = await settings(given).then(
      () => '',
      (error) => String(error),
    );
    expect(refused).toContain(name);
    expect(refused).not.toContain('mat-khau');
  });
});

it('a mail says to whom, what, and where to go on', () => {
  const mail = reminderMail('canbo@xa.example', {
    ...{ number: '101/KH-UBND', sender: 'Huyện Đak Đoa', text: 'Vui lòng gửi kế hoạch.', planId: 'p' },
    ...{ unit: { id: 'u', name: 'Xã Nam Yang' }, baseUrl: 'https://thidua.example' },
  });
  expect(mail.to).toBe('canbo@xa.example');
  expect(mail.subject).toBe('Nhắc lập kế hoạch thực hiện Kế hoạch số 101/KH-UBND');
  expect(mail.text).toContain('https://thidua.example/as/u/plans/p/lower');
});
