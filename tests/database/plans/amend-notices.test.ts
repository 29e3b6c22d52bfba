import { beforeAll, describe, expect, it } from 'vitest';
import type { Scoped } from '@/lib/auth/doors';
import { noticesOf } from '@/lib/notices/queries';
import { applyAmendment } from '@/lib/plans/amend/apply';
import { openAmendment } from '@/lib/plans/amend/open';
import { createGroup } from '@/lib/units/establish';
import { as, foundSmallProvince, type Node, ownDatabase, type SmallProvince } from '../units/province';
import { drafted, issued, sampleDraft } from './sample';

let here: SmallProvince;
let group: string;
let count = 0;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('97');
  group = await as(here.province, ['ADMINISTRATOR'], async (scope) => {
    const members = [here.commune, here.neighbour];
    const made = await createGroup(scope, {
      ...{ owner: here.province, name: 'Các xã', validFrom: '2020-01-01', members },
    });
    return made.id;
  });
});

/** Amends a plan by a change of its draft; gives the document that can be sent again. */
async function amend(
  by: Node,
  planId: string,
  change?: (scope: Scoped, draftId: string) => Promise<unknown>,
) {
  const number = `${++count}/QĐ-UBND`;
  const document = { planId, number, issuedOn: '2024-10-01', reason: 'Số hộ nghèo tăng' };
  const again = () => as(by, ['OFFICER'], (scope) => applyAmendment(scope, document));
  await as(by, ['OFFICER'], async (scope) => {
    const opened = await openAmendment(scope, planId);
    if ('problems' in opened) throw new Error(opened.problems[0]?.code);
    await scope.db.plan.updateMany({ where: { id: opened.id }, data: { title: `Tên ${number}` } });
    await change?.(scope, opened.id);
  });
  expect(await again()).toEqual([]);
  return { number, again };
}

const told = async (unit: Node, planId: string) =>
  (await as(unit, ['OFFICER'], (scope) => noticesOf(scope))).filter(({ plan }) => plan?.id === planId);

/** Which of the units were told of the plan, each once. */
async function toldOnes(planId: string) {
  const names: string[] = [];
  for (const [name, unit] of Object.entries(here)) {
    const notices = await told(unit, planId);
    expect(notices.length).toBeLessThanOrEqual(1);
    if (notices.length === 1) names.push(name);
  }
  return names;
}

const lead = (more: object) => ({
  quotas: sampleDraft(here.province).quotas.map((quota) => ({
    ...quota,
    assignees: [{ role: 'LEAD' as const, asWritten: 'ai đó', ...more }],
  })),
});

describe('an amendment', () => {
  it('is told to the committees right below: which time, by what, and why', async () => {
    const { id } = await issued(here.district, { number: '61/KH-UBND' });
    const { number, again } = await amend(here.district, id);
    expect(await toldOnes(id)).toEqual(['commune', 'neighbour']);
    const [notice] = await told(here.commune, id);
    expect(notice).toMatchObject({ kind: 'PLAN_AMENDED', senderUnit: 'Huyện Đăk Mẫu', readAt: null });
    expect(notice?.text).toBe(
      `Kế hoạch số 61/KH-UBND được sửa đổi lần 1 theo văn bản số ${number} ngày 01/10/2024.\nLý do: Số hộ nghèo tăng`,
    );
    // A second click amends nothing and tells nobody.
    expect(await again()).toEqual([]);
    expect(await toldOnes(id)).toEqual(['commune', 'neighbour']);
    const second = await amend(here.district, id);
    expect((await told(here.commune, id)).map(({ text }) => text)).toContainEqual(
      expect.stringContaining(`lần 2 theo văn bản số ${second.number}`),
    );
  });

  it('is told to units further down that a quota names, by themselves or in a group', async () => {
    const village = await issued(here.province, { number: '62/KH-UBND', ...lead({ unit: here.village }) });
    await amend(here.province, village.id);
    expect(await toldOnes(village.id)).toEqual(['district', 'sibling', 'village']);
    const all = await issued(here.province, { number: '63/KH-UBND', ...lead({ groupId: group }) });
    await amend(here.province, all.id);
    expect(await toldOnes(all.id)).toEqual(['district', 'sibling', 'commune', 'neighbour']);
  });

  it('is told to whom it names no more, and to whom has a plan under it', async () => {
    const { id } = await issued(here.province, { number: '64/KH-UBND', ...lead({ unit: here.village }) });
    await drafted(here.neighbour, { upperPlanId: id, upper: null });
    await amend(here.province, id, async ({ db }, draftId) => {
      const quotas = await db.quota.findMany({ where: { planId: draftId }, select: { id: true } });
      await db.quotaAssignee.updateMany({
        where: { quotaId: { in: quotas.map((quota) => quota.id) } },
        data: { unitId: here.district.id, unitPath: here.district.path },
      });
    });
    expect(await toldOnes(id)).toEqual(['district', 'sibling', 'neighbour', 'village']);
    const [notice] = await told(here.neighbour, id);
    expect(notice?.own).toMatchObject({ status: 'DRAFT' });
  });
});
