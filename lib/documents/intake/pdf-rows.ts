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

/** What stands on one line of a page, from left to right; what stands far apart is in pieces of its own. */
export type Row = { y: number; size: number; pieces: Piece[] };
export type Piece = { text: string; x: number; end: number };

/** The rows of a page from top to bottom. */
export function rowsOf(items: readonly PageItem[]): Row[] {
  const gathered: { y: number; size: number; items: PageItem[] }[] = [];
  const written = items.filter(({ text, isLevel }) => isLevel && text.trim() !== '');
  for (const item of written.sort((one, other) => one.y - other.y)) {
    const row = gathered.at(-1);
    if (row && item.y - row.y <= SAME_ROW * Math.max(row.size, item.size)) {
      row.items.push(item);
      if (item.size > row.size) Object.assign(row, { size: item.size, y: item.y });
    } else {
      gathered.push({ y: item.y, size: item.size, items: [item] });
    }
  }
  return gathered.map(({ items: inRow, ...row }) => ({ ...row, pieces: piecesOf(inRow, row.size) }));
}

/** Distances in sizes of the letters. */
const SAME_ROW = 0.4;
const NO_GAP = 0.12;
const COLUMN_GAP = 1.2;

function piecesOf(items: readonly PageItem[], size: number): Piece[] {
  const pieces: Piece[] = [];
  for (const { text, x, width } of [...items].sort((one, other) => one.x - other.x)) {
    const last = pieces.at(-1);
    const gap = last ? (x - last.end) / size : Number.POSITIVE_INFINITY;
    if (!last || gap > COLUMN_GAP) {
      pieces.push({ text, x, end: x + width });
      continue;
    }
    const isApart = gap > NO_GAP && !/\s$/.test(last.text) && !/^\s/.test(text);
    last.text = isApart ? `${last.text} ${text}` : last.text + text;
    last.end = Math.max(last.end, x + width);
  }
  for (const piece of pieces) piece.text = piece.text.trim().replace(/\s+/gu, ' ');
  return afterMarker(isStretched(pieces) ? [joined(pieces)] : pieces);
}

/** A line drawn out to the full width has single words with wide gaps; a row of a table has numbers too. */
function isStretched(pieces: readonly Piece[]): boolean {
  return pieces.length >= 4 && pieces.every(({ text }) => /^\p{L}[^\s\d]*$/u.test(text));
}

/** «1.» or «-» with a tab behind it is no column of its own. */
function afterMarker(pieces: Piece[]): Piece[] {
  const [first, second, ...others] = pieces;
  if (!first || !second || !/^(?:[^\s]{1,6}[.)/:]|[-–—+*•·])$/u.test(first.text)) return pieces;
  return [joined([first, second]), ...others];
}

function joined(pieces: readonly Piece[]): Piece {
  const text = pieces.map((piece) => piece.text).join(' ');
  return { text, x: pieces[0]?.x ?? 0, end: pieces.at(-1)?.end ?? 0 };
}
