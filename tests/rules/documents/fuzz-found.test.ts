import { expect, it } from 'vitest';
import { readPlan } from '@/lib/documents/read';
import { flawsOf } from './fuzz-flaws';

/** What mutated documents brought to light, each cut down to the lines that matter. */
const FOUND: [what: string, lines: string[]][] = [
  [
    'a sentence before the word KẾ HOẠCH is no issuer, however much it looks like a letterhead',
    ['Hội Nông dân xã, '.repeat(30), '**KẾ HOẠCH**'],
  ],
  [
    'a paragraph in capitals is no issuer',
    [
      `PHONG TRÀO THI ĐUA ${'GẮN VỚI TIÊU CHÍ ĐIỂN HÌNH '.repeat(8)}`,
      'XÂY DỰNG KẾ HOẠCH, LỰA CHỌN ĐIỂN HÌNH',
    ],
  ],
  [
    'a whole paragraph is not the name of a field',
    [
      '2. Tiêu chí mô hình, điển hình trên một số lĩnh vực',
      'III. TIÊU CHÍ LỰA CHỌN ĐIỂN HÌNH TRÊN MỘT SỐ LĨNH VỰC',
      ...['6.', '5.'].map(
        (mark) => `${mark} Các cơ quan tổ chức tham quan ${'các mô hình điển hình, '.repeat(15)}hết.`,
      ),
    ],
  ],
  [
    'a paragraph in capitals after KT. CHỦ TỊCH does not belong to the signature',
    ['KT. CHỦ TỊCH', `3. ĐỀ NGHỊ BAN TUYÊN GIÁO ${'CHỈ ĐẠO TUYÊN TRUYỀN, '.repeat(20)}LÀM THEO.`],
  ],
  ['a period of decades is no period of a plan', ['KẾ HOẠCH', 'Xây dựng điển hình tiên tiến 2021 - 2095']],
  ['a year long before this law is no year of a plan', ['KẾ HOẠCH', 'Xây dựng điển hình tiên tiến năm 1928']],
  [
    'a cell of a table that goes on and on is not the name of a field',
    ['I. CHỈ TIÊU', 'Đơn vị\tLĩnh vực\tSố lượng', `Công an xã\t${'Hội Nông dân xã, '.repeat(60)}hết\t03`],
  ],
  [
    'a date said three hundred times is no list of three hundred deadlines',
    ['IV. CÁC MỐC THỜI GIAN', `1. Sơ kết: ${'Quý I năm 2023 '.repeat(300)}`],
  ],
];

it.each(FOUND)('%s', (_, lines) => {
  expect(flawsOf(readPlan(lines), lines)).toEqual([]);
});
