import { describe, expect, it } from 'vitest';
import type { DeadlineFacts } from '@/lib/deadlines/due';
import { nextDue } from '@/lib/plans/calendar';
import { mayNominateInto } from '@/lib/plans/permissions';
import { periodWords, planState } from '@/lib/plans/status';

describe('where a plan stands', () => {
  it.each([
    ['DRAFT', 2021, 2025, 2024, 'DRAFT'],
    ['DRAFT', 2010, 2011, 2024, 'DRAFT'],
    ['ISSUED', 2021, 2025, 2020, 'UPCOMING'],
    ['ISSUED', 2021, 2025, 2021, 'RUNNING'],
    ['ISSUED', 2021, 2025, 2025, 'RUNNING'],
    ['ISSUED', 2021, 2025, 2026, 'OVER'],
    ['CLOSED', 2021, 2025, 2024, 'OVER'],
  ] as const)('%s %i–%i in %i: %s', (status, startYear, endYear, year, state) => {
    expect(planState({ status, startYear, endYear }, year)).toBe(state);
  });

  it('says its period', () => {
    expect(periodWords({ startYear: 2021, endYear: 2025 })).toBe('2021–2025');
    expect(periodWords({ startYear: 2024, endYear: 2024 })).toBe('2024');
  });
});

describe('when a deadline is next due', () => {
  const deadline: DeadlineFacts = {
    ...{ purpose: 'PERIODIC_REPORT', on: null, monthDay: null, quarter: null, year: null, before: false },
    ...{ opensOn: null, closesOn: null },
  };
  const period = { startYear: 2021, endYear: 2025 };

  it.each([
    [{ ...deadline, monthDay: '12-15' }, '2024-10-15', '2024-12-15'],
    [{ ...deadline, monthDay: '12-15' }, '2024-12-15', '2024-12-15'],
    [{ ...deadline, monthDay: '12-15' }, '2024-12-16', '2025-12-15'],
    [{ ...deadline, monthDay: '12-15' }, '2025-12-16', undefined],
    [{ ...deadline, on: '2021-08-25', before: true }, '2024-10-15', undefined],
    [{ ...deadline, on: '2026-01-31' }, '2025-12-31', '2026-01-31'],
    [{ ...deadline, quarter: '2025-Q2' }, '2024-10-15', '2025-06-30'],
    [{ ...deadline, year: 2025 }, '2024-10-15', '2025-12-31'],
    [{ ...deadline, year: 2025 }, '2040-01-01', undefined],
  ])('%o on %s', (facts, today, lastDay) => {
    expect(nextDue(facts, period, today)?.lastDay).toBe(lastDay);
  });
});

describe('who nominates into a plan', () => {
  const actor = (...roles: ('OFFICER' | 'REVIEWER')[]) => ({
    accountId: 'a',
    unitId: 'u',
    unitPath: '1.2.3.',
    roles,
  });
  it.each([
    ['ISSUED', '1.2.3.', true],
    ['ISSUED', '1.', true],
    ['DRAFT', '1.2.3.', false],
    ['CLOSED', '1.2.3.', false],
    ['ISSUED', '1.2.3.4.', false],
    ['ISSUED', '1.20.', false],
  ] as const)('an officer, %s by %s: %s', (status, issuerPath, allowed) => {
    expect(mayNominateInto(actor('OFFICER'), { status, issuerPath })).toBe(allowed);
    expect(mayNominateInto(actor('REVIEWER'), { status, issuerPath })).toBe(false);
  });
});
