import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { saveNomination } from '@/lib/nominations/save';
import type { NominationInput } from '@/lib/nominations/schema';
import { submitNomination } from '@/lib/nominations/submit';
import { as, codes, complete, ownDatabase, type Province, province } from './province';

let here: Province;
let there: Province;

beforeAll(async () => {
  const ownerUrl = await ownDatabase();
  here = await province(ownerUrl);
  there = await province(ownerUrl);
});

const save = (input: NominationInput, actor = here.officer) =>
  as(actor, (scope) => saveNomination(scope, input));

async function saved(input: NominationInput): Promise<string> {
  const result = await save(input);
  if ('problems' in result) throw new Error(codes(result).join());
  return result.id;
}

const stored = (id: string) =>
  as(here.officer, ({ db }) =>
    db.nomination.findFirstOrThrow({
      where: { id },
      select: {
        unitPath: true,
        updatedAt: true,
        achievements: true,
        exemplar: true,
        answers: true,
        events: true,
      },
    }),
  );

describe('a draft', () => {
  it('can be saved with nothing in it', async () => {
    const empty = {
      name: '',
      achievements: '',
      answers: [],
      noDiscipline: false,
      noInspection: false,
      noComplaint: false,
    };
    const id = await saved(complete(here, { ...empty, birthYear: null, sex: null, areaClass: null }));
    expect((await stored(id)).events.map(({ action }) => action)).toEqual(['create']);
  });

  it('is found again by its token and changed, not made twice', async () => {
    const first = complete(here);
    const id = await saved(first);
    expect(await saved({ ...first, name: 'Nông Thị Bích Ngọc', answers: [] })).toBe(id);
    const now = await stored(id);
    expect(now.exemplar.name).toBe('Nông Thị Bích Ngọc');
    expect(now.answers).toEqual([]);
  });

  it('moves to a body under the unit together with its exemplar', async () => {
    const first = complete(here);
    const id = await saved(first);
    await saved({ ...first, nominationId: id, unitId: here.village.id });
    const now = await stored(id);
    expect([now.unitPath, now.exemplar.unitPath]).toEqual([here.village.path, here.village.path]);
  });

  it('keeps of a collective no year of birth and no sex', async () => {
    const id = await saved(complete(here, { subject: 'COLLECTIVE', answers: [] }));
    const { exemplar } = await stored(id);
    expect(exemplar).toMatchObject({ birthYear: null, sex: null, ethnicity: null, place: 'Thôn Thượng' });
  });

  it('leaves out answers to criteria of another subject, another plan or none', async () => {
    const strange = [here.criteria.collective, there.criteria.general, randomUUID()];
    const answers = strange.map((criterionId) => ({ criterionId, met: true, note: 'x' }));
    expect((await stored(await saved(complete(here, { answers })))).answers).toEqual([]);
  });

  it('is not overwritten by a form that was filled from an earlier version', async () => {
    const first = complete(here);
    const id = await saved(first);
    const revision = (await stored(id)).updatedAt.toISOString();
    await new Promise((resolve) => setTimeout(resolve, 2));
    await as(
      here.officer,
      (scope) => saveNomination(scope, { ...first, name: 'Bản thứ hai', revision }),
      new Date(),
    );
    const late = await save({ ...first, nominationId: id, name: 'Bản thứ ba', revision });
    expect(codes(late)).toEqual(['changed-meanwhile']);
    const again = 'revision' in late ? late.revision : undefined;
    expect(await save({ ...first, nominationId: id, name: 'Bản thứ ba', revision: again })).toEqual({ id });
  });
});

describe('what cannot be saved', () => {
  it.each([
    ['a plan of another province', () => ({ planId: there.planId, fieldId: there.fieldId }), 'plan-outside'],
    ['a plan that does not exist', () => ({ planId: randomUUID() }), 'plan-outside'],
    ['a field of another plan', () => ({ fieldId: there.fieldId }), 'field-unknown'],
    ['a year before the plan', () => ({ year: 2022 }), 'year-outside-plan'],
    ['a unit of another province', () => ({ unitId: there.commune.id }), 'unit-outside'],
    ['a sibling', () => ({ unitId: here.sibling.id }), 'unit-outside'],
    ['a nomination that does not exist', () => ({ nominationId: randomUUID() }), 'not-found'],
  ])('%s', async (_, changes, code) => {
    expect(codes(await save(complete(here, changes())))).toEqual([code]);
  });

  it('is what somebody without the role, a sibling or another province would change', async () => {
    const input = complete(here);
    const nominationId = await saved(input);
    for (const actor of [here.leaderless, here.neighbour, here.reviewer, there.officer, there.both]) {
      const changed = { ...input, nominationId, name: 'Đổi trộm' };
      expect(codes(await save(changed, actor))).toEqual(['not-found']);
    }
    expect((await stored(nominationId)).exemplar.name).toBe(input.name);
  });

  it('is a new nomination with the token of one that is out of sight', async () => {
    const input = complete(here);
    await saved(input);
    const stolen = complete(here, { formToken: input.formToken, unitId: here.sibling.id });
    expect(codes(await save(stolen, here.neighbour))).toEqual(['token-used']);
  });

  it('is another plan, field, subject or year for a nomination that exists', async () => {
    const input = complete(here);
    await saved(input);
    expect(codes(await save({ ...input, year: 2023 }))).toEqual(['other-nomination']);
    expect(codes(await save({ ...input, subject: 'COLLECTIVE' }))).toEqual(['other-nomination']);
  });

  it('is a change of what has been submitted; the same content again is no change', async () => {
    const input = complete(here);
    const id = await saved(input);
    await as(here.officer, (scope) => submitNomination(scope, id));
    expect(codes(await save({ ...input, name: 'Tên khác' }))).toEqual(['not-editable']);
    expect(await save(input)).toEqual({ id });
  });
});
