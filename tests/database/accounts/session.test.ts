import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { disableAccount, enableAccount } from '@/lib/accounts/administer';
import { changePassword, renameSelf } from '@/lib/accounts/own-account';
import { endOwnSessions, listOwnSessions } from '@/lib/accounts/own-sessions';
import { endMembership } from '@/lib/accounts/roles';
import {
  addPerson,
  as,
  asOneself,
  asOwner,
  buildPlace,
  codes,
  look,
  open,
  ownDatabase,
  PASSWORD,
  type Place,
} from './place';

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

describe('a session', () => {
  it('tells who is asking and for which units, and nothing for a token that was never given', async () => {
    const session = await look(await open(person));
    expect(session).toMatchObject({ accountId: person.id, tenantId: here.tenantId, system: false });
    expect(session?.units).toMatchObject([
      { id: here.commune.id, roles: ['OFFICER'], parentName: 'Huyện Một' },
    ]);
    expect(await look('another')).toBeNull();
  });

  it('ends at once for the one who ends it, and only that one', async () => {
    const [one, two] = [await open(person), await open(person)];
    const victim = (await look(two))?.sessionId ?? '';
    expect(await asOneself(one, (self) => endOwnSessions(self, victim))).toBe(1);
    expect(await look(two)).toBeNull();
    expect(await look(one)).not.toBeNull();
  });

  it('lets a person end all others, and nobody else’s', async () => {
    const stranger = await addPerson(here.ofSibling, here.sibling);
    const [one, two, three, other] = [
      await open(person),
      await open(person),
      await open(person),
      await open(stranger),
    ];
    const foreign = (await look(other))?.sessionId ?? '';
    expect(await asOneself(one, (self) => endOwnSessions(self, foreign))).toBe(0);
    expect(await asOneself(one, (self) => endOwnSessions(self, 'others'))).toBe(2);
    expect([await look(two), await look(three)]).toEqual([null, null]);
    expect(await look(other)).not.toBeNull();
    expect(await asOneself(one, listOwnSessions)).toMatchObject([{ here: true }]);
  });

  it('ends at once when the account is disabled, and enabling does not wake it', async () => {
    const token = await open(person);
    expect(await as(here.ofCommune, (scope) => disableAccount(scope, person.id))).toEqual([]);
    expect(await look(token)).toBeNull();
    expect(await look(await open(person))).toBeNull();
    expect(await as(here.ofCommune, (scope) => enableAccount(scope, person.id))).toEqual([]);
    expect(await look(token)).toBeNull();
    expect(await look(await open(person))).not.toBeNull();
  });

  it('ends after 12 idle hours, a minute earlier it lives and counts as used', async () => {
    const token = await open(person);
    await asOwner(
      ownerUrl,
      `UPDATE session SET last_seen_at = now() - interval '11 hours 59 minutes' WHERE account_id = $1`,
      [person.id],
    );
    expect(await look(token)).not.toBeNull();
    const [{ fresh } = { fresh: false }] = await asOwner<{ fresh: boolean }>(
      ownerUrl,
      `SELECT last_seen_at > now() - interval '1 minute' AS fresh FROM session WHERE account_id = $1`,
      [person.id],
    );
    expect(fresh).toBe(true);
    await asOwner(
      ownerUrl,
      `UPDATE session SET last_seen_at = now() - interval '12 hours' WHERE account_id = $1`,
      [person.id],
    );
    expect(await look(token)).toBeNull();
  });

  it('ends after its longest time however much it is used', async () => {
    const token = await open(person);
    await asOwner(ownerUrl, `UPDATE session SET ends_at = now() WHERE account_id = $1`, [person.id]);
    expect(await look(token)).toBeNull();
  });

  it('loses a role with the next request after it was taken', async () => {
    const token = await open(person);
    const [membership] = await asOwner<{ id: string }>(
      ownerUrl,
      'SELECT id FROM membership WHERE account_id = $1',
      [person.id],
    );
    expect(await as(here.ofCommune, (scope) => endMembership(scope, membership?.id ?? ''))).toEqual([]);
    expect((await look(token))?.units).toEqual([]);
  });
});

describe('one’s own account', () => {
  const next = { password: 'Mưa dầm thấm lâu', again: 'Mưa dầm thấm lâu' };

  it('takes a new password against the present one, and ends the other sessions', async () => {
    const [one, two] = [await open(person), await open(person)];
    expect(codes(await asOneself(one, (self) => changePassword(self, { current: 'sai', ...next })))).toEqual([
      'current-password-wrong',
    ]);
    expect(await look(two)).not.toBeNull();
    expect(await asOneself(one, (self) => changePassword(self, { current: PASSWORD, ...next }))).toEqual([]);
    expect(await look(one)).not.toBeNull();
    expect(await look(two)).toBeNull();
    expect(
      codes(await asOneself(one, (self) => changePassword(self, { current: PASSWORD, ...next }))),
    ).toEqual(['current-password-wrong']);
  });

  it('refuses a new password by its rule only after the present one was right', async () => {
    const token = await open(person);
    const weak = { password: 'matkhau123', again: 'matkhau123' };
    expect(
      codes(await asOneself(token, (self) => changePassword(self, { current: 'sai', ...weak }))),
    ).toEqual(['current-password-wrong']);
    expect(
      codes(await asOneself(token, (self) => changePassword(self, { current: PASSWORD, ...weak }))),
    ).toEqual(['password-common']);
  });

  it('shows its owner no other account, and writes down what was changed', async () => {
    await addPerson(here.ofCommune, here.commune);
    const token = await open(person);
    const seen = await asOneself(token, async (self) => {
      await renameSelf(self, 'Rơ Châm H’Yul Mới');
      return self.db.account.findMany({ select: { id: true, name: true } });
    });
    expect(seen).toEqual([{ id: person.id, name: 'Rơ Châm H’Yul Mới' }]);
    expect(
      await asOwner(ownerUrl, 'SELECT action, entity, unit_path FROM audit_entry WHERE account_id = $1', [
        person.id,
      ]),
    ).toEqual([{ action: 'rename', entity: 'account', unit_path: here.commune.path }]);
  });
});
