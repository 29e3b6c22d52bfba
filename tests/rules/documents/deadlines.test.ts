import { describe, expect, it } from 'vitest';
import { readDeadlines } from '@/lib/documents/deadlines';
import { readHead } from '@/lib/documents/head';
import { outlineOf } from '@/lib/documents/outline';

function deadlines(lines: readonly string[], title = 'Nêu gương giai đoạn 2021 - 2025') {
  const head = [
    'Long Ân, ngày 01 tháng 3 năm 2021',
    'KẾ HOẠCH',
    title,
    'I. MỤC ĐÍCH',
    'Xong trước ngày 01/5/2021.',
  ];
  const outline = outlineOf([...head, 'II. TIẾN ĐỘ', ...lines]);
  return readDeadlines(outline, readHead(outline));
}

function values(...lines: string[]) {
  return deadlines(lines).map(({ value }) => value);
}

describe('one deadline in a sentence', () => {
  it.each<[string, object]>([
    [
      '1. Các thôn gửi danh sách trước ngày 25/8/2021.',
      { what: 'Các thôn gửi danh sách', on: '2021-08-25', before: true },
    ],
    ['1. Gửi danh sách chậm nhất là ngày 20 tháng 4 năm 2022.', { what: 'Gửi danh sách', on: '2022-04-20' }],
    ['- Trước 31/5 hằng năm: gửi hồ sơ.', { what: 'Gửi hồ sơ', every: '05-31', before: true }],
    ['- Các thôn báo cáo định kỳ 15/12 hàng năm.', { what: 'Các thôn báo cáo', every: '12-15' }],
    ['- Hằng năm, các thôn báo cáo trước ngày 15/12.', { every: '12-15', before: true }],
    ['- Sơ kết: Quý III/2023.', { what: 'Sơ kết', quarter: '2023-Q3' }],
    [
      '- Sơ kết vào đầu Quý II năm 2023.',
      { what: 'Sơ kết', quarter: '2023-Q2', note: 'đầu quý II năm 2023' },
    ],
    ['- Đại hội thi đua xã, dự kiến quý 4/2025.', { quarter: '2025-Q4', note: 'dự kiến' }],
    ['- Hội nghị biểu dương tổ chức vào năm 2025.', { what: 'Hội nghị biểu dương', year: 2025 }],
    ['- Hội nghị của xã: tháng 6 năm 2024.', { year: 2024, note: 'trong tháng 6 năm 2024' }],
    [
      '- Từ ngày 01/3/2022 đến hết ngày 31/3/2022 các thôn gửi hồ sơ.',
      { what: 'Các thôn gửi hồ sơ', on: '2022-03-31', opensOn: '2022-03-01', closesOn: '2022-03-31' },
    ],
    [
      '- Riêng đối với ngành Giáo dục tổ chức sơ kết trong Quý II năm 2023.',
      { quarter: '2023-Q2', bound: 'ngành Giáo dục' },
    ],
    [
      '- Sơ kết nhân dịp kỷ niệm Ngày truyền thống (11/6/1948 - 11/6/2023).',
      { on: '2023-06-11', note: 'nhân dịp kỷ niệm' },
    ],
    [
      '- Sơ kết gắn với kỷ niệm Ngày thành lập Hội 14/10 (14/10/1930 - 14/10/2023).',
      { on: '2023-10-14', note: 'nhân dịp kỷ niệm' },
    ],
    [
      '- Các thôn gửi hồ sơ trước ngày 10/02/2023 để biểu dương nhân Ngày thành lập Hội 14/10.',
      { what: 'Các thôn gửi hồ sơ', on: '2023-02-10' },
    ],
    ['- Tôn vinh gương tốt: dịp 19/5/2023.', { what: 'Tôn vinh gương tốt', on: '2023-05-19' }],
    ['- Các thôn bình xét xong trước ngày 10/9/2022.', { what: 'Các thôn bình xét', before: true }],
    ['- Phát động: hoàn thành trước 30/4/2021.', { what: 'Phát động', on: '2021-04-30', before: true }],
    ['- Nộp hồ sơ: trước 16 giờ 30 ngày 12/8/2022.', { what: 'Nộp hồ sơ', on: '2022-08-12', before: true }],
    ['- Lễ tôn vinh dự kiến tổ chức ngày 02/9/2024.', { what: 'Lễ tôn vinh', note: 'dự kiến' }],
  ])('%s', (line, expected) => {
    const found = values(line);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(expected);
  });

  it.each([
    'Căn cứ Quyết định số 27/QĐ-UBND ngày 10/01/2022 của UBND xã.',
    'Giai đoạn 1 (2021 - 2023): phát hiện.',
    'Bước 1 (tháng 3 - tháng 5/2021): khảo sát.',
    'Khâu 2 (quý III/2022 đến hết năm 2023): bồi dưỡng.',
    'Bước 2: Từ tháng 6 đến tháng 9 năm 2022: bình xét.',
    'Năm 2022: khảo sát.',
    'Chọn ít nhất 02 điển hình năm 2022.',
    'Đến hết năm 2025 có 80% thôn được nêu gương.',
    'Kế hoạch này có hiệu lực từ ngày 10/4/2021.',
    'Xã được thành lập ngày 02/9/1975.',
    'Gửi trước ngày 31/6/2022.',
    'Báo cáo trước ngày     tháng 7 năm 2022.',
  ])('none in «%s»', (line) => {
    expect(values(`1. ${line}`)).toEqual([]);
  });
});

describe('several', () => {
  it('in one sentence', () => {
    expect(values('1. UBND xã sơ kết vào quý IV năm 2023, tổng kết vào quý II năm 2025.')).toEqual([
      { what: 'UBND xã sơ kết', quarter: '2023-Q4' },
      { what: 'Tổng kết', quarter: '2025-Q2' },
    ]);
    expect(values('1. Định kỳ 30/6 và 15/12 hằng năm, các thôn gửi danh sách.')).toEqual([
      { what: 'Các thôn gửi danh sách', every: '06-30' },
      { what: 'Các thôn gửi danh sách', every: '12-15' },
    ]);
  });

  it('in rounds of one thing', () => {
    expect(values('1. Tuyên dương đợt 1 dịp 03/02/2022, đợt 2 dịp 02/9/2022.')).toEqual([
      { what: 'Tuyên dương đợt 1', on: '2022-02-03' },
      { what: 'Tuyên dương đợt 2', on: '2022-09-02' },
    ]);
  });

  it('beside the label of a step', () => {
    expect(values('1. Bước 1 (tháng 3/2021): khảo sát; gửi kết quả trước ngày 15/4/2021.')).toEqual([
      { what: 'Gửi kết quả', on: '2021-04-15', before: true },
    ]);
  });

  it('count once where they say the same, or less exactly', () => {
    const said = values(
      '1. Tổng kết vào Quý II năm 2025.',
      '2. Phòng Nội vụ tham mưu tổng kết vào năm 2025.',
      '3. Các thôn gửi kế hoạch trước ngày 25/8/2021.',
      '4. Thôn nào chưa gửi kế hoạch thì gửi trước ngày 25/8/2021.',
    );
    expect(said.map(({ on, quarter, year }) => on ?? quarter ?? year)).toEqual(['2025-Q2', '2021-08-25']);
  });

  it('begin with their years', () => {
    expect(values('1. Năm 2023: sơ kết.', '2. Năm 2025: tổng kết.')).toEqual([
      { what: 'Sơ kết', year: 2023 },
      { what: 'Tổng kết', year: 2025 },
    ]);
  });

  it('stand in the rows of a table', () => {
    const rows = [
      'TT\tNội dung\tThời gian',
      '1\tGửi kế hoạch của thôn\tTrước ngày 25/8/2021',
      '2\tSơ kết\tQuý I/2023',
    ];
    expect(values(...rows)).toMatchObject([
      { what: 'Gửi kế hoạch của thôn', on: '2021-08-25', before: true },
      { what: 'Sơ kết', quarter: '2023-Q1' },
    ]);
  });
});

describe('the year that a paragraph begins with', () => {
  it.each<[string, object[]]>([
    [
      'Năm 2023: Sơ kết trong Quý III, gắn với kỷ niệm Ngày thành lập (14/10/1930 - 14/10/2023).',
      [{ what: 'Sơ kết', quarter: '2023-Q3' }],
    ],
    [
      'Năm 2025: Tổng kết vào quý I; tổ chức Hội nghị biểu dương vào quý II.',
      [
        { what: 'Tổng kết', quarter: '2025-Q1' },
        { what: 'Tổ chức Hội nghị biểu dương', quarter: '2025-Q2' },
      ],
    ],
    [
      'Trong năm 2024, các thôn sơ kết vào quý II, gửi báo cáo trước ngày 15/7.',
      [
        { what: 'Các thôn sơ kết', quarter: '2024-Q2' },
        { what: 'Gửi báo cáo', on: '2024-07-15', before: true },
      ],
    ],
    [
      'Năm 2022: Bình chọn trong tháng 6; biểu dương vào dịp 19/8.',
      [
        { what: 'Bình chọn', year: 2022, note: 'trong tháng 6 năm 2022' },
        { what: 'Biểu dương', on: '2022-08-19' },
      ],
    ],
    [
      'Năm 2021: Các thôn lập kế hoạch trước ngày 25/8/2021.',
      [{ what: 'Các thôn lập kế hoạch', on: '2021-08-25', before: true }],
    ],
    ['Năm 2024 sơ kết vào quý III.', [{ what: 'Sơ kết', quarter: '2024-Q3' }]],
    ['Năm 2023 - 2024: Nhân rộng vào quý I.', []],
  ])('%s', (line, expected) => {
    expect(values(`1. ${line}`)).toEqual(expected);
  });

  it('may be a heading above', () => {
    expect(values('1. Năm 2024', '- Sơ kết vào quý III.')).toEqual([{ what: 'Sơ kết', quarter: '2024-Q3' }]);
  });
});

describe('a time that a line breaks in two', () => {
  it.each<[string, string, object]>([
    ['1. Các thôn tổ chức hội nghị biểu dương trong Quý', 'II. năm 2024', { quarter: '2024-Q2' }],
    ['1. Năm 2025: Tổng kết vào Quý', 'IV.', { quarter: '2025-Q4' }],
    ['1. Hằng năm, các thôn gửi báo cáo trước ngày', '30/6.', { every: '06-30', before: true }],
  ])('%s / %s', (first, second, expected) => {
    expect(values(first, second)[0]).toMatchObject(expected);
  });
});

describe('what is not written', () => {
  it('is marked where a plan of one year gives the year', () => {
    const [found] = deadlines(['1. Gửi hồ sơ trước ngày 15/11.'], 'Nêu gương năm 2021');
    expect(found).toMatchObject({ value: { on: '2021-11-15' }, certainty: 'UNSURE' });
    expect(found?.note).toContain('2021');
  });

  it('is marked where the year could be any', () => {
    const [found] = deadlines(['1. Gửi hồ sơ trước ngày 15/11.']);
    expect(found).toMatchObject({ value: { every: '11-15' }, certainty: 'UNSURE' });
  });

  it('and keeps its lines, however they are broken', () => {
    const [found] = deadlines([
      '1. Các thôn gửi danh sách về Ủy ban nhân dân xã để tổng hợp',
      'trước ngày 25/8/2021.',
    ]);
    expect(found?.from.last).toBe(8);
  });

  it('holds at most 160 characters', () => {
    const [found] = deadlines([`1. ${'Các thôn rà soát, '.repeat(30)} gửi danh sách trước ngày 25/8/2021.`]);
    expect(found?.value.what.length).toBeLessThanOrEqual(160);
  });
});
