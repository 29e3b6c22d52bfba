import { describe, expect, test } from 'vitest';
import { countInText, formatCount, quotaRange, twoDigits } from '@/lib/format/numbers';

describe('numbers as the administration writes them', () => {
  test.each([
    [0, '00'],
    [2, '02'],
    [10, '10'],
    [123, '123'],
    [1234, '1.234'],
    [-3, '-03'],
  ])('twoDigits(%i) = %s', (count, said) => expect(twoDigits(count)).toBe(said));

  test.each([
    [0, '0'],
    [2, '02'],
    [12, '12'],
  ])('countInText(%i) = %s', (count, said) => expect(countInText(count)).toBe(said));

  test.each([
    [0, '0'],
    [999, '999'],
    [12345, '12.345'],
    [2_000_000, '2.000.000'],
  ])('formatCount(%i) = %s', (count, said) => expect(formatCount(count)).toBe(said));

  test.each([
    [10, 15, '10–15'],
    [1, 2, '01–02'],
    [2, null, '02'],
    [3, 3, '03'],
  ])('quotaRange(%i, %s) = %s', (min, max, said) => expect(quotaRange(min, max)).toBe(said));
});
