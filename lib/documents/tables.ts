import type { LineRange } from '@/lib/documents/reading';
import { printedTable } from '@/lib/documents/tables-printed';
import { RUNNING, stackedTable } from '@/lib/documents/tables-stacked';
import { cleanLine, folded } from '@/lib/documents/text';

/** A table that says what its columns hold. */
export type Table = {
  columns: string[];
  rows: TableRow[];
  from: LineRange;
  /** Put together from the lines of a printed page, where cells may have come apart. */
  rebuilt?: true;
};
export type TableRow = { cells: string[]; from: LineRange };

type Line = { number: number; text: string; cells: string[] };

/**
 * Finds the tables of a document: rows in columns below a row of headings, or, as a word processor's text comes out,
 * one cell a line, beginning with the heading of the running number.
 */
export function tablesOf(lines: readonly Line[], source: readonly string[]): Table[] {
  const found: Table[] = [];
  for (let at = 0; at < lines.length; at++) {
    const table =
      longer(inColumns(lines, source, at), printedTable(lines, at)) ?? stackedTable(source, at, isHeadingRow);
    if (!table) continue;
    found.push(table);
    at = Math.max(at, table.from.last - 1);
  }
  return found;
}

/** A table that a page cut apart begins like one in columns, but most of its rows are missed so. */
function longer(one: Table | null, other: Table | null): Table | null {
  if (!one || !other) return one ?? other;
  return other.rows.length > one.rows.length ? other : one;
}

const HEADINGS =
  /don vi|co quan|dia phuong|doi tuong|ap dung cho|tieu chi|tieu chuan|yeu cau|nhom |linh vuc|phong trao|tap the|ca nhan|gia dinh|so luong|chi tieu|chu tri|phoi hop|ghi chu/;
/** A heading of columns is short; longer lines are sentences. */
const HEADING_LENGTH = 60;

function isHeadingRow(cells: readonly string[]): boolean {
  if (cells.length < 2) return false;
  const known = cells.filter((cell) => cell.length <= HEADING_LENGTH && HEADINGS.test(folded(cell)));
  return known.length >= 2 || (known.length > 0 && RUNNING.test(folded(cells[0] ?? '')));
}

function inColumns(lines: readonly Line[], source: readonly string[], start: number): Table | null {
  const head = lines[start];
  if (!head || !isHeadingRow(head.cells)) return null;
  const tabbed = (source[start] ?? '').split('\t').length === head.cells.length;
  const rows: TableRow[] = [];
  let last = head.number;
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    if (line.text === '' || /^[-|: _+]+$/.test(line.text)) continue;
    if (line.cells.length < 2) break;
    rows.push({
      cells: tabbed ? tabCells(source[at] ?? '', line) : line.cells,
      from: { first: line.number, last: line.number },
    });
    last = line.number;
  }
  const [second] = rows;
  const columns =
    second && isSecondHeading(second.cells, head.cells)
      ? underHeadings(head.cells, second.cells)
      : head.cells;
  const body = columns === head.cells ? rows : rows.slice(1);
  return body.length > 0 ? { columns, rows: body, from: { first: head.number, last } } : null;
}

/** With one tab between two headings, two tabs in a row have an empty cell between them. */
function tabCells(source: string, { cells }: Line): string[] {
  return source.includes('\t') ? source.split('\t').map(cleanLine) : cells;
}

/** Headings in two rows: the second tells a joined column apart, «Số lượng» into «Tập thể», «Cá nhân». */
function isSecondHeading(cells: readonly string[], above: readonly string[]): boolean {
  const names = cells.some(
    (cell, at) =>
      /^(?:tap the|ca nhan)$/.test(folded(cell)) &&
      !/^(?:doi tuong|ap dung|danh cho)/.test(folded(above[at] ?? '')),
  );
  return names && !cells.some((cell) => /\d/.test(cell));
}

/** Where the row holds fewer cells than the one above, it holds those of the joined column only, at its end. */
function underHeadings(above: readonly string[], below: readonly string[]): string[] {
  if (below.length >= above.length) return below.map((cell, at) => (cell === '' ? (above[at] ?? '') : cell));
  const joined = above.findIndex((cell) => /so luong|chi tieu/.test(folded(cell)));
  const at = joined < 0 ? above.length - 1 : joined;
  const [first = '', ...more] = below;
  return [...above.slice(0, at), `${first} (${above[at] ?? ''})`, ...more, ...above.slice(at + 1)];
}
