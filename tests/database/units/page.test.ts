import { Client } from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createAccount } from '@/lib/accounts/create';
import type { Role, UnitKind } from '@/lib/format/words';
import { createGroup, createUnit } from '@/lib/units/establish';
import { findUnit, groupsOf, plansOf, searchUnder, unitsUnder, workersOf } from '@/lib/units/queries';
import { issued } from '../plans/sample';
import { as, foundSmallProvince, type Node, ownDatabase, type SmallProvince } from './province';

let here: SmallProvince;
let elsewhere: SmallProvince;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('90');
  elsewhere = await foundSmallProvince('91');
});

const body = (parent: Node, kind: UnitKind, name: string, validFrom = '2020-01-01') =>
  as(parent, ['ADMINISTRATOR'], (scope) =>
    createUnit(scope, { parent, level: 'COMMUNE', kind, name, validFrom }),
  );

describe('a unit', () => {
  it('is found from itself, from above and from below, with the way to it', async () => {
    for (const by of [here.province, here.district, here.commune, here.village]) {
      const unit = await as(by, [], (scope) => findUnit(scope, here.district.id));
      expect(unit).toMatchObject({ name: 'Huyện Đăk Mẫu', above: [{ id: here.province.id }] });
    }
  });

  it('is not found from beside, from another province, or by garbage', async () => {
    const find = (by: Node, id: string) => as(by, [], (scope) => findUnit(scope, id));
    expect(await find(here.commune, here.neighbour.id)).toBeNull();
    expect(await find(here.commune, here.sibling.id)).toBeNull();
    expect(await find(elsewhere.province, here.commune.id)).toBeNull();
    expect(await find(here.province, elsewhere.province.id)).toBeNull();
    for (const id of ['garbage', '', '00000000-0000-4000-8000-000000000000']) {
      expect(await find(here.province, id)).toBeNull();
    }
  });
});

describe('what stands under a unit', () => {
  it('comes committees first, then bodies by kind, in Vietnamese order', async () => {
    await body(here.district, 'SCHOOL', 'Trường Dân tộc nội trú');
    await body(here.district, 'FRONT', 'Ủy ban Mặt trận');
    await body(here.district, 'OFFICE', 'Phòng Ấp');
    await body(here.district, 'OFFICE', 'Phòng Ăn');
    await body(here.district, 'OFFICE', 'Phòng mai sau', '2024-10-16');
    const under = await as(here.district, [], (scope) => unitsUnder(scope, here.district.id));
    expect(under.map(({ name }) => name)).toEqual([
      ...['Xã Ia Mẫu', 'Xã Láng Giềng', 'Ủy ban Mặt trận', 'Phòng Ăn', 'Phòng Ấp', 'Trường Dân tộc nội trú'],
    ]);
    expect(under[0]).toMatchObject({ below: 1, inForce: true });
  });

  it("is, from below, only the reader's own", async () => {
    const seen = await as(here.neighbour, [], (scope) => unitsUnder(scope, here.district.id));
    expect(seen.map(({ id }) => id)).toEqual([here.neighbour.id]);
  });

  it('is found at any depth, diacritics and case aside, and nowhere else', async () => {
    const search = (by: Node, within: Node, question: string) =>
      as(by, [], async (scope) => (await searchUnder(scope, within, question)).rows.map(({ id }) => id));
    expect(await search(here.province, here.district, 'HRACH')).toEqual([here.village.id]);
    expect(await search(here.province, here.district, 'hrách làng')).toEqual([here.village.id]);
    expect(await search(here.province, here.sibling, 'hrach')).toEqual([]);
    expect(await search(here.neighbour, here.district, 'hrach')).toEqual([]);
    expect(await search(elsewhere.province, here.district, 'hrach')).toEqual([]);
    expect(await search(here.province, here.province, '%')).toEqual([]);
  });
});

describe('groups', () => {
  it('have the members of today, as far as the reader sees them', async () => {
    const group = { owner: here.district, name: 'Các xã', validFrom: '2021-01-01' };
    const { id } = await as(here.district, ['ADMINISTRATOR'], async (scope) => {
      const made = await createGroup(scope, { ...group, members: [here.commune, here.neighbour] });
      await createGroup(scope, { ...group, name: 'Nhóm mai sau', validFrom: '2025-01-01', members: [] });
      return made;
    });
    const read = (by: Node) => as(by, [], (scope) => groupsOf(scope, here.district.id));
    expect(await read(here.district)).toEqual([
      {
        id,
        name: 'Các xã',
        validFrom: '2021-01-01',
        members: [
          { id: here.commune.id, name: 'Xã Ia Mẫu', since: '2021-01-01' },
          { id: here.neighbour.id, name: 'Xã Láng Giềng', since: '2021-01-01' },
        ],
      },
    ]);
    expect((await read(here.neighbour))[0]?.members.map((member) => member.id)).toEqual([here.neighbour.id]);
    await as(here.district, ['ADMINISTRATOR'], ({ db }) =>
      db.unitGroupMember.updateMany({
        where: { groupId: id, unitId: here.commune.id },
        data: { validTo: new Date('2024-10-15') },
      }),
    );
    expect((await read(here.district))[0]?.members.map((member) => member.id)).toEqual([here.neighbour.id]);
  });
});

describe('who works for a unit', () => {
  it('comes by given name, each once with all roles', async () => {
    const person = (name: string, roles: Role[]) =>
      as(here.commune, ['ADMINISTRATOR'], (scope) =>
        createAccount(scope, {
          email: `${crypto.randomUUID()}@thu.example`,
          name,
          unit: here.commune,
          roles,
          title: 'Công chức',
        }),
      );
    await person('Nông Văn Út', ['OFFICER']);
    await person('Đinh Thị Ánh', ['OFFICER', 'ADMINISTRATOR']);
    await person('Rơ Châm Đoan', ['LEADER']);
    const read = (by: Node) => as(by, [], (scope) => workersOf(scope, here.commune.id));
    expect((await read(here.district)).map(({ name }) => name)).toEqual([
      'Đinh Thị Ánh',
      'Rơ Châm Đoan',
      'Nông Văn Út',
    ]);
    expect((await read(here.commune))[0]).toMatchObject({
      ...{ title: 'Công chức', roles: ['ADMINISTRATOR', 'OFFICER'], disabled: false },
    });
    expect(await read(here.neighbour)).toEqual([]);
    expect(await read(here.village)).toEqual([]);
    expect(await read(elsewhere.province)).toEqual([]);
  });
});

describe('the number of statements', () => {
  it('is the same for a unit with little under it and with much', async () => {
    await issued(here.commune, { number: '1/KH-UBND' });
    for (let at = 0; at < 3; at++) await body(here.commune, 'VILLAGE', `Thôn ${at}`);
    expect(await statementsFor(here.commune)).toBe(await statementsFor(here.neighbour));
  });
});

async function statementsFor(unit: Node): Promise<number> {
  const sent = vi.spyOn(Client.prototype, 'query');
  await as(unit, [], async (scope) => {
    await findUnit(scope, unit.id);
    await unitsUnder(scope, unit.id);
    await groupsOf(scope, unit.id);
    await workersOf(scope, unit.id);
    await plansOf(scope, unit.id, 10);
  });
  const count = sent.mock.calls.length;
  sent.mockRestore();
  expect(count).toBeGreaterThan(5);
  return count;
}
