import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/lib/format/words';
import { addBody } from '@/lib/units/add';
import { createUnit } from '@/lib/units/establish';
import { findUnit, unitsUnder } from '@/lib/units/queries';
import { reviseBody } from '@/lib/units/revise';
import { as, foundSmallProvince, type Node, ownDatabase, type SmallProvince } from './province';

let here: SmallProvince;
let elsewhere: SmallProvince;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('90');
  elsewhere = await foundSmallProvince('91');
});

type Changes = Partial<Parameters<typeof addBody>[1]>;

const add = (by: Node, parent: Node, changes: Changes = {}, roles: Role[] = ['ADMINISTRATOR']) =>
  as(by, roles, (scope) =>
    addBody(scope, {
      parent: parent.id,
      name: crypto.randomUUID(),
      kind: 'VILLAGE',
      schoolLevel: null,
      ...changes,
    }),
  );
const revise = (by: Node, body: string, changes: Partial<Parameters<typeof reviseBody>[1]> = {}) =>
  as(by, ['ADMINISTRATOR'], (scope) =>
    reviseBody(scope, { body, name: 'Tên mới', schoolLevel: null, validTo: '', ...changes }),
  );
const codes = (result: object) => {
  const problems = Array.isArray(result) ? result : 'problems' in result ? result.problems : [];
  return (problems as { code: string }[]).map(({ code }) => code);
};
const read = (id: string) => as(here.province, [], (scope) => findUnit(scope, id));

async function added(by: Node, parent: Node, changes: Changes = {}): Promise<string> {
  const result = await add(by, parent, changes);
  if ('problems' in result) throw new Error(codes(result).join());
  return result.id;
}

describe('adding a body', () => {
  it('is done from today on, at the level of the committee', async () => {
    const id = await added(here.district, here.commune, {
      name: 'Trường Mầm non Ia Mẫu',
      kind: 'SCHOOL',
      schoolLevel: 'PRESCHOOL',
    });
    expect(await read(id)).toMatchObject({
      ...{ name: 'Trường Mầm non Ia Mẫu', level: 'COMMUNE', kind: 'SCHOOL', schoolLevel: 'PRESCHOOL' },
      ...{ validFrom: '2024-10-15', validTo: null },
      above: [{ id: here.province.id }, { id: here.district.id }, { id: here.commune.id }],
    });
  });

  it("is refused under what is not the administrator's", async () => {
    expect(codes(await add(here.commune, here.neighbour))).toEqual(['unit-not-here']);
    expect(codes(await add(here.commune, here.district))).toEqual(['unit-not-here']);
    expect(codes(await add(here.province, elsewhere.commune))).toEqual(['unit-not-here']);
    expect(codes(await add(here.district, here.commune, {}, ['OFFICER', 'REVIEWER']))).toEqual([
      'unit-not-here',
    ]);
    expect(codes(await add(here.district, here.village))).toEqual(['unit-not-here']);
  });

  it('needs a level for a school, and keeps none for others', async () => {
    expect(codes(await add(here.commune, here.commune, { kind: 'SCHOOL' }))).toEqual([
      'school-without-level',
    ]);
    const id = await added(here.commune, here.commune, { kind: 'POST', schoolLevel: 'PRIMARY' });
    expect((await read(id))?.schoolLevel).toBeNull();
  });

  it('gives a name once under a unit, also when clicked twice at once', async () => {
    const name = 'Làng Krong';
    const both = await Promise.all([
      add(here.commune, here.commune, { name }),
      add(here.commune, here.commune, { name }),
    ]);
    expect(both.map(codes).sort()).toEqual([[], ['unit-name-taken']]);
    expect(codes(await add(here.commune, here.commune, { name: 'LÀNG KRONG' }))).toEqual(['unit-name-taken']);
    expect(codes(await add(here.commune, here.commune, { name: 'Làng Krông' }))).toEqual([]);
    expect(codes(await add(here.neighbour, here.neighbour, { name }))).toEqual([]);
  });
});

describe('revising a body', () => {
  it('renames it, and the audit keeps the name it had', async () => {
    const id = await added(here.commune, here.commune, { name: 'Thôn Cũ' });
    expect(await revise(here.commune, id, { name: 'Thôn Mới' })).toEqual([]);
    expect((await read(id))?.name).toBe('Thôn Mới');
    const [entry] = await as(here.commune, [], ({ db }) =>
      db.auditEntry.findMany({ where: { entityId: id, action: 'revise' }, select: { details: true } }),
    );
    expect(entry?.details).toMatchObject({ nameBefore: 'Thôn Cũ', name: 'Thôn Mới' });
  });

  it('closes it from a day on and takes that back', async () => {
    const id = await added(here.commune, here.commune, { name: 'Thôn Sáp Nhập' });
    expect(await revise(here.commune, id, { name: 'Thôn Sáp Nhập', validTo: '16/10/2024' })).toEqual([]);
    expect((await read(id))?.validTo).toBe('2024-10-16');
    expect(await revise(here.commune, id, { name: 'Thôn Sáp Nhập', validTo: '' })).toEqual([]);
    expect((await read(id))?.validTo).toBeNull();
  });

  it.each([
    ['15/10/2024', ['unit-ends-before-it-begins']],
    ['01/01/1990', ['unit-ends-before-it-begins']],
    ['31/02/2025', ['unit-end-no-day']],
    ['mai', ['unit-end-no-day']],
  ])('does not close it on %s', async (validTo, expected) => {
    const id = await added(here.commune, here.commune);
    expect(codes(await revise(here.commune, id, { name: crypto.randomUUID(), validTo }))).toEqual(expected);
  });

  it('does not close what others stand under', async () => {
    const id = await added(here.district, here.district, { name: 'Phòng Giáo dục', kind: 'OFFICE' });
    const office = await read(id);
    if (!office) throw new Error('not found');
    await as(here.district, ['ADMINISTRATOR'], (scope) =>
      createUnit(scope, {
        parent: office,
        level: 'DISTRICT',
        kind: 'OFFICE',
        name: 'Tổ',
        validFrom: '2024-01-01',
      }),
    );
    expect(codes(await revise(here.district, id, { name: 'Phòng Giáo dục', validTo: '01/01/2025' }))).toEqual(
      ['unit-has-units-below'],
    );
  });

  it('is not for committees, for oneself, for what is beside or elsewhere', async () => {
    for (const [by, body] of [
      [here.district, here.commune.id],
      [here.commune, here.commune.id],
      [here.village, here.village.id],
      [here.neighbour, here.village.id],
      [elsewhere.province, here.village.id],
    ] as const) {
      expect(codes(await revise(by, body))).toEqual(['unit-not-yours']);
    }
    expect((await read(here.village.id))?.name).toBe('Làng Hrách');
  });

  it('does not take the name of a sister', async () => {
    await added(here.neighbour, here.neighbour, { name: 'Thôn Một' });
    const two = await added(here.neighbour, here.neighbour, { name: 'Thôn Hai' });
    expect(codes(await revise(here.neighbour, two, { name: 'Thôn Một' }))).toEqual(['unit-name-taken']);
    expect(
      (await as(here.neighbour, [], (scope) => unitsUnder(scope, here.neighbour.id))).map(({ name }) => name),
    ).toContain('Thôn Hai');
  });
});
