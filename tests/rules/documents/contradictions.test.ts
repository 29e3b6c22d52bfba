import { describe, expect, it } from 'vitest';
import { readPlan } from '@/lib/documents/read';

const HEAD = [
  'ỦY BAN NHÂN DÂN',
  'XÃ LONG ÂN',
  'Long Ân, ngày 01 tháng 3 năm 2024',
  'KẾ HOẠCH',
  'Nêu gương năm 2024',
];

function told(...lines: string[]) {
  return readPlan([...HEAD, ...lines]).contradictions.map(({ message, at }) => [
    message,
    at.map(({ first, last }) => (first === last ? first : [first, last])),
  ]);
}

describe('a document that contradicts itself', () => {
  it.each<[string, string[], string, number[]]>([
    [
      'title and sentence',
      ['UBND xã ban hành Kế hoạch nêu gương năm 2023 như sau:', 'I. MỤC ĐÍCH'],
      'Tên kế hoạch ghi năm 2024, nhưng câu sau ghi năm 2023.',
      [5, 6],
    ],
    [
      'a day that does not exist',
      ['I. HẠN', '1. Gửi trước ngày 31/6/2024.'],
      '«31/6/2024» không phải một ngày có trong lịch.',
      [7],
    ],
    [
      'words and figures',
      ['I. CHỈ TIÊU', '1. Chọn ít nhất 02 (ba) gương.'],
      'Số ghi bằng chữ số là 02, số ghi bằng chữ trong ngoặc là 03.',
      [7],
    ],
    [
      'a number of a part',
      ['I. MỤC ĐÍCH', 'II. HẠN', 'II. TỔ CHỨC'],
      'Số mục «II» được dùng 02 lần.',
      [7, 8],
    ],
    [
      'a deadline after the period',
      ['I. HẠN', '1. Gửi trước ngày 30/6/2026.'],
      'Hạn 30/06/2026 nằm sau thời gian của kế hoạch.',
      [7, 5],
    ],
    [
      'a deadline before the issue',
      ['I. HẠN', '1. Gửi trước ngày 15/02/2024.'],
      'Hạn 15/02/2024 đứng trước ngày ban hành kế hoạch (01/03/2024).',
      [7, 3],
    ],
    [
      'a basis that is younger',
      ['Thực hiện Kế hoạch số 8/KH-UBND ngày 04/3/2024 của UBND tỉnh về điển hình;', 'I. MỤC ĐÍCH'],
      'Văn bản được dẫn 8/KH-UBND ghi ngày 04/03/2024, sau ngày ban hành kế hoạch (01/03/2024).',
      [6, 3],
    ],
  ])('%s', (_, lines, message, at) => {
    expect(told(...lines)).toEqual([[message, at]]);
  });

  it('in two phases that share a year', () => {
    const lines = [
      'I. LỘ TRÌNH',
      '1. Giai đoạn 1 (2021 - 2023):',
      'a) Chọn.',
      '2. Giai đoạn 2 (2023 - 2025):',
      'a) Nhân.',
    ];
    expect(told(...lines).map(([message]) => message)).toContain(
      '«Giai đoạn 1» và «Giai đoạn 2» cùng có năm 2023.',
    );
  });

  it('in the spelling of its place', () => {
    const [first] = readPlan([
      'ỦY BAN NHÂN DÂN',
      'XÃ ĐẮK SÔNG',
      'Đăk Sông, ngày 01 tháng 3 năm 2024',
      'KẾ HOẠCH',
      'Nêu gương',
    ]).contradictions;
    expect(first?.at).toEqual([
      { first: 1, last: 2 },
      { first: 3, last: 3 },
    ]);
  });

  it('does not where it only says the same twice', () => {
    expect(
      told(
        'UBND xã ban hành Kế hoạch nêu gương năm 2024 như sau:',
        'I. CHỈ TIÊU',
        '1. Chọn 02 (hai) gương trước ngày 30/6/2024.',
        'II. HẠN',
      ),
    ).toEqual([]);
  });
});
