import { isBody } from '@/lib/documents/assignees-names';
import type { Table, TableRow } from '@/lib/documents/tables';
import { folded } from '@/lib/documents/text';

type Line = { number: number; text: string; cells: string[] };

/** A row's line that carries its running number and its numbers; the lines of wrapped cells stand above and below it. */
type Anchor = { at: number; texts: string[]; numbers: string[] };

/**
 * Reads a table as a printed page gives it back: cells of several lines are cut into lines above and below the one with the
 * running number, evenly, since rows are centred. Null where no such table begins at a line.
 */
export function printedTable(lines: readonly Line[], start: number): Table | null {
  const first = lines[start];
  if (!first || !HEADING.test(folded(first.text))) return null;
  const anchors = anchorsFrom(lines, start);
  const [top] = anchors;
  if (!top || anchors.length < 2) return null;
  const heading = headingAround(lines, start, top);
  const columns = columnsOf(heading.words, top.numbers.length);
  if (!columns) return null;
  const rows: TableRow[] = [];
  let next = heading.end;
  for (const { at, texts, numbers } of anchors) {
    const above = writtenBetween(lines, next, at);
    const below = writtenAfter(lines, at, above.length);
    const [unit, field] = namesOf(texts, [...above, ...below]);
    const cells = [String(rows.length + 1), unit, field, ...numbers];
    next = below.at(-1)?.number ?? at + 1;
    rows.push({ cells, from: { first: above[0]?.number ?? at + 1, last: below.at(-1)?.number ?? at + 1 } });
  }
  return {
    columns,
    rows,
    rebuilt: true,
    from: { first: heading.begin + 1, last: rows.at(-1)?.from.last ?? start + 1 },
  };
}

const HEADING = /^(?:stt|tt|so tt) .*(?:don vi|co quan|dia phuong)/;
/** A row is no further from the one before. */
const MOST_LINES = 12;
const NUMBER = /^(?:\d{1,3}|-|–|0)$/;

function anchorsFrom(lines: readonly Line[], start: number): Anchor[] {
  const anchors: Anchor[] = [];
  let last = start;
  for (let index = start + 1; index < lines.length && index - last <= MOST_LINES; index++) {
    const anchor = anchorAt(lines[index], anchors.length + 1, index);
    if (!anchor) continue;
    if (anchors[0] && anchors[0].numbers.length !== anchor.numbers.length) break;
    anchors.push(anchor);
    last = index;
  }
  return anchors;
}

/** «6⇥Quốc phòng, an ninh⇥01⇥01⇥-», «3 Phòng Kinh tế⇥02⇥02⇥-» */
function anchorAt(line: Line | undefined, expected: number, index: number): Anchor | null {
  if (!line || line.cells.length < 2) return null;
  const numbered = new RegExp(`^0?${expected}(?:[. ]|$)`).exec(line.cells[0] ?? '');
  if (!numbered) return null;
  const rest = [(line.cells[0] ?? '').slice(numbered[0].length), ...line.cells.slice(1)].map((cell) =>
    cell.trim(),
  );
  const texts = rest.filter((cell) => cell !== '' && !NUMBER.test(cell));
  const numbers = rest.filter((cell) => NUMBER.test(cell));
  return numbers.length > 0 && texts.length <= 2 ? { at: index, texts, numbers } : null;
}

/** The heading may take lines above and below its own, down to the words of the first row. */
function headingAround(
  lines: readonly Line[],
  start: number,
  top: Anchor,
): { words: string; begin: number; end: number } {
  const above = lines[start - 1];
  const begin = above && above.cells.length > 1 ? start - 1 : start;
  const words = lines.slice(begin, start + 1);
  let end = start + 1;
  for (let index = start + 1; index < top.at; index++) {
    const line = lines[index];
    if (!line || (line.cells.length < 2 && !/^\p{Ll}/u.test(line.text))) break;
    words.push(line);
    end = index + 1;
  }
  return { words: folded(words.map(({ text }) => text).join(' ')), begin, end };
}

const SUBJECT_COLUMNS = [
  { name: 'Tập thể', parts: ['tap', 'the'] },
  { name: 'Cá nhân', parts: ['ca', 'nhan'] },
  { name: 'Hộ gia đình', parts: ['gia', 'dinh'] },
];

/** The columns of numbers by the words of the heading, whose lines run into each other; null where they do not add up. */
function columnsOf(words: string, numbers: number): string[] | null {
  const all = new Set(words.split(/[^a-z]+/));
  const subjects = SUBJECT_COLUMNS.filter(({ parts }) => parts.every((part) => all.has(part))).map(
    ({ name }) => name,
  );
  const named = ['TT', 'Đơn vị', 'Lĩnh vực'];
  if (numbers === subjects.length) return [...named, ...subjects];
  return numbers === 1 ? [...named, 'Số lượng'] : null;
}

function writtenBetween(lines: readonly Line[], from: number, to: number): Line[] {
  return lines.slice(from, to).filter(({ text }) => text !== '');
}

function writtenAfter(lines: readonly Line[], from: number, count: number): Line[] {
  const found: Line[] = [];
  for (let index = from + 1; index < lines.length && found.length < count; index++) {
    const line = lines[index];
    if (line && line.text !== '') found.push(line);
  }
  return found;
}

/** Unit and field of a row: what its line holds, with the lines around it added to the cell that lacks or goes on in them. */
function namesOf(texts: readonly string[], around: readonly Line[]): [string, string] {
  const half = around.length / 2;
  const above = around.slice(0, half).map(({ text }) => text);
  const below = around.slice(half).map(({ text }) => text);
  const [one = '', other] = texts;
  if (other !== undefined) {
    const toUnit = above.length > 0 && isBody(above[0] ?? '');
    const whole = [...above, toUnit ? one : other, ...below].join(' ');
    return toUnit ? [whole, other] : [one, whole];
  }
  const wrapped = [...above, ...below].join(' ');
  return isBody(one) ? [one, wrapped] : [wrapped, one];
}
