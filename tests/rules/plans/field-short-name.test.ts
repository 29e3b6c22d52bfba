import { describe, expect, it } from 'vitest';
import { SHORT_NAME_LENGTH, suggestedShortName } from '@/lib/plans/edit/field-short-name';
import { PLANS } from '@/prisma/seed/data/all';

describe('the short name suggested for a field', () => {
  it.each([
    ['Xây dựng nông thôn mới', 'Nông thôn mới'],
    ['Lĩnh vực an ninh, trật tự', 'An ninh, trật tự'],
    ['Lĩnh vực giáo dục, đào tạo có chất lượng', 'Giáo dục, đào tạo'],
    ['Phong trào thi đua “Dạy tốt - Học tốt”', 'Dạy tốt - Học tốt'],
    ['Cải cách hành chính', 'Cải cách hành chính'],
    ['Thực hiện nhiệm vụ quốc phòng - an ninh', 'Quốc phòng - an ninh'],
    ['Lĩnh vực', 'Lĩnh vực'],
    ['  y   tế ', 'Y tế'],
    ['', ''],
    ['Xây dựng', 'Xây dựng'],
    ['a'.repeat(200), `A${'a'.repeat(21)}`],
  ])('%j → %j', (name, short) => {
    expect(suggestedShortName(name)).toBe(short);
  });

  it('fits the head of a matrix for every field of the five plans', () => {
    for (const { name } of PLANS.flatMap(({ fields }) => fields)) {
      const short = suggestedShortName(name);
      expect(short.length).toBeGreaterThan(1);
      expect(short.length).toBeLessThanOrEqual(SHORT_NAME_LENGTH);
      expect(short).toMatch(/^\p{Lu}.*[\p{L}\p{N}”"]$/u);
    }
  });
});
