import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  distance,
  endOfDay,
  formatDate,
  formatDocumentDate,
  formatInstant,
  formatLongDate,
  isPlainDate,
  plainDateIn,
  readDate,
  startOfDay,
} from '@/lib/format/dates';

describe('days that exist', () => {
  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-13-01', false],
    ['2024-00-10', false],
    ['2024-04-31', false],
    ['15/10/2024', false],
    ['2024-1-5', false],
    ['2024-10-15T00:00', false],
    ['', false],
  ])('%s → %s', (text, exists) => expect(isPlainDate(text)).toBe(exists));

  test('a day that does not exist is refused', () => {
    expect(() => formatDate('2023-02-29')).toThrow(RangeError);
    expect(() => endOfDay('garbage')).toThrow(RangeError);
    expect(() => plainDateIn(new Date(Number.NaN))).toThrow(RangeError);
  });
});

describe('days as people type them', () => {
  test.each([
    ['05/02/2024', '2024-02-05'],
    ['5/2/2024', '2024-02-05'],
    [' 15-10-2024 ', '2024-10-15'],
    ['15.10.2024', '2024-10-15'],
    ['2024-02-05', '2024-02-05'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2023', null],
    ['10/15/2024', null],
    ['5/2/24', null],
    ['hôm nay', null],
    ['', null],
  ])('%s → %s', (typed, day) => expect(readDate(typed)).toBe(day));
});

describe('the day in Vietnam', () => {
  test.each([
    ['2024-10-15T16:59:59.999Z', '2024-10-15'],
    ['2024-10-15T17:00:00.000Z', '2024-10-16'],
    ['2024-12-31T17:00:00.000Z', '2025-01-01'],
    ['2024-02-28T17:00:00.000Z', '2024-02-29'],
  ])('%s falls on %s', (instant, day) => expect(plainDateIn(new Date(instant))).toBe(day));

  test('a day starts and ends at midnight in Vietnam, the end being the first instant after it', () => {
    expect(startOfDay('2024-12-15').toISOString()).toBe('2024-12-14T17:00:00.000Z');
    expect(endOfDay('2024-12-15').toISOString()).toBe('2024-12-15T17:00:00.000Z');
    expect(endOfDay('2024-12-31').toISOString()).toBe('2024-12-31T17:00:00.000Z');
    expect(plainDateIn(new Date(endOfDay('2024-12-15').getTime() - 1))).toBe('2024-12-15');
    expect(plainDateIn(endOfDay('2024-12-15'))).toBe('2024-12-16');
  });
});

describe('counting days', () => {
  test.each([
    ['2024-10-15', 61, '2024-12-15'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-01-01', -1, '2023-12-31'],
    ['2024-10-15', 0, '2024-10-15'],
  ])('%s + %i = %s', (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(daysBetween(from, to)).toBe(count);
  });

  test.each([
    ['2024-12-15', 'còn 61 ngày'],
    ['2024-10-16', 'còn 01 ngày'],
    ['2024-10-15', 'hôm nay'],
    ['2024-10-14', 'quá hạn 01 ngày'],
    ['2024-10-12', 'quá hạn 03 ngày'],
  ])('from 15/10/2024 to %s: %s', (to, said) => expect(distance('2024-10-15', to)).toBe(said));
});

describe('writing dates', () => {
  test('short, with the day first', () => expect(formatDate('2024-10-05')).toBe('05/10/2024'));

  test.each([
    ['2024-10-15T01:05:00Z', '15/10/2024 08:05'],
    ['2024-10-15T17:00:00Z', '16/10/2024 00:00'],
  ])('%s on the clock in Vietnam: %s', (instant, said) =>
    expect(formatInstant(new Date(instant))).toBe(said),
  );

  test.each([
    ['2024-10-15', 'thứ Ba, 15/10/2024'],
    ['2024-10-20', 'Chủ nhật, 20/10/2024'],
    ['2024-10-21', 'thứ Hai, 21/10/2024'],
  ])('%s with its weekday: %s', (day, said) => expect(formatLongDate(day)).toBe(said));

  test.each([
    ['2024-02-05', 'ngày 05 tháng 02 năm 2024'],
    ['2024-01-10', 'ngày 10 tháng 01 năm 2024'],
    ['2024-03-09', 'ngày 09 tháng 3 năm 2024'],
    ['2024-12-31', 'ngày 31 tháng 12 năm 2024'],
  ])('%s on a document: %s', (day, said) => expect(formatDocumentDate(day)).toBe(said));
});
