import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { disableAccount, enableAccount, resetAccount } from '@/lib/accounts/administer';
import { createAccount } from '@/lib/accounts/create';
import { inviteAccount } from '@/lib/accounts/invite';
import { invitedPerson, setPasswordByLink } from '@/lib/auth/invitation';
import { attempt } from '@/lib/auth/sign-in';
import { fingerprint } from '@/lib/auth/token';
import { addPerson, as, asOwner, buildPlace, codes, look, open, ownDatabase, type Place } from './place';

const CHOSEN = 'Cây đa bến nước';

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

const invite = () => as(here.ofCommune, (scope) => inviteAccount(scope, person.id));
const signIn = (password: string) =>
  attempt({ email: person.email, address: '192.0.2.1', device: undefined }, password);

describe('a one-time link', () => {
  it('works once: of twenty who follow it at once, one wins, and only that password counts', async () => {
    const { token } = await invite();
    const passwords = Array.from({ length: 20 }, (_, at) => `${CHOSEN} ${at}`);
    const won = await Promise.all(passwords.map((password) => setPasswordByLink(token, password)));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect((await signIn(passwords[won.indexOf(true)] ?? '')).outcome).toBe('accepted');
    expect((await signIn(passwords[won.indexOf(false)] ?? '')).outcome).toBe('refused');
    expect(await setPasswordByLink(token, CHOSEN)).toBe(false);
    expect(await invitedPerson(token)).toBeNull();
  });

  it('names whom it is for, and ends every session when it is used', async () => {
    const session = await open(person);
    const { token } = await invite();
    expect(await invitedPerson(token)).toEqual({ name: 'Rơ Châm H’Yul', email: person.email });
    expect(await look(session)).not.toBeNull();
    expect(await setPasswordByLink(token, CHOSEN)).toBe(true);
    expect(await look(session)).toBeNull();
  });

  it('waits 72 hours and no longer', async () => {
    const { token, endsAt } = await invite();
    expect(Math.round((endsAt.getTime() - Date.now()) / 3_600_000)).toBe(72);
    await asOwner(ownerUrl, 'UPDATE account_invitation SET ends_at = now() WHERE token_hash = $1', [
      fingerprint(token),
    ]);
    expect(await invitedPerson(token)).toBeNull();
    expect(await setPasswordByLink(token, CHOSEN)).toBe(false);
  });

  it('gives way to a newer one, and to a disabled account for good', async () => {
    const first = await invite();
    const second = await invite();
    expect(await invitedPerson(first.token)).toBeNull();
    expect(await invitedPerson(second.token)).not.toBeNull();
    await as(here.ofCommune, (scope) => disableAccount(scope, person.id));
    expect(codes(await as(here.ofCommune, (scope) => resetAccount(scope, person.id)))).toEqual(['disabled']);
    await as(here.ofCommune, (scope) => enableAccount(scope, person.id));
    expect(await invitedPerson(second.token)).toBeNull();
  });

  it.each(['', 'x', '../../etc', "' OR 1=1", 'a'.repeat(43), 'ạ'.repeat(43), '\u0000'])(
    'is nothing for %j',
    async (token) => {
      expect(await invitedPerson(token)).toBeNull();
      expect(await setPasswordByLink(token, CHOSEN)).toBe(false);
    },
  );

  it('is kept as a fingerprint only', async () => {
    const { token } = await invite();
    const rows = await asOwner<{ row: string }>(ownerUrl, 'SELECT i::text AS row FROM account_invitation i');
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
    const audit = await asOwner<{ row: string }>(ownerUrl, 'SELECT e::text AS row FROM audit_entry e');
    expect(audit.some(({ row }) => row.includes(token) || row.includes(person.email))).toBe(false);
  });
});

describe('a new account', () => {
  it('has no password until the link is used', async () => {
    const email = 'chua.dat@thu.example';
    const created = await as(here.ofCommune, (scope) =>
      createAccount(scope, {
        email,
        name: 'Chưa Đặt',
        unit: here.commune,
        roles: ['OFFICER'],
        title: 'Công chức',
      }),
    );
    const id = 'id' in created ? created.id : '';
    const source = { email, address: '192.0.2.1', device: undefined };
    expect((await attempt(source, '')).outcome).toBe('refused');
    const { token } = await as(here.ofCommune, (scope) => inviteAccount(scope, id));
    expect(await setPasswordByLink(token, CHOSEN)).toBe(true);
    expect((await attempt(source, CHOSEN)).outcome).toBe('accepted');
  });
});
