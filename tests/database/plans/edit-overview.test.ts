import { beforeAll, expect, it } from 'vitest';
import { basesEditor } from '@/lib/plans/edit/bases';
import { lastSavings, overviewFacts } from '@/lib/plans/edit/overview-queries';
import { planOfEditor } from '@/lib/plans/edit/plan-of-editor';
import { savePart } from '@/lib/plans/edit/save';
import { upperEditor } from '@/lib/plans/edit/upper';
import { as, foundSmallProvince, type Node, ownDatabase, type SmallProvince } from '../units/province';
import { drafted, issued, sampleDraft } from './sample';

let here: SmallProvince;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('94');
});

const factsOf = (planId: string) => as(here.district, ['OFFICER'], (scope) => overviewFacts(scope, planId));

it('counts what a draft has and what is half there', async () => {
  const [quota] = sampleDraft(here.district).quotas;
  if (!quota) throw new Error('The sample has a quota');
  const { id } = await drafted(here.district, {
    number: null,
    purpose: 'Vì sao',
    bases: [{ number: '1/CT', issuedOn: '2020-01-01', issuer: 'A' }, { number: '2/CT' }],
    quotas: [
      quota,
      { ...quota, assignees: [] },
      { ...quota, assignees: [{ role: 'LEAD', asWritten: 'các đơn vị' }] },
    ],
  });
  expect(await factsOf(id)).toEqual({
    number: false,
    issuedOn: true,
    signer: true,
    placeName: false,
    purpose: true,
    implementation: false,
    recipients: false,
    upper: 'CITED',
    upperNumber: '1043/KH-UBND',
    bases: 2,
    halfBases: 1,
    generalCriteria: 1,
    fields: 2,
    fieldCriteria: 2,
    // The field without criteria is named by a quota only, outside the plan's list.
    bareFields: 0,
    quotas: 3,
    leaderlessQuotas: 2,
    deadlines: 1,
    phases: 1,
  });
});

it('tells a plan without an upper one from one of which nobody has said it', async () => {
  const { id } = await drafted(here.district, { upper: null });
  expect((await factsOf(id))?.upper).toBe('UNSAID');
  await as(here.district, ['OFFICER'], (scope) =>
    savePart(scope, upperEditor, {
      planId: id,
      part: 'upper',
      revision: 0,
      typed: { upper: 'NONE' },
      input: { upper: 'NONE', upperNumber: '', upperIssuedOn: null, upperIssuer: '' },
    }),
  );
  expect((await factsOf(id))?.upper).toBe('NONE');
});

it('says who saved a part last, and nothing of a part that is as it was drafted', async () => {
  const { id } = await drafted(here.district);
  const input = [{ key: 'new1', row: { number: '1/CT', issuedOn: null, issuer: '' } }];
  await as(here.district, ['OFFICER'], (scope) =>
    savePart(scope, basesEditor, { planId: id, part: 'bases', revision: 0, typed: {}, input }),
  );
  const savings = await as(here.district, ['OFFICER'], (scope) => lastSavings(scope, id));
  expect(savings).toEqual([{ page: 'bases', accountName: 'Người thử', at: expect.any(Date) }]);
});

it('is opened for a draft of one’s own unit, by those who write plans', async () => {
  const { id } = await drafted(here.district);
  const { id: old } = await issued(here.district, { number: '80/KH-UBND' });
  const open = (by: Node, planId: string, roles: ('OFFICER' | 'REVIEWER' | 'COUNCIL')[] = ['OFFICER']) =>
    as(by, roles, async (scope) => (await planOfEditor(scope, planId)) !== null);
  expect(await open(here.district, id)).toBe(true);
  expect(await open(here.district, id, ['REVIEWER'])).toBe(true);
  expect(await open(here.district, id, ['COUNCIL'])).toBe(false);
  expect(await open(here.district, old)).toBe(false);
  expect(await open(here.district, 'khong-phai-ma')).toBe(false);
  for (const unit of [here.province, here.sibling, here.commune]) expect(await open(unit, id)).toBe(false);
});
