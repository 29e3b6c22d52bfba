import { describe, expect, it } from 'vitest';
import { splitMarker } from '@/lib/documents/marker';
import { below, type Outline, outlineOf, rangeWithin, wholeRange } from '@/lib/documents/outline';

/** Each paragraph as «depth marker text». */
function drawn({ paragraphs }: Outline): string[] {
  return paragraphs.map((section) => {
    let depth = 0;
    for (let above = section.parent; above; above = above.parent) depth++;
    return `${depth} ${section.marker.text || '·'} ${section.text}`;
  });
}

describe('markers of paragraphs', () => {
  it.each([
    ['III. TIÊU CHÍ', 'ROMAN', 'III', 'TIÊU CHÍ'],
    ['I- MỤC ĐÍCH', 'ROMAN', 'I', 'MỤC ĐÍCH'],
    ['A. MỤC TIÊU', 'UPPER', 'A', 'MỤC TIÊU'],
    ['PHẦN THỨ HAI', 'PART', 'THỨ HAI', ''],
    ['1. Mục đích', 'ARABIC', '1', 'Mục đích'],
    ['1- Mục đích', 'ARABIC', '1', 'Mục đích'],
    ['1. 100% đơn vị có kế hoạch', 'ARABIC', '1', '100% đơn vị có kế hoạch'],
    ['2.10. Điển hình', 'DECIMAL', '2.10', 'Điển hình'],
    ['3.2.1 Gương cá nhân', 'DECIMAL', '3.2.1', 'Gương cá nhân'],
    ['Nhóm 2. Quản trị', 'NAMED', 'Nhóm 2', 'Quản trị'],
    ['(1) Ban Công tác', 'PAREN', '1', 'Ban Công tác'],
    ['đ) Phong trào', 'LETTER', 'đ', 'Phong trào'],
    ['- Đối với tập thể', 'DASH', '-', 'Đối với tập thể'],
    ['–Đối với cá nhân', 'DASH', '–', 'Đối với cá nhân'],
    ['+ Là các cá nhân', 'PLUS', '+', 'Là các cá nhân'],
    ['* Với tập thể', 'BULLET', '*', 'Với tập thể'],
    ['1. 1. Mục đích', 'ARABIC', '1', 'Mục đích'],
    ['- - Yêu cầu', 'DASH', '-', 'Yêu cầu'],
  ])('%s', (line, kind, text, rest) => {
    expect(splitMarker(line)).toEqual({ marker: { kind, text }, rest });
  });

  it.each([
    '75 năm Ngày truyền thống',
    '70% cán bộ, đảng viên',
    '05/2021 là hạn',
    '2.000 điển hình',
    '11/6/2023 là ngày hội',
    'phần hoàn thành kế hoạch',
    'năm 2024',
    '4.0',
  ])('«%s» has none', (line) => {
    expect(splitMarker(line).marker.kind).toBe('NONE');
  });
});

describe('paragraphs', () => {
  it('joins lines that a page cut, past blank lines and page numbers', () => {
    const lines = [
      'KẾ HOẠCH',
      'I. MỤC ĐÍCH',
      '- Nêu gương người tốt để nhân dân trong xã biết, học tập và làm',
      '',
      '3',
      '',
      'theo trong đời sống.',
      '- Ý thứ hai.',
    ];
    expect(outlineOf(lines).paragraphs.slice(2)).toMatchObject([
      {
        text: 'Nêu gương người tốt để nhân dân trong xã biết, học tập và làm theo trong đời sống.',
        from: { first: 3, last: 7 },
      },
      { text: 'Ý thứ hai.' },
    ]);
  });

  it('does not take «Thi đua - Khen thưởng» for an item where it breaks', () => {
    const lines = [
      'KẾ HOẠCH',
      'I. GIAO VIỆC',
      '- Phối hợp tham mưu Hội đồng Thi đua',
      '- Khen thưởng xã ban hành.',
    ];
    expect(drawn(outlineOf(lines)).at(-1)).toBe(
      '1 - Phối hợp tham mưu Hội đồng Thi đua - Khen thưởng xã ban hành.',
    );
  });

  it('says which lines a part of a joined paragraph comes from', () => {
    const [, , section] = outlineOf(['KẾ HOẠCH', 'I. A', '- một hai', 'ba bốn', 'năm sáu']).paragraphs;
    if (!section) throw new Error('no paragraph');
    const at = section.text.indexOf('bốn');
    expect(rangeWithin(section, at, at + 3)).toEqual({ first: 4, last: 4 });
    expect(rangeWithin(section, 0, section.text.length)).toEqual({ first: 3, last: 5 });
  });
});

describe('nesting', () => {
  it('nests by numbers, letters and dashes; what is unmarked stands under the heading, not the last dash', () => {
    const lines = [
      ...['KẾ HOẠCH', 'I. TIÊU CHÍ', '1. Cụ thể', '1.1. Lĩnh vực y tế', 'a) Tập thể:', '- Đoàn kết.'],
      ...['+ Giỏi nghề.', 'Giao Trạm Y tế xã chọn.', '1.2. Giáo dục', '2. Khác', 'II. TỔ CHỨC'],
    ];
    expect(drawn(outlineOf(lines))).toEqual([
      '0 · KẾ HOẠCH',
      '0 I TIÊU CHÍ',
      '1 1 Cụ thể',
      '2 1.1 Lĩnh vực y tế',
      '3 a Tập thể:',
      '4 - Đoàn kết.',
      '5 + Giỏi nghề.',
      '4 · Giao Trạm Y tế xã chọn.',
      '2 1.2 Giáo dục',
      '1 2 Khác',
      '0 II TỔ CHỨC',
    ]);
  });

  it('lets a short line without a number head the list below it', () => {
    const lines = [
      'KẾ HOẠCH',
      'I. TIÊU CHÍ',
      '**Lĩnh vực y tế**',
      '- Tập thể: giỏi.',
      '**Giáo dục**',
      '- Cá nhân: giỏi.',
    ];
    expect(drawn(outlineOf(lines)).slice(2)).toEqual([
      '1 · Lĩnh vực y tế',
      '2 - Tập thể: giỏi.',
      '1 · Giáo dục',
      '2 - Cá nhân: giỏi.',
    ]);
  });

  it('knows the recipients from the body, and the whole of a section', () => {
    const outline = outlineOf([
      'KẾ HOẠCH',
      'I. A',
      '1. B',
      '- C',
      'Nơi nhận:',
      '- UBND tỉnh;',
      'TM. ỦY BAN NHÂN DÂN',
    ]);
    const [part] = outline.sections.filter(({ marker }) => marker.kind === 'ROMAN');
    if (!part) throw new Error('no part');
    expect(wholeRange(part)).toEqual({ first: 2, last: 4 });
    expect(below(part).map(({ text }) => text)).toEqual(['B', 'C']);
    expect(outline.paragraphs.map(({ region }) => region)).toEqual([
      ...['HEAD', 'BODY', 'BODY', 'BODY', 'END', 'END', 'END'],
    ]);
  });
});

describe('tables', () => {
  const rows = [{ cells: ['1', 'Công an xã', '02'] }, { cells: ['2', 'Trạm Y tế xã', '01'] }];

  it.each([
    ['with bars', ['TT | Đơn vị | Số lượng', '---|---|---', '1 | Công an xã | 02', '2 | Trạm Y tế xã | 01']],
    ['with tabs', ['TT\tĐơn vị\tSố lượng', '1\tCông an xã\t02', '2\tTrạm Y tế xã\t01']],
    [
      'one cell a line',
      ['TT', 'Đơn vị', 'Số lượng', '1', 'Công an xã', '02', '2', 'Trạm Y tế xã', '01', 'Hết.'],
    ],
  ])('%s', (_, table) => {
    const { tables, paragraphs } = outlineOf(['KẾ HOẠCH', 'I. CHỈ TIÊU', 'Như sau:', ...table]);
    expect(tables).toMatchObject([
      { columns: ['TT', 'Đơn vị', 'Số lượng'], rows, after: { text: 'Như sau:' } },
    ]);
    expect(paragraphs.some(({ text }) => text.includes('Công an'))).toBe(false);
  });

  const CELLS = [
    'TT',
    'Đơn vị',
    'Tập thể',
    'Cá nhân',
    '1',
    'Trạm bơm',
    '02',
    '03',
    '2',
    'Bến đò',
    '01',
    '04',
  ];
  it.each<[string, number, string, boolean]>([
    ['behind a row', 8, '7', false],
    ['behind the running number', 9, '2', false],
    ['between two numbers', 7, '5', false],
    ['before the last number', 11, '5', false],
    ['with dashes', 7, '- 5 -', false],
    ['like a count, behind a row', 8, '07', true],
    ['behind the table', 12, '5', false],
  ])('leaves out the number of a page %s', (_, at, page, rebuilt) => {
    const { tables } = outlineOf(['I. CHỈ TIÊU', ...CELLS.toSpliced(at, 0, page), 'Hết.']);
    expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['1', 'Trạm bơm', '02', '03'],
      ['2', 'Bến đò', '01', '04'],
    ]);
    expect(tables[0]?.rebuilt ?? false).toBe(rebuilt);
  });

  it('knows rows without running numbers by the kinds of their cells', () => {
    const cells = [
      'Đơn vị',
      'Nhóm việc',
      'Số lượng',
      'Trạm bơm',
      'Tưới đúng lịch',
      '02',
      'Bến đò',
      'An toàn',
      '1',
    ];
    const { tables, paragraphs } = outlineOf(['I. CHỈ TIÊU', ...cells, 'Tổng số', '3', 'Làm từ đầu năm.']);
    expect(tables).toMatchObject([
      {
        columns: ['Đơn vị', 'Nhóm việc', 'Số lượng'],
        rows: [{ cells: ['Trạm bơm', 'Tưới đúng lịch', '02'] }, { cells: ['Bến đò', 'An toàn', '1'] }],
        from: { first: 2, last: 12 },
      },
    ]);
    expect(paragraphs.map(({ text }) => text)).toEqual(['CHỈ TIÊU', 'Làm từ đầu năm.']);
  });

  it('makes no table of lines that only look like headings', () => {
    const lines = ['Đơn vị', 'Chỉ tiêu giao', '15', 'Địa phương nào làm tốt thì khen.', '20'];
    expect(outlineOf(['I. A', ...lines]).tables).toEqual([]);
  });

  it('puts together what a printed page cuts into lines', () => {
    const page = [
      ...['Tập Cá\tHộ gia', 'TT Đơn vị\tLĩnh vực', 'thể\tnhân đình'],
      ...['Phòng Văn hóa', '1\tGia đình\t-\t-\t04', 'xã'],
      ...['Học tập và', '2 Ban Tuyên giáo\tlàm theo\t01\t02\t-', 'Bác'],
      ...['3 Công an xã\tAn ninh\t01\t01\t-', 'Câu sau bảng.'],
    ];
    expect(outlineOf(['KẾ HOẠCH', 'I. A', ...page]).tables).toMatchObject([
      {
        columns: ['TT', 'Đơn vị', 'Lĩnh vực', 'Tập thể', 'Cá nhân', 'Hộ gia đình'],
        rows: [
          { cells: ['1', 'Phòng Văn hóa xã', 'Gia đình', '-', '-', '04'] },
          { cells: ['2', 'Ban Tuyên giáo', 'Học tập và làm theo Bác', '01', '02', '-'] },
          { cells: ['3', 'Công an xã', 'An ninh', '01', '01', '-'] },
        ],
        rebuilt: true,
      },
    ]);
  });
});
