import { beforeAll, expect, it } from 'vitest';
import { createGroup, createUnit } from '@/lib/units/establish';
import { findPlaces } from '@/lib/units/find';
import { as, foundSmallProvince, type Node, ownDatabase, type SmallProvince } from './province';

let here: SmallProvince;
let elsewhere: SmallProvince;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('90');
  elsewhere = await foundSmallProvince('91');
});

const find = (by: Node, ...names: string[]) =>
  as(by, [], async (scope) => {
    const found = await findPlaces(scope, names);
    return names.map((name) => (found.get(name) ?? []).map((place) => place.name));
  });

it('finds the units of the subtree by all the ways their names are written', async () => {
  expect(await find(here.district, 'UBND xã Ia Mâu', 'LANG GIENG', 'UBND huyện', 'làng hrach')).toEqual([
    ['Xã Ia Mẫu'],
    ['Xã Láng Giềng'],
    ['Huyện Đăk Mẫu'],
    ['Làng Hrách'],
  ]);
  const found = await as(here.district, [], (scope) => findPlaces(scope, ['Xã Ia Mẫu']));
  expect(found.get('Xã Ia Mẫu')).toEqual([
    {
      kind: 'UNIT',
      id: here.commune.id,
      path: here.commune.path,
      name: 'Xã Ia Mẫu',
      parentName: 'Huyện Đăk Mẫu',
      exact: true,
    },
  ]);
});

it('finds nothing above, beside or in another province', async () => {
  expect(await find(here.commune, 'Huyện Đăk Mẫu', 'Xã Láng Giềng', 'Tỉnh Mẫu')).toEqual([[], [], []]);
  const found = await as(elsewhere.province, [], (scope) => findPlaces(scope, ['Xã Ia Mẫu']));
  expect(found.get('Xã Ia Mẫu')).toMatchObject([{ id: elsewhere.commune.id }]);
});

it("finds the acting unit's own groups and no other's", async () => {
  await as(here.district, ['ADMINISTRATOR'], (scope) =>
    createGroup(scope, {
      owner: here.district,
      name: 'Các xã, thị trấn',
      validFrom: '2020-01-01',
      members: [here.commune, here.neighbour],
    }),
  );
  const found = await as(here.district, [], (scope) => findPlaces(scope, ['UBND các xã và thị trấn']));
  expect(found.get('UBND các xã và thị trấn')).toMatchObject([
    { kind: 'GROUP', name: 'Các xã, thị trấn', ownerName: 'Huyện Đăk Mẫu' },
  ]);
  expect(await find(here.province, 'Các xã, thị trấn')).toEqual([[]]);
  expect(await find(here.commune, 'Các xã, thị trấn')).toEqual([[]]);
});

it('leaves out what is no longer there and what is not there yet', async () => {
  await as(here.commune, ['ADMINISTRATOR'], async (scope) => {
    await createUnit(scope, {
      parent: here.commune,
      level: 'COMMUNE',
      kind: 'SCHOOL',
      name: 'Trường mai sau',
      validFrom: '2024-10-16',
    });
  });
  expect(await find(here.commune, 'Trường mai sau')).toEqual([[]]);
});

it('offers at most twenty that are called similarly, and takes any text for a name', async () => {
  await as(here.commune, ['ADMINISTRATOR'], async (scope) => {
    for (let number = 1; number <= 25; number++) {
      await createUnit(scope, {
        parent: here.commune,
        level: 'COMMUNE',
        kind: 'VILLAGE',
        name: `Thôn ${number}`,
        validFrom: '2020-01-01',
      });
    }
  });
  const [similar, exact] = await find(here.commune, 'Thôn', 'Thôn 03');
  expect(similar).toHaveLength(20);
  expect(exact).toEqual(['Thôn 3']);
  expect(await find(here.commune, '%', "'; --", '😀', 'constructor x', '')).toEqual([[], [], [], [], []]);
});
