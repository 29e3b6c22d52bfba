import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { closePlan } from '@/lib/plans/close';
import type { PlanDraft, QuotaDraft } from '@/lib/plans/draft';
import { draftToIssue, type Issuing, issuePlan, seenKey } from '@/lib/plans/issue';
import { findPlan } from '@/lib/plans/plan-queries';
import { warningsOf } from '@/lib/plans/readiness';
import { planReadiness } from '@/lib/plans/readiness-queries';
import { as, foundSmallProvince, type Node, ownDatabase, type SmallProvince } from '../units/province';
import { drafted, issued, sampleDraft } from './sample';

let here: SmallProvince;
let elsewhere: SmallProvince;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('95');
  elsewhere = await foundSmallProvince('96');
});

const findingsOf = (by: Node, planId: string) => as(by, [], (scope) => planReadiness(scope, planId));
const codesOf = async (by: Node, planId: string) => (await findingsOf(by, planId))?.map(({ code }) => code);
const issue = (by: Node, planId: string, entered?: Issuing) =>
  as(by, ['REVIEWER'], (scope) => issuePlan(scope, planId, entered));
const codes = (problems: { code: string }[]) => problems.map(({ code }) => code);

function quota(unit: Node, changes: Partial<QuotaDraft> = {}): QuotaDraft {
  const [quota] = sampleDraft(unit).quotas;
  if (!quota) throw new Error('Expected a quota');
  return { ...quota, field: null, parts: [], assignees: [lead(unit)], ...changes };
}

function lead(unit: Node) {
  return { role: 'LEAD' as const, asWritten: unit.name, unit };
}

describe('readiness', () => {
  it('is told to whoever sees the plan', async () => {
    const { id } = await drafted(here.district, { number: null });
    expect(await codesOf(here.district, id)).toContain('plan-without-number');
    for (const unit of [here.commune, here.sibling, elsewhere.province]) {
      expect(await findingsOf(unit, id)).toBeNull();
    }
    expect(await findingsOf(here.district, 'x')).toBeNull();
  });

  it('names what is odd in a sample, and where it is mended', async () => {
    const { id, fieldIds } = await drafted(here.district, { number: `${randomUUID()}` });
    const found = await findingsOf(here.district, id);
    expect(found?.map(({ code, page }) => `${code} ${page.replace(/[0-9a-f-]{36}/, 'ID')}`)).toEqual([
      'plan-without-purpose words',
      'field-without-quota quotas',
      'field-without-subjects fields/ID',
      'field-without-criteria fields/ID/criteria',
      'coordinator-names-nobody quotas/ID',
      'nomination-window-read deadlines',
    ]);
    expect(found?.find(({ code }) => code === 'field-without-criteria')?.page).toBe(
      `fields/${fieldIds[1]}/criteria`,
    );
  });

  it('knows units that have ended, and does not take one out of sight for none', async () => {
    const { id } = await drafted(here.district, { number: null, quotas: [quota(here.neighbour)] });
    await as(here.province, ['ADMINISTRATOR'], ({ db }) =>
      db.unit.updateMany({ where: { id: here.neighbour.id }, data: { validTo: new Date('2024-10-15') } }),
    );
    expect(await codesOf(here.district, id)).toContain('assignee-ended');
    const above = await drafted(here.province, { number: null, quotas: [quota(here.sibling)] });
    expect(await codesOf(here.province, above.id)).not.toContain('lead-not-found');
  });

  it('holds the quotas against what the upper plan asks of the unit alone', async () => {
    const field = (changes: Partial<PlanDraft['fields'][number]> = {}) => ({
      ...(sampleDraft(here.district).fields[0] as PlanDraft['fields'][number]),
      ...changes,
    });
    const upper = await issued(here.province, {
      number: 'T/KH',
      fields: [field(), field({ letter: 'b', name: 'Vì người nghèo' })],
      quotas: [
        quota(here.district, {
          field: 1,
          min: 5,
          eachAssignee: true,
          assignees: [lead(here.district), lead(here.sibling)],
        }),
        quota(here.district, {
          min: 9,
          eachAssignee: false,
          assignees: [lead(here.district), lead(here.sibling)],
        }),
      ],
    });
    const lower = (min: number) =>
      drafted(here.district, {
        number: null,
        upperPlanId: upper.id,
        fields: [field({ upperFieldId: upper.fieldIds[0] })],
        quotas: [quota(here.district, { field: 1, min })],
      });
    const [short, enough] = [await lower(4), await lower(5)];
    const found = await findingsOf(here.district, short.id);
    expect(found?.filter(({ code }) => code === 'quotas-below-upper').map(({ message }) => message)).toEqual([
      expect.stringMatching(/ít nhất 25 .* cộng lại được 20/),
    ]);
    expect(found?.find(({ code }) => code === 'upper-fields-not-implemented')?.message).toContain(
      'Vì người nghèo',
    );
    expect(await codesOf(here.district, enough.id)).not.toContain('quotas-below-upper');
  });
});

describe('issuing by a person', () => {
  const seenIn = async (planId: string) => {
    const found = await as(here.district, ['OFFICER'], (scope) => draftToIssue(scope, planId));
    return seenKey(found?.findings ?? []);
  };

  it('takes a number and a date where there are none', async () => {
    const { id } = await drafted(here.district, { number: null, issuedOn: null, numberInvented: true });
    const entered = { number: 'N/KH-UBND', issuedOn: '2024-10-15', seen: await seenIn(id) };
    expect(codes(await issue(here.district, id, { ...entered, number: null }))).toEqual([
      'plan-without-number',
    ]);
    expect(codes(await issue(here.district, id, { ...entered, issuedOn: '2024-10-16' }))).toEqual([
      'plan-dated-ahead',
    ]);
    const changed = codes(await issue(here.district, id, entered));
    // The windows depend on the day: what was seen without it is not what there is with it.
    const seen = changed[0] === 'warnings-changed' ? await seenWith(id, entered) : entered.seen;
    if (changed.length > 0) expect(await issue(here.district, id, { ...entered, seen })).toEqual([]);
    expect(await as(here.district, [], (scope) => findPlan(scope, id))).toMatchObject({
      ...{ status: 'ISSUED', number: 'N/KH-UBND', issuedOn: '2024-10-15', numberInvented: false },
    });
  });

  it('asks to have seen what there is to see', async () => {
    const { id } = await drafted(here.district, { number: `${randomUUID()}` });
    expect(codes(await issue(here.district, id, { seen: null }))).toEqual(['warnings-not-seen']);
    const problems = codes(await issue(here.district, id, { seen: '1-other' }));
    expect(problems[0]).toBe('warnings-changed');
    expect(problems.length).toBeGreaterThan(1);
    expect(await issue(here.district, id, { seen: await seenIn(id) })).toEqual([]);
  });

  it('does not overwrite what was given meanwhile', async () => {
    const { id } = await drafted(here.district, { number: 'A1/KH', issuedOn: '2024-01-01' });
    const problems = await issue(here.district, id, { number: 'A2/KH', issuedOn: '2024-01-02' });
    expect(codes(problems)).toEqual(['number-given-meanwhile', 'date-given-meanwhile']);
  });

  it('is for the issuer, and not for the draft of an amendment', async () => {
    const { id } = await issued(here.district, { number: `${randomUUID()}` });
    const draft = await drafted(here.district, { amendsId: id });
    expect(codes(await issue(here.district, draft.id))).toEqual(['plan-is-amendment']);
    const plan = await drafted(here.district, { number: `${randomUUID()}` });
    expect(codes(await issue(here.province, plan.id))).toEqual(['plan-not-yours']);
    expect(await as(here.province, ['OFFICER'], (scope) => draftToIssue(scope, plan.id))).toBeNull();
    expect(codes(await as(here.district, ['COUNCIL'], (scope) => issuePlan(scope, plan.id)))).toEqual([
      'plan-not-yours',
    ]);
  });

  it('gives a number to one of two drafts at the same time', async () => {
    const [one, other] = [
      await drafted(here.district, { number: null }),
      await drafted(here.district, { number: null }),
    ];
    const both = await Promise.all(
      [one, other].map(({ id }) => issue(here.district, id, { number: 'R/KH' })),
    );
    expect(both.map(codes).sort()).toEqual([[], ['plan-number-taken']]);
  });

  async function seenWith(planId: string, typed: { number: string; issuedOn: string }) {
    const found = await as(here.district, ['OFFICER'], (scope) => planReadiness(scope, planId, typed));
    expect(warningsOf(found ?? []).length).toBeGreaterThan(0);
    return seenKey(found ?? []);
  }
});

describe('closing', () => {
  it('is for the issuer of a running plan, and once', async () => {
    const { id } = await issued(here.district, { number: `${randomUUID()}` });
    const draft = await drafted(here.district, { number: null });
    const close = (by: Node, planId: string) => as(by, ['OFFICER'], (scope) => closePlan(scope, planId));
    for (const unit of [here.province, here.commune, here.sibling, elsewhere.district]) {
      expect(codes(await close(unit, id))).toEqual(['plan-not-running']);
    }
    expect(codes(await close(here.district, draft.id))).toEqual(['plan-not-running']);
    expect([await close(here.district, id), await close(here.district, id)]).toEqual([[], []]);
    const audited = await as(here.district, [], ({ db }) =>
      db.auditEntry.count({ where: { entity: 'plan', entityId: id, action: 'close' } }),
    );
    expect(audited).toBe(1);
  });
});
