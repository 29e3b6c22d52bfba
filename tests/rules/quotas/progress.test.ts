import { describe, expect, it } from 'vitest';
import { progressOf, type QuotaFacts, type Tally, yearsCounted } from '@/lib/quotas/progress';
import { assignee, quota, tally } from './quota-cases';

const PERIOD = { startYear: 2021, endYear: 2025 };

function only(facts: QuotaFacts, tallies: Tally[], year = 2024, period = PERIOD) {
  const [progress, ...more] = progressOf(facts, period, year, tallies);
  if (!progress || more.length > 0) throw new Error('Expected exactly one');
  return progress;
}

describe('state', () => {
  it.each([
    // min, max, registered, recognised, state, registeredState, missing, unrecognised
    [2, null, 0, 0, 'SHORT', 'SHORT', 2, 2],
    [2, null, 2, 1, 'SHORT', 'MET', 0, 1],
    [2, null, 2, 2, 'MET', 'MET', 0, 0],
    [2, null, 99, 99, 'MET', 'MET', 0, 0],
    [10, 15, 9, 9, 'SHORT', 'SHORT', 1, 1],
    [10, 15, 10, 10, 'MET', 'MET', 0, 0],
    [10, 15, 15, 15, 'MET', 'MET', 0, 0],
    [10, 15, 16, 15, 'MET', 'ABOVE', 0, 0],
    [10, 15, 16, 16, 'ABOVE', 'ABOVE', 0, 0],
    [0, 3, 0, 0, 'MET', 'MET', 0, 0],
  ])(
    'min %i max %s with %i registered, %i recognised: %s',
    (min, max, registered, recognised, ...expected) => {
      const progress = only(quota({ min, max }), [tally('1.2.', registered, recognised)]);
      const { state, registeredState, missing, unrecognised } = progress;
      expect([state, registeredState, missing, unrecognised]).toEqual(expected);
      expect(progress).toMatchObject({ min, max, registered, recognised });
    },
  );
});

describe('cadence', () => {
  const byYear = [2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => tally('1.2.', 1, 1, { year }));

  it.each([
    ['YEARLY', null, 2021, 1],
    ['YEARLY', null, 2024, 1],
    ['YEARLY', null, 2020, null],
    ['YEARLY', null, 2026, null],
    ['YEAR', 2024, 2024, 1],
    ['YEAR', 2024, 2023, null],
    ['YEAR', 2024, 2025, null],
    ['PERIOD', null, 2020, null],
    ['PERIOD', null, 2021, 1],
    ['PERIOD', null, 2024, 4],
    ['PERIOD', null, 2025, 5],
    ['PERIOD', null, 2030, 5],
  ] as const)('%s (%s) asked in %i counts %s', (cadence, named, year, counted) => {
    const progress = only(quota({ cadence, year: named, min: 3 }), byYear, year);
    if (counted === null) {
      expect(progress).toMatchObject({ state: 'NOTHING_ASKED', registeredState: 'NOTHING_ASKED' });
      expect(progress).toMatchObject({ min: 0, registered: 0, missing: 0, unrecognised: 0 });
    } else {
      expect(progress).toMatchObject({ registered: counted, recognised: counted, min: 3 });
    }
  });

  it('reads a quota of one unnamed year in a plan for one year as that year', () => {
    const year = { id: 'q', cadence: 'YEAR', year: null } as const;
    expect(yearsCounted(year, { startYear: 2024, endYear: 2024 }, 2024)).toEqual({ from: 2024, to: 2024 });
    expect(() => yearsCounted(year, PERIOD, 2024)).toThrow(RangeError);
  });
});

describe('who counts', () => {
  it('counts the bodies under an assignee, and not a neighbour with a similar path', () => {
    const tallies = [
      tally('1.2.', 1),
      tally('1.2.7.', 2),
      tally('1.2.7.9.', 4),
      tally('1.23.', 8),
      tally('1.', 16),
    ];
    expect(only(quota(), tallies).registered).toBe(7);
  });

  it('gives each assignee the number to itself', () => {
    const facts = quota({ eachAssignee: true, min: 5, assignees: [assignee('1.2.'), assignee('1.3.')] });
    const progress = progressOf(facts, PERIOD, 2024, [tally('1.2.', 5, 5), tally('1.3.8.', 2, 1)]);
    expect(progress).toMatchObject([
      { unitId: 'unit 1.2.', unitPaths: ['1.2.'], min: 5, registered: 5, state: 'MET' },
      { unitId: 'unit 1.3.', unitPaths: ['1.3.'], min: 5, registered: 2, missing: 3, unrecognised: 4 },
    ]);
  });

  it('adds assignees up where the number is for all together', () => {
    const facts = quota({ min: 5, assignees: [assignee('1.2.'), assignee('1.3.')] });
    expect(only(facts, [tally('1.2.', 3), tally('1.3.', 1)])).toMatchObject({
      unitId: null,
      unitPaths: ['1.2.', '1.3.'],
      registered: 4,
      missing: 1,
    });
  });

  it('counts a nomination for the nearest of nested assignees, and once', () => {
    const nested = [assignee('1.2.'), assignee('1.2.7.')];
    const tallies = [tally('1.2.', 1), tally('1.2.7.', 2), tally('1.2.7.9.', 4), tally('1.2.70.', 8)];
    const each = progressOf(quota({ eachAssignee: true, assignees: nested }), PERIOD, 2024, tallies);
    expect(each.map(({ registered }) => registered)).toEqual([9, 6]);
    expect(only(quota({ assignees: nested }), tallies).registered).toBe(15);
  });

  it('takes a unit once that two groups bring in', () => {
    const twice = [assignee('1.2.'), assignee('1.2.')];
    expect(progressOf(quota({ eachAssignee: true, assignees: twice }), PERIOD, 2024, [])).toHaveLength(1);
    expect(only(quota({ assignees: twice }), [tally('1.2.', 1)])).toMatchObject({ registered: 1 });
  });

  it('shows a number for nobody as short, and no row where each of nobody has it', () => {
    expect(only(quota({ assignees: [] }), [tally('1.2.', 9)])).toMatchObject({
      registered: 0,
      state: 'SHORT',
    });
    expect(progressOf(quota({ eachAssignee: true, assignees: [] }), PERIOD, 2024, [])).toEqual([]);
  });

  it('counts one field, or all where the quota spans them', () => {
    const tallies = [tally('1.2.', 1, 0, { fieldId: 'f1' }), tally('1.2.', 2, 0, { fieldId: 'f2' })];
    expect(only(quota({ fieldId: 'f2' }), tallies).registered).toBe(2);
    expect(only(quota(), tallies).registered).toBe(3);
  });
});

describe('a quota split by subject', () => {
  const facts = quota({
    parts: [
      { subject: 'COLLECTIVE', min: 1 },
      { subject: 'INDIVIDUAL', min: 1 },
    ],
  });

  it('is not met by two of the same', () => {
    const progress = only(facts, [tally('1.2.', 2, 2)]);
    expect(progress).toMatchObject({ min: 2, registered: 2, missing: 1, unrecognised: 1, state: 'SHORT' });
    expect(progress.parts).toEqual([
      { subject: 'COLLECTIVE', schoolLevel: null, min: 1, registered: 2, recognised: 2 },
      { subject: 'INDIVIDUAL', schoolLevel: null, min: 1, registered: 0, recognised: 0 },
    ]);
  });

  it('is met when every part is', () => {
    const progress = only(facts, [tally('1.2.', 1, 1), tally('1.2.', 1, 1, { subject: 'INDIVIDUAL' })]);
    expect(progress).toMatchObject({ missing: 0, unrecognised: 0, state: 'MET' });
  });

  it('does not count a subject that no part names', () => {
    const households = quota({ parts: [{ subject: 'HOUSEHOLD', min: 2 }] });
    expect(only(households, [tally('1.2.', 3, 3)])).toMatchObject({
      registered: 0,
      missing: 2,
      state: 'SHORT',
    });
  });

  it('also asks for the whole where the parts are less than it', () => {
    const five = quota({ min: 5, parts: [{ subject: 'COLLECTIVE', min: 1 }] });
    const individuals = { subject: 'INDIVIDUAL' } as const;
    expect(only(five, [tally('1.2.', 3, 3, individuals)])).toMatchObject({ registered: 3, missing: 2 });
    expect(only(five, [tally('1.2.', 5, 5, individuals)])).toMatchObject({
      registered: 5,
      missing: 1,
      state: 'SHORT',
    });
    expect(only(five, [tally('1.2.', 4, 4, individuals), tally('1.2.', 1, 1)])).toMatchObject({
      state: 'MET',
    });
  });
});

describe('a quota per level of schooling', () => {
  const schools = [
    assignee('1.2.', 'PRESCHOOL'),
    assignee('1.3.', 'PRIMARY'),
    assignee('1.4.', 'PRIMARY'),
    assignee('1.5.', 'LOWER_SECONDARY'),
  ];
  const facts = quota({ perSchoolLevel: true, assignees: schools });

  it('asks for the number once per level and not per school', () => {
    const progress = only(facts, [tally('1.2.', 5, 5), tally('1.3.', 1, 1), tally('1.4.', 1, 1)]);
    expect(progress).toMatchObject({ min: 6, registered: 7, missing: 2, unrecognised: 2, state: 'SHORT' });
    expect(progress.parts.map(({ schoolLevel, min, registered }) => [schoolLevel, min, registered])).toEqual([
      ['PRESCHOOL', 2, 5],
      ['PRIMARY', 2, 2],
      ['LOWER_SECONDARY', 2, 0],
    ]);
  });

  it('is met when each level is', () => {
    expect(only(facts, [tally('1.2.', 2, 2), tally('1.4.', 2, 2), tally('1.5.', 2, 2)]).state).toBe('MET');
  });

  it('multiplies the upper bound as well', () => {
    const bounded = { ...facts, max: 3 };
    const tallies = [tally('1.2.', 6, 6), tally('1.3.', 2, 2), tally('1.5.', 2, 2)];
    expect(only(bounded, tallies)).toMatchObject({ max: 9, state: 'ABOVE' });
  });

  it('splits each level by subject where the quota does', () => {
    const split = { ...facts, parts: [{ subject: 'INDIVIDUAL' as const, min: 2 }] };
    const progress = only(split, [tally('1.2.', 3, 3), tally('1.3.', 2, 2, { subject: 'INDIVIDUAL' })]);
    expect(progress).toMatchObject({ registered: 2, missing: 4 });
    expect(progress.parts).toHaveLength(3);
  });

  it('is one number where no level is known', () => {
    const unknown = quota({ perSchoolLevel: true, assignees: [assignee('1.2.'), assignee('1.3.')] });
    expect(only(unknown, [tally('1.3.', 2, 2)])).toMatchObject({ min: 2, parts: [], state: 'MET' });
  });
});

it('counts 200 units × 13 fields from many thousands of tallies without quadratic cost', () => {
  const paths = Array.from({ length: 200 }, (_, unit) => `1.2.${unit + 10}.`);
  const fields = Array.from({ length: 13 }, (_, field) => `f${field}`);
  const tallies = paths.flatMap((path) =>
    fields.flatMap((fieldId) =>
      Array.from({ length: 20 }, (_, body) => tally(`${path}${body + 500}.`, 1, 1, { fieldId })),
    ),
  );
  const assignees = paths.map((path) => assignee(path));
  const before = performance.now();
  const progress = fields.flatMap((fieldId) =>
    progressOf(quota({ fieldId, eachAssignee: true, assignees }), PERIOD, 2024, tallies),
  );
  const spent = performance.now() - before;
  expect(progress).toHaveLength(2600);
  expect(progress.every(({ recognised }) => recognised === 20)).toBe(true);
  // About 50 ms when cold; comparing every tally with every unit would be 200 times as much.
  expect(spent).toBeLessThan(1500);
});
