import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/lib/format/words';
import { planAsJson, planAsText } from '@/lib/plans/exchange/export';
import { importPlan } from '@/lib/plans/exchange/import';
import { findPlan } from '@/lib/plans/plan-queries';
import { PLANS } from '../../../prisma/seed/data/all';
import { reviewerOf } from '../../../prisma/seed/load/accounts';
import { loadPlans } from '../../../prisma/seed/load/plans';
import { Registry } from '../../../prisma/seed/load/registry';
import { loadTerritory } from '../../../prisma/seed/load/territory';
import { as, foundSmallProvince, NOW, type Node, ownDatabase, type SmallProvince } from '../units/province';
import { drafted, issued } from './sample';

const PLANS_DIR = path.resolve(process.env.PLANS_DIR ?? '../shared/plans');
const TRUTH = new Map([
  ['bac-kan-458', 'bac-kan-province-458-2021.json'],
  ['dak-doa-101', 'dak-doa-district-101-2021.json'],
  ['ia-bang', 'ia-bang-commune-2021.json'],
  ['ia-pa-105', 'ia-pa-district-105-2019.json'],
  ['y-tich', 'y-tich-commune-2024.json'],
]);

const folder = mkdtempSync(path.join(tmpdir(), 'guong-sang-exchange-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let here: SmallProvince;
let elsewhere: SmallProvince;
const registry = new Registry();
const ids = new Map<string, string>();

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('90');
  elsewhere = await foundSmallProvince('91');
  await loadTerritory(registry, NOW);
  for (const { issuer } of PLANS) {
    registry.accounts.set(reviewerOf(issuer), { id: randomUUID(), name: 'Người thử' });
  }
  for (const { data, id } of await loadPlans(registry)) ids.set(data.key, id);
});

const REVIEWER: Role[] = ['REVIEWER'];

async function exported(unit: Node, id: string) {
  const plan = await as(unit, REVIEWER, (scope) => findPlan(scope, id));
  if (!plan) throw new Error('not found');
  return plan;
}

async function imported(unit: Node, json: string, id: string = randomUUID()) {
  const made = await as(unit, REVIEWER, (scope) => importPlan(scope, { json, id }));
  if ('problems' in made) throw new Error(made.problems.map(({ message }) => message).join('\n'));
  return made;
}

function score(truth: string, text: string, ...flags: string[]): string {
  const file = path.join(folder, `${randomUUID()}.json`);
  writeFileSync(file, text);
  const scorer = path.join(PLANS_DIR, 'score.mjs');
  const args = [scorer, path.join(PLANS_DIR, 'truth', truth), file, ...flags];
  return execFileSync(process.execPath, args, { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '';
}

describe.each(PLANS.map((data) => [data.key, data] as const))('the plan %s', (key, data) => {
  // Their documents have no number and no date; those of the demo are made up.
  const flags = data.numberInvented ? ['--without', 'number,issuedOn'] : [];
  const truth = TRUTH.get(key) ?? '';
  const issuer = (): Node => registry.unit(data.issuer);

  it('says what its document says', async () => {
    const text = planAsText(await exported(issuer(), ids.get(key) ?? ''));
    expect(score(truth, text, ...flags)).toBe('score 1.00');
    // What was made up is not handed on, so that it scores even with number and date.
    expect(score(truth, text)).toBe('score 1.00');
  });

  it('is the same when it is read again and written again', async () => {
    const before = planAsJson(await exported(issuer(), ids.get(key) ?? ''));
    const { id } = await imported(issuer(), JSON.stringify(before));
    const draft = await exported(issuer(), id);
    expect(planAsJson(draft)).toEqual(before);
    expect(draft.status).toBe('DRAFT');
  });

  it('finds everybody again whom it names', async () => {
    const before = await exported(issuer(), ids.get(key) ?? '');
    const { id } = await imported(issuer(), planAsText(before));
    const places = (plan: typeof before) =>
      plan.quotas.map(({ leads, coordinators }) =>
        [...leads, ...coordinators].map(({ unit, group }) => unit?.id ?? group?.id ?? null),
      );
    expect(places(await exported(issuer(), id))).toEqual(places(before));
  });

  it('can be drafted from what a person read in the document', async () => {
    const read = readFileSync(path.join(PLANS_DIR, 'truth', truth), 'utf8');
    const { id, remarks } = await imported(issuer(), read);
    const text = planAsText(await exported(issuer(), id));
    expect(score(truth, text)).toBe('score 1.00');
    expect(remarks.filter(({ page }) => page === 'deadlines')).toHaveLength(data.deadlines.length);
  });
});

describe('a plan read from a file', () => {
  const text = async (unit: Node, id: string) => planAsText(await exported(unit, id));

  it('belongs to the acting unit, which is told when the file names another', async () => {
    const { id } = await issued(here.district);
    const own = await imported(here.district, await text(here.district, id));
    expect(own.remarks.map(({ message }) => message).join()).not.toMatch('Tệp ghi đơn vị ban hành');
    const made = await imported(elsewhere.commune, await text(here.district, id));
    const draft = await exported(elsewhere.commune, made.id);
    expect(draft.issuer.id).toBe(elsewhere.commune.id);
    expect(draft.issuerAsWritten).toBe('UBND xã Ia Mẫu');
    expect(made.remarks[0]?.message).toContain('Tệp ghi đơn vị ban hành là «UBND huyện đăk mẫu»');
  });

  it('makes one draft however often it is sent', async () => {
    const { id } = await drafted(here.commune);
    const json = await text(here.commune, id);
    const token = randomUUID();
    const both = await Promise.all([
      imported(here.commune, json, token),
      imported(here.commune, json, token),
    ]);
    const third = await imported(here.commune, json, token);
    expect(new Set([...both, third].map((made) => made.id))).toEqual(new Set([token]));
    expect(third.remarks).toEqual(both[0]?.remarks);
  });

  it('is joined with the upper plan that the system has, and only with an issued one', async () => {
    const cited = { number: '77/KH-UBND', issuedOn: '2021-07-28', issuer: 'UBND tỉnh' };
    const { id } = await drafted(here.sibling, { number: '5/KH-UBND', upper: cited });
    const json = await text(here.sibling, id);
    await drafted(here.province, { number: cited.number, issuedOn: cited.issuedOn, upper: null });
    const before = await imported(here.sibling, json);
    expect((await exported(here.sibling, before.id)).upper).toMatchObject({ id: null, number: cited.number });
    const upper = await issued(here.province, {
      number: cited.number,
      issuedOn: cited.issuedOn,
      upper: null,
    });
    const after = await imported(here.sibling, json);
    expect((await exported(here.sibling, after.id)).upper?.id).toBe(upper.id);
    // The plan of another province with that number is none of ours.
    const foreign = await imported(elsewhere.sibling, json);
    expect((await exported(elsewhere.sibling, foreign.id)).upper?.id).toBeNull();
  });

  it('leaves words where a lead is not found, and says so', async () => {
    const quota = (await sampleQuota())[0];
    const json = await changed({ quotas: [{ ...quota, assignees: ['Ban Không Có'], assigneePlaces: null }] });
    const { id, remarks } = await imported(here.district, json);
    const [lead] = (await exported(here.district, id)).quotas[0]?.leads ?? [];
    expect(lead).toMatchObject({ asWritten: 'Ban Không Có', unit: null, group: null });
    expect(remarks.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('Chỉ tiêu thứ 1: «Ban Không Có» chưa tìm thấy'),
    );
  });

  it('does not make a lead of somebody beside or above', async () => {
    const quota = (await sampleQuota())[0];
    const leads = { assignees: ['Huyện Kế Bên', 'Tỉnh Mẫu'], assigneePlaces: null };
    const { id } = await imported(here.district, await changed({ quotas: [{ ...quota, ...leads }] }));
    const found = (await exported(here.district, id)).quotas[0]?.leads ?? [];
    expect(found.map(({ unit }) => unit)).toEqual([null, null]);
  });

  it('is refused with the place, and nothing is made', async () => {
    const token = randomUUID();
    const quota = (await sampleQuota())[0];
    const json = await changed({ quotas: [{ ...quota, min: 'hai' }] });
    const refused = await as(here.district, REVIEWER, (scope) => importPlan(scope, { json, id: token }));
    expect(refused).toMatchObject({
      problems: [{ at: 'json', message: expect.stringContaining('quotas[0].min') }],
    });
    expect(await as(here.district, REVIEWER, (scope) => findPlan(scope, token))).toBeNull();
  });

  it('is refused with more names than any plan has', async () => {
    const quota = (await sampleQuota())[0];
    const names = Array.from({ length: 1_001 }, (_, at) => `Đơn vị ${at}`);
    const quotas = Array.from({ length: 11 }, (_, at) => ({
      ...quota,
      assignees: names.slice(at * 100, at * 100 + 100),
      assigneePlaces: null,
    }));
    const json = await changed({ quotas });
    const refused = await as(here.district, REVIEWER, (scope) =>
      importPlan(scope, { json, id: randomUUID() }),
    );
    expect(refused).toMatchObject({ problems: [{ code: 'too-many-names' }] });
  });

  async function sample() {
    const { id } = await drafted(here.district);
    return planAsJson(await exported(here.district, id));
  }

  async function sampleQuota() {
    return (await sample()).quotas;
  }

  async function changed(changes: object) {
    return JSON.stringify({ ...(await sample()), ...changes });
  }
});
