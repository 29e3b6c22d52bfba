import { describe, expect, it } from 'vitest';
import { nominationNumber } from '@/lib/nominations/number';

describe('the number of a nomination', () => {
  it.each([
    ['101/KH-UBND', 2024, 31, '101-2024-0031'],
    ['458/KH-UBND', 2021, 1, '458-2021-0001'],
    ['08/KH-UBND', 2025, 12345, '08-2025-12345'],
    [' KH 105 /UBND', 2024, 7, '105-2024-0007'],
    ['KH/2024', 2024, 7, 'KH-2024-0007'],
    ['', 2024, 7, 'KH-2024-0007'],
    [null, 2024, 7, 'KH-2024-0007'],
  ])('of plan %j in %i, the %ith, is %s', (plan, year, number, shown) => {
    expect(nominationNumber(plan, year, number)).toBe(shown);
  });
});
