import { plain } from '@/lib/format/diacritics';

/** How alike two words of a name are, from 0 to 1. Both as they were typed. */
export function wordLikeness(one: string, other: string): number {
  // Numbers agree or they do not: 12 is no slip for 13.
  if (/^\d+$/.test(one) || /^\d+$/.test(other)) return Number(one) === Number(other) ? 1 : 0;
  const [a, b] = [readWord(one), readWord(other)];
  if (a.letters === b.letters) return sameLetters(a, b);
  if (a.sound === b.sound) return 0.93;
  if (a.slipless === b.slipless || a.slipless === b.letters || a.letters === b.slipless) return 0.93;
  if (a.letters.length === 1 || b.letters.length === 1) return a.letters[0] === b.letters[0] ? 0.72 : 0;
  if (a.accent === b.accent) return 0.8;
  const apart = afterSlip(a.slipless, b.slipless);
  // Another letter and other diacritics too: that is no longer one slip («Tường», «Thông»).
  return a.marks !== '' && b.marks !== '' && a.marks !== b.marks ? Math.max(0, apart - 0.2) : apart;
}

/** A name's words: without what stands in brackets, apostrophes closed up («H'Nhi», «H’ Nhi» and «H Nhi» are one word). */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/\s*['’‘ʼ`´]\s*/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')
    .replace(/(?<= |^)h (?=\p{L})/gu, 'h')
    .split(' ')
    .filter(Boolean);
}

/** A word without diacritics, and without the letters that Telex leaves where it is off: «thôn», «thon», «thoon» → «thon». */
export function bareWord(word: string): string {
  return readWord(word).slipless;
}

/** Whether a word bears diacritics: what is typed without may be any of several words. */
export function isMarked(word: string): boolean {
  return readWord(word).marks !== '';
}

/** Steps from one text to another: a letter left out, put in, replaced, or two neighbours swapped. */
export function lettersApart(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const swapped =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
          ? at(before, j - 2) + 1
          : Infinity;
      const replaced = at(row, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(at(row, j) + 1, at(next, j - 1) + 1, replaced, swapped));
    }
    before = row;
    row = next;
  }
  return at(row, other.length);
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? Number.POSITIVE_INFINITY;
}

type Word = {
  /** Without diacritics. */
  letters: string;
  /** The diacritics alone, in a fixed order: «Hoà» and «Hòa» bear the same. */
  marks: string;
  /** y and i are one: «Lý», «Lí». */
  sound: string;
  /** Without what a keyboard leaves in the text where Telex is off: «Nguyeenx», «Ddoongf». */
  slipless: string;
  /** Letters that many do not tell apart when they write: tr/ch, s/x, d/gi/r, l/n at the beginning. */
  accent: string;
};

const read = new Map<string, Word>();

function readWord(typed: string): Word {
  const known = read.get(typed);
  if (known) return known;
  const letters = plain(typed);
  const sound = letters.replaceAll('y', 'i');
  const slipless = withoutTelex(sound);
  const marks = [...typed.normalize('NFD')]
    .filter((sign) => /\p{Mn}|[đĐ]/u.test(sign))
    .sort()
    .join('');
  const word = { letters, marks, sound, slipless, accent: accentless(slipless) };
  // The same words come again and again while one name is compared with hundreds.
  if (read.size > 5_000) read.clear();
  read.set(typed, word);
  return word;
}

// Telex writes the tone as a letter behind the vowel, and the hat and the horn as doubled letters and w.
function withoutTelex(letters: string): string {
  const vowel = letters.search(/[aeiou]/);
  if (vowel < 0 || letters.length < 3) return letters;
  return (letters.slice(0, vowel) + letters.slice(vowel).replace(/[sfrxjw0-9]/g, ''))
    .replace(/([aeo])\1/g, '$1')
    .replace(/d{2}/g, 'd');
}

function accentless(letters: string): string {
  return letters
    .replace(/^tr/, 'ch')
    .replace(/^x/, 's')
    .replace(/^(gi|r)(?=[aeou])/, 'd')
    .replace(/^n(?![gh])/, 'l')
    .replace(/^[kq]/, 'c')
    .replace(/^f/, 'ph');
}

/** The same letters: what the diacritics say. */
function sameLetters(one: Word, other: Word): number {
  if (one.marks === other.marks) return 1;
  if (one.marks === '' || other.marks === '') return 0.97;
  if (isPartOf(one.marks, other.marks) || isPartOf(other.marks, one.marks)) return 0.92;
  // Hỏi and ngã sound alike to many; other marks mostly make another name: Toản, Toàn.
  if (one.marks.replace(HOI, NGA) === other.marks.replace(HOI, NGA)) return 0.92;
  return 0.75;
}

const HOI = '\u0309';
const NGA = '\u0303';

function isPartOf(few: string, many: string): boolean {
  return [...few].every((mark) => many.includes(mark));
}

/** One letter counts for much in a short word: «Lan» and «Lai» are two names. */
function afterSlip(one: string, other: string): number {
  const length = Math.max(one.length, other.length);
  if (Math.abs(one.length - other.length) > 2) return 0;
  const apart = lettersApart(one, other);
  if (apart === 1) return length >= 5 ? 0.8 : length === 4 ? 0.7 : length === 3 ? 0.55 : 0.2;
  return apart === 2 && length >= 7 ? 0.6 : 0;
}
