import { describe, expect, it } from 'vitest';
import type { CellValue } from '@/lib/imports/cell-text';
import { cellText } from '@/lib/imports/cell-text';
import { columnsFor } from '@/lib/imports/columns';
import { MOST_ROWS, readTable } from '@/lib/imports/table';

const columns = columnsFor({ asksIdNumber: false });
const read = (rows: CellValue[][], name = 'Đề cử') => readTable([{ name, rows }], columns);
const code = (result: ReturnType<typeof readTable>) => ('problem' in result ? result.problem.code : 'read');
const HEADS = ['Lĩnh vực', 'Đối tượng', 'Tên'];

describe('a cell', () => {
  it.each([
    [1985, '1985'],
    [1985.0, '1985'],
    [1.5, '1.5'],
    [1179000001, '1179000001'],
    [123456789012, '123456789012'],
    [true, 'Có'],
    [false, 'Không'],
    [null, ''],
    [undefined, ''],
    [new Date('1985-02-05T00:00:00Z'), '05/02/1985'],
    [new Date(Number.NaN), ''],
    ['  Nông Thị Bích\u0000 ', 'Nông Thị Bích'],
    ['Nông'.normalize('NFD'), 'Nông'],
  ])('%j is «%s»', (value, text) => {
    expect(cellText(value)).toBe(text);
  });
});

describe('a table', () => {
  it('is read by its heads in any order, under a title, blank rows left out, rows numbered as in the sheet', () => {
    const rows = [
      ['DANH SÁCH ĐỀ CỬ NĂM 2024'],
      [],
      ['TT', 'HỌ VÀ TÊN (*)', 'doi tuong', 'Năm sinh', 'Ghi chú riêng', 'Lĩnh vực'],
      [1, 'Rơ Châm Hyưn ', 'Cá nhân', 1985, 'gấp', 'Nông thôn mới'],
      [2, null, null, null, null, null],
      [],
      [3, 'Siu Blơi', 'Cá nhân', '1990 ', null, 'Nông thôn mới'],
    ];
    const result = read(rows, 'Sheet1');
    expect(result).toEqual({
      rows: [
        {
          ordinal: 4,
          cells: {
            name: 'Rơ Châm Hyưn',
            subject: 'Cá nhân',
            birthYear: '1985',
            fieldId: 'Nông thôn mới',
            'extra:Ghi chú riêng': 'gấp',
          },
        },
        {
          ordinal: 7,
          cells: { name: 'Siu Blơi', subject: 'Cá nhân', birthYear: '1990', fieldId: 'Nông thôn mới' },
        },
      ],
    });
  });

  it('is looked for on the sheet of the template first, then on all', () => {
    const filled = { name: 'Đề cử', rows: [HEADS, ['a', 'b', 'c']] };
    const other = { name: 'Cũ', rows: [HEADS, ['x', 'y', 'z']] };
    expect(readTable([other, filled], columns)).toMatchObject({ rows: [{ cells: { name: 'c' } }] });
    expect(readTable([{ name: 'Trống', rows: [] }, other], columns)).toMatchObject({
      rows: [{ cells: { name: 'z' } }],
    });
  });

  it('does without the lines of the template, and takes an example that was written over', () => {
    const { hint = '', example = '' } = columns.find(({ key }) => key === 'name') ?? {};
    const rows = [
      [...HEADS, 'STT'],
      ['x', 'y', hint],
      ['x', 'y', example],
      ['x', 'y', 'Siu Blơi', 'Ví dụ'],
    ];
    const result = read(rows);
    expect('rows' in result && result.rows.map(({ ordinal }) => ordinal)).toEqual([4]);
  });

  it('ignores the column of reasons of a file that was given back', () => {
    const rows = [
      [...HEADS, 'Lý do'],
      ['x', 'y', 'z', 'Chưa ghi đối tượng.'],
    ];
    expect(read(rows)).toEqual({ rows: [{ ordinal: 2, cells: { fieldId: 'x', subject: 'y', name: 'z' } }] });
  });

  it('keeps no ID numbers where the plan does not ask for them', () => {
    const rows = [
      [...HEADS, 'Số CCCD'],
      ['x', 'y', 'z', '001179000001'],
    ];
    expect(JSON.stringify(read(rows))).not.toContain('001179000001');
  });

  it.each([
    ['no sheet at all', [], 'no-table'],
    [
      'other heads',
      [
        ['Sản phẩm', 'Giá'],
        ['a', 1],
      ],
      'no-table',
    ],
    [
      'a column missing',
      [
        ['Lĩnh vực', 'Tên'],
        ['a', 'b'],
      ],
      'columns-missing',
    ],
    ['heads alone', [HEADS], 'no-rows'],
    [
      'rows that hold only what is not known',
      [
        [...HEADS, 'Khác'],
        [null, null, null, 'x'],
      ],
      'no-rows',
    ],
    ['2,000 rows', [HEADS, ...Array.from({ length: MOST_ROWS }, () => ['a', 'b', 'c'])], 'read'],
    ['2,001 rows', [HEADS, ...Array.from({ length: MOST_ROWS + 1 }, () => ['a', 'b', 'c'])], 'too-many-rows'],
  ])('with %s', (_, rows, expected) => {
    expect(code(read(rows as CellValue[][]))).toBe(expected);
  });
});
