import { plain } from '@/lib/format/diacritics';
import { bareWord, isMarked, wordLikeness, wordsOf } from './twin-words';

/**
 * How alike the names of two people or of two households (by their heads) are, from 0 to 1. The given name, which comes last, weighs most; a
 * middle name is often left out. A household may name two heads: the likest counts.
 */
export function personLikeness(one: string, other: string): number {
  const pairs = headsOf(one).flatMap((a) => headsOf(other).map((b) => likeness(a, b)));
  return Math.max(0, ...pairs);
}

/** Whether a name says enough to go by it alone. */
export function isFullName(name: string): boolean {
  return headsOf(name).some(({ words }) => words.length >= 3);
}

type Head = { sex: 'MALE' | 'FEMALE' | null; words: string[] };

// What stands before a name and is none of it; the longest first.
const TITLES = [
  'hộ gia đình|gia đình|hgđ|ho ông|ho bà|ho anh|ho chị|hộ ong|hộ ba|hộ',
  'ông bà|vợ chồng|ông|bà|anh|chị|cô|chú|bác|cụ|già làng',
  'đồng chí|đc|đ c|nghệ nhân ưu tú|nghệ nhân nhân dân|nghệ nhân|bác sĩ|bs|ths|thạc sĩ|tiến sĩ|kỹ sư|người có uy tín',
]
  .join('|')
  .split('|')
  .map((title) => title.split(' '))
  .sort((one, other) => other.length - one.length);

function headsOf(name: string): Head[] {
  const heads = name
    .normalize('NFC')
    .replace(/đ\s*[/.]\s*c(?![\p{L}])\.?/iu, 'đồng chí')
    .split(/\s+(?:và|va|[-–—&+])\s+|[,;/]/iu)
    .flatMap(readHead)
    .filter(({ words }) => words.length > 0);
  // «Hộ ông Siu Blênh và vợ»: a single word beside a whole name tells nothing.
  const named = heads.filter(({ words }) => words.length > 1);
  return named.length > 0 ? named : heads;
}

/** Without marks «Chu», «Ho» may be a title or a family name: both readings are kept. */
function readHead(name: string): Head[] {
  const words = wordsOf(name);
  const strict = withoutTitles(words, false);
  if (words.some(isMarked)) return [strict];
  const lenient = withoutTitles(words, true);
  return lenient.words.length === strict.words.length ? [strict] : [strict, lenient];
}

function withoutTitles(typed: readonly string[], unmarked: boolean): Head {
  let words = [...typed];
  let sex: Head['sex'] = null;
  for (let first = true; ; first = false) {
    const title = TITLES.find(
      (one) =>
        one.length < words.length &&
        (first || one[0] !== 'hộ') &&
        one.every((word, at) => isWord(words[at], word, unmarked)),
    );
    if (!title) return { sex, words };
    if (title.join(' ') !== 'ông bà') sex ??= SEXES[title.at(-1) ?? ''] ?? null;
    words = words.slice(title.length);
  }
}

// By the last word of a title.
const SEXES: Record<string, 'MALE' | 'FEMALE'> = {
  ông: 'MALE',
  anh: 'MALE',
  chú: 'MALE',
  bà: 'FEMALE',
  chị: 'FEMALE',
  cô: 'FEMALE',
};

/**
 * «Hồ», «Bá», «Chu» are family names, told from «hộ», «bà», «chú» by their marks; only where nothing bears marks, or Telex was off
 * («Hooj»), letters must do.
 */
function isWord(typed: string | undefined, title: string, unmarked: boolean): boolean {
  if (typed === undefined) return false;
  if (typed === title || (typed === 'hô' && title === 'hộ')) return true;
  const slipped = plain(typed) !== plain(title);
  return !isMarked(typed) && (unmarked || slipped) && bareWord(typed) === bareWord(title);
}

const GIVEN = 0.5;
const FAMILY = 0.25;
const MIDDLE = 0.25;

function likeness(one: Head, other: Head): number {
  const inOrder = Math.max(ordered(one.words, other.words), closedUp(one.words, other.words));
  const likeliest = Math.max(inOrder, shuffled(one.words, other.words));
  const sexes = one.sex !== null && other.sex !== null && one.sex !== other.sex;
  return sexes ? likeliest - 0.25 : likeliest;
}

function ordered(one: readonly string[], other: readonly string[]): number {
  const given = wordLikeness(one.at(-1) ?? '', other.at(-1) ?? '');
  if (given < 0.5) return 0;
  // Called by the given name alone: the rest is not known.
  if (one.length === 1 || other.length === 1) {
    return one.length === other.length ? given * 0.9 : GIVEN * given + 0.25;
  }
  const family = wordLikeness(one[0] ?? '', other[0] ?? '');
  if (family < 0.5) return 0;
  return GIVEN * given + FAMILY * family + MIDDLE * middleLikeness(one.slice(1, -1), other.slice(1, -1));
}

function middleLikeness(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 && other.length === 0) return 1;
  if (one.length === 0 || other.length === 0) return 0.65;
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const best = few.map((word) => Math.max(...many.map((match) => wordLikeness(word, match))));
  // «Thị» stands in every second name and tells little.
  const mean = best.reduce((sum, value) => sum + value, 0) / best.length;
  // Another middle name is another person, mostly a neighbour or a cousin.
  if (Math.min(...best) < 0.5) return -0.6;
  return few.length === many.length ? mean : mean * 0.8;
}

/** «Rơ Châm Blênh», «Rơchâm Blênh», «RơChâmBlênh»: the same letters, parted otherwise. */
function closedUp(one: readonly string[], other: readonly string[]): number {
  if (one.length === other.length) return 0;
  const [a, b] = [one.join(''), other.join('')];
  const likeness = wordLikeness(a, b);
  if (likeness > 0.9) return likeness;
  const given = wordLikeness(one.at(-1) ?? '', other.at(-1) ?? '');
  const before = wordLikeness(one.slice(0, -1).join(''), other.slice(0, -1).join(''));
  return given > 0.5 && before > 0.5 ? GIVEN * given + GIVEN * before : 0;
}

/** The same words in another order: the given name first, as on some forms. */
function shuffled(one: readonly string[], other: readonly string[]): number {
  if (one.length !== other.length || one.length < 2) return 0;
  const left = [...other];
  let sum = 0;
  for (const word of one) {
    const values = left.map((match) => wordLikeness(word, match));
    const best = Math.max(...values);
    if (best < 0.9) return 0;
    left.splice(values.indexOf(best), 1);
    sum += best;
  }
  return (sum / one.length) * 0.92;
}
