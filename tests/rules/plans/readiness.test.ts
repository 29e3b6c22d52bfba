import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '@/lib/plans/plan-queries';
import { type ReadinessFacts, readiness, stopsOf, warningsOf } from '@/lib/plans/readiness';
import { BOUND_ELSEWHERE } from '@/lib/plans/readiness-deadlines';
import { assigneeKey } from '@/lib/plans/readiness-quotas';
import type { UpperShare } from '@/lib/plans/readiness-upper';
import { assignee, criterion, dated, facts, field, group, quota, sound, upper } from './readiness-cases';

/** One thing that the sound plan does not have, and nothing else found because of it. */
type Case = [string, Partial<PlanDocument>, Partial<ReadinessFacts>, string];

const other = { id: 'other', ordinal: 2, name: 'Vì người nghèo', shortName: 'Vì người nghèo' };
const nobody = { unit: null, group: null };
const share = (changes: Partial<UpperShare> = {}): UpperShare => ({
  ...{ fieldId: 'upper-field', fieldName: 'Nông thôn mới', least: 2, cadence: 'YEARLY', year: null },
  ...changes,
});
const phases = (...years: [number | null, number | null][]) => ({
  phases: years.map(([startYear, endYear], at) => ({
    name: `Bước ${at + 1}`,
    startYear,
    endYear,
    note: null,
  })),
});
const spanning = quota({ id: 'all', fieldId: null });

describe('what keeps a plan from being issued', () => {
  it.each<Case>([
    ['no number', { number: null }, {}, 'plan-without-number head'],
    ['a number of spaces', { number: '  ' }, {}, 'plan-without-number head'],
    ['a number used already', {}, { numberTaken: true }, 'plan-number-taken head'],
    ['no date', { issuedOn: null }, {}, 'plan-without-date head'],
    ['a date ahead', {}, { today: '2021-08-17' }, 'plan-dated-ahead head'],
    ['no title', { title: '' }, {}, 'plan-without-title head'],
    ['no field', { fields: [], quotas: [spanning] }, {}, 'plan-without-fields fields'],
    ['a field without a name', { fields: [field({ name: ' ' })] }, {}, 'field-without-name fields/field'],
    ['a quota without a lead', { quotas: [quota({ leads: [] })] }, {}, 'quota-without-lead quotas/quota'],
    [
      'a lead that nobody has found',
      { quotas: [quota({ leads: [assignee(), assignee({ ...nobody, asWritten: 'Ban X' })] })] },
      {},
      'lead-not-found quotas/quota',
    ],
    ['a quota that asks for nothing', { quotas: [quota({ min: 0 })] }, {}, 'quota-asks-nothing quotas/quota'],
    [
      'a deadline that closes before it is due',
      { deadlines: [dated({ monthDay: '09-30' }), dated({ on: '2024-09-30', closesOn: '2024-09-29' })] },
      {},
      'deadline-closes-before-due deadlines/deadline',
    ],
    [
      'a deadline that opens after it is due',
      { deadlines: [dated({ monthDay: '09-30' }), dated({ quarter: '2024-Q1', opensOn: '2024-04-01' })] },
      {},
      'deadline-opens-after-due deadlines/deadline',
    ],
  ])('%s', (_, plan, known, expected) => {
    const found = readiness(sound(plan), facts(known));
    expect(said(stopsOf(found))).toEqual([expected]);
    expect(warningsOf(found)).toEqual([]);
  });
});

describe('what only asks to look', () => {
  it.each<Case>([
    [
      'a deadline copied from a plan in which it bound a unit that is gone',
      { deadlines: [dated({ monthDay: '09-30' }), dated({ on: '2024-09-30', note: BOUND_ELSEWHERE })] },
      {},
      'deadline-bound-elsewhere deadlines/deadline',
    ],
    ['no signer', { signer: null }, {}, 'plan-without-signer head'],
    ['no purpose', { purpose: '' }, {}, 'plan-without-purpose words'],
    ['no general criteria', { generalCriteria: [] }, {}, 'plan-without-general-criteria criteria'],
    [
      'a year outside the plan of the period',
      {},
      { periodPlan: { number: '1/KH-UBND', startYear: 2022, endYear: 2025 } },
      'year-outside-period-plan head',
    ],
    ['a phase outside the period', phases([2021, 2026]), {}, 'phase-outside-period phases'],
    ['a phase of one year outside the period', phases([null, 2020]), {}, 'phase-outside-period phases'],
    ['phases that overlap', phases([2021, 2023], [2022, 2025]), {}, 'phases-overlap phases'],
    [
      'two fields with one letter',
      { fields: [field({ letter: 'a' }), field({ ...other, letter: 'a' })], quotas: [spanning] },
      {},
      'letter-twice fields/other',
    ],
    [
      'letters out of order',
      {
        fields: [
          field({ letter: 'a' }),
          field({ id: 'b', name: 'B', letter: 'b' }),
          field({ id: 'c', name: 'C', letter: 'c' }),
          field({ id: 'd', name: 'D', letter: 'đ' }),
          field({ ...other, letter: 'd' }),
        ],
        quotas: [spanning],
      },
      {},
      'letter-skipped fields/d, letter-out-of-order fields/other',
    ],
    [
      'two fields with one name',
      {
        fields: [field(), field({ ...other, name: 'chung sức  xây dựng Nông thôn mới' })],
        quotas: [spanning],
      },
      {},
      'fields-share-name fields/other',
    ],
    ['a field without a quota', { fields: [field(), field(other)] }, {}, 'field-without-quota quotas'],
    [
      'a field without criteria',
      { fields: [field({ criteria: [] })] },
      {},
      'field-without-criteria fields/field/criteria',
    ],
    [
      'a field without subjects',
      { fields: [field({ subjects: [] })] },
      {},
      'field-without-subjects fields/field',
    ],
    [
      'a quota for a subject without criteria',
      {
        quotas: [
          quota({
            parts: [
              { subject: 'COLLECTIVE', min: 1 },
              { subject: 'HOUSEHOLD', min: 1 },
            ],
          }),
        ],
      },
      {},
      'quota-without-criteria fields/field/criteria',
    ],
    [
      'a cadence that the document does not state',
      { quotas: [quota({ cadenceStated: false })] },
      {},
      'quota-cadence-read quotas/quota',
    ],
    [
      'a quota of a year outside the period',
      { quotas: [quota({ cadence: 'YEAR', year: 2026 })] },
      {},
      'quota-year-outside-period quotas/quota',
    ],
    ['a note to confirm', { quotas: [quota({ note: 'chia đều' })] }, {}, 'quota-note quotas/quota'],
    [
      'a coordinator that names nobody',
      { quotas: [quota({ coordinators: [assignee({ ...nobody, role: 'COORDINATING' })] })] },
      {},
      'coordinator-names-nobody quotas/quota',
    ],
    [
      'a lead that has ended',
      {},
      { endedUnits: new Map([['unit', '2024-07-01']]) },
      'assignee-ended quotas/quota',
    ],
    [
      'a group without members',
      { quotas: [quota({ leads: [assignee({ unit: null, group: group(0) })] })] },
      {},
      'group-without-members quotas/quota',
    ],
    [
      'a deadline outside the period',
      { deadlines: [...sound().deadlines, dated({ id: 'late', purpose: 'FINAL_REVIEW', on: '2026-01-01' })] },
      {},
      'deadline-outside-period deadlines/late',
    ],
    [
      'a bound group without members',
      {
        deadlines: [
          ...sound().deadlines,
          dated({ monthDay: '09-30', boundGroup: { id: 'group', name: 'các xã' } }),
        ],
      },
      { groupMembers: new Map([['group', 0]]) },
      'bound-group-without-members deadlines/deadline',
    ],
    [
      'a bound unit that has ended',
      {
        deadlines: [
          ...sound().deadlines,
          dated({ monthDay: '09-30', boundUnit: { id: 'unit', path: '1.2.', name: 'Xã Ia Mẫu' } }),
        ],
      },
      { endedUnits: new Map([['unit', '2024-07-01']]) },
      'assignee-ended quotas/quota, bound-unit-ended deadlines/deadline',
    ],
    ['no deadline for nominations', { deadlines: [] }, {}, 'nomination-window-read deadlines'],
    [
      'a deadline for nominations that binds one unit only',
      {
        deadlines: [dated({ monthDay: '09-30', boundUnit: { id: 'one', path: '1.3.', name: 'Xã Ia Mẫu' } })],
      },
      {},
      'nomination-window-read deadlines',
    ],
    [
      'a window that had closed when the plan was issued',
      { issuedOn: '2021-11-01' },
      {},
      'no-nomination-window deadlines',
    ],
    [
      'a field of the upper plan that nothing implements',
      {},
      { upper: upper({ fieldOf: new Map() }) },
      'upper-fields-not-implemented fields',
    ],
    [
      "quotas below the upper plan's, in a field",
      {},
      { upper: upper({ shares: [share({ least: 3 })] }) },
      'quotas-below-upper quotas',
    ],
    [
      "quotas below the upper plan's, over all fields",
      {},
      { upper: upper({ shares: [share({ fieldId: null, fieldName: null, least: 11, cadence: 'PERIOD' })] }) },
      'quotas-below-upper quotas',
    ],
    [
      'quotas of another field than the upper one',
      { fields: [field(), field(other)], quotas: [quota({ fieldId: 'other' }), quota({ min: 1 })] },
      { upper: upper({ shares: [share()] }) },
      'quotas-below-upper quotas',
    ],
  ])('%s', (_, plan, known, expected) => {
    const found = readiness(sound(plan), facts(known));
    expect(stopsOf(found)).toEqual([]);
    expect(said(warningsOf(found)).join(', ')).toBe(expected);
  });
});

describe('nothing is found in', () => {
  it.each<[string, Partial<PlanDocument>, Partial<ReadinessFacts>]>([
    ['a sound plan', {}, {}],
    ['a plan issued today', {}, { today: '2021-08-18' }],
    ['a quota that only sets an upper bound', { quotas: [quota({ min: 0, max: 3 })] }, {}],
    [
      'a quota that only asks for parts',
      { quotas: [quota({ min: 0, parts: [{ subject: 'COLLECTIVE', min: 1 }] })] },
      {},
    ],
    ['a quota of the last year', { quotas: [quota({ cadence: 'YEAR', year: 2025 })] }, {}],
    ['fields under a quota over all of them', { fields: [field(), field(other)], quotas: [spanning] }, {}],
    ['a field that only a quota names', { fields: [field(), field({ ...other, listed: false })] }, {}],
    ['a criterion for everybody', { fields: [field({ criteria: [criterion(null)] })] }, {}],
    [
      'letters with đ in its place',
      {
        fields: ['a', 'b', 'c', 'd', 'đ', 'e'].map((letter) => field({ id: letter, name: letter, letter })),
        quotas: [spanning],
      },
      {},
    ],
    ['phases that meet in a year', phases([2021, 2023], [2023, 2025]), {}],
    ['phases without years', phases([null, null], [2021, 2025]), {}],
    [
      'a lead whose unit stands out of sight',
      { quotas: [quota({ leads: [assignee({ unit: null })] })] },
      { outOfSight: new Set([assigneeKey(assignee())]) },
    ],
    [
      'a group whose members cannot be seen',
      { quotas: [quota({ leads: [assignee({ unit: null, group: group(null) })] })] },
      {},
    ],
    ['a group with members', { quotas: [quota({ leads: [assignee({ unit: null, group: group(5) })] })] }, {}],
    [
      'a bound group whose members are not known here',
      {
        deadlines: [
          ...sound().deadlines,
          dated({ monthDay: '09-30', boundGroup: { id: 'group', name: 'x' } }),
        ],
      },
      {},
    ],
    [
      '«trước ngày 01/01» after the period',
      {
        deadlines: [...sound().deadlines, dated({ purpose: 'FINAL_REVIEW', on: '2026-01-01', before: true })],
      },
      {},
    ],
    [
      'a deadline that closes on the day before the one it names, with «trước»',
      {
        deadlines: [
          ...sound().deadlines,
          dated({ purpose: 'PLAN_IN', on: '2021-08-25', before: true, closesOn: '2021-08-24' }),
        ],
      },
      {},
    ],
    [
      'a yearly deadline that closes in the next January',
      { deadlines: [dated({ monthDay: '12-20', opensOn: '2021-11-01', closesOn: '2021-01-10' })] },
      {},
    ],
    [
      'a year inside the plan of the period',
      {},
      { periodPlan: { number: null, startYear: 2020, endYear: 2025 } },
    ],
    ['what the upper plan asks', {}, { upper: upper({ shares: [share()] }) }],
    [
      'an upper quota over the period, taken up each year',
      {},
      { upper: upper({ shares: [share({ least: 10, cadence: 'PERIOD' })] }) },
    ],
    [
      'a quota for each unit of a group',
      { quotas: [quota({ min: 1, eachAssignee: true, leads: [assignee({ unit: null, group: group(4) })] })] },
      { upper: upper({ shares: [share({ least: 4 })] }) },
    ],
    [
      'a quota for each unit of a group that is not known here',
      {
        quotas: [
          quota({ min: 1, eachAssignee: true, leads: [assignee({ unit: null, group: group(null) })] }),
        ],
      },
      { upper: upper({ shares: [share({ least: 90 })] }) },
    ],
    [
      "an upper quota of another year than the plan's",
      {},
      { upper: upper({ startYear: 2020, shares: [share({ least: 9, cadence: 'YEAR', year: 2020 })] }) },
    ],
    [
      'an upper quota over more years than the plan has',
      {},
      { upper: upper({ endYear: 2026, shares: [share({ least: 99, cadence: 'PERIOD' })] }) },
    ],
    [
      'an upper plan of other years',
      {},
      { upper: upper({ startYear: 2015, endYear: 2020, shares: [share({ least: 99 })] }) },
    ],
  ])('%s', (_, plan, known) => {
    expect(said(readiness(sound(plan), facts(known)))).toEqual([]);
  });
});

it('says how to mend each', () => {
  const empty = sound({
    number: null,
    issuedOn: null,
    title: '',
    fields: [],
    quotas: [quota({ min: 0, leads: [] })],
  });
  for (const { message } of readiness(empty, facts())) expect(message).toMatch(/Vui lòng/);
});

function said(findings: { code: string; page: string }[]): string[] {
  return findings.map(({ code, page }) => `${code} ${page}`);
}
