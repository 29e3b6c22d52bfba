// Text as it is stored: NFC (keyboards and old files send both forms), no control characters but line breaks, no
// invisible marks that reorder what is read (U+202A–202E, U+2066–2069), no half of a surrogate pair. Letters of
// right-to-left scripts and emoji are text like any other.
const CONTROLS = /(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** The text as it will be stored. */
export function clean(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(CONTROLS, '').trim();
}

/** Number of characters as a person counts them. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text)) count++;
  return count;
}
