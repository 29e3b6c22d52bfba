import { describe, expect, it } from 'vitest';
import { windowShown, yearsToNominate } from '@/lib/nominations/window-shown';

const deadline = { on: null, monthDay: '12-10', quarter: null, year: null, before: false, opensOn: null };
const plan = {
  startYear: 2023,
  endYear: 2025,
  issuedOn: '2023-02-01',
  deadlines: [{ ...deadline, purpose: 'NOMINATIONS' as const, closesOn: '2024-01-20' }],
};

const at = (local: string) => new Date(`${local}+07:00`);

describe('the years one may nominate for', () => {
  it.each([
    ['2024-06-01T08:00:00', [2024]],
    ['2025-01-20T23:59:59', [2025, 2024]],
    ['2025-01-21T00:00:00', [2025]],
    ['2026-01-20T23:59:59', [2025]],
    ['2026-01-21T00:00:00', []],
    ['2022-12-31T23:59:59', []],
  ])('at %s are %j', (now, years) => {
    expect(yearsToNominate(plan, at(now))).toEqual(years);
  });
});

describe('the window as it is shown', () => {
  it.each([
    ['2024-12-10T23:59:59', 'hôm nay', null, false],
    ['2024-12-11T00:00:00', null, 'muộn', false],
    ['2025-01-21T00:00:00', null, 'khóa', true],
  ])('at %s says %j, %j', (now, distance, warning, closed) => {
    const shown = windowShown(plan, 2024, at(now));
    expect([shown.distance, shown.closed]).toEqual([distance, closed]);
    if (warning === null) expect(shown.warning).toBeNull();
    else expect(shown.warning).toContain(warning);
  });

  it('of a year outside the plan is closed', () => {
    expect(windowShown(plan, 2026, at('2024-06-01T08:00:00'))).toMatchObject({
      closed: true,
      distance: null,
    });
  });
});
