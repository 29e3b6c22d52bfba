import { folded } from './text';

const ONES: Record<string, number> = {
  ...{ khong: 0, mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5, lam: 5, sau: 6, bay: 7, tam: 8, chin: 9 },
};

/** The number that Vietnamese words say, «hai», «mười lăm», «hai mươi mốt», up to 99; null for other words. */
export function numberOfWords(words: string): number | null {
  const [first = '', second, third, ...more] = folded(words).trim().split(/\s+/);
  if (more.length > 0) return null;
  if (first === 'muoi' && third === undefined) {
    if (second === undefined) return 10;
    return below10(second) === null ? null : 10 + (below10(second) ?? 0);
  }
  const ten = below10(first);
  if (second === undefined) return ten;
  if (!ten || second !== 'muoi') return null;
  if (third === undefined) return ten * 10;
  return below10(third) === null ? null : ten * 10 + (below10(third) ?? 0);
}

function below10(word: string): number | null {
  return ONES[word] ?? null;
}

/** A count as written; `words` is what the words beside the figures say, where they do. */
export type Count = { value: number; index: number; length: number; words: number | null };

const WORD = '(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi)';
const COUNT = new RegExp(
  `(?<![\\d/.,-])(\\d{1,4})(?![\\d%/]|[.,]\\d| ?%)(?: ?\\( ?(${WORD}(?: ${WORD}){0,2}) ?\\))?`,
  'giu',
);

/** Every count in figures, «02», «02 (hai)»; percentages, dates, decimals and numbers of documents are none. */
export function counts(text: string): Count[] {
  return [...text.matchAll(COUNT)].map((match) => ({
    value: Number(match[1]),
    index: match.index,
    length: match[0].length,
    words: match[2] === undefined ? null : numberOfWords(match[2]),
  }));
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10 };

/** A Roman or Arabic numeral up to 39, as quarters, parts and phases carry it; null for anything else. */
export function numeral(text: string): number | null {
  const written = text.trim().toLowerCase();
  if (/^\d{1,2}$/.test(written)) return Number(written);
  if (!/^x{0,3}(?:ix|iv|v?i{0,3})$/.test(written) || written === '') return null;
  let sum = 0;
  for (const [at, letter] of [...written].entries()) {
    const value = ROMAN[letter] ?? 0;
    const next = ROMAN[written[at + 1] ?? ''] ?? 0;
    sum += value < next ? -value : value;
  }
  return sum;
}
