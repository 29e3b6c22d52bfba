/**
 * A line of a document as a person reads it: composed letters, one kind of space, no marks of Markdown and no marks that
 * print nothing. Words, dashes and quotation marks stay as written, and so do tabs, which part cells and columns.
 */
export function cleanLine(line: string): string {
  return line
    .normalize('NFC')
    .replace(/&nbsp;/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/\p{Z}+/gu, ' ')
    .replace(/[\u2010\u2011\u2212\u00ad\ufe63\uff0d]/g, '-')
    .replace(/<br ?\/?>|<\/?[bi]>|<\/?(?:strong|em|u)>/gi, ' ')
    .replace(/^ ?#{1,6} /, '')
    .replace(/^ ?> /, '')
    .replace(/\\([-.)(*_#&|+])/g, '$1')
    .replace(/\*\*+/g, '')
    .replace(/\*(?! )|(?<=\S)\*/g, '')
    .replace(/(^|[ (“"])__?(?=[^\s_])/g, '$1')
    .replace(/([^\s_])__?(?=$|[ ).,;:”"])/g, '$1')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\t ?/g, '\t')
    .trim();
}

/** What print shows nothing of: zero-width marks, control characters, and combining marks that no letter took up. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|(?!\t)\p{Cc}|\p{Mn}|\p{Co}/gu;

/**
 * The text to search in: lower case, no diacritics, one kind of dash and quotation mark, frequent slips of scanning mended.
 * Of the same length as the text, so that a place found in it is that place in the text.
 */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text)
    .replace(/[^\x20-\x7e]/g, (letter) => FOLDED.get(letter) ?? remember(letter))
    .replace(SLIPS, (slip) => MENDED[slip] ?? slip);
}

const FOLDED = new Map<string, string>([
  ...[...'đðɖ'].map((letter) => [letter, 'd'] as const),
  ...[...'\u2013\u2014\u2015\u2212\u2010\u2011'].map((dash) => [dash, '-'] as const),
  ...[...'“”„‟«»″'].map((mark) => [mark, '"'] as const),
  ...[...'‘’‚′`´'].map((mark) => [mark, "'"] as const),
]);

function remember(letter: string): string {
  const [base = letter] = letter.normalize('NFD');
  const same = base.length === letter.length ? base : letter;
  if (FOLDED.size < 4_000) FOLDED.set(letter, same);
  return same;
}

/** As scanners misread «điển hình», «thi đua», «nơi nhận», «kế hoạch»; each mended without changing its length. */
const MENDED: Record<string, string> = {
  'diem hinh': 'dien hinh',
  'dlen hinh': 'dien hinh',
  'thi dau': 'thi dua',
  'not nhan': 'noi nhan',
  'nol nhan': 'noi nhan',
  'ke hoacb': 'ke hoach',
  'ke boach': 'ke hoach',
};
const SLIPS = new RegExp(`\\b(?:${Object.keys(MENDED).join('|')})\\b`, 'g');

/** Whether a line only counts pages: «3», «- 3 -», «Trang 3/10». */
export function isPageNumber(line: string): boolean {
  return /^(?:[-–—] ?\d{1,3} ?[-–—]|\d{1,3}|trang (?:so )?\d{1,3}(?: ?[/-] ?\d{1,3})?|\d{1,3} ?\/ ?\d{1,3} trang)$/.test(
    folded(cleanLine(line)),
  );
}

/** Cut at a word's end to at most `most` characters, with an ellipsis where something was left out. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const end = text[most - 1] === ' ' ? cut.length : cut.lastIndexOf(' ');
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:–-]+$/, '')}…`;
}

/** Without the marks that surround a value: blanks, closing punctuation, and quotation marks that have no partner. */
export function trimmed(text: string): string {
  return text.replace(/^[\s,;:.–—-]+|[\s,;:.–—/-]+$/g, '');
}
