import { characters } from '@/lib/form/clean';
import { formatCount } from '@/lib/format/numbers';
import { type Problem, refuse } from '@/lib/refusal';
import { type CellValue, cellText } from './cell-text';
import { type Column, type ColumnKey, columnOfHead, isIdNumberHead, SHEET } from './columns';

/** A sheet as it was read, row by row. */
export type Sheet = { name: string; rows: readonly (readonly CellValue[])[] };

/** The texts of a row by column; what stood in a column that is not known goes under EXTRA and its head. */
export type RowCells = Record<string, string>;
export type TableRow = { ordinal: number; cells: RowCells };

export const MOST_ROWS = 2_000;
export const EXTRA = 'extra:';

const NEEDED: readonly ColumnKey[] = ['fieldId', 'subject', 'name'];
/** A head stands near the top, perhaps under a title. */
const HEAD_WITHIN = 20;
const MOST_EXTRA = 30;

/**
 * Finds the table in a workbook: the sheet with the template's name or else the first that has its heads, columns in any
 * order. Rows without a text are left out, as are the template's own lines; `ordinal` is the number of the row in the sheet.
 */
export function readTable(
  sheets: readonly Sheet[],
  columns: readonly Column[],
): { rows: TableRow[] } | { problem: Problem } {
  const inOrder = [...sheets].sort(
    (a, b) => Number(b.name.trim() === SHEET) - Number(a.name.trim() === SHEET),
  );
  let nearest: Heads | null = null;
  for (const sheet of inOrder) {
    const heads = findHeads(sheet, columns);
    if (heads && heads.missing.length === 0) return rowsOf(sheet, heads, columns);
    if (heads && (!nearest || heads.missing.length < nearest.missing.length)) nearest = heads;
  }
  return { problem: nearest ? columnsMissing(nearest, columns) : NO_TABLE };
}

type Heads = { row: number; keys: (string | null)[]; missing: ColumnKey[] };

function findHeads({ rows }: Sheet, columns: readonly Column[]): Heads | null {
  let best: Heads | null = null;
  for (const [row, values] of rows.slice(0, HEAD_WITHIN).entries()) {
    const keys = keysOf(values, columns);
    const missing = NEEDED.filter((key) => !keys.includes(key));
    if (missing.length < NEEDED.length && (!best || missing.length < best.missing.length)) {
      best = { row, keys, missing };
    }
  }
  return best;
}

/** A head that comes twice means its first column. */
function keysOf(values: readonly CellValue[], columns: readonly Column[]): (string | null)[] {
  const seen = new Set<string>();
  let extras = 0;
  return values.map((value) => {
    const head = cellText(value).replace(/\s+/g, ' ');
    if (head === '') return null;
    const known = columnOfHead(head, columns);
    if (known === 'silent') return null;
    const key = known && !seen.has(known) ? known : `${EXTRA}${head.slice(0, 100).toWellFormed()}`;
    if (seen.has(key) || (key !== known && ++extras > MOST_EXTRA)) return null;
    seen.add(key);
    return key;
  });
}

function rowsOf(
  { rows }: Sheet,
  heads: Heads,
  columns: readonly Column[],
): { rows: TableRow[] } | { problem: Problem } {
  const read: TableRow[] = [];
  for (const [at, values] of rows.entries()) {
    if (at <= heads.row) continue;
    const cells: RowCells = {};
    for (const [column, key] of heads.keys.entries()) {
      const text = key === null ? '' : cellText(values[column]);
      if (key !== null && text !== '') cells[key] = isPrivate(key) ? '' : text;
    }
    const known = Object.keys(cells).some((key) => !key.startsWith(EXTRA));
    if (known && !isOfTemplate(cells, columns)) read.push({ ordinal: at + 1, cells });
  }
  if (read.length === 0) return { problem: NO_ROWS };
  return read.length > MOST_ROWS ? { problem: tooMany(read.length) } : { rows: read };
}

function isPrivate(key: string): boolean {
  return key.startsWith(EXTRA) && isIdNumberHead(key.slice(EXTRA.length));
}

/** The template's line of hints and its example say so themselves: nobody is called that. */
function isOfTemplate(cells: RowCells, columns: readonly Column[]): boolean {
  const name = columns.find(({ key }) => key === 'name');
  return name !== undefined && (cells.name === name.hint || cells.name === name.example);
}

/** The heads of columns that are not known and in which something stood. */
export function extraHeads(keys: Iterable<string>): string[] {
  return [...new Set(keys)].filter((key) => key.startsWith(EXTRA)).map((key) => key.slice(EXTRA.length));
}

/** A text as a message quotes it. */
export function quoted(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ');
  return characters(line) > most ? `«${line.slice(0, most).toWellFormed()}…»` : `«${line}»`;
}

function columnsMissing({ missing }: Heads, columns: readonly Column[]): Problem {
  const heads = columns.filter(({ key }) => missing.includes(key)).map(({ head }) => `«${head}»`);
  return refuse(
    'file',
    'columns-missing',
    `Bảng trong tệp thiếu cột ${heads.join(', ')}. Vui lòng dùng tệp mẫu, hoặc ghi tên cột như trong tệp mẫu.`,
  );
}

function tooMany(count: number): Problem {
  return refuse(
    'file',
    'too-many-rows',
    `Tệp có ${formatCount(count)} dòng, mỗi lần nhận tối đa ${formatCount(MOST_ROWS)}. Vui lòng chia thành nhiều tệp.`,
  );
}

const NO_TABLE = refuse(
  'file',
  'no-table',
  'Không tìm thấy bảng đề cử trong tệp: không có các cột «Lĩnh vực», «Đối tượng», «Tên». Vui lòng điền vào tệp mẫu rồi tải lên.',
);
const NO_ROWS = refuse(
  'file',
  'no-rows',
  'Bảng trong tệp chưa có dòng nào được điền (dòng ví dụ của mẫu không được tính). Vui lòng điền rồi tải lên lại.',
);
