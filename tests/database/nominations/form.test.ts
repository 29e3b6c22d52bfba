import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { newForm, plansToNominateInto, storedForm } from '@/lib/nominations/form-queries';
import { saveNomination } from '@/lib/nominations/save';
import { submitNomination } from '@/lib/nominations/submit';
import { as, at, complete, MIDYEAR, ownDatabase, type Province, province } from './province';

let here: Province;
let there: Province;

beforeAll(async () => {
  const ownerUrl = await ownDatabase();
  here = await province(ownerUrl);
  there = await province(ownerUrl);
});

describe('where one can nominate', () => {
  it('is the issued plans of the unit and of those above, with their fields', async () => {
    const plans = await as(here.officer, (scope) => plansToNominateInto(scope));
    expect(plans).toMatchObject([
      { id: here.planId, years: [2024], fields: [{ id: here.fieldId, registered: 0 }] },
    ]);
    expect(plans?.[0]?.fields[0]?.subjects.toSorted()).toEqual(['COLLECTIVE', 'INDIVIDUAL']);
  });

  it('is nowhere before the plan begins and after it has ended, nor from above the issuer', async () => {
    for (const local of ['2022-12-31T23:59:59', '2026-06-01T08:00:00']) {
      expect(await as(here.officer, (scope) => plansToNominateInto(scope), at(local))).toEqual([]);
    }
    const provinceOfficer: Actor = { ...here.provinceReviewer, roles: ['OFFICER'] };
    expect(await as(provinceOfficer, (scope) => plansToNominateInto(scope))).toEqual([]);
  });

  it('is not told to those who do not nominate, nor of a plan that is out of sight', async () => {
    expect(await as(here.reviewer, (scope) => plansToNominateInto(scope))).toBeNull();
    for (const planId of [there.planId, randomUUID(), 'x']) {
      expect(await as(here.officer, (scope) => plansToNominateInto(scope, planId))).toBeNull();
    }
  });
});

describe('an empty form', () => {
  const open = (changes: object, actor = here.officer, now = MIDYEAR) => {
    const place = { planId: here.planId, fieldId: here.fieldId, subject: 'INDIVIDUAL', year: undefined };
    return as(actor, (scope) => newForm(scope, { ...place, ...changes }), now);
  };

  it('has the criteria of its subject and of every subject, the general ones first', async () => {
    const { general, income, model, collective } = here.criteria;
    const asked = async (subject: string) => (await open({ subject }))?.criteria.map(({ id }) => id);
    expect(await asked('INDIVIDUAL')).toEqual([general, income, model]);
    expect(await asked('COLLECTIVE')).toEqual([general, model, collective]);
  });

  it('offers the acting unit and the bodies under it', async () => {
    expect((await open({}))?.units.map(({ id }) => id)).toEqual([here.commune.id, here.village.id]);
  });

  it('says how far the due day is', async () => {
    expect((await open({}))?.window).toMatchObject({ distance: 'còn 56 ngày', closed: false });
    expect((await open({}, here.officer, at('2024-12-15T08:00:00')))?.window.warning).toContain('muộn');
  });

  it('does not exist for a subject that the field does not take, another year, garbage or a stranger', async () => {
    const nowhere = [
      { subject: 'HOUSEHOLD' },
      { subject: 'toString' },
      { year: '2023' },
      { year: 'x' },
      { planId: there.planId },
      { fieldId: there.fieldId },
      { fieldId: '../' },
    ];
    for (const changes of nowhere) expect([changes, await open(changes)]).toEqual([changes, null]);
    expect(await open({}, here.reviewer)).toBeNull();
    expect(await open({}, there.officer)).toBeNull();
  });
});

describe('the form of what is stored', () => {
  it('opens for its own side while it may be edited', async () => {
    const input = complete(here, { unitId: here.village.id });
    const saved = await as(here.officer, (scope) => saveNomination(scope, input));
    if ('problems' in saved) throw new Error('not saved');
    const open = (actor: Actor) => as(actor, (scope) => storedForm(scope, saved.id));
    const form = await open(here.officer);
    expect(form).toMatchObject({ formToken: input.formToken, status: 'DRAFT', number: null, returned: null });
    expect(form?.content).toMatchObject({ unitId: here.village.id, name: input.name });
    // Whoever acts for the district is offered its own communes; the village stays what it was.
    expect((await open(here.both))?.units.map(({ id }) => id)).toContain(here.village.id);
    for (const stranger of [here.neighbour, here.reviewer, here.leaderless, there.officer]) {
      expect(await open(stranger)).toBeNull();
    }
    await as(here.officer, (scope) => submitNomination(scope, saved.id));
    expect(await open(here.officer)).toBeNull();
  });
});
