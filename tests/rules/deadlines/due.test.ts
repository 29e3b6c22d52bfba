import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeadlineFacts, deadlineSentence, dueOn, upcoming } from '@/lib/deadlines/due';
import { deadline } from './deadline-cases';

// Every form that the five plans use, and the corners of each.
const FORMS: [Partial<DeadlineFacts>, number, string | null, string][] = [
  [{ on: '2021-08-25', before: true }, 2021, '2021-08-24', 'trước ngày 25/08/2021'],
  [{ on: '2021-08-25', before: true }, 2022, null, 'trước ngày 25/08/2021'],
  [{ on: '2023-06-11' }, 2023, '2023-06-11', 'ngày 11/06/2023'],
  [{ on: '2025-01-01', before: true }, 2024, '2024-12-31', 'trước ngày 01/01/2025'],
  [{ on: '2025-01-01', before: true }, 2025, null, 'trước ngày 01/01/2025'],
  [{ on: '2025-01-15', year: 2024 }, 2024, '2025-01-15', 'ngày 15/01/2025'],
  [{ on: '2025-01-15', year: 2024 }, 2025, null, 'ngày 15/01/2025'],
  [{ monthDay: '12-15' }, 2021, '2021-12-15', 'ngày 15/12 hằng năm'],
  [{ monthDay: '12-15', before: true }, 2030, '2030-12-14', 'trước ngày 15/12 hằng năm'],
  [{ monthDay: '01-01', before: true }, 2024, '2024-12-31', 'trước ngày 01/01 hằng năm'],
  [{ monthDay: '03-01', before: true }, 2023, '2023-02-28', 'trước ngày 01/03 hằng năm'],
  [{ monthDay: '03-01', before: true }, 2024, '2024-02-29', 'trước ngày 01/03 hằng năm'],
  [{ monthDay: '02-29' }, 2023, '2023-02-28', 'ngày 29/02 hằng năm'],
  [{ monthDay: '02-29' }, 2024, '2024-02-29', 'ngày 29/02 hằng năm'],
  [{ monthDay: '02-29', before: true }, 2023, '2023-02-28', 'trước ngày 29/02 hằng năm'],
  [{ monthDay: '02-29', before: true }, 2024, '2024-02-28', 'trước ngày 29/02 hằng năm'],
  [{ monthDay: '06-05', year: 2024 }, 2024, '2024-06-05', 'ngày 05/06/2024'],
  [{ monthDay: '06-05', year: 2024 }, 2023, null, 'ngày 05/06/2024'],
  [{ quarter: '2021-Q3' }, 2021, '2021-09-30', 'trong Quý III năm 2021'],
  [{ quarter: '2023-Q1' }, 2023, '2023-03-31', 'trong Quý I năm 2023'],
  [{ quarter: '2023-Q4' }, 2023, '2023-12-31', 'trong Quý IV năm 2023'],
  [{ quarter: '2023-Q2', before: true }, 2023, '2023-03-31', 'trước Quý II năm 2023'],
  [{ quarter: '2023-Q1', before: true }, 2022, '2022-12-31', 'trước Quý I năm 2023'],
  [{ quarter: '2021-Q3' }, 2022, null, 'trong Quý III năm 2021'],
  [{ year: 2025 }, 2025, '2025-12-31', 'trong năm 2025'],
  [{ year: 2025 }, 2024, null, 'trong năm 2025'],
  [{ year: 2025, before: true }, 2024, '2024-12-31', 'trước năm 2025'],
  [{}, 2024, null, 'không ghi ngày'],
];

describe.each(FORMS)('%j', (given, year, lastDay, sentence) => {
  it(`is due in ${year} on ${lastDay}`, () => {
    expect(dueOn(deadline(given), year)?.lastDay ?? null).toBe(lastDay);
  });

  it(`is said «${sentence}»`, () => {
    expect(deadlineSentence(deadline(given))).toBe(sentence);
  });
});

it('says how exactly the plan names the day', () => {
  expect(dueOn(deadline({ on: '2024-05-01' }), 2024)?.precision).toBe('DAY');
  expect(dueOn(deadline({ quarter: '2024-Q2' }), 2024)?.precision).toBe('QUARTER');
  expect(dueOn(deadline({ year: 2024 }), 2024)?.precision).toBe('YEAR');
});

it('refuses a quarter that is none', () => {
  expect(() => dueOn(deadline({ quarter: '2024-Q5' }), 2024)).toThrow(RangeError);
});

it('puts a day of each year into the year asked', () => {
  const monthDay = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(5, 10));
  fc.assert(
    fc.property(monthDay, fc.boolean(), fc.integer({ min: 2000, max: 2099 }), (day, before, year) => {
      expect(dueOn(deadline({ monthDay: day, before }), year)?.lastDay.slice(0, 4)).toBe(String(year));
    }),
  );
});

describe('upcoming', () => {
  const report = deadline({ purpose: 'PERIODIC_REPORT', monthDay: '12-15' });
  const review = deadline({ purpose: 'FINAL_REVIEW', year: 2024 });
  const dated = deadline({ purpose: 'INTERIM_REVIEW', on: '2024-12-31' });

  const days = (today: string, horizon: number, ...deadlines: Parameters<typeof upcoming>[0]) =>
    upcoming(deadlines, today, horizon).map(({ lastDay, daysLeft }) => [lastDay, daysLeft]);

  it('sorts by nearness, and an exact day before a year that ends on it', () => {
    const found = upcoming([review, dated, report], '2024-10-15', 90);
    expect(found.map(({ deadline: { purpose }, daysLeft }) => [purpose, daysLeft])).toEqual([
      ['PERIODIC_REPORT', 61],
      ['INTERIM_REVIEW', 77],
      ['FINAL_REVIEW', 77],
    ]);
  });

  it('has today and the last day of the horizon, and nothing past or beyond', () => {
    expect(days('2024-12-15', 0, report)).toEqual([['2024-12-15', 0]]);
    expect(days('2024-12-16', 0, report)).toEqual([]);
    expect(days('2024-12-05', 10, report)).toEqual([['2024-12-15', 10]]);
    expect(days('2024-12-05', 9, report)).toEqual([]);
  });

  it('looks over the turn of the year, and lists a yearly day as often as it comes', () => {
    expect(days('2024-12-20', 360, report)).toEqual([['2025-12-15', 360]]);
    expect(days('2024-12-15', 365, report)).toHaveLength(2);
  });

  it('leaves out a yearly day after the period of its plan', () => {
    const period = { startYear: 2019, endYear: 2020 };
    expect(days('2024-10-15', 365, { ...report, period })).toEqual([]);
    expect(days('2020-10-15', 365, { ...report, period })).toEqual([['2020-12-15', 61]]);
  });
});
