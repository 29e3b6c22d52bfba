import { beforeAll, describe, expect, it } from 'vitest';
import { saveNomination } from '@/lib/nominations/save';
import type { NominationInput } from '@/lib/nominations/schema';
import { submitNomination } from '@/lib/nominations/submit';
import { as, at, codes, complete, ownDatabase, type Province, province } from './province';

let here: Province;
let ownerUrl: string;

beforeAll(async () => {
  ownerUrl = await ownDatabase();
  here = await province(ownerUrl);
});

/** What a person does with one press of the button. */
async function enter(input: NominationInput, now?: Date) {
  return as(
    here.officer,
    async (scope) => {
      const saved = await saveNomination(scope, input);
      return 'problems' in saved ? saved : submitNomination(scope, saved.id);
    },
    now,
  );
}

describe('a submission', () => {
  it('is refused while a required criterion is not met, and the draft stays as typed', async () => {
    const input = complete(here, {
      answers: [
        { criterionId: here.criteria.general, met: false, note: 'đang bổ sung' },
        { criterionId: here.criteria.income, met: true, note: '' },
      ],
    });
    expect(codes(await enter(input))).toEqual(['criterion-not-met', 'criterion-no-evidence']);
    const stored = await as(here.officer, ({ db }) =>
      db.nomination.findFirstOrThrow({
        where: { formToken: input.formToken },
        select: { status: true, number: true, achievements: true, answers: { select: { note: true } } },
      }),
    );
    expect(stored).toMatchObject({ status: 'DRAFT', number: null, achievements: input.achievements });
    expect(stored.answers.map(({ note }) => note)).toContain('đang bổ sung');
  });

  it('asks only the criteria of its subject', async () => {
    const answers = [{ criterionId: here.criteria.general, met: true, note: '' }];
    expect(codes(await enter(complete(here, { subject: 'COLLECTIVE', answers })))).toEqual([
      'criterion-unanswered',
    ]);
    const met = [...answers, { criterionId: here.criteria.collective, met: true, note: '' }];
    expect(await enter(complete(here, { subject: 'COLLECTIVE', answers: met }))).toHaveProperty('number');
  });

  it.each([
    ['2023-12-31T23:59:59', 'window-not-yet'],
    ['2024-12-21T00:00:00', 'window-closed'],
  ])('is refused at %s: %s', async (local, code) => {
    expect(codes(await enter(complete(here), at(local)))).toEqual([code]);
  });

  it.each([
    ['2024-01-01T00:00:00', false],
    ['2024-12-10T23:59:59', false],
    ['2024-12-11T00:00:00', true],
    ['2024-12-20T23:59:59', true],
  ])('is taken at %s, late: %s', async (local, late) => {
    const input = complete(here);
    expect(await enter(input, at(local))).toHaveProperty('number');
    const stored = await as(here.officer, ({ db }) =>
      db.nomination.findFirstOrThrow({ where: { formToken: input.formToken }, select: { late: true } }),
    );
    expect(stored.late).toBe(late);
  });

  it('makes one nomination with one number of twenty clicks at once', async () => {
    const input = complete(here);
    const results = await Promise.all(Array.from({ length: 20 }, () => enter(input)));
    const numbers = new Set(
      results.map((result) => ('number' in result ? result.number : codes(result).join())),
    );
    expect(numbers.size).toBe(1);
    expect([...numbers][0]).toBeTypeOf('number');
    const counted = await as(here.officer, async ({ db }) => ({
      nominations: await db.nomination.count({ where: { formToken: input.formToken } }),
      exemplars: await db.exemplar.count({ where: { id: input.formToken } }),
      submitted: await db.nominationEvent.count({
        where: { action: 'submit', nomination: { formToken: input.formToken } },
      }),
    }));
    expect(counted).toEqual({ nominations: 1, exemplars: 1, submitted: 1 });
  });

  it('gives numbers without a gap to different nominations at once, refused ones between them', async () => {
    const other = await province(ownerUrl);
    const results = await Promise.all(
      Array.from({ length: 24 }, (_, at) =>
        as(other.officer, async (scope) => {
          const answers = at % 3 === 0 ? [] : complete(other).answers;
          const saved = await saveNomination(scope, complete(other, { answers }));
          return 'problems' in saved ? saved : submitNomination(scope, saved.id);
        }),
      ),
    );
    const numbers = results.flatMap((result) => ('number' in result ? result.number : []));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
  });

  it('can be made for a body under the unit, and for no other unit', async () => {
    expect(await enter(complete(here, { unitId: here.village.id }))).toHaveProperty('number');
    for (const unit of [here.sibling, here.district, here.otherDistrict]) {
      expect(codes(await enter(complete(here, { unitId: unit.id })))).toEqual(['unit-outside']);
    }
  });
});
