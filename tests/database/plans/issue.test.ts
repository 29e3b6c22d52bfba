import { beforeAll, describe, expect, it } from 'vitest';
import type { Scoped } from '@/lib/auth/doors';
import { draftPlan } from '@/lib/plans/draft';
import { issuePlan } from '@/lib/plans/issue';
import { findPlan } from '@/lib/plans/plan-queries';
import { as, foundSmallProvince, type Node, ownDatabase, type SmallProvince } from '../units/province';
import { drafted, issued, sampleDraft } from './sample';

let here: SmallProvince;
let elsewhere: SmallProvince;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('90');
  elsewhere = await foundSmallProvince('91');
});

const issue = (by: Node, planId: string) => as(by, ['REVIEWER'], (scope) => issuePlan(scope, planId));
const codes = (problems: { code: string }[]) => problems.map(({ code }) => code);

describe('a draft', () => {
  it('is read back as it was written', async () => {
    const { id, fieldIds } = await drafted(here.district, { number: '1/KH-UBND' });
    const plan = await as(here.district, [], (scope) => findPlan(scope, id));
    const [general, ofField] = [plan?.generalCriteria, plan?.fields[0]?.criteria];
    expect(plan).toMatchObject({
      ...{ number: '1/KH-UBND', issuedOn: '2021-08-18', level: 'DISTRICT', status: 'DRAFT' },
      upper: { id: null, number: '1043/KH-UBND', issuedOn: '2021-07-28', issuer: 'UBND tỉnh' },
      bases: [{ number: '34-CT/TW', issuedOn: '2014-04-07' }],
      phases: [{ name: 'Giai đoạn 1' }],
      deadlines: [{ what: 'Báo cáo năm', monthDay: '12-15', on: null }],
    });
    expect(plan?.fields.map((field) => field.id)).toEqual(fieldIds);
    expect(general?.map(({ text }) => text)).toEqual(['Chấp hành tốt pháp luật']);
    expect(ofField?.map(({ subject, evidence }) => [subject, evidence])).toEqual([
      ['COLLECTIVE', true],
      [null, false],
    ]);
    expect(plan?.quotas).toMatchObject([
      {
        fieldId: fieldIds[1],
        parts: [{ subject: 'HOUSEHOLD', min: 1 }],
        leads: [{ asWritten: 'UBND huyện', unit: { id: here.district.id } }],
        coordinators: [{ asWritten: 'các đơn vị liên quan', unit: null, group: null }],
      },
    ]);
  });

  it.each([
    [
      'an assignee beside the issuer',
      () => ({ ...sampleDraft(here.commune), quotas: quotaOf(here.neighbour) }),
    ],
    [
      'an assignee in another province',
      () => ({ ...sampleDraft(here.commune), quotas: quotaOf(elsewhere.commune) }),
    ],
    ['a field that is not there', () => ({ ...sampleDraft(here.commune), fields: [] })],
    ['an issuer beside the acting unit', () => sampleDraft(here.neighbour)],
  ])('cannot name %s', async (_, draft) => {
    await expect(as(here.commune, ['REVIEWER'], (scope) => draftPlan(scope, draft()))).rejects.toThrow();
  });

  it('stands only under an issued plan of a unit above', async () => {
    const draft = await drafted(here.district, { number: '2/KH-UBND' });
    const sibling = await issued(here.sibling, { number: '3/KH-UBND' });
    const upper = await issued(here.district, { number: '4/KH-UBND' });
    for (const upperPlanId of [draft.id, sibling.id]) {
      await expect(drafted(here.commune, { upperPlanId })).rejects.toThrow(/upper plan/);
    }
    const lower = await drafted(here.commune, { upperPlanId: upper.id });
    const plan = await as(here.commune, [], (scope) => findPlan(scope, lower.id));
    expect(plan?.upper).toMatchObject({ id: upper.id, number: '4/KH-UBND' });
  });

  it('that the issuer cannot write is refused by the database', async () => {
    await expect(
      as(here.commune, ['REVIEWER'], (scope) => draftPlan(scope, sampleDraft(here.district))),
    ).rejects.toThrow(/row-level security/);
  });
});

describe('issuing', () => {
  it('lists what is missing, and leaves the draft a draft', async () => {
    const quotas = sampleDraft(here.district).quotas.map((quota) => ({
      ...quota,
      field: null,
      assignees: [],
    }));
    const { id } = await drafted(here.district, { number: null, issuedOn: null, fields: [], quotas });
    expect(codes(await issue(here.district, id))).toEqual([
      'plan-without-number',
      'plan-without-date',
      'plan-without-fields',
      'quota-without-lead',
    ]);
    const plan = await as(here.district, [], (scope) => findPlan(scope, id));
    expect(plan?.status).toBe('DRAFT');
  });

  it('gives a number once a year', async () => {
    await issued(here.district, { number: '10/KH-UBND', issuedOn: '2023-01-01' });
    const again = await drafted(here.district, { number: '10/KH-UBND', issuedOn: '2023-12-31' });
    expect(codes(await issue(here.district, again.id))).toEqual(['plan-number-taken']);
    await issued(here.district, { number: '10/KH-UBND', issuedOn: '2024-01-01' });
    await issued(here.sibling, { number: '10/KH-UBND', issuedOn: '2023-01-01' });
  });

  it('happens once, and is in the audit', async () => {
    const { id } = await drafted(here.district, { number: '11/KH-UBND' });
    const both = await Promise.all([issue(here.district, id), issue(here.district, id)]);
    expect(both.map(codes).sort()).toEqual([[], ['plan-not-draft']]);
    const audited = await as(here.district, [], ({ db }) =>
      db.auditEntry.findMany({ where: { entity: 'plan', entityId: id }, select: { action: true } }),
    );
    expect(audited.map(({ action }) => action).sort()).toEqual(['draft', 'issue']);
  });

  it('is not for a unit below, beside or elsewhere', async () => {
    const { id } = await drafted(here.district, { number: '12/KH-UBND' });
    for (const unit of [here.commune, here.sibling, elsewhere.district, elsewhere.province]) {
      expect(codes(await issue(unit, id))).toEqual(['plan-not-found']);
    }
  });
});

describe('an issued plan', () => {
  const write: [string, (scope: Scoped, planId: string) => Promise<{ count: number }>][] = [
    ['its fields', ({ db }, planId) => db.field.updateMany({ where: { planId }, data: { name: 'Khác' } })],
    ['its criteria', ({ db }, planId) => db.criterion.deleteMany({ where: { planId } })],
    ['its quotas', ({ db }, planId) => db.quota.updateMany({ where: { planId }, data: { min: 0 } })],
    ['its deadlines', ({ db }, planId) => db.deadline.deleteMany({ where: { planId } })],
    ['its phases', ({ db }, planId) => db.planPhase.deleteMany({ where: { planId } })],
    ['its bases', ({ db }, planId) => db.planBasis.deleteMany({ where: { planId } })],
    ['its assignees', ({ db }, planId) => db.quotaAssignee.deleteMany({ where: { quota: { planId } } })],
    [
      'the parts of its quotas',
      ({ db }, planId) => db.quotaPart.deleteMany({ where: { quota: { planId } } }),
    ],
  ];

  it.each(write)("is frozen: %s cannot be changed, though the draft's could", async (_, change) => {
    const draft = await drafted(here.sibling, { number: null });
    const { id } = await issued(here.sibling, { number: `${crypto.randomUUID()}` });
    const changed = (planId: string) => as(here.sibling, ['REVIEWER'], (scope) => change(scope, planId));
    expect((await changed(draft.id)).count).toBeGreaterThan(0);
    expect((await changed(id)).count).toBe(0);
  });

  it('takes in nothing new', async () => {
    const { id } = await issued(here.sibling, { number: '20/KH-UBND' });
    await expect(
      as(here.sibling, ['REVIEWER'], ({ db, actor }) =>
        db.planPhase.createMany({
          data: [{ tenantId: actor.tenantId, id: crypto.randomUUID(), planId: id, ordinal: 9, name: 'Thêm' }],
        }),
      ),
    ).rejects.toThrow(/row-level security/);
  });
});

function quotaOf(unit: Node) {
  return sampleDraft(unit).quotas;
}
