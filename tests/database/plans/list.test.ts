import { Client } from 'pg';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readPlanFilter, type SearchParams } from '@/lib/plans/filter';
import { findPlan, lowerPlans } from '@/lib/plans/plan-queries';
import { issuersOfPlans, listPlans } from '@/lib/plans/queries';
import { planState } from '@/lib/plans/status';
import { as, foundSmallProvince, type Node, ownDatabase, type SmallProvince } from '../units/province';
import { drafted, issued } from './sample';

let here: SmallProvince;
let elsewhere: SmallProvince;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('90');
  elsewhere = await foundSmallProvince('91');
  await issued(here.province, {
    number: '458/KH-UBND',
    title: 'Kế hoạch của tỉnh',
    startYear: 2026,
    endYear: 2030,
  });
  await issued(here.district, { number: '101/KH-UBND', title: 'Kế hoạch huyện Đăk Mẫu, chỉ tiêu 100%' });
  await drafted(here.district, { number: null, issuedOn: null, title: 'Dự thảo của huyện' });
  await issued(here.sibling, {
    number: '105/KH-UBND',
    startYear: 2019,
    endYear: 2020,
    title: 'Kế hoạch kế bên',
  });
  await issued(here.commune, {
    number: '52/KH-UBND',
    title: 'Kế hoạch xã Ia Mẫu',
    startYear: 2024,
    endYear: 2024,
  });
  await drafted(here.commune, { number: null, title: 'Dự thảo của xã' });
  await issued(here.neighbour, { number: '7/KH-UBND', title: 'Kế hoạch láng giềng' });
  await issued(elsewhere.district, { number: '101/KH-UBND', title: 'Kế hoạch tỉnh khác' });
});

afterEach(() => {
  vi.restoreAllMocks();
});

const list = (unit: Node, params: SearchParams = {}) =>
  as(unit, [], (scope) => listPlans(scope, readPlanFilter(params)));
const titles = async (unit: Node, params: SearchParams = {}) =>
  (await list(unit, params)).rows.map(({ title }) => title);

describe('who sees which plan', () => {
  it('a commune sees its own, drafts included, and the issued ones above', async () => {
    expect((await titles(here.commune)).sort()).toEqual(
      [
        'Dự thảo của xã',
        'Kế hoạch huyện Đăk Mẫu, chỉ tiêu 100%',
        'Kế hoạch của tỉnh',
        'Kế hoạch xã Ia Mẫu',
      ].sort(),
    );
  });

  it('a district sees its subtree, and no draft or plan beside it', async () => {
    const seen = await titles(here.district);
    expect(seen).toContain('Dự thảo của xã');
    expect(seen).toContain('Kế hoạch láng giềng');
    expect(seen).not.toContain('Kế hoạch kế bên');
  });

  it('a province sees all of its own and nothing of another', async () => {
    expect(await titles(here.province)).toHaveLength(7);
    expect(await titles(elsewhere.province)).toEqual(['Kế hoạch tỉnh khác']);
  });

  it('a plan that may not be seen is not found by its id either', async () => {
    const all = await list(here.province);
    const idOf = (title: string) => all.rows.find((row) => row.title === title)?.id ?? '';
    const find = (unit: Node, title: string) => as(unit, [], (scope) => findPlan(scope, idOf(title)));
    expect(await find(here.commune, 'Kế hoạch huyện Đăk Mẫu, chỉ tiêu 100%')).not.toBeNull();
    expect(await find(here.commune, 'Dự thảo của huyện')).toBeNull();
    expect(await find(here.commune, 'Kế hoạch láng giềng')).toBeNull();
    expect(await find(here.district, 'Kế hoạch kế bên')).toBeNull();
    expect(await find(elsewhere.province, 'Kế hoạch của tỉnh')).toBeNull();
    expect(await as(here.commune, [], (scope) => findPlan(scope, 'garbage'))).toBeNull();
  });
});

describe('the list', () => {
  it('begins with drafts, then what runs, what comes, what is over', async () => {
    const { rows } = await list(here.province);
    expect(rows.map(({ state }) => state)).toEqual([
      ...['DRAFT', 'DRAFT', 'RUNNING', 'RUNNING', 'RUNNING', 'UPCOMING', 'OVER'],
    ]);
    const stored = await as(here.province, [], ({ db }) =>
      db.plan.findMany({ select: { id: true, status: true, startYear: true, endYear: true } }),
    );
    for (const plan of stored) {
      expect(rows.find((row) => row.id === plan.id)?.state).toBe(planState(plan, 2024));
    }
  });

  it('counts fields and quotas', async () => {
    expect((await list(here.commune, { q: '52 Ia Mẫu' })).rows).toMatchObject([{ fields: 2, quotas: 1 }]);
  });

  it.each([
    [{ year: '2019' }, ['Kế hoạch kế bên']],
    [{ year: '2027' }, ['Kế hoạch của tỉnh']],
    [{ level: 'COMMUNE', state: 'RUNNING' }, ['Kế hoạch láng giềng', 'Kế hoạch xã Ia Mẫu']],
    [{ state: 'OVER' }, ['Kế hoạch kế bên']],
    [{ year: '2019', level: 'PROVINCE' }, []],
  ] as [SearchParams, string[]][])('narrows by %o', async (params, expected) => {
    expect((await titles(here.province, params)).sort()).toEqual(expected);
  });

  it('narrows to a unit: one below stands for its subtree, others for themselves', async () => {
    expect(await titles(here.province, { unit: here.district.id })).toHaveLength(5);
    expect(await titles(here.district, { unit: here.district.id })).toHaveLength(2);
    expect(await titles(here.commune, { unit: here.province.id })).toEqual(['Kế hoạch của tỉnh']);
    expect(await titles(here.commune, { unit: here.neighbour.id })).toEqual([]);
    expect(await titles(here.commune, { unit: elsewhere.district.id })).toEqual([]);
  });

  it('offers the units that can be narrowed to', async () => {
    const offered = await as(here.district, [], (scope) => issuersOfPlans(scope, null));
    expect(offered.map(({ id, place }) => [id, place])).toEqual([
      [here.province.id, 'ABOVE'],
      [here.commune.id, 'BELOW'],
      [here.neighbour.id, 'BELOW'],
      [here.district.id, 'OWN'],
    ]);
  });
});

describe('search', () => {
  it.each(['Đăk Mẫu', 'dak mau', 'ĐĂK MẪU', 'Đăk Mẫu'.normalize('NFD'), 'mau dak', '101 mau', '101/kh'])(
    "finds the district's plan by %s",
    async (q) => {
      expect(await titles(here.district, { q })).toContain('Kế hoạch huyện Đăk Mẫu, chỉ tiêu 100%');
    },
  );

  it('takes wildcards for letters', async () => {
    expect(await titles(here.district, { q: '100%' })).toEqual(['Kế hoạch huyện Đăk Mẫu, chỉ tiêu 100%']);
    for (const q of ['%%', '_______', '1_1', '\\']) expect(await titles(here.district, { q })).toEqual([]);
  });

  it('does not find what may not be seen', async () => {
    expect(await titles(here.commune, { q: 'láng giềng' })).toEqual([]);
    expect(await titles(here.commune, { q: 'dự thảo của huyện' })).toEqual([]);
    expect(await titles(elsewhere.province, { q: 'Đăk Mẫu, chỉ tiêu' })).toEqual([]);
  });
});

describe('pages', () => {
  it('hold fifty, and a page behind the last is the first', async () => {
    const crowded = await foundSmallProvince('92');
    for (let at = 0; at < 51; at++) await drafted(crowded.commune, { number: null, title: `Dự thảo ${at}` });
    const [first, second, behind] = [
      await list(crowded.commune),
      await list(crowded.commune, { page: '2' }),
      await list(crowded.commune, { page: '9' }),
    ];
    expect([first.rows.length, first.total, first.pages]).toEqual([50, 51, 2]);
    expect(second.rows).toHaveLength(1);
    expect(first.rows.map(({ id }) => id)).not.toContain(second.rows[0]?.id);
    expect([behind.page, behind.rows.length]).toEqual([1, 50]);
  });
});

describe('the number of statements', () => {
  it('is the same for one plan and for seven', async () => {
    expect(await statementsOf(() => list(here.province))).toBe(
      await statementsOf(() => list(elsewhere.province)),
    );
  });

  it('is the same for a plan with one field and with thirty', async () => {
    const [field] = sampleFields();
    const small = await drafted(here.sibling, { number: null, fields: [field], quotas: [] });
    const large = await drafted(here.sibling, { number: null, fields: Array(30).fill(field), quotas: [] });
    const read = (id: string) =>
      statementsOf(() =>
        as(here.sibling, [], async (scope) => [await findPlan(scope, id), await lowerPlans(scope, id, 50)]),
      );
    expect(await read(large.id)).toBe(await read(small.id));
  });
});

function sampleFields() {
  const criteria = [{ text: 'Tiêu chí', required: true, evidence: false, subject: null }];
  return [
    {
      letter: null,
      name: 'Lĩnh vực',
      shortName: 'Lĩnh vực',
      listed: true,
      subjects: [],
      note: null,
      criteria,
    },
  ] as const;
}

/** How many statements the work sends to the database. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(Client.prototype, 'query');
  await work();
  const count = sent.mock.calls.length;
  sent.mockRestore();
  expect(count).toBeGreaterThan(0);
  return count;
}
