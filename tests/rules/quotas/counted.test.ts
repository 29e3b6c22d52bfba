import { describe, expect, it } from 'vitest';
import { quotaOn, type StoredQuota } from '@/lib/quotas/assigned';
import { countQuotas, naturalYear, standingOf } from '@/lib/quotas/counted';
import { owedIn, type PlanOwed } from '@/lib/quotas/owed';

const PERIOD = { startYear: 2021, endYear: 2025 };
const TODAY = '2024-10-15';

function stored(changes: Partial<StoredQuota> = {}): StoredQuota {
  const unit = { unitId: 'a', unitPath: '1.2.', unitName: 'Xã A', schoolLevel: null, from: null, to: null };
  return {
    id: 'quota',
    planId: 'plan',
    fieldId: null,
    min: 2,
    max: null,
    cadence: 'YEARLY',
    cadenceStated: true,
    year: null,
    eachAssignee: true,
    perSchoolLevel: false,
    parts: [],
    leads: [{ asWritten: 'Các xã', groupName: null, units: [unit] }],
    hidden: false,
    ...changes,
  };
}

const tally = (year: number, recognised: number) => ({
  planId: 'plan',
  unitPath: '1.2.',
  fieldId: 'field',
  subject: 'INDIVIDUAL' as const,
  year,
  registered: recognised,
  recognised,
});

describe('a member of a group', () => {
  it.each([
    ['2022-12-31', 0],
    ['2023-01-01', 1],
    ['2023-06-30', 1],
    ['2023-07-01', 0],
  ])('on %s counts %i times', (day, members) => {
    const [lead] = stored().leads;
    const [unit] = lead?.units ?? [];
    if (!lead || !unit) throw new Error('No unit');
    const units = [{ ...unit, from: '2023-01-01', to: '2023-07-01' }];
    expect(quotaOn(stored({ leads: [{ ...lead, units }] }), day).assignees).toHaveLength(members);
  });
});

describe('over the period', () => {
  it('a yearly number is not made up for by a better year', () => {
    const tallies = [tally(2021, 2), tally(2022, 5), tally(2023, 1), tally(2024, 2)];
    const [quota] = countQuotas([stored()], PERIOD, null, tallies, TODAY);
    expect(quota?.progress).toMatchObject([
      { min: 8, recognised: 10, unrecognised: 1, missing: 1, state: 'SHORT' },
    ]);
    expect(quota?.years).toEqual({ from: 2021, to: 2024 });
  });

  it('a plan whose numbers are all for the period is looked at as a whole', () => {
    expect(naturalYear([stored({ cadence: 'PERIOD' })], PERIOD, TODAY)).toBeNull();
    expect(naturalYear([stored()], PERIOD, TODAY)).toBe(2024);
    expect(naturalYear([stored()], { startYear: 2019, endYear: 2020 }, TODAY)).toBe(2020);
    expect(naturalYear([stored({ cadence: 'PERIOD' })], { startYear: 2024, endYear: 2024 }, TODAY)).toBe(
      2024,
    );
  });
});

it('leaves numbers out of the standing that are shared with units out of sight', () => {
  const count = (quota: StoredQuota) => standingOf(countQuotas([quota], PERIOD, 2024, [], TODAY));
  expect(count(stored())).toEqual({ short: 1, met: 0, above: 0 });
  expect(count(stored({ hidden: true, eachAssignee: false }))).toEqual({ short: 0, met: 0, above: 0 });
});

describe('what is owed', () => {
  const plan = (id: string, changes: Partial<PlanOwed> = {}): PlanOwed => ({
    id,
    number: id,
    title: id,
    ...PERIOD,
    issuedOn: '2021-08-18',
    deadlines: [],
    fields: [],
    ...changes,
  });
  const reportDay = (monthDay: string) => ({
    purpose: 'PERIODIC_REPORT' as const,
    on: null,
    monthDay,
    quarter: null,
    year: null,
    before: false,
    opensOn: null,
    closesOn: null,
  });

  it('comes late and closing soon first, then short, then met', () => {
    const plans = [
      plan('met'),
      plan('short'),
      plan('soon', { deadlines: [reportDay('11-10')] }),
      plan('late', { deadlines: [reportDay('09-30')] }),
      plan('period'),
    ];
    const quotas = plans.map(({ id }) =>
      stored({ id, planId: id, cadence: id === 'period' ? 'PERIOD' : 'YEARLY', min: id === 'met' ? 1 : 2 }),
    );
    const tallies = [{ ...tally(2024, 1), planId: 'met' }];
    const owed = owedIn(2024, plans, quotas, tallies, new Date(`${TODAY}T08:00:00+07:00`));
    expect(owed.map(({ planId, missing, due, window }) => [planId, missing, due?.day, window])).toEqual([
      ['late', 2, '2024-09-30', 'LATE'],
      ['soon', 2, '2024-11-10', 'OPEN'],
      ['short', 2, '2024-12-31', 'OPEN'],
      ['period', 2, '2025-12-31', 'OPEN'],
      ['met', 0, '2024-12-31', 'OPEN'],
    ]);
  });

  it('is nothing where nothing is asked in the year', () => {
    const quota = stored({ cadence: 'YEAR', year: 2023 });
    expect(owedIn(2024, [plan('plan')], [quota], [], new Date(`${TODAY}T08:00:00+07:00`))).toEqual([]);
  });
});
