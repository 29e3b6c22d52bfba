/** A quotation mark that is not closed within so many letters was never meant to be. */
const LONGEST_QUOTE = 260;

/**
 * Where the quotation ends that opens at a place, -1 where none opens there or it is never closed. Marks that differ
 * for opening and closing, and plain ones, both occur; another opening mark before the closing one means that it is missing.
 */
export function quoteEnd(text: string, at: number): number {
  const open = text[at] ?? '';
  if (!OPENING.has(open)) return -1;
  const ahead = text.slice(at + 1, at + LONGEST_QUOTE);
  const end = ahead.search(CLOSING);
  if (end < 0) return -1;
  const again = open === '"' ? -1 : ahead.indexOf(open);
  return again >= 0 && again < end ? -1 : at + 1 + end;
}

const OPENING: ReadonlySet<string> = new Set(['"', '“', '„', '«']);
const CLOSING = /["”»]/;
