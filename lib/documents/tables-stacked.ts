import type { Table, TableRow } from '@/lib/documents/tables';
import { cleanLine, folded, isPageNumber } from '@/lib/documents/text';

type Cell = { text: string; line: number };
type Row = { cells: Cell[]; doubtful: boolean };

/**
 * A table that comes one cell a line, as a word processor gives its text: the headings, then as many cells a row as there
 * are headings. With a column of running numbers these tell where rows begin; without, the kinds of the cells do.
 */
export function stackedTable(
  source: readonly string[],
  start: number,
  isHeadingRow: (cells: readonly string[]) => boolean,
): Table | null {
  const first = folded(cleanLine(source[start] ?? '').slice(0, 60));
  if (first === '') return null;
  if (RUNNING.test(first)) return numbered(source, start, isHeadingRow);
  return UNIT_HEADING.test(first) ? unnumbered(source, start) : null;
}

/** The heading of the column that counts rows. */
export const RUNNING = /^(?:stt|tt|so tt|so thu tu)$/;
const MOST_COLUMNS = 12;
const FEW_COLUMNS = 6;
const UNIT_HEADING = /^(?:ten )?(?:don vi|co quan|dia phuong|linh vuc|phong trao)(?:,? [a-z]+){0,6}$/;
const NUMBERS_BELOW =
  /so luong|chi tieu|tap the|ca nhan|gia dinh|toi thieu|toi da|tong|^so (?:dien hinh|mo hinh|guong)/;
const WORDS_BELOW = /don vi|co quan|dia phuong|linh vuc|phong trao|noi dung|chu tri|phoi hop/;
const TOTAL = /^(?:tong|cong)(?: so| cong)?:?$/;

function numbered(
  source: readonly string[],
  start: number,
  isHeadingRow: (cells: readonly string[]) => boolean,
): Table | null {
  const head = cellsFrom(source, start, MOST_COLUMNS + 1);
  const width = head.findIndex(({ text }) => /^0?1\.?$/.test(text));
  const columns = head.slice(0, width).map(({ text }) => text);
  if (width < 2 || !isHeadingRow(columns)) return null;
  const rows: TableRow[] = [];
  let rebuilt = false;
  for (let at = (head[width]?.line ?? 0) - 1; ; ) {
    const row = rowFrom(source, at, columns, rows.length + 1);
    if (!row) break;
    rebuilt ||= row.doubtful;
    rows.push(tableRow(row.cells));
    at = row.cells.at(-1)?.line ?? source.length;
  }
  return tableOf(columns, rows, start, rows.at(-1)?.from.last ?? 0, rebuilt);
}

/** A row by its running number. A page may end within it or behind it, and its number is then no cell. */
function rowFrom(
  source: readonly string[],
  at: number,
  columns: readonly string[],
  running: number,
): Row | null {
  const written = cellsFrom(source, at, columns.length + 2);
  if (bare(written[0]) && !isNumber(written[0], running) && isNumber(written[1], running)) written.shift();
  if (!isNumber(written[0], running) || written.length < columns.length) return null;
  for (const [column, heading] of columns.entries()) {
    const isWords = column > 0 && WORDS_BELOW.test(folded(heading)) && !NUMBERS_BELOW.test(folded(heading));
    if (isWords && /^\d{1,3}$/.test(written[column]?.text ?? '')) {
      return { cells: without(written, column).slice(0, columns.length), doubtful: false };
    }
  }
  const cells = written.slice(0, columns.length);
  const next = written[columns.length];
  if (!bare(next) || isNumber(next, running + 1)) return { cells, doubtful: false };
  // One of the numbers counts pages: the one written in another way, else the last one.
  const numbers = written
    .slice(0, columns.length + 1)
    .flatMap((cell, index) => (index > 0 && bare(cell) ? [index] : []));
  const unpadded = numbers.filter((index) => !/^0/.test(written[index]?.text ?? ''));
  const [other, ...more] = unpadded;
  if (other !== undefined && more.length === 0) {
    return { cells: without(written, other).slice(0, columns.length), doubtful: false };
  }
  return { cells, doubtful: true };
}

function isNumber(cell: Cell | undefined, value: number): boolean {
  return cell !== undefined && /^\d{1,3}\.?$/.test(cell.text) && Number.parseInt(cell.text, 10) === value;
}

function bare(cell: Cell | undefined): boolean {
  return /^\d{1,3}$/.test(cell?.text ?? '');
}

function without(cells: readonly Cell[], index: number): Cell[] {
  return cells.filter((_, at) => at !== index);
}

/** The fewest headings under which at least two rows have words below words and numbers below numbers. */
function unnumbered(source: readonly string[], start: number): Table | null {
  const head = cellsFrom(source, start, FEW_COLUMNS);
  for (let width = 2; width <= head.length; width++) {
    const headings = head.slice(0, width);
    const last = headings.at(-1);
    if (!last || last.text.length > 60 || /[.;:,]$|^\d/.test(last.text)) return null;
    const columns = headings.map(({ text }) => text);
    const kinds = columns.map((heading) => NUMBERS_BELOW.test(folded(heading)));
    if (!kinds.includes(true) || kinds[0]) continue;
    const rows: TableRow[] = [];
    for (let at = last.line; ; ) {
      const row = cellsFrom(source, at, width);
      if (row.length < width || !row.every((cell, column) => fits(cell, kinds[column] ?? false))) break;
      rows.push(tableRow(row));
      at = row.at(-1)?.line ?? source.length;
    }
    if (rows.length > 1) return tableOf(columns, rows, start, afterTotal(source, rows), true);
  }
  return null;
}

function fits({ text }: Cell, number: boolean): boolean {
  if (number) return /^(?:\d{1,4}(?: ?[-–] ?\d{1,3})?|-|–)$/.test(text);
  return text.length <= 160 && /\p{L}{2}/u.test(text) && !/[.;:]$/.test(text) && !TOTAL.test(folded(text));
}

/** A row of totals is no row, but belongs to the table. */
function afterTotal(source: readonly string[], rows: readonly TableRow[]): number {
  const last = rows.at(-1)?.from.last ?? 0;
  const [total, ...sums] = cellsFrom(source, last, MOST_COLUMNS);
  if (!total || !TOTAL.test(folded(total.text))) return last;
  const end = sums.findIndex(({ text }) => !/^\d{1,5}$/.test(text));
  return (end < 0 ? sums : sums.slice(0, end)).at(-1)?.line ?? total.line;
}

function tableRow(cells: readonly Cell[]): TableRow {
  return {
    cells: cells.map(({ text }) => text),
    from: { first: cells[0]?.line ?? 0, last: cells.at(-1)?.line ?? 0 },
  };
}

function tableOf(
  columns: string[],
  rows: TableRow[],
  start: number,
  last: number,
  rebuilt: boolean,
): Table | null {
  if (rows.length === 0) return null;
  const table = { columns, rows, from: { first: start + 1, last } };
  return rebuilt ? { ...table, rebuilt } : table;
}

/** Lines that only a page's number can be, «- 3 -» or «Trang 3», are left out; a bare number may be a cell. */
function cellsFrom(source: readonly string[], start: number, most: number): Cell[] {
  const cells: Cell[] = [];
  for (let at = start; at < source.length && cells.length < most; at++) {
    const text = cleanLine(source[at] ?? '');
    if (text === '' || (isPageNumber(text) && !/^\d+$/.test(text))) continue;
    cells.push({ text, line: at + 1 });
  }
  return cells;
}
