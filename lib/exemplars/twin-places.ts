import { bareWord, isMarked, wordLikeness, wordsOf } from './twin-words';

export type PlaceRelation = 'SAME' | 'OVERLAPPING' | 'DIFFERENT' | 'UNKNOWN';

/** How two places as people write them stand to each other: «Thôn 3» lies in «thôn 3, xã Ia Băng», and is not «Thôn 4». */
export function comparePlaces(one: readonly PlacePart[], other: readonly PlacePart[]): PlaceRelation {
  if (one.length === 0 || other.length === 0) return 'UNKNOWN';
  let met: PlaceRelation = 'UNKNOWN';
  // From the widest to the narrowest: «Thôn 3» of another commune is another place.
  for (const level of ['DISTRICT', 'COMMUNE', 'VILLAGE'] as const) {
    const [a, b] = [one.find((part) => part.level === level), other.find((part) => part.level === level)];
    if (a && b) {
      if (!sameName(a.words, b.words)) return 'DIFFERENT';
      met = level === 'VILLAGE' ? 'SAME' : 'OVERLAPPING';
    } else if (a || b) {
      const bare = (a ? other : one).find(
        (part) => part.level === null && sameName(part.words, (a ?? b)?.words ?? []),
      );
      if (bare) met = level === 'VILLAGE' ? 'SAME' : 'OVERLAPPING';
    }
  }
  if (met !== 'UNKNOWN') return met === 'OVERLAPPING' && samePlaces(one, other) ? 'SAME' : met;
  const [bare, match] = [one.filter(isBare), other.filter(isBare)];
  if (bare.length === 0 || match.length === 0) return 'UNKNOWN';
  return bare.some(({ words }) => match.some((part) => sameName(words, part.words))) ? 'SAME' : 'DIFFERENT';
}

/** A place as it is written, part by part. */
export function readPlace(text: string | null): PlacePart[] {
  return (text ?? '')
    .split(/[,;()]|\s[-–—]\s/u)
    .flatMap((segment) => splitAtKinds(wordsOf(segment)))
    .filter(({ words }) => words.length > 0);
}

/** The same with the commune, where the text names none. */
export function inCommune(parts: PlacePart[], commune: string | null | undefined): PlacePart[] {
  if (!commune || parts.some(({ level }) => level === 'COMMUNE')) return parts;
  const [added] = readPlace(commune);
  return added ? [...parts, { ...added, level: 'COMMUNE' }] : parts;
}

export type PlaceLevel = 'VILLAGE' | 'COMMUNE' | 'DISTRICT' | 'PROVINCE';

export type PlacePart = { level: PlaceLevel | null; words: string[] };

/** Where a word (or two, three) of a list begins a place: how many words name its kind, and the level. */
export function kindAt(words: readonly string[], at: number): { length: number; level: PlaceLevel } | null {
  for (const length of [3, 2, 1]) {
    const typed = words.slice(at, at + length);
    if (typed.length < length) continue;
    // With its marks «bản» is a village and «ban» a committee; without any, what is mostly a kind counts as one.
    const level =
      KINDS[typed.join(' ')] ?? (typed.some(isMarked) ? undefined : UNMARKED[typed.map(bareWord).join(' ')]);
    if (level) return { length, level };
  }
  return null;
}

function splitAtKinds(words: readonly string[]): PlacePart[] {
  const parts: PlacePart[] = [];
  let part: PlacePart = { level: null, words: [] };
  for (let at = 0; at < words.length; ) {
    const kind = kindAt(words, at);
    const followed = kind !== null && at + kind.length < words.length;
    if (kind && followed) {
      if (part.words.length > 0) parts.push(part);
      part = { level: kind.level, words: [] };
      at += kind.length;
    } else if (kind && part.level === null) {
      // «Ủy ban nhân dân xã»: a kind without a name is no place.
      return parts;
    } else {
      // «Bản Cốc Phường»: at the end it is part of the name.
      const word = words[at] ?? '';
      if (bareWord(word) !== 'so') part.words.push(word);
      at++;
    }
  }
  return part.words.length > 0 ? [...parts, part] : parts;
}

const KINDS: Record<string, PlaceLevel> = {
  ...kinds('VILLAGE', 'thôn|làng|bản|buôn|bon|plei|xóm|ấp|khu|tdp|tổ dân phố|khu phố|khối phố|tổ'),
  ...kinds('COMMUNE', 'xã|phường|thị trấn|x|p|tt'),
  ...kinds('DISTRICT', 'huyện|thị xã|thành phố|quận|h|tp|tx'),
  ...kinds('PROVINCE', 'tỉnh'),
};
const UNMARKED: Record<string, PlaceLevel> = {
  ...kinds('VILLAGE', 'thon|lang|buon|xom|to dan pho|khu pho|khoi pho'),
  ...kinds('COMMUNE', 'xa|phuong|thi tran'),
  ...kinds('DISTRICT', 'huien|thi xa|thanh pho'),
};

function kinds(level: PlaceLevel, words: string): Record<string, PlaceLevel> {
  return Object.fromEntries(words.split('|').map((word) => [word, level]));
}

function isBare(part: PlacePart): boolean {
  return part.level === null;
}

/** Numbers must agree; letters may be off a little: «Đak Sơ Mei», «Đăk Sơmei». */
export function sameName(one: readonly string[], other: readonly string[]): boolean {
  const numbers = (words: readonly string[]) =>
    words
      .map(numberOf)
      .filter((number) => number !== null)
      .join();
  if (numbers(one) !== numbers(other)) return false;
  const letters = (words: readonly string[]) => words.filter((word) => numberOf(word) === null).join('');
  const [a, b] = [letters(one), letters(other)];
  return a === b || wordLikeness(a, b) >= 0.8;
}

/** «3», «03», «III»; null for a word. */
export function numberOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'].indexOf(word);
  return roman < 0 ? null : roman + 1;
}

function samePlaces(one: readonly PlacePart[], other: readonly PlacePart[]): boolean {
  return one.length === other.length && one.every((part, at) => sameName(part.words, other[at]?.words ?? []));
}
