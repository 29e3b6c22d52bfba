import { describe, expect, it } from 'vitest';
import { quotasOf } from './plan-lines';

describe('a number and its parts in the cell of a table', () => {
  it.each<[string, number, number | null, object | null]>([
    ['Ít nhất 05 điển hình (03 tập thể, 02 cá nhân)', 5, null, { COLLECTIVE: 3, INDIVIDUAL: 2 }],
    ['05 mô hình, gồm 02 tập thể và 03 cá nhân', 5, null, { COLLECTIVE: 2, INDIVIDUAL: 3 }],
    ['06 điển hình (trong đó có ít nhất 02 hộ gia đình)', 6, null, { HOUSEHOLD: 2 }],
    ['04 điển hình: 01 tập thể, 03 cá nhân', 4, null, { COLLECTIVE: 1, INDIVIDUAL: 3 }],
    ['05 gương (01 tập thể; 04 cá nhân)', 5, null, { COLLECTIVE: 1, INDIVIDUAL: 4 }],
    ['04 - 06 điển hình (02 tập thể, 02 cá nhân)', 4, 6, { COLLECTIVE: 2, INDIVIDUAL: 2 }],
    ['04 điển hình, trong đó: 02 tập thể', 4, null, { COLLECTIVE: 2 }],
    ['04 điển hình, 02 tập thể, 02 cá nhân', 4, null, { COLLECTIVE: 2, INDIVIDUAL: 2 }],
    ['03 tập thể, 02 cá nhân', 5, null, { COLLECTIVE: 3, INDIVIDUAL: 2 }],
    ['02 mô hình, 03 cá nhân', 5, null, { INDIVIDUAL: 3 }],
  ])('%s', (cell, min, max, subjects) => {
    const [first, second] = quotasOf(
      `| TT | Đơn vị chủ trì | Chỉ tiêu mỗi năm |\n|---|---|---|\n| 1 | Phòng Kinh tế | ${cell} |\n| 2 | Phòng Y tế | Ít nhất 01 điển hình |`,
    );
    expect(first?.value).toMatchObject({ min, max, subjects });
    expect(second?.value).toMatchObject({ min: 1, max: null, subjects: null });
  });

  it('says so where the parts do not come to the number', () => {
    const [first] = quotasOf(
      '| TT | Đơn vị chủ trì | Chỉ tiêu mỗi năm |\n|---|---|---|\n| 1 | Phòng Kinh tế | 04 điển hình (02 tập thể, 01 cá nhân) |\n| 2 | Phòng Y tế | 01 điển hình |',
    );
    expect(first).toMatchObject({ value: { min: 4 }, certainty: 'UNSURE' });
  });
});

describe('households that are sought at least', () => {
  it.each([
    ['1. Hội Nông dân lựa chọn ít nhất 03 hộ mỗi năm.', 3],
    ['1. Hội Nông dân mỗi năm giới thiệu 03 hộ trở lên.', 3],
    ['1. Hội Nông dân lựa chọn từ 04 hộ trở lên mỗi năm.', 4],
    ['1. Giao Hội Nông dân chọn tối thiểu 02 hộ trong giai đoạn 2026 - 2030.', 2],
    ['1. Hội Nông dân: ít nhất 05 hộ/năm.', 5],
  ])('%s', (sentence, min) => {
    expect(quotasOf(sentence).map(({ value }) => value)).toMatchObject([
      { min, max: null, subjects: { HOUSEHOLD: min } },
    ]);
  });

  it.each([
    '1. Hội Nông dân lựa chọn ít nhất 03 hộ nghèo để giúp đỡ.',
    '1. Mỗi hội viên giúp được ít nhất 02 hộ.',
    '1. Hội Nông dân vận động ít nhất 20 hộ.',
    '1. Hội Nông dân giới thiệu 03 hộ.',
  ])('not in «%s»', (sentence) => {
    expect(quotasOf(sentence)).toEqual([]);
  });
});
