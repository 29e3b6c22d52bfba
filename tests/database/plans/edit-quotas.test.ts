import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asActor } from '@/lib/auth/doors';
import { assigneePlaces, likelyNames } from '@/lib/plans/edit/assignee-places';
import type { PartValues } from '@/lib/plans/edit/parts';
import { partOfQuota, quotaEditor } from '@/lib/plans/edit/quota';
import { quotaForm } from '@/lib/plans/edit/quota-schema';
import { quotaAround, quotasOfDraft } from '@/lib/plans/edit/quotas';
import { addQuota, moveQuota, removeQuota } from '@/lib/plans/edit/quotas-arrange';
import { openPart, savePart } from '@/lib/plans/edit/save';
import { createGroup, createUnit } from '@/lib/units/establish';
import {
  actorAt,
  as,
  foundSmallProvince,
  NOW,
  type Node,
  ownDatabase,
  type SmallProvince,
} from '../units/province';
import { drafted, issued } from './sample';

let here: SmallProvince;
let elsewhere: SmallProvince;
let group: string;
let planId: string;
let quotaId: string;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('90');
  elsewhere = await foundSmallProvince('91');
  group = await as(here.district, ['ADMINISTRATOR'], async (scope) => {
    for (const parent of [here.commune, here.neighbour]) {
      await createUnit(scope, {
        parent,
        level: 'COMMUNE',
        kind: 'POLICE',
        name: 'Công an xã',
        validFrom: '2000-01-01',
      });
    }
    const made = await createGroup(scope, {
      owner: here.district,
      name: 'Các xã, thị trấn',
      validFrom: '2020-01-01',
      members: [here.commune, here.neighbour],
    });
    return made.id;
  });
});

beforeEach(async () => {
  planId = (await drafted(here.district, { quotas: [] })).id;
  quotaId = randomUUID();
  await as(here.district, ['OFFICER'], (scope) => addQuota(scope, { planId, quotaId }));
});

const open = (id = quotaId) =>
  as(here.district, ['OFFICER'], (scope) => openPart(scope, quotaEditor.load, planId, partOfQuota(id)));

/** Saves the form as it stands with some fields changed; the codes of what is refused. */
async function save(
  changes: PartValues,
  opened?: { revision: number; values: PartValues },
  by: Node = here.district,
  person = actorAt(by, ['OFFICER']),
) {
  const { revision, values } = opened ?? (await open()) ?? { revision: 0, values: {} };
  const typed = { ...values, ...changes };
  const saved = await asActor(person, NOW, (scope) =>
    savePart(scope, quotaEditor, {
      planId,
      part: partOfQuota(quotaId),
      revision,
      typed,
      input: quotaForm.parse(typed),
    }),
  );
  return 'problems' in saved ? saved.problems.map(({ at, code }) => `${at} ${code}`) : [];
}

const around = () =>
  as(here.district, [], (scope) =>
    quotaAround(scope, { id: planId, startYear: 2021, endYear: 2025 }, quotaId),
  );
const places = () =>
  as(here.district, [], async (scope) => Object.values(await assigneePlaces(scope, quotaId)));
const row = (asWritten: string, more: PartValues = {}) => ({
  order: 'new1',
  'new1.asWritten': asWritten,
  ...Object.fromEntries(Object.entries(more).map(([name, value]) => [`new1.${name}`, value])),
});

describe('a quota', () => {
  it('begins without saying anything, and can be saved half done', async () => {
    expect((await around())?.sentence).toBe(
      '(chưa có đơn vị chủ trì): (chưa ghi số lượng) điển hình cả giai đoạn 2021–2025, tính chung các lĩnh vực.',
    );
    expect((await open())?.values).toMatchObject({ cadence: 'PERIOD', reading: '' });
    expect(await save({ reading: 'on' })).toEqual([]);
    expect((await around())?.sentence).toContain('cả giai đoạn 2021–2025 (cách hiểu của đơn vị nhập)');
    expect(await save({ cadence: 'YEARLY', reading: '' })).toEqual([]);
    expect(await save({ min: '02', fieldAsWritten: 'Dạy tốt - Học tốt' })).toEqual([]);
    expect((await around())?.sentence).toBe(
      '(chưa có đơn vị chủ trì): ít nhất 02 điển hình/năm trong “Dạy tốt - Học tốt”.',
    );
    expect((await open())?.values).toMatchObject({ min: '2', cadence: 'YEARLY', reading: '' });
  });

  it('keeps every form of the plans', async () => {
    const all = { min: '', COLLECTIVE: '1', INDIVIDUAL: '1', cadence: 'YEAR', year: '2024', reading: '' };
    expect(await save({ ...all, ...row('Các xã, thị trấn'), each: 'EACH', note: 'Theo\nvăn bản' })).toEqual(
      [],
    );
    expect((await around())?.sentence).toBe(
      'Các xã, thị trấn: mỗi đơn vị trong nhóm ít nhất 01 tập thể và 01 cá nhân năm 2024, tính chung các lĩnh vực.',
    );
    expect(await save({ min: '6', max: '8', COLLECTIVE: '', INDIVIDUAL: '', each: 'TOGETHER' })).toEqual([]);
    expect((await around())?.sentence).toContain('các đơn vị cùng thực hiện từ 06 đến 08 điển hình năm 2024');
  });

  it('refuses what cannot be, and stores nothing then', async () => {
    expect(await save({ min: '3', max: '2', cadence: 'YEAR', year: '2030', ...row('Làng Hrách') })).toEqual([
      'max quota-max-below-min',
      'year quota-year-outside',
    ]);
    const other = await drafted(here.district);
    expect(await save({ field: other.fieldIds[0] ?? '' })).toEqual(['field quota-field-gone']);
    expect(await save({ field: 'garbage' })).toEqual(['field quota-field-gone']);
    expect(await open()).toMatchObject({ revision: 0, values: { min: '', order: '' } });
  });

  it('asks for a school where it counts by level of schooling', async () => {
    await save({ perSchoolLevel: 'on', ...row('Làng Hrách') });
    expect((await around())?.withoutSchools).toBe(true);
    await as(here.commune, ['ADMINISTRATOR'], (scope) =>
      createUnit(scope, {
        parent: here.commune,
        level: 'COMMUNE',
        kind: 'SCHOOL',
        schoolLevel: 'PRIMARY',
        name: `Trường ${quotaId}`,
        validFrom: '2000-01-01',
      }),
    );
    await save(row(`Trường ${quotaId}`));
    expect((await around())?.withoutSchools).toBe(false);
  });

  it('is put together when two people save it', async () => {
    const opened = await open();
    if (!opened) throw new Error('not opened');
    expect(await save({ min: '2', ...row('Làng Hrách') }, opened)).toEqual([]);
    const codes = await save({ max: '5' }, opened);
    expect(codes).toContain('form edited-meanwhile');
    expect(codes.some((code) => code.startsWith('min '))).toBe(true);
  });

  it('is saved once by two clicks, with a row that is new', async () => {
    const opened = await open();
    if (!opened) throw new Error('not opened');
    const changes = { min: '2', ...row('Làng Hrách', { role: '', meant: '' }) };
    const person = actorAt(here.district, ['OFFICER']);
    expect(await save(changes, opened, here.district, person)).toEqual([]);
    expect(await save(changes, opened, here.district, person)).toEqual([]);
    expect(await places()).toHaveLength(1);
  });

  it("is only the issuer's to write, and only in a draft", async () => {
    const opened = await open();
    if (!opened) throw new Error('not opened');
    const nowhere = { ...opened };
    for (const by of [here.sibling, elsewhere.district])
      expect(await save({ min: '9' }, nowhere, by)).toEqual(['form plan-not-found']);
    expect(await save({ min: '9' }, nowhere, here.province)).toEqual(['form plan-not-yours']);
    planId = (await issued(here.district)).id;
    expect(await save({ min: '9' }, nowhere)).toEqual(['form plan-not-draft']);
  });
});

describe('an assignee', () => {
  it('means the one unit or group of the name', async () => {
    await save(row('UBND xã Ia Mâu'));
    expect(await places()).toMatchObject([
      { asWritten: 'UBND xã Ia Mâu', meant: { unitId: here.commune.id } },
    ]);
    await save(row('các xã và thị trấn'));
    expect(await places()).toMatchObject([
      { meant: { name: 'Các xã, thị trấn', isGroup: true, members: 2, unitId: here.district.id } },
    ]);
  });

  it('is asked for where several have the name', async () => {
    await save(row('Công an xã'));
    const [asked] = await places();
    expect(asked?.meant).toBeNull();
    expect(asked?.candidates.map(({ label }) => label)).toEqual([
      'Công an xã (Xã Ia Mẫu)',
      'Công an xã (Xã Láng Giềng)',
    ]);
    const key = (await open())?.values.order ?? '';
    expect(await save({ [`${key}.place`]: asked?.candidates[1]?.value ?? '' })).toEqual([]);
    // Saved again without choosing anew, the choice stays while the words do.
    expect(await save({ min: '1' })).toEqual([]);
    expect(await places()).toMatchObject([{ asWritten: 'Công an xã', meant: { name: 'Công an xã' } }]);
    expect(await save({ [`${key}.asWritten`]: 'Làng Hrách' })).toEqual([]);
    expect(await places()).toMatchObject([{ meant: { unitId: here.village.id } }]);
  });

  it('can be meant by another name than the words', async () => {
    expect(await save(row('Lực lượng công an', { meant: 'Công an xã (Xã Láng Giềng)' }))).toEqual([]);
    expect(await places()).toMatchObject([{ asWritten: 'Lực lượng công an', meant: { name: 'Công an xã' } }]);
    expect(await save(row('Công an', { meant: 'Công an xã' }))).toEqual(['new1.meant several-meant']);
    expect(await save(row('Công an', { meant: 'Sở Công an' }))).toEqual(['new1.meant none-meant']);
  });

  it('stays words where nobody has the name; a coordinator even where somebody is called similarly', async () => {
    await save({
      order: 'new1,new2,new3',
      'new1.asWritten': 'Phòng Nội vụ',
      'new2.asWritten': 'Làng',
      'new2.role': 'COORDINATING',
      'new3.asWritten': 'các đơn vị liên quan',
      'new3.role': 'COORDINATING',
    });
    expect((await places()).map(({ meant }) => meant)).toEqual([null, null, null]);
    const [listed] = await as(here.district, [], (scope) =>
      quotasOfDraft(scope, { id: planId, startYear: 2021, endYear: 2025 }),
    );
    expect(listed).toMatchObject({ leads: 1, unfound: ['Phòng Nội vụ'], asked: false });
  });

  it('is no unit above, beside or in another province, by name or by id', async () => {
    for (const { name } of [here.sibling, here.province]) {
      await save(row(name));
      expect(await places()).toMatchObject([{ meant: null, candidates: [] }]);
    }
    for (const { id } of [here.sibling, here.province, elsewhere.commune])
      expect(await save(row('Ai đó', { place: `unit:${id}` }))).toEqual(['new1.place place-gone']);
    expect(await save(row('Ai đó', { place: `group:${randomUUID()}` }))).toEqual(['new1.place place-gone']);
    expect(await save(row('Ai đó', { place: 'unit:garbage' }))).toEqual(['new1.place place-gone']);
    expect(await save(row('Ai đó', { place: `group:${group}` }))).toEqual([]);
  });

  it('is offered by name: own groups first, then what stands right below', async () => {
    expect(await as(here.district, [], likelyNames)).toEqual([
      'Các xã, thị trấn',
      'Xã Ia Mẫu',
      'Xã Láng Giềng',
    ]);
  });
});

describe('the list', () => {
  const ids = () =>
    as(here.district, [], async (scope) =>
      (await quotasOfDraft(scope, { id: planId, startYear: 2021, endYear: 2025 })).map(({ id }) => id),
    );
  const move = (id: string, by: 1 | -1, seen: string[]) =>
    as(here.district, ['OFFICER'], (scope) => moveQuota(scope, { planId, quotaId: id, by, seen }));

  it('adds once by two clicks, moves, and removes keeping what was said', async () => {
    const second = randomUUID();
    const add = () => as(here.district, ['OFFICER'], (scope) => addQuota(scope, { planId, quotaId: second }));
    expect(await Promise.all([add(), add()])).toEqual([{ id: second }, { id: second }]);
    const seen = await ids();
    expect(seen).toEqual([quotaId, second]);
    expect(await move(second, -1, seen)).toBe('moved');
    expect(await move(second, -1, seen)).toBe('moved');
    expect(await ids()).toEqual([second, quotaId]);
    expect(await move(quotaId, 1, [quotaId])).toBe('changed');

    await save({ min: '2', ...row('Làng Hrách') });
    const remove = () => as(here.district, ['OFFICER'], (scope) => removeQuota(scope, { planId, quotaId }));
    expect(await remove()).toEqual({ problems: [] });
    expect(await remove()).toEqual({ problems: [] });
    expect(await ids()).toEqual([second]);
    const kept = await as(here.district, [], ({ db }) =>
      db.planEdit.findMany({
        where: { planId, part: partOfQuota(quotaId) },
        select: { revision: true, content: true },
        orderBy: { revision: 'asc' },
      }),
    );
    expect(kept).toMatchObject([{ revision: 0 }, { revision: 1, content: { min: '2' } }, { content: null }]);
    expect(await save({ min: '3' }, { revision: 1, values: { cadence: 'PERIOD', order: '' } })).toEqual([
      'form part-removed',
    ]);
  });

  it('words open numbers beside ranges «trở lên»', async () => {
    await save({ min: '5', cadence: 'YEARLY', reading: '' });
    const range = randomUUID();
    await as(here.district, ['OFFICER'], async (scope) => {
      await addQuota(scope, { planId, quotaId: range });
      await scope.db.quota.updateMany({ where: { id: range }, data: { min: 5, max: 7 } });
    });
    expect((await around())?.sentence).toContain('từ 05 điển hình trở lên mỗi năm');
  });
});
