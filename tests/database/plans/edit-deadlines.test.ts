import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Scoped } from '@/lib/auth/doors';
import { comingDeadlines } from '@/lib/deadlines/queries';
import { planOfNomination } from '@/lib/nominations/plan-facts';
import type { DeadlineDraft } from '@/lib/plans/draft';
import { deadlineEditor, groupsToBind, partOfDeadline } from '@/lib/plans/edit/deadline';
import { deadlineForm } from '@/lib/plans/edit/deadline-schema';
import {
  addDeadline,
  deadlinesOfDraft,
  moveDeadline,
  removeDeadline,
  windowsBy,
} from '@/lib/plans/edit/deadlines';
import type { PartValues } from '@/lib/plans/edit/parts';
import { openPart, savePart } from '@/lib/plans/edit/save';
import { as, foundSmallProvince, type Node, ownDatabase, type SmallProvince } from '../units/province';
import { drafted, issued } from './sample';

let here: SmallProvince;
let elsewhere: SmallProvince;
let communes: string;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('93');
  elsewhere = await foundSmallProvince('94');
  communes = await groupOf(here.district, 'Các xã', [here.commune]);
});

const YEARLY = { purpose: 'PERIODIC_REPORT', what: 'Báo cáo', form: 'monthDay', monthDay: '15/12' };
const officer = <T>(unit: Node, work: (scope: Scoped) => Promise<T>) => as(unit, ['OFFICER'], work);

function add(unit: Node, planId: string, typed: PartValues, deadlineId: string = randomUUID()) {
  return officer(unit, (scope) =>
    addDeadline(scope, { planId, deadlineId, input: deadlineForm.parse(typed) }),
  );
}

async function save(unit: Node, planId: string, deadlineId: string, changes: PartValues) {
  const part = partOfDeadline(deadlineId);
  return officer(unit, async (scope) => {
    const open = await openPart(scope, deadlineEditor.load, planId, part);
    if (!open) throw new Error('Expected a deadline');
    const typed = { ...open.values, ...changes };
    const input = deadlineForm.parse(typed);
    return savePart(scope, deadlineEditor, { planId, part, revision: open.revision, typed, input });
  });
}

async function listOf(unit: Node, planId: string) {
  return officer(unit, (scope) => deadlinesOfDraft(scope, planId));
}

describe('a deadline', () => {
  it.each<PartValues>([
    { form: 'on', on: '25/08/2021', before: 'on', opensOn: '01/08/2021', closesOn: '31/08/2021' },
    { form: 'monthDay', monthDay: '15/12', opensOn: '01/11', closesOn: '29/02' },
    { form: 'quarter', quarter: '3', quarterYear: '2021' },
    { form: 'year', year: '2025', note: 'cuối năm' },
  ])('is opened again as it was entered: %o', async (day) => {
    const { id } = await drafted(here.district, { number: null, deadlines: [] });
    const deadlineId = randomUUID();
    const typed = { purpose: 'NOMINATIONS', what: 'Đề cử', binds: 'unit', boundUnit: 'xa ia mau', ...day };
    expect(await add(here.district, id, typed, deadlineId)).toEqual([]);
    const open = await officer(here.district, (scope) =>
      openPart(scope, deadlineEditor.load, id, partOfDeadline(deadlineId)),
    );
    expect(open?.values).toMatchObject({ ...typed, boundUnit: 'Xã Ia Mẫu' });
    expect(await save(here.district, id, deadlineId, {})).toMatchObject({ revision: expect.any(Number) });
  });

  it('is added once, however often it is sent', async () => {
    const { id } = await drafted(here.district, { number: null, deadlines: [] });
    const deadlineId = randomUUID();
    await add(here.district, id, YEARLY, deadlineId);
    expect(await add(here.district, id, YEARLY, deadlineId)).toEqual([]);
    expect(await listOf(here.district, id)).toHaveLength(1);
  });

  it('changes its form, and what was left of the old one goes', async () => {
    const { id } = await drafted(here.district, { number: null });
    const [first] = await listOf(here.district, id);
    if (!first) throw new Error('Expected a deadline');
    expect(await save(here.district, id, first.id, { form: 'year', year: '2025' })).not.toHaveProperty(
      'problems',
    );
    expect((await listOf(here.district, id))[0]).toMatchObject({ monthDay: null, year: 2025 });
    const refused = await save(here.district, id, first.id, { monthDay: '15/12' });
    expect(refused).toMatchObject({ problems: [{ at: 'monthDay', code: 'beside' }] });
  });

  it.each([
    ['a unit beside', () => ({ binds: 'unit', boundUnit: here.sibling.name }), 'boundUnit'],
    ['a unit that there is not', () => ({ binds: 'unit', boundUnit: 'Xã Không Có' }), 'boundUnit'],
    ['no unit', () => ({ binds: 'unit' }), 'boundUnit'],
    ['no group', () => ({ binds: 'group' }), 'boundGroup'],
    ['garbage', () => ({ binds: 'group', boundGroup: 'x' }), 'boundGroup'],
    [
      'a group of another province',
      async () => ({ binds: 'group', boundGroup: await foreignGroup() }),
      'boundGroup',
    ],
  ])('does not bind %s', async (_, bound, at) => {
    const { id } = await drafted(here.district, { number: null, deadlines: [] });
    const problems = await add(here.district, id, { ...YEARLY, ...(await bound()) });
    expect(problems.map((problem) => problem.at)).toEqual([at]);
    expect(await listOf(here.district, id)).toEqual([]);
  });

  it('is nobody else’s to write, and not in an issued plan', async () => {
    const draft = await drafted(here.district, { number: null, deadlines: [] });
    const plan = await issued(here.district, { number: `${randomUUID()}` });
    for (const unit of [here.province, here.commune, here.sibling, elsewhere.district]) {
      expect(await add(unit, draft.id, YEARLY)).toHaveLength(1);
    }
    expect((await add(here.district, plan.id, YEARLY)).map(({ code }) => code)).toEqual(['plan-not-draft']);
  });
});

describe('the list', () => {
  it('moves what the person saw, once', async () => {
    const { id, ids } = await three();
    const [a, b, c] = ids;
    const move = (deadlineId: string, by: 1 | -1, seen: string[]) =>
      officer(here.district, (scope) => moveDeadline(scope, { planId: id, deadlineId, by, seen }));
    expect(await move(c, -1, [a, b, c])).toBe('moved');
    expect(await move(c, -1, [a, b, c])).toBe('moved');
    expect((await listOf(here.district, id)).map((one) => one.id)).toEqual([a, c, b]);
    expect(await move(a, 1, [a, b, c])).toBe('changed');
    expect(await move(a, -1, [a, c, b])).toBe('changed');
    expect((await listOf(here.district, id)).map((one) => one.id)).toEqual([a, c, b]);
  });

  it('keeps what was removed', async () => {
    const { id, ids } = await three();
    const remove = () =>
      officer(here.district, (scope) => removeDeadline(scope, { planId: id, deadlineId: ids[1] }));
    expect([await remove(), await remove()]).toEqual([[], []]);
    expect((await listOf(here.district, id)).map((one) => one.id)).toEqual([ids[0], ids[2]]);
    const edits = await officer(here.district, ({ db }) =>
      db.planEdit.findMany({
        where: { planId: id, part: partOfDeadline(ids[1]) },
        orderBy: { revision: 'asc' },
        select: { content: true },
      }),
    );
    expect(edits.map(({ content }) => content)).toEqual([expect.objectContaining({ what: 'Mốc 2' }), null]);
  });

  it('offers the own groups, and the one that is bound already', async () => {
    const own = await officer(here.district, (scope) => groupsToBind(scope, undefined));
    expect(own.map((group) => group.id)).toEqual([communes]);
    expect(await officer(here.sibling, (scope) => groupsToBind(scope, communes))).toEqual([]);
  });

  it('says when nominations can be sent, by what binds the same', async () => {
    const { id } = await drafted(here.district, {
      number: null,
      startYear: 2024,
      endYear: 2025,
      deadlines: [nominations('09-30'), nominations('10-31', { boundUnit: here.commune })],
    });
    const [everybody, one] = await listOf(here.district, id);
    const windows = (deadlineId = '') => officer(here.district, (scope) => windowsBy(scope, id, deadlineId));
    expect(await windows(everybody?.id)).toEqual([
      expect.stringContaining('hết ngày 30/09/2024'),
      expect.stringContaining('hết ngày 30/09/2025'),
    ]);
    expect(await windows(one?.id)).toEqual([
      expect.stringContaining('hết ngày 31/10/2024'),
      expect.stringContaining('hết ngày 31/10/2025'),
    ]);
    expect(await windows()).toEqual([]);
  });
});

describe('whom a deadline binds', () => {
  it('is told of it, and has the window that it makes', async () => {
    const { id, fieldIds } = await issued(here.district, {
      number: 'B/KH',
      deadlines: [
        nominations('11-30', { what: 'Cho tất cả' }),
        nominations('12-10', { what: 'Cho xã', boundUnit: here.commune }),
        nominations('12-20', { what: 'Cho nhóm', boundGroupId: communes }),
      ],
    });
    const told = (unit: Node) =>
      officer(unit, async (scope) => {
        const coming = await comingDeadlines(scope);
        return coming
          .filter(({ planId, what }) => planId === id && what.startsWith('Cho'))
          .map(({ what }) => what);
      });
    const all = ['Cho tất cả', 'Cho xã', 'Cho nhóm'];
    expect([...new Set(await told(here.commune))]).toEqual(all);
    expect([...new Set(await told(here.village))]).toEqual(all);
    expect([...new Set(await told(here.district))]).toEqual(all);
    expect([...new Set(await told(here.neighbour))]).toEqual(['Cho tất cả']);
    const days = async (unit: Node) => {
      const of = { planId: id, fieldId: fieldIds[0] ?? '', unitPath: unit.path };
      const { deadlines } = await officer(here.district, (scope) => planOfNomination(scope, of));
      return deadlines.map(({ monthDay }) => monthDay);
    };
    expect(await days(here.commune)).toEqual(['11-30', '12-10', '12-20']);
    expect(await days(here.village)).toEqual(['11-30', '12-10', '12-20']);
    expect(await days(here.neighbour)).toEqual(['11-30']);
    expect(await days(here.district)).toEqual(['11-30']);
  });
});

function nominations(monthDay: string, more: Partial<DeadlineDraft> = {}): DeadlineDraft {
  return { purpose: 'NOMINATIONS', what: 'Đề cử', monthDay, ...more };
}

async function three(): Promise<{ id: string; ids: [string, string, string] }> {
  const deadlines = [1, 2, 3].map((at) => ({ ...nominations('09-30'), what: `Mốc ${at}` }));
  const { id } = await drafted(here.district, { number: null, deadlines });
  const [a, b, c] = (await listOf(here.district, id)).map((one) => one.id);
  if (!a || !b || !c) throw new Error('Expected three deadlines');
  return { id, ids: [a, b, c] };
}

function foreignGroup() {
  return groupOf(elsewhere.district, `Nhóm ${randomUUID()}`, []);
}

async function groupOf(owner: Node, name: string, members: Node[]): Promise<string> {
  const { tenantId } = owner;
  const id = randomUUID();
  const validFrom = new Date('2020-01-01');
  await as(owner, ['ADMINISTRATOR'], async ({ db }) => {
    await db.unitGroup.createMany({
      data: [{ tenantId, id, ownerId: owner.id, ownerPath: owner.path, name, validFrom }],
    });
    await db.unitGroupMember.createMany({
      data: members.map((unit) => ({
        ...{ tenantId, id: randomUUID(), groupId: id, unitId: unit.id, unitPath: unit.path, validFrom },
      })),
    });
  });
  return id;
}
