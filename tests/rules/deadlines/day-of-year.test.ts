import { expect, it } from 'vitest';
import { dateOfDay, formatDayOfYear, readDayOfYear } from '@/lib/deadlines/day-of-year';

it.each([
  ['15/12', '12-15'],
  [' 5/2 ', '02-05'],
  ['05-02', '02-05'],
  ['29.2', '02-29'],
  ['30/2', null],
  ['12/15', null],
  ['15/12/2024', null],
  ['', null],
  ['ngày 15', null],
])('%s is read as %s', (typed, expected) => {
  expect(readDayOfYear(typed)).toBe(expected);
});

it('is written as it is typed', () => {
  expect(formatDayOfYear('12-15')).toBe('15/12');
});

it.each([
  ['12-15', 2021, '2021-12-15'],
  ['02-29', 2024, '2024-02-29'],
  ['02-29', 2021, '2024-02-29'],
  ['02-29', 2097, '2104-02-29'],
])('%s is a day of %s', (day, year, expected) => {
  expect(dateOfDay(day, year)).toBe(expected);
});
