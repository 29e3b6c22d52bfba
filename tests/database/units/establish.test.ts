import { beforeAll, describe, expect, it } from 'vitest';
import { createGroup, createUnit, createUnits } from '@/lib/units/establish';
import { as, foundSmallProvince, ownDatabase, type SmallProvince } from './province';

let here: SmallProvince;
let elsewhere: SmallProvince;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('90');
  elsewhere = await foundSmallProvince('91');
});

const village = { level: 'COMMUNE', kind: 'VILLAGE', name: 'Làng Dơk', validFrom: '2020-01-01' } as const;

describe('a new unit', () => {
  it('stands under its parent, and its creation is in the audit', async () => {
    const created = await as(here.commune, ['ADMINISTRATOR'], (scope) =>
      createUnit(scope, { ...village, parent: here.commune }),
    );
    expect(created.path.startsWith(here.commune.path)).toBe(true);
    const { unit, audited } = await as(here.district, [], async ({ db }) => ({
      unit: await db.unit.findFirst({ where: { id: created.id } }),
      audited: await db.auditEntry.count({ where: { entity: 'unit', entityId: created.id } }),
    }));
    expect(unit).toMatchObject({
      name: 'Làng Dơk',
      parentId: here.commune.id,
      kind: 'VILLAGE',
      validTo: null,
    });
    expect(audited).toBe(1);
  });

  it.each(['sibling', 'province', 'neighbour'] as const)(
    'is refused under %s, which is not below',
    async (name) => {
      await expect(
        as(here.commune, ['ADMINISTRATOR'], (scope) => createUnit(scope, { ...village, parent: here[name] })),
      ).rejects.toThrow(/row-level security/);
    },
  );

  it('is refused in another province, by whatever path', async () => {
    const foreign = { id: elsewhere.commune.id, path: here.commune.path };
    await expect(
      as(here.commune, ['ADMINISTRATOR'], (scope) =>
        createUnit(scope, { ...village, parent: elsewhere.commune }),
      ),
    ).rejects.toThrow(/row-level security/);
    await expect(
      as(here.commune, ['ADMINISTRATOR'], (scope) => createUnit(scope, { ...village, parent: foreign })),
    ).rejects.toThrow(/[Ff]oreign key/);
  });

  it('comes by the hundreds in the order they were given', async () => {
    const names = Array.from({ length: 800 }, (_, at) => `Xã số ${at + 1}`);
    const created = await as(here.sibling, ['ADMINISTRATOR'], (scope) =>
      createUnits(
        scope,
        names.map((name) => ({
          parent: here.sibling,
          level: 'COMMUNE',
          kind: 'COMMITTEE',
          name,
          validFrom: '1975-05-01',
        })),
      ),
    );
    const found = await as(here.sibling, [], ({ db }) =>
      db.unit.findMany({ where: { parentId: here.sibling.id }, select: { id: true, name: true } }),
    );
    const nameOf = new Map(found.map((unit) => [unit.id, unit.name]));
    expect(created.map(({ id }) => nameOf.get(id))).toEqual(names);
    expect(new Set(created.map(({ path }) => path)).size).toBe(800);
  });
});

describe('a group', () => {
  it('has its members from its first day', async () => {
    const { id } = await as(here.district, ['ADMINISTRATOR'], (scope) =>
      createGroup(scope, {
        owner: here.district,
        name: 'Các xã, thị trấn',
        validFrom: '2021-01-01',
        members: [here.commune, here.neighbour],
      }),
    );
    const members = await as(here.district, [], ({ db }) =>
      db.unitGroupMember.findMany({
        where: { groupId: id },
        select: { unitId: true, validFrom: true, validTo: true },
      }),
    );
    expect(members.map((member) => member.unitId).sort()).toEqual(
      [here.commune.id, here.neighbour.id].sort(),
    );
    expect(
      members.every((member) => member.validFrom.toISOString().startsWith('2021-01-01') && !member.validTo),
    ).toBe(true);
  });

  it('shows a member only itself and what is above', async () => {
    const seen = await as(here.neighbour, [], ({ db }) =>
      db.unitGroupMember.findMany({ select: { unitId: true } }),
    );
    expect(seen).toEqual([{ unitId: here.neighbour.id }]);
  });

  it('cannot take in a unit that is not below', async () => {
    await expect(
      as(here.district, ['ADMINISTRATOR'], (scope) =>
        createGroup(scope, {
          owner: here.district,
          name: 'Cụm',
          validFrom: '2021-01-01',
          members: [here.sibling],
        }),
      ),
    ).rejects.toThrow(/row-level security/);
  });
});
