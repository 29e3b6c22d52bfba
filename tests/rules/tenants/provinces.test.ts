import { describe, expect, it } from 'vitest';
import { PROVINCES_BEFORE_2025, PROVINCES_TODAY } from '@/lib/tenants/provinces';
import { provinceBefore2025, provinceToday } from '@/lib/units/directory';

describe('the provinces that can be founded', () => {
  it.each(PROVINCES_TODAY)('$name ($code) is in the list of today', ({ code, name }) => {
    const listed = provinceToday(code);
    expect(name.replace(/^Tỉnh /, '')).toBe(listed.name);
    expect(listed.communes.length).toBeGreaterThan(30);
  });

  it.each(PROVINCES_BEFORE_2025)('$name is in the list of before 1/7/2025', ({ name }) => {
    expect(provinceBefore2025(name).districts.length).toBeGreaterThan(5);
  });

  it('are 34 and 63, each with a code of its own', () => {
    for (const [provinces, count] of [
      [PROVINCES_TODAY, 34],
      [PROVINCES_BEFORE_2025, 63],
    ] as const) {
      expect(provinces).toHaveLength(count);
      expect(new Set(provinces.map(({ code }) => code)).size).toBe(count);
      expect(new Set(provinces.map(({ name }) => name)).size).toBe(count);
    }
  });
});
