import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAccount } from '@/lib/accounts/create';
import type { Role } from '@/lib/format/words';
import { log } from '@/lib/log/log';
import { sendMails } from '@/lib/mail/send';
import { noticesOf } from '@/lib/notices/queries';
import { mailOfReminder } from '@/lib/plans/lower/mailing';
import { remindUnits } from '@/lib/plans/lower/remind';
import { issued } from '../plans/sample';
import { as, foundSmallProvince, type Node, ownDatabase, type SmallProvince } from '../units/province';
import { mailServer, textOf } from './mail-server';

const FROM = 'Gương Sáng <thidua@tinh.example>';
const BASE_URL = 'https://thidua.example';

let here: SmallProvince;
let planId: string;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('90');
  await account(here.commune, 'canbo@xa.example', ['OFFICER']);
  await account(here.commune, 'lanhdao@xa.example', ['LEADER', 'REVIEWER']);
  await account(here.commune, 'hoidong@xa.example', ['COUNCIL', 'ADMINISTRATOR']);
  const left = await account(here.commune, 'danghi@xa.example', ['OFFICER']);
  const moved = await account(here.commune, 'dachuyen@xa.example', ['OFFICER']);
  await as(here.commune, ['ADMINISTRATOR'], async ({ db, now }) => {
    await db.account.updateMany({ where: { id: left }, data: { disabledAt: now } });
    await db.membership.updateMany({ where: { accountId: moved }, data: { endedAt: now } });
  });
  await account(here.village, 'thon@xa.example', ['OFFICER']);
  await account(here.neighbour, 'canbo@lang-gieng.example', ['OFFICER']);
  planId = (await issued(here.district, { number: '101/KH-UBND', deadlines: [], quotas: [] })).id;
});
afterEach(() => vi.restoreAllMocks());

async function account(unit: Node, email: string, roles: Role[]): Promise<string> {
  const made = await as(unit, ['ADMINISTRATOR'], (scope) =>
    createAccount(scope, { email, name: 'Người thử', unit, roles, title: 'Công chức' }),
  );
  if (!('id' in made)) throw new Error(made.problems.map(({ code }) => code).join());
  return made.id;
}

/** Reminds one unit and sends its mails, as the action does once the transaction has ended. */
async function remind(units: Node[], url: string | null) {
  const form = {
    ...{ plan: planId, token: randomUUID(), who: 'TICKED' as const, again: true },
    ticked: units.map(({ id }) => id),
    text: 'Vui lòng gửi kế hoạch về huyện.',
  };
  const after = await as(here.district, ['REVIEWER'], async (scope) => {
    const reminded = await remindUnits(scope, form);
    if ('problems' in reminded) throw new Error(reminded.problems.map(({ code }) => code).join());
    return mailOfReminder(scope, reminded, form.text, url ? { url, from: FROM } : null, BASE_URL);
  });
  await after?.();
  return after;
}

const told = (unit: Node) => as(unit, ['OFFICER'], (scope) => noticesOf(scope, { about: planId }));

describe('a reminder by mail', () => {
  it('goes to those who act for the unit told, each alone, with the way to the plan', async () => {
    const server = await mailServer();
    await remind([here.commune], server.url);
    await server.close();
    expect(server.received.map(({ to }) => to)).toEqual(['canbo@xa.example', 'lanhdao@xa.example']);
    const [first] = server.received;
    if (!first) throw new Error('No mail');
    expect(first.from).toBe('thidua@tinh.example');
    expect(first.data).toMatch(/^To: canbo@xa\.example\r?$/m);
    expect(first.data).toMatch(/^Content-Type: text\/plain/m);
    const text = textOf(first);
    expect(text).toContain('Kính gửi: Xã Ia Mẫu');
    expect(text).toContain('Vui lòng gửi kế hoạch về huyện.');
    expect(text).toContain(`${BASE_URL}/as/${here.commune.id}/plans/${planId}/lower`);
  });

  it('does not stop at an address that the server refuses, and logs no address', async () => {
    const lines = spyOnLog();
    const server = await mailServer((address) => address === 'canbo@xa.example');
    await remind([here.commune, here.neighbour], server.url);
    await server.close();
    expect(server.received.map(({ to }) => to).sort()).toEqual([
      'canbo@lang-gieng.example',
      'lanhdao@xa.example',
    ]);
    expect(lines()).toMatch(/"answer":550/);
    expect(lines()).toMatch(/"sent":2,"failed":1/);
    expect(lines()).not.toContain('@');
  });

  it('that cannot be sent leaves the notice where it is', async () => {
    const lines = spyOnLog();
    const server = await mailServer();
    await server.close();
    const before = (await told(here.neighbour)).length;
    await remind([here.neighbour], server.url);
    expect(await told(here.neighbour)).toHaveLength(before + 1);
    expect(lines()).toMatch(/"failed":1,"code":"(ECONNREFUSED|ESOCKET|ECONNECTION)"/);
    expect(lines()).not.toContain('@');
  });

  it('is not sent where no mail server is set', async () => {
    const before = (await told(here.neighbour)).length;
    expect(await remind([here.neighbour], null)).toBeUndefined();
    expect(await told(here.neighbour)).toHaveLength(before + 1);
    expect(await sendMails([{ to: 'a@b.example', subject: '', text: '' }], {})).toEqual({
      sent: 0,
      failed: 0,
    });
  });
});

function spyOnLog(): () => string {
  const spies = (['info', 'warn', 'error'] as const).map((level) =>
    vi.spyOn(log, level).mockImplementation(() => {}),
  );
  return () => spies.flatMap(({ mock }) => mock.calls.map((call) => JSON.stringify(call))).join('\n');
}
