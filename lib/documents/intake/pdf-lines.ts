/** A piece of text on a page; `x` and `y` are where its writing begins, from the left and from the top. */
export type PageItem = {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** Written from left to right; stamps and watermarks may not be. */
  isLevel: boolean;
};

/**
 * The lines of a page from top to bottom. What stands far apart on one line, as the two halves of a letterhead or the cells of
 * a row, is parted by a tab; a line that stands apart from the one before has a blank one before it.
 */
export function linesOfPage(items: readonly PageItem[]): string[] {
  const rows = rowsOf(items.filter(({ text, isLevel }) => isLevel && text.trim() !== ''));
  const pitch = usualPitch(rows);
  const lines: string[] = [];
  let above: Row | null = null;
  for (const row of rows) {
    if (above && row.y - above.y > pitch * APART) lines.push('');
    lines.push(textOf(row));
    above = row;
  }
  return lines;
}

type Row = { y: number; size: number; items: PageItem[] };

/** Distances in sizes of the letters. */
const SAME_ROW = 0.4;
const NO_GAP = 0.12;
const COLUMN_GAP = 1.2;
/** In usual distances of lines. */
const APART = 1.3;

function rowsOf(items: readonly PageItem[]): Row[] {
  const rows: Row[] = [];
  for (const item of [...items].sort((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    if (row && item.y - row.y <= SAME_ROW * Math.max(row.size, item.size)) {
      row.items.push(item);
      if (item.size > row.size) Object.assign(row, { size: item.size, y: item.y });
    } else {
      rows.push({ y: item.y, size: item.size, items: [item] });
    }
  }
  return rows;
}

function usualPitch(rows: readonly Row[]): number {
  const pitches = rows.flatMap((row, at) => {
    const next = rows[at + 1];
    return next && next.y > row.y ? [next.y - row.y] : [];
  });
  pitches.sort((one, other) => one - other);
  return pitches[Math.floor(pitches.length / 2)] ?? Number.POSITIVE_INFINITY;
}

function textOf({ items, size }: Row): string {
  const sorted = [...items].sort((one, other) => one.x - other.x);
  const pieces: string[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { text, x, width } of sorted) {
    const gap = (x - end) / size;
    const last = pieces.at(-1);
    if (last === undefined || gap > COLUMN_GAP) pieces.push(text);
    else if (gap > NO_GAP && !/\s$/.test(last) && !/^\s/.test(text))
      pieces[pieces.length - 1] = `${last} ${text}`;
    else pieces[pieces.length - 1] = last + text;
    end = Math.max(end, x + width);
  }
  const tidy = pieces.map((piece) => piece.trim().replace(/\s+/gu, ' ')).filter((piece) => piece !== '');
  return afterMarker(tidy).join(isStretched(tidy) ? ' ' : '\t');
}

/** A line drawn out to the full width has single words with wide gaps; a row of a table has numbers too. */
function isStretched(pieces: readonly string[]): boolean {
  return pieces.length >= 4 && pieces.every((piece) => /^\p{L}[^\s\d]*$/u.test(piece));
}

/** «1.» or «-» with a tab behind it is no column of its own. */
function afterMarker([first, second, ...others]: readonly string[]): string[] {
  if (first === undefined || second === undefined) return first === undefined ? [] : [first];
  return /^(?:[^\s]{1,6}[.)/:]|[-–—+*•·])$/u.test(first)
    ? [`${first} ${second}`, ...others]
    : [first, second, ...others];
}
