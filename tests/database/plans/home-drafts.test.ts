import { beforeAll, expect, it } from 'vitest';
import { openAmendment } from '@/lib/plans/amend/open';
import { draftFindings } from '@/lib/plans/draft-findings';
import { draftsAtHome } from '@/lib/plans/home-drafts';
import { stopsOf } from '@/lib/plans/readiness';
import { as, foundSmallProvince, ownDatabase, type SmallProvince } from '../units/province';
import { drafted, issued } from './sample';

let here: SmallProvince;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('98');
});

it('counts what is left to do, as the editor does, and not the number and day typed at the last', async () => {
  const { id } = await drafted(here.sibling, { number: null, issuedOn: null, quotas: [] });
  const home = await as(here.sibling, ['OFFICER'], draftsAtHome);
  const findings = await as(here.sibling, ['OFFICER'], (scope) =>
    draftFindings(scope, { id, amendsId: null }),
  );
  const stops = stopsOf(findings).length;
  expect(findings.map(({ code }) => code)).not.toContain('plan-without-number');
  expect(findings.length).toBeGreaterThan(0);
  expect(home).toMatchObject({
    count: 1,
    drafts: [{ id, amends: null, stops, warnings: findings.length - stops, due: null }],
  });
});

it('says by when the plan above wants it issued', async () => {
  const upper = await issued(here.district, {
    number: '1/KH-UBND',
    deadlines: [{ purpose: 'PLAN_IN', what: 'Ban hành kế hoạch', on: '2024-09-30' }],
  });
  await drafted(here.commune, { upperPlanId: upper.id, upper: null });
  const home = await as(here.commune, ['REVIEWER'], draftsAtHome);
  expect(home?.drafts[0]?.due).toMatchObject({ lastDay: '2024-09-30', left: -15, upperNumber: '1/KH-UBND' });
});

it('lists the draft of an amendment by the plan that it amends', async () => {
  const { id } = await issued(here.neighbour, { number: '7/KH-UBND' });
  await as(here.neighbour, ['OFFICER'], (scope) => openAmendment(scope, id));
  const home = await as(here.neighbour, ['OFFICER'], draftsAtHome);
  expect(home).toMatchObject({ count: 1, drafts: [{ amends: '7/KH-UBND', due: null }] });
});

it('reads through the latest three, and counts all', async () => {
  for (let made = 0; made < 4; made++) await drafted(here.province);
  const home = await as(here.province, ['OFFICER'], draftsAtHome);
  expect([home?.count, home?.drafts.length]).toEqual([4, 3]);
});

it('is for those who write the plans of that unit', async () => {
  expect(await as(here.province, ['LEADER'], draftsAtHome)).toBeNull();
  expect(await as(here.village, ['OFFICER'], draftsAtHome)).toEqual({ count: 0, drafts: [] });
});
