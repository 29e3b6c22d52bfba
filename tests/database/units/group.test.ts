import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { asActor } from '@/lib/auth/doors';
import { createUnit } from '@/lib/units/establish';
import { addMembers, endMembers, makeGroup, reviseGroup } from '@/lib/units/group';
import { candidates, findGroup } from '@/lib/units/group-queries';
import { endedMembersForm, newGroupForm, newMembersForm } from '@/lib/units/group-schema';
import { groupsOf } from '@/lib/units/queries';
import { actorAt, as, foundSmallProvince, type Node, ownDatabase, type SmallProvince } from './province';

let here: SmallProvince;
let elsewhere: SmallProvince;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('90');
  elsewhere = await foundSmallProvince('91');
});

const ticked = (...nodes: { id: string }[]) => ({ ids: nodes.map(({ id }) => id), kinds: [] });
const codes = (answer: { problems: { code: string }[] } | { id: string } | { code: string }[]) =>
  Array.isArray(answer)
    ? answer.map(({ code }) => code)
    : 'problems' in answer
      ? answer.problems.map(({ code }) => code)
      : [];

const make = (by: Node, name: string, members: { id: string }[], validFrom = '2024-01-01') =>
  as(by, ['OFFICER'], (scope) =>
    makeGroup(scope, { group: randomUUID(), name, validFrom, ticked: ticked(...members) }),
  );

async function made(by: Node, name: string, members: { id: string }[]): Promise<string> {
  const answer = await make(by, name, members);
  if ('problems' in answer) throw new Error(codes(answer).join());
  return answer.id;
}

const stints = (by: Node, group: string) =>
  as(by, [], async (scope) => (await findGroup(scope, group))?.members ?? []);
const membersOn = (by: Node, day: string, group: string) =>
  asActor(actorAt(by, []), new Date(`${day}T08:00:00+07:00`), async (scope) =>
    ((await groupsOf(scope, by.id)).find(({ id }) => id === group)?.members ?? []).map(({ id }) => id),
  );

describe('making a group', () => {
  it('takes units of the subtree at any depth, and whole kinds', async () => {
    const group = await made(here.district, 'Xã và thôn', [here.commune, here.village]);
    const members = await stints(here.district, group);
    expect(members.map(({ unitId }) => unitId).sort()).toEqual([here.commune.id, here.village.id].sort());
    const form = newGroupForm.parse({
      group: randomUUID(),
      name: 'Các xã',
      validFrom: '01/01/2024',
      'kind.COMMITTEE': 'on',
      'kind.constructor': 'on',
      'tick.garbage': 'on',
    });
    const answer = await as(here.district, ['ADMINISTRATOR'], (scope) => makeGroup(scope, form));
    const all = await stints(here.district, 'id' in answer ? answer.id : '');
    expect(all.map(({ name }) => name)).toEqual(['Xã Ia Mẫu', 'Xã Láng Giềng']);
  });

  it('leaves out siblings, the units above, itself and other provinces as if they were not there', async () => {
    const outside = [here.sibling, here.province, here.district, elsewhere.commune];
    expect(codes(await make(here.district, 'Ngoài', outside))).toEqual(['nobody-ticked']);
    const group = await made(here.district, 'Một xã', [...outside, here.neighbour]);
    expect((await stints(here.district, group)).map(({ unitId }) => unitId)).toEqual([here.neighbour.id]);
    expect(codes(await make(here.commune, 'Bên cạnh', [here.neighbour]))).toEqual(['nobody-ticked']);
  });

  it('finds on a second click what the first one made, and refuses a name twice', async () => {
    const form = {
      group: randomUUID(),
      name: 'Hai lần',
      validFrom: '2024-01-01',
      ticked: ticked(here.commune),
    };
    const click = () => as(here.district, ['OFFICER'], (scope) => makeGroup(scope, form));
    expect(await Promise.all([click(), click()])).toEqual([{ id: form.group }, { id: form.group }]);
    expect(await stints(here.district, form.group)).toHaveLength(1);
    expect(codes(await make(here.district, 'HAI LẦN', [here.commune]))).toEqual(['group-name-taken']);
  });

  it('refuses a unit that has ended by then', async () => {
    const closed = await as(here.commune, ['ADMINISTRATOR'], async (scope) => {
      const unit = await createUnit(scope, {
        parent: here.commune,
        level: 'COMMUNE',
        kind: 'SCHOOL',
        name: 'Trường đã giải thể',
        validFrom: '2000-01-01',
      });
      await scope.db.unit.updateMany({ where: { id: unit.id }, data: { validTo: new Date('2023-07-01') } });
      return unit;
    });
    expect(codes(await make(here.commune, 'Trường', [closed]))).toEqual(['member-ended']);
    expect(codes(await make(here.commune, 'Trường', [closed], '2020-01-01'))).toEqual([]);
  });

  it.each([
    ['', ['validFrom']],
    ['31/02/2024', ['validFrom']],
    ['01/01/1800', ['validFrom']],
  ])('asks for a day that there is: «%s»', (validFrom, at) => {
    const read = newGroupForm.safeParse({ group: randomUUID(), name: 'Nhóm', validFrom });
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(at);
  });
});

describe('members', () => {
  it('come and go on days, and are those of the day asked', async () => {
    const group = await made(here.district, 'Đến và đi', [here.commune]);
    const add = (from: string, ...units: Node[]) =>
      as(here.district, ['OFFICER'], (scope) => addMembers(scope, { group, from, ticked: ticked(...units) }));
    const end = async (to: string | null, ...units: Node[]) => {
      const all = await stints(here.district, group);
      const ids = all.filter(({ unitId }) => units.some(({ id }) => id === unitId)).map(({ id }) => ({ id }));
      return as(here.district, ['OFFICER'], (scope) =>
        endMembers(scope, { group, to, ticked: ticked(...ids.slice(0, 1)) }),
      );
    };
    expect(codes(await add('2023-12-31', here.neighbour))).toEqual(['member-before-group']);
    expect(await add('2025-01-01', here.neighbour)).toEqual([]);
    // Once more: nothing is entered twice, from an earlier day neither.
    expect(await add('2025-01-01', here.neighbour)).toEqual([]);
    expect(await add('2024-06-01', here.commune)).toEqual([]);
    expect(await stints(here.district, group)).toHaveLength(2);
    expect(codes(await end('2024-01-01', here.commune))).toEqual(['member-leaves-before-joining']);
    expect(await end('2025-07-01', here.commune)).toEqual([]);

    expect(await membersOn(here.district, '2023-12-31', group)).toEqual([]);
    expect(await membersOn(here.district, '2024-12-31', group)).toEqual([here.commune.id]);
    expect(await membersOn(here.district, '2025-06-30', group)).toEqual([here.commune.id, here.neighbour.id]);
    expect(await membersOn(here.district, '2025-07-01', group)).toEqual([here.neighbour.id]);

    // Back again: the first stay stays as it was, and can then no longer reach into the second.
    expect(await add('2026-01-01', here.commune)).toEqual([]);
    expect(codes(await end(null, here.commune))).toEqual(['member-back-again']);
    expect(codes(await end('2026-02-01', here.commune))).toEqual(['member-back-again']);
    expect(await membersOn(here.district, '2026-01-01', group)).toEqual([here.commune.id, here.neighbour.id]);
  });

  it('take back an end', async () => {
    const group = await made(here.district, 'Nhầm ngày', [here.commune]);
    const [stint] = await stints(here.district, group);
    const end = (to: string | null) =>
      as(here.district, ['OFFICER'], (scope) =>
        endMembers(scope, { group, to, ticked: ticked({ id: stint?.id ?? '' }) }),
      );
    expect(await end('2024-02-01')).toEqual([]);
    expect(await membersOn(here.district, '2024-10-15', group)).toEqual([]);
    expect(await end(null)).toEqual([]);
    expect(await membersOn(here.district, '2024-10-15', group)).toEqual([here.commune.id]);
  });

  it('asks for a day only where a membership ends', () => {
    const form = { group: randomUUID(), to: '', 'tick.garbage': 'on' };
    expect(endedMembersForm.safeParse({ ...form, intent: 'end' }).error?.issues[0]?.path).toEqual(['to']);
    expect(endedMembersForm.parse({ ...form, intent: 'reopen', to: '01/01/2025' })).toMatchObject({
      to: null,
    });
    expect(newMembersForm.safeParse({ group: form.group }).success).toBe(false);
  });
});

describe('a group', () => {
  it('is renamed, ended and taken back, with its days in order', async () => {
    const group = await made(here.district, 'Cụm thi đua số 1', [here.commune]);
    const revise = (name: string, validTo: string | null) =>
      as(here.district, ['REVIEWER'], (scope) => reviseGroup(scope, { group, name, validTo }));
    expect(codes(await revise('Cụm thi đua số 1', '2024-01-01'))).toEqual(['group-ends-before-it-begins']);
    expect(await revise('Cụm thi đua số 2', '2024-07-01')).toEqual([]);
    expect(await membersOn(here.district, '2024-06-30', group)).toEqual([here.commune.id]);
    expect(await membersOn(here.district, '2024-07-01', group)).toEqual([]);
    // While it was ended another one took its name.
    await made(here.district, 'Cụm thi đua số 2', [here.commune]);
    expect(codes(await revise('Cụm thi đua số 2', null))).toEqual(['group-name-taken']);
    expect(await revise('Cụm thi đua số 3', null)).toEqual([]);
  });

  it("is nobody's but its owner's", async () => {
    const group = await made(here.district, 'Của huyện', [here.commune]);
    const input = { group, name: 'Đổi tên', validTo: null };
    for (const by of [here.province, here.commune, here.sibling, elsewhere.district]) {
      expect(codes(await as(by, ['ADMINISTRATOR'], (scope) => reviseGroup(scope, input)))).toEqual([
        'group-not-yours',
      ]);
      const more = { group, from: '2024-01-01', ticked: ticked(here.neighbour) };
      expect(codes(await as(by, ['OFFICER'], (scope) => addMembers(scope, more)))).toEqual([
        'group-not-yours',
      ]);
      expect(await as(by, [], (scope) => findGroup(scope, group))).toBeNull();
    }
    expect(await as(here.district, [], (scope) => findGroup(scope, 'garbage'))).toBeNull();
  });

  it('can have as members what stands under its owner, the nearest first', async () => {
    const of = (by: Node, question = '') => as(by, [], (scope) => candidates(scope, question));
    const all = await of(here.district);
    expect(all.near.map(({ id }) => id)).toEqual([here.commune.id, here.neighbour.id]);
    expect(all.far).toMatchObject([{ id: here.village.id, parentName: 'Xã Ia Mẫu' }]);
    expect(all.more).toBe(false);
    expect((await of(here.district, 'hrach')).far.map(({ id }) => id)).toEqual([here.village.id]);
    expect((await of(here.sibling, 'hrach')).far).toEqual([]);
  });
});
