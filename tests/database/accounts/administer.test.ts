import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { disableAccount, enableAccount, resetAccount } from '@/lib/accounts/administer';
import { createAccount } from '@/lib/accounts/create';
import { findAccountDetail, listAccounts } from '@/lib/accounts/queries';
import { endMembership, grantRoles } from '@/lib/accounts/roles';
import type { Actor } from '@/lib/auth/actor';
import {
  addPerson,
  as,
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
let elsewhere: Place;
let person: Awaited<ReturnType<typeof addPerson>>;

beforeAll(async () => {
  ownerUrl = await ownDatabase();
  here = await buildPlace();
  elsewhere = await buildPlace();
});
beforeEach(async () => {
  person = await addPerson(here.ofCommune, here.commune);
});

const membershipOf = async (accountId: string) =>
  (
    await asOwner<{ id: string }>(
      ownerUrl,
      'SELECT id FROM membership WHERE account_id = $1 ORDER BY created_at',
      [accountId],
    )
  )[0]?.id ?? '';

/** Everything an administrator can do to somebody, and whether it was refused. */
async function tryAll(by: Actor, accountId: string) {
  const membership = await membershipOf(accountId);
  return [
    codes(await as(by, (scope) => resetAccount(scope, accountId))),
    codes(await as(by, (scope) => disableAccount(scope, accountId))),
    codes(await as(by, (scope) => enableAccount(scope, accountId))),
    codes(await as(by, (scope) => endMembership(scope, membership))),
    codes(
      await as(by, (scope) =>
        grantRoles(scope, { accountId, unitId: by.unitId, roles: ['OFFICER'], title: '' }),
      ),
    ),
  ].flat();
}

describe('an account', () => {
  it('is in nobody’s sight or reach beside or below its unit, or in another province', async () => {
    const token = await open(person);
    const village = {
      ...here.ofCommune,
      unitId: here.village.id,
      unitPath: here.village.path,
      accountId: randomUUID(),
    };
    for (const stranger of [here.ofSibling, elsewhere.ofProvince, elsewhere.ofCommune, village]) {
      expect(await as(stranger, (scope) => findAccountDetail(scope, person.id))).toBeNull();
      expect(
        (await as(stranger, (scope) => listAccounts(scope, {}))).rows.map((row) => row.id),
      ).not.toContain(person.id);
      expect(await tryAll(stranger, person.id)).toEqual([
        'account-unknown',
        'account-unknown',
        'account-unknown',
        'role-ended',
        'account-unknown',
      ]);
    }
    expect(await look(token)).toMatchObject({ units: [{ roles: ['OFFICER'] }] });
  });

  it('is looked after by its unit and the units above', async () => {
    for (const by of [here.ofCommune, here.ofDistrict, here.ofProvince]) {
      expect(await as(by, (scope) => findAccountDetail(scope, person.id))).toMatchObject({
        state: 'active',
        problem: null,
      });
      expect(await as(by, (scope) => disableAccount(scope, person.id))).toEqual([]);
      expect(await as(by, (scope) => enableAccount(scope, person.id))).toEqual([]);
    }
  });

  it('is out of reach while its person also works further up: the link would hand over that unit', async () => {
    expect(
      await as(here.ofDistrict, (scope) =>
        grantRoles(scope, { accountId: person.id, unitId: here.district.id, roles: ['REVIEWER'], title: '' }),
      ),
    ).toEqual([]);
    const works = 'account-works-elsewhere';
    expect(await tryAll(here.ofCommune, person.id)).toEqual([works, works, works, works, works]);
    expect(await as(here.ofCommune, (scope) => findAccountDetail(scope, person.id))).toMatchObject({
      problem: { code: works },
      memberships: [{ role: 'OFFICER' }],
    });
    expect(await as(here.ofDistrict, (scope) => resetAccount(scope, person.id))).toHaveProperty('token');
  });

  it('is not changed by its own person', async () => {
    const own = 'own-account';
    expect(await tryAll(here.ofCommune, here.ofCommune.accountId)).toEqual([own, own, own, own, own]);
  });

  it('is not changed by somebody who is no administrator there', async () => {
    const officer: Actor = {
      ...here.ofCommune,
      accountId: randomUUID(),
      roles: ['OFFICER', 'REVIEWER', 'LEADER', 'COUNCIL'],
    };
    expect(await tryAll(officer, person.id)).toEqual([
      'account-outside',
      'account-outside',
      'account-outside',
      'role-ended',
      'account-outside',
    ]);
  });
});

describe('a role', () => {
  it.each(['sibling', 'district', 'root'] as const)('is not given outside the subtree: %s', async (unit) => {
    const grant = { accountId: person.id, unitId: here[unit].id, roles: ['OFFICER' as const], title: '' };
    expect(codes(await as(here.ofCommune, (scope) => grantRoles(scope, grant)))).toEqual(['unit-outside']);
    expect(
      codes(
        await as(here.ofCommune, (scope) =>
          createAccount(scope, {
            email: `${randomUUID()}@thu.example`,
            name: 'Ngoài',
            unit: here[unit],
            roles: ['OFFICER'],
            title: null,
          }),
        ),
      ),
    ).toEqual(['unit-outside']);
  });

  it('is not given outside the subtree by the database either', async () => {
    const row = {
      tenantId: here.tenantId,
      id: randomUUID(),
      accountId: person.id,
      role: 'ADMINISTRATOR' as const,
    };
    await expect(
      as(here.ofCommune, ({ db }) =>
        db.membership.createMany({
          data: [{ ...row, unitId: here.district.id, unitPath: here.district.path }],
        }),
      ),
    ).rejects.toThrow();
    // A path that is not the unit's own would open another subtree.
    await expect(
      as(here.ofCommune, ({ db }) =>
        db.membership.createMany({
          data: [{ ...row, unitId: here.district.id, unitPath: here.commune.path }],
        }),
      ),
    ).rejects.toThrow();
  });

  it('is held once, in several units, and may be given again after it ended', async () => {
    const grant = {
      accountId: person.id,
      unitId: here.village.id,
      roles: ['OFFICER' as const],
      title: 'Trưởng thôn',
    };
    expect(await as(here.ofCommune, (scope) => grantRoles(scope, grant))).toEqual([]);
    expect(codes(await as(here.ofCommune, (scope) => grantRoles(scope, grant)))).toEqual(['role-held']);
    const units = (await look(await open(person)))?.units;
    expect(units).toMatchObject([{ id: here.commune.id }, { id: here.village.id, title: 'Trưởng thôn' }]);
    const [held] = await asOwner<{ id: string }>(
      ownerUrl,
      'SELECT id FROM membership WHERE account_id = $1 AND unit_id = $2',
      [person.id, here.village.id],
    );
    const end = () => as(here.ofCommune, (scope) => endMembership(scope, held?.id ?? ''));
    expect(codes((await Promise.all([end(), end(), end()])).flat())).toEqual(['role-ended', 'role-ended']);
    expect(await as(here.ofCommune, (scope) => grantRoles(scope, grant))).toEqual([]);
  });
});

describe('every change', () => {
  it('stands in the audit, without the person’s name or address', async () => {
    const email = 'co.nhat.ky@thu.example';
    await as(here.ofCommune, async (scope) => {
      const made = await createAccount(scope, {
        email,
        name: 'Có Nhật Ký',
        unit: here.commune,
        roles: ['OFFICER'],
        title: null,
      });
      const id = 'id' in made ? made.id : '';
      await resetAccount(scope, id);
      await disableAccount(scope, id);
      await enableAccount(scope, id);
      await grantRoles(scope, { accountId: id, unitId: here.village.id, roles: ['LEADER'], title: '' });
      const [membership] = await scope.db.membership.findMany({
        where: { accountId: id },
        select: { id: true },
      });
      await endMembership(scope, membership?.id ?? '');
    });
    const rows = await asOwner<{ action: string; entity: string; row: string }>(
      ownerUrl,
      `SELECT action, entity, e::text AS row FROM audit_entry e WHERE account_id = $1 AND (entity_id::text, '') IN
        (SELECT id::text, '' FROM account WHERE email = $2 UNION SELECT m.id::text, '' FROM membership m JOIN account a ON a.id = m.account_id WHERE a.email = $2)
       ORDER BY at, action`,
      [here.ofCommune.accountId, email],
    );
    expect(rows.map(({ action, entity }) => `${action} ${entity}`).sort()).toEqual([
      'create account',
      'disable account',
      'enable account',
      'end membership',
      'grant membership',
      'grant membership',
      'invite account',
    ]);
    expect(rows.some(({ row }) => row.includes('Có Nhật Ký') || row.includes(email))).toBe(false);
  });
});

describe('an e-mail address', () => {
  it('has one account, in whichever province and however it is typed', async () => {
    const again = (email: string) =>
      as(elsewhere.ofCommune, (scope) =>
        createAccount(scope, {
          email,
          name: 'Trùng',
          unit: elsewhere.commune,
          roles: [],
          title: null,
          password: PASSWORD,
        }),
      );
    expect(codes(await again(person.email.toUpperCase()))).toEqual(['email-taken']);
    const both = await Promise.all([again('hai.lan@thu.example'), again(' Hai.Lan@THU.example ')]);
    expect(both.flatMap(codes)).toEqual(['email-taken']);
  });
});

describe('the list', () => {
  const NAMES = [
    'Vi Văn Ất',
    'Nông Thị Ánh',
    'Đinh Đrưn',
    'Hoàng Dung',
    'Rơ Mah Ân',
    'Bàn Văn Ánh',
    'Y Bích',
  ];

  it('is in the order of given names, and finds without diacritics', async () => {
    const place = await buildPlace();
    for (const name of NAMES) await addPerson(place.ofSibling, place.sibling, ['OFFICER'], name);
    const list = await as(place.ofSibling, (scope) => listAccounts(scope, { role: 'OFFICER' }));
    expect(list.rows.map((row) => row.name)).toEqual([
      'Bàn Văn Ánh',
      'Nông Thị Ánh',
      'Rơ Mah Ân',
      'Vi Văn Ất',
      'Y Bích',
      'Hoàng Dung',
      'Đinh Đrưn',
    ]);
    const find = async (words: string) =>
      (await as(place.ofDistrict, (scope) => listAccounts(scope, { words }))).rows.map((row) => row.name);
    expect(await find('dinh drun')).toEqual(['Đinh Đrưn']);
    expect(await find('ÁNH'.normalize('NFD'))).toEqual(['Bàn Văn Ánh', 'Nông Thị Ánh']);
    expect(await find('xa doi')).toHaveLength(NAMES.length + 1);
    expect(await find('%')).toEqual([]);
    expect(await as(place.ofCommune, (scope) => listAccounts(scope, { words: 'anh' }))).toMatchObject({
      total: 0,
    });
  });

  it('is narrowed by unit, role and state, and paged at 50 by one query', async () => {
    const place = await buildPlace();
    for (let at = 0; at < 51; at++) {
      await as(place.ofSibling, (scope) =>
        createAccount(scope, {
          email: `${randomUUID()}@thu.example`,
          name: `Người ${String(at).padStart(2, '0')}`,
          unit: place.sibling,
          roles: ['OFFICER'],
          title: null,
        }),
      );
    }
    const list = (filter: Parameters<typeof listAccounts>[1]) =>
      as(place.ofProvince, (scope) => listAccounts(scope, filter));
    expect(await list({})).toMatchObject({ total: 55, pages: 2 });
    expect((await list({})).rows).toHaveLength(50);
    expect((await list({ page: 2 })).rows).toHaveLength(5);
    expect(await list({ state: 'invited' })).toMatchObject({ total: 51 });
    expect(await list({ role: 'ADMINISTRATOR' })).toMatchObject({ total: 4 });
    expect(await list({ unitId: place.district.id })).toMatchObject({ total: 54 });
    expect(await list({ unitId: place.commune.id })).toMatchObject({ total: 1 });
    expect(await list({ unitId: randomUUID() })).toMatchObject({ total: 0 });
    expect((await list({ unitId: place.commune.id })).rows).toMatchObject([
      { unit: 'Xã Suối', unitParent: 'Huyện Một', roles: [{ role: 'ADMINISTRATOR', unit: 'Xã Suối' }] },
    ]);
  });
});
