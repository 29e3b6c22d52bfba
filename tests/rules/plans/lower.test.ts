import { describe, expect, it } from 'vitest';
import { lowerHref, pageOf, readLowerFilter } from '@/lib/plans/lower/filter';
import { reminderText } from '@/lib/plans/lower/reminder-text';
import {
  countStandings,
  type LowerPlanFacts,
  type LowerUnit,
  type PlanInDeadline,
  type Standing,
  standingOf,
  type UpperFacts,
  whoIsBound,
} from '@/lib/plans/lower/standing';

const unit = (id: string): LowerUnit => ({ id, path: `1.${id}.`, name: `Xã ${id}` });
const [A, B, C, ISSUER] = [unit('a'), unit('b'), unit('c'), unit('issuer')];

const deadline = (said: Partial<PlanInDeadline>): PlanInDeadline => ({
  ...{ purpose: 'PLAN_IN', on: null, monthDay: null, quarter: null, year: null, before: false },
  ...{ opensOn: null, closesOn: null, binds: 'ALL', units: [] },
  ...said,
});

const upper = (said: Partial<UpperFacts>): UpperFacts => ({
  ...{ issuerId: 'issuer', issuedOn: '2021-08-18', startYear: 2021, endYear: 2025 },
  ...{ deadlines: [], leads: [], children: [] },
  ...said,
});

const bound = (facts: Partial<UpperFacts>) =>
  whoIsBound(upper(facts)).map(({ unit: { id }, due }) => [id, due?.lastDay ?? null]);

describe('who has to issue a plan', () => {
  const BEFORE_25 = deadline({ on: '2021-08-25', before: true });

  it.each<[string, Partial<UpperFacts>, [string, string | null][]]>([
    ['nobody', {}, []],
    [
      'without deadline and leads: the committees below',
      { children: [A, B] },
      [
        ['a', null],
        ['b', null],
      ],
    ],
    ['without deadline: the leads', { leads: [C], children: [A, B] }, [['c', null]]],
    ['never the issuer', { leads: [ISSUER, A] }, [['a', null]]],
    ['the committees where the issuer alone leads', { leads: [ISSUER], children: [B] }, [['b', null]]],
    ['a lead named twice once', { leads: [A, A] }, [['a', null]]],
    ['«trước ngày»: the day before', { deadlines: [BEFORE_25], leads: [A] }, [['a', '2021-08-24']]],
    [
      'a deadline of a group binds its members alone',
      { deadlines: [deadline({ on: '2021-08-25', binds: 'GROUP', units: [A, B] })], leads: [C] },
      [
        ['a', '2021-08-25'],
        ['b', '2021-08-25'],
      ],
    ],
    [
      'a deadline for all binds the leads and whom others name',
      { deadlines: [BEFORE_25, deadline({ on: '2021-09-15', binds: 'UNIT', units: [B] })], leads: [A] },
      [
        ['b', '2021-09-15'],
        ['a', '2021-08-24'],
      ],
    ],
    [
      'the unit before the group, the group before all',
      {
        deadlines: [
          BEFORE_25,
          deadline({ on: '2021-08-30', binds: 'GROUP', units: [A, B] }),
          deadline({ on: '2021-10-01', binds: 'UNIT', units: [B] }),
        ],
        leads: [A, B, C],
      },
      [
        ['a', '2021-08-30'],
        ['b', '2021-10-01'],
        ['c', '2021-08-24'],
      ],
    ],
    [
      'of two alike the earlier one',
      { deadlines: [deadline({ on: '2021-09-01' }), BEFORE_25], leads: [A] },
      [['a', '2021-08-24']],
    ],
    [
      'a quarter ends on its last day',
      { deadlines: [deadline({ quarter: '2021-Q3' })], leads: [A] },
      [['a', '2021-09-30']],
    ],
    [
      'before a quarter: the end of the one before',
      { deadlines: [deadline({ quarter: '2022-Q1', before: true })], leads: [A] },
      [['a', '2021-12-31']],
    ],
    [
      'a year ends on its last day',
      { deadlines: [deadline({ year: 2021 })], leads: [A] },
      [['a', '2021-12-31']],
    ],
    [
      'of a day each year the first since the plan was issued',
      { deadlines: [deadline({ monthDay: '01-31' })], leads: [A] },
      [['a', '2022-01-31']],
    ],
    [
      'a day each year that is still to come in the year of issue',
      { deadlines: [deadline({ monthDay: '12-15' })], leads: [A] },
      [['a', '2021-12-15']],
    ],
    [
      'a date that is for another year',
      { deadlines: [deadline({ on: '2022-01-10', year: 2021 })], leads: [A] },
      [['a', '2022-01-10']],
    ],
  ])('%s', (_, facts, expected) => {
    expect(bound(facts)).toEqual(expected);
  });

  it('keeps the day as the plan words it', () => {
    expect(whoIsBound(upper({ deadlines: [BEFORE_25], leads: [A] }))[0]?.due?.sentence).toBe(
      'trước ngày 25/08/2021',
    );
  });
});

describe('how a unit stands', () => {
  const DUE = { lastDay: '2021-08-24', sentence: 'trước ngày 25/08/2021' };
  const plan = (said: Partial<LowerPlanFacts>): LowerPlanFacts => ({
    ...{ id: 'p', status: 'ISSUED', issuedOn: null, since: '2021-08-20' },
    ...said,
  });
  const draft = plan({ status: 'DRAFT' });

  it.each<[string, LowerPlanFacts[], string, Standing]>([
    [
      'issued on the last day',
      [plan({ issuedOn: '2021-08-24' })],
      '2021-09-01',
      { state: 'IN_TIME', on: '2021-08-24' },
    ],
    [
      'issued a day after',
      [plan({ issuedOn: '2021-08-25' })],
      '2021-09-01',
      { state: 'LATE', on: '2021-08-25', days: 1 },
    ],
    [
      'closed since',
      [plan({ status: 'CLOSED', issuedOn: '2021-08-30' })],
      '2024-10-15',
      { state: 'LATE', on: '2021-08-30', days: 6 },
    ],
    [
      'the one issued first tells',
      [plan({ issuedOn: '2022-01-10' }), plan({ issuedOn: '2021-08-20' }), draft],
      '2024-10-15',
      { state: 'IN_TIME', on: '2021-08-20' },
    ],
    [
      'being written in time',
      [draft],
      '2021-08-24',
      { state: 'DRAFTING', since: '2021-08-20', overdue: null },
    ],
    ['being written too late', [draft], '2021-08-26', { state: 'DRAFTING', since: '2021-08-20', overdue: 2 }],
    ['missing, today is the last day', [], '2021-08-24', { state: 'MISSING', left: 0 }],
    ['missing, five days left', [], '2021-08-19', { state: 'MISSING', left: 5 }],
    ['missing, a day over', [], '2021-08-25', { state: 'OVERDUE', days: 1 }],
  ])('%s', (_, plans, today, expected) => {
    expect(standingOf(plans, DUE, today).standing).toEqual(expected);
  });

  it.each<[string, LowerPlanFacts[], Standing]>([
    ['issued', [plan({ issuedOn: '2024-01-01' })], { state: 'IN_TIME', on: '2024-01-01' }],
    ['being written', [draft], { state: 'DRAFTING', since: '2021-08-20', overdue: null }],
    ['missing', [], { state: 'MISSING', left: null }],
  ])('without a deadline nothing is late: %s', (_, plans, expected) => {
    expect(standingOf(plans, null, '2024-10-15').standing).toEqual(expected);
  });

  it('is counted', () => {
    const standings: Standing[] = [
      { state: 'IN_TIME', on: '2021-08-20' },
      { state: 'LATE', on: '2021-08-30', days: 6 },
      { state: 'DRAFTING', since: '2021-08-20', overdue: 3 },
      { state: 'DRAFTING', since: '2021-08-20', overdue: null },
      { state: 'MISSING', left: 2 },
      { state: 'OVERDUE', days: 3 },
    ];
    expect(countStandings(standings)).toEqual({
      ...{ total: 6, IN_TIME: 1, LATE: 1, DRAFTING: 2, MISSING: 2 },
      ...{ open: 4, overdue: 2 },
    });
  });
});

describe('the address of the list', () => {
  it.each<[string, Record<string, string | string[]>, ReturnType<typeof readLowerFilter>]>([
    ['nothing', {}, { show: null, page: 1 }],
    ['a state and a page', { show: 'late', page: '2' }, { show: 'LATE', page: 2 }],
    ['what is no state', { show: 'constructor', page: '-1' }, { show: null, page: 1 }],
    ['given twice', { show: ['missing', 'late'] }, { show: 'MISSING', page: 1 }],
  ])('%s', (_, params, expected) => {
    expect(readLowerFilter(params)).toEqual(expected);
  });

  it('is written back the same', () => {
    expect(lowerHref('/lower', { show: 'MISSING', page: 3 })).toBe('/lower?show=missing&page=3');
    expect(lowerHref('/lower', { show: null, page: 1 })).toBe('/lower');
  });

  it('pages at 50; a page behind the last is the first', () => {
    const rows = Array.from({ length: 120 }, (_, at) => ({
      at,
      standing: { state: 'MISSING', left: null } as const,
    }));
    expect(pageOf(rows, { show: null, page: 3 }).rows.map(({ at }) => at)).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 100),
    );
    expect(pageOf(rows, { show: 'MISSING', page: 9 })).toMatchObject({ page: 1, pages: 3 });
    expect(pageOf(rows, { show: 'LATE', page: 1 })).toEqual({ rows: [], page: 1, pages: 1 });
  });
});

describe('the words of a reminder', () => {
  it.each([
    ['trước ngày 25/08/2021', /trước ngày 25\/08\/2021/],
    [null, /^Kế hoạch số 101\/KH-UBND ngày 18\/08\/2021 của UBND huyện Đak Đoa/],
  ])('name the plan and the day: %s', (day, words) => {
    const text = reminderText({
      number: '101/KH-UBND',
      issuedOn: '2021-08-18',
      issuer: 'UBND huyện Đak Đoa',
      day,
    });
    expect(text).toMatch(words);
    expect(text).toContain('Vui lòng');
  });
});
