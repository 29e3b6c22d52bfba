import { isPageNumber } from '@/lib/documents/text';
import type { Piece, Row } from './pdf-rows';
import type { PageTable } from './pdf-tables';

/**
 * The lines of a page from top to bottom. What stands far apart on one line, as the cells of a row, is parted by a tab; a line
 * that stands apart from the one before has a blank one before it. A letterhead, which only the first page has, is read column
 * by column, since either may take more lines than the other.
 */
export function linesOfPage(
  rows: readonly Row[],
  isFirst: boolean,
  tables: readonly PageTable[] = [],
): string[] {
  const pitch = usualPitch(rows);
  const head = isFirst ? letterheadOf(rows) : null;
  const lines: string[] = [];
  let above: Row | null = null;
  const ahead = [...tables].sort((one, other) => one.top - other.top);
  for (const [at, row] of rows.entries()) {
    while (ahead[0] && ahead[0].top < row.y) lines.push(...(ahead.shift()?.lines ?? []));
    const isInHead = head !== null && at > head.first && at <= head.last;
    const isNumber = (at === 1 && countsPages(above)) || (at === rows.length - 1 && countsPages(row));
    if (above && row.y - above.y > pitch * APART && !isInHead && !isNumber) lines.push('');
    if (head?.last === at) lines.push(...head.lines);
    else if (!isInHead && at !== head?.first) lines.push(row.pieces.map(({ text }) => text).join('\t'));
    above = row;
  }
  return [...lines, ...ahead.flatMap((table) => table.lines)];
}

/** What stands around the number of a page parts no paragraphs: one may go on from page to page. */
function countsPages(row: Row | null): boolean {
  return row?.pieces.length === 1 && isPageNumber(row.pieces[0]?.text ?? '');
}

/** In usual distances of lines. */
const APART = 1.3;
const MOST_HEAD_ROWS = 10;

function usualPitch(rows: readonly Row[]): number {
  const pitches = rows.flatMap((row, at) => {
    const next = rows[at + 1];
    return next && next.y > row.y ? [next.y - row.y] : [];
  });
  pitches.sort((one, other) => one - other);
  return pitches[Math.floor(pitches.length / 2)] ?? Number.POSITIVE_INFINITY;
}

type Letterhead = { lines: string[]; first: number; last: number };

/** The rows at the top that leave the same gap free, from the first to the last that has something on both sides of it. */
function letterheadOf(rows: readonly Row[]): Letterhead | null {
  const first = rows.findIndex(({ pieces }) => pieces.length === 2);
  const [left, right] = rows[first]?.pieces ?? [];
  if (first > 2 || !left || !right) return null;
  let [from, to] = [left.end, right.x];
  let last = first;
  const sides: { left: Piece[]; right: Piece[] }[] = [];
  for (const { pieces, size } of rows.slice(first, first + MOST_HEAD_ROWS)) {
    const middle = (from + to) / 2;
    const side = {
      left: pieces.filter(({ end }) => end <= middle),
      right: pieces.filter(({ x }) => x >= middle),
    };
    if (side.left.length + side.right.length < pieces.length || side.left.length > 1 || side.right.length > 1)
      break;
    from = Math.max(from, ...side.left.map(({ end }) => end));
    to = Math.min(to, ...side.right.map(({ x }) => x));
    if (to - from < size / 2) break;
    sides.push(side);
    if (side.left.length > 0 && side.right.length > 0) last = first + sides.length - 1;
  }
  if (last === first) return null;
  const block = sides.slice(0, last - first + 1);
  const lines = (['left', 'right'] as const).flatMap((name) =>
    block.flatMap((side) => side[name].map(({ text }) => text)),
  );
  return { lines, first, last };
}
