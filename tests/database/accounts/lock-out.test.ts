import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { disableAccount } from '@/lib/accounts/administer';
import { attempt } from '@/lib/auth/sign-in';
import { deviceCookie } from '@/lib/auth/throttle';
import { addPerson, as, asOwner, buildPlace, ownDatabase, PASSWORD, type Place } from './place';

const HOME = '113.160.1.2';
const ATTACKER = '203.0.113.9';

let ownerUrl: string;
let here: Place;
let person: Awaited<ReturnType<typeof addPerson>>;

beforeAll(async () => {
  ownerUrl = await ownDatabase();
  here = await buildPlace();
});
beforeEach(async () => {
  person = await addPerson(here.ofCommune, here.commune);
});

const from = (address: string, device?: string, email = person.email) => ({ email, address, device });
const tryWrong = async (source: ReturnType<typeof from>, times: number) => {
  const outcomes: string[] = [];
  for (let at = 0; at < times; at++) outcomes.push((await attempt(source, `sai ${at}`)).outcome);
  return outcomes;
};

describe('a lock-out', () => {
  it('comes after eight wrong passwords from one address, and holds against the right one', async () => {
    expect(await tryWrong(from(ATTACKER), 10)).toEqual([...Array(8).fill('refused'), 'locked', 'locked']);
    const locked = await attempt(from(ATTACKER), PASSWORD);
    expect(locked.outcome).toBe('locked');
    const minutes = locked.outcome === 'locked' ? (locked.until.getTime() - Date.now()) / 60_000 : 0;
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThanOrEqual(15.1);
  });

  it('locks nobody else’s door: not another address, not another e-mail, not a known device', async () => {
    const known = deviceCookie(person.email);
    await tryWrong(from(ATTACKER), 9);
    expect((await attempt(from(HOME), PASSWORD)).outcome).toBe('accepted');
    expect((await attempt(from(ATTACKER, known), PASSWORD)).outcome).toBe('accepted');
    const colleague = await addPerson(here.ofCommune, here.commune);
    expect((await attempt(from(ATTACKER, undefined, colleague.email), PASSWORD)).outcome).toBe('accepted');
    expect((await attempt(from(ATTACKER), PASSWORD)).outcome).toBe('locked');
  });

  it('takes a device’s word only when it is signed for this e-mail', async () => {
    const colleague = await addPerson(here.ofCommune, here.commune);
    await tryWrong(from(ATTACKER), 8);
    for (const forged of [
      deviceCookie(colleague.email),
      'x.y',
      '.',
      deviceCookie(person.email).replace(/.$/, ''),
    ]) {
      expect((await attempt(from(ATTACKER, forged), PASSWORD)).outcome).toBe('locked');
    }
  });

  it('counts a known device for itself too', async () => {
    const known = deviceCookie(person.email);
    expect((await tryWrong(from(HOME, known), 11)).at(-1)).toBe('locked');
    expect((await attempt(from(HOME), PASSWORD)).outcome).toBe('accepted');
  });

  it('takes the whole network of an IPv6 customer for one door', async () => {
    for (let at = 0; at < 8; at++) await attempt(from(`2001:ee0:4f00:12:${at + 1}::9`), 'sai');
    expect((await attempt(from('2001:ee0:4f00:12:ffff:1:2:3'), PASSWORD)).outcome).toBe('locked');
    expect((await attempt(from('2001:ee0:4f00:13::9'), PASSWORD)).outcome).toBe('accepted');
    await tryWrong(from('::ffff:198.51.100.7'), 8);
    expect((await attempt(from('198.51.100.7'), PASSWORD)).outcome).toBe('locked');
  });

  it('lets through no more when they are tried side by side', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, at) => attempt(from(ATTACKER), `sai ${at}`)),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'refused')).toHaveLength(8);
    expect(outcomes.filter(({ outcome }) => outcome === 'locked')).toHaveLength(12);
  });

  it('ends by itself, and a success forgets what was counted', async () => {
    await tryWrong(from(ATTACKER), 8);
    await asOwner(
      ownerUrl,
      `UPDATE sign_in_throttle SET since = since - interval '15 minutes', locked_until = locked_until - interval '15 minutes'`,
    );
    expect((await attempt(from(ATTACKER), PASSWORD)).outcome).toBe('accepted');
    expect((await tryWrong(from(ATTACKER), 8)).every((outcome) => outcome === 'refused')).toBe(true);
  });
});

describe('the answer', () => {
  it('is the same for an unknown e-mail, a wrong password, a disabled account and one without a password', async () => {
    const disabled = await addPerson(here.ofCommune, here.commune);
    await as(here.ofCommune, (scope) => disableAccount(scope, disabled.id));
    const invited = await addPerson(here.ofCommune, here.commune);
    await asOwner(ownerUrl, 'UPDATE account SET password_hash = NULL WHERE id = $1', [invited.id]);
    for (const [email, password] of [
      ['khong.co@thu.example', PASSWORD],
      [person.email, 'sai'],
      [person.email, ''],
      [person.email, PASSWORD.toLowerCase()],
      [person.email, 'x'.repeat(100_000)],
      [disabled.email, PASSWORD],
      [invited.email, PASSWORD],
    ] as const) {
      expect(await attempt(from(HOME, undefined, email), password)).toEqual({ outcome: 'refused' });
    }
    expect(await tryWrong(from(ATTACKER, undefined, 'khong.co@thu.example'), 9)).toEqual([
      ...Array(8).fill('refused'),
      'locked',
    ]);
  });

  it('takes as long for an e-mail that nobody has', async () => {
    await attempt(from('192.0.2.1', undefined, 'first@thu.example'), 'warms up');
    const fastest = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };
    for (let at = 0; at < 30; at++) {
      const who = at % 2 ? 'known' : 'unknown';
      const email = at % 2 ? person.email : `khong.co.${at}@thu.example`;
      const began = performance.now();
      await attempt(from(`192.0.2.${at}`, undefined, email), 'sai');
      fastest[who] = Math.min(fastest[who], performance.now() - began);
    }
    // Without a password to check it would be 20 times faster; what else runs on the machine is the rest.
    expect(fastest.unknown / fastest.known).toBeGreaterThan(0.5);
    expect(fastest.unknown / fastest.known).toBeLessThan(2);
  });

  it('takes letters typed in either Unicode form', async () => {
    expect((await attempt(from(HOME), PASSWORD.normalize('NFD'))).outcome).toBe('accepted');
  });
});
