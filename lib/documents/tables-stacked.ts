import type { Table, TableRow } from '@/lib/documents/tables';
import { cleanLine, folded } from '@/lib/documents/text';

/**
 * A table that a word processor's text gives one cell a line, without running numbers: headings of columns, a unit and a
 * number among them, and then row after row of as many cells, with a number in each column of numbers.
 */
export function stackedByHeadings(source: readonly string[], start: number): Table | null {
  if (!isHeading(source[start] ?? '')) return null;
  const cells = cellsFrom(source, start, MOST_COLUMNS);
  const known = cells.findIndex(({ text }) => !isHeading(text));
  const most = known < 0 ? cells.length : known;
  // A unit may be called like a heading, so the widest row that fits is taken.
  for (let width = most; width >= 2; width--) {
    const table = tableOf(source, start, width);
    if (table) return table;
  }
  return null;
}

function tableOf(source: readonly string[], start: number, width: number): Table | null {
  const head = cellsFrom(source, start, width);
  const columns = head.map(({ text }) => text);
  const numbers = columns.map((name) => NUMBERS.test(folded(name)));
  if (!columns.some((name) => UNIT.test(folded(name))) || !numbers.includes(true)) return null;
  const rows: TableRow[] = [];
  for (let at = head.at(-1)?.line ?? 0; ; ) {
    const row = cellsFrom(source, at, width);
    const fits =
      row.length === width && row.every(({ text }, column) => isCell(text, numbers[column] ?? false));
    if (!fits) break;
    const range = { first: row[0]?.line ?? 0, last: row.at(-1)?.line ?? 0 };
    rows.push({ cells: row.map(({ text }) => text), from: range });
    at = range.last;
  }
  const last = rows.at(-1)?.from.last;
  return last === undefined || rows.length < 2 ? null : { columns, rows, from: { first: start + 1, last } };
}

function isHeading(line: string): boolean {
  return line.length <= LONGEST_HEADING && HEADING.test(folded(cleanLine(line)));
}

function isCell(text: string, number: boolean): boolean {
  return number
    ? /^(?:\d{1,3}(?: ?[-–] ?\d{1,3})?|[-–])$/.test(text)
    : /\p{L}{2}/u.test(text) && text.length <= 200;
}

/** The lines that hold words, up to so many; a wider gap than a few blank lines ends a table. */
function cellsFrom(source: readonly string[], start: number, most: number): { text: string; line: number }[] {
  const cells: { text: string; line: number }[] = [];
  let blank = 0;
  for (let at = start; at < source.length && cells.length < most && blank <= MOST_BLANK; at++) {
    const text = cleanLine(source[at] ?? '');
    blank = text === '' ? blank + 1 : 0;
    if (text !== '') cells.push({ text, line: at + 1 });
  }
  return cells;
}

const MOST_COLUMNS = 8;
const MOST_BLANK = 4;
const LONGEST_HEADING = 60;
const HEADING =
  /^(?:ten )?(?:don vi|co quan|dia phuong|linh vuc|phong trao|noi dung|doi tuong|tap the|ca nhan|ho gia dinh|gia dinh|so luong|so dien hinh|so mo hinh|chi tieu|chu tri|phoi hop|ghi chu|thoi gian)/;
const UNIT = /^(?:ten )?(?:don vi|co quan|dia phuong)/;
const NUMBERS = /^(?:so (?:luong|dien hinh|mo hinh)|chi tieu|tap the|ca nhan|ho gia dinh|gia dinh)/;
