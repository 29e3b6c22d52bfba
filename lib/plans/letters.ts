// The letters under which a plan lists its fields. Lists of the Vietnamese administration use the letters without
// diacritics and đ; ă, â, ê, ô, ơ and ư are left out, and f, j, w and z are no Vietnamese letters.
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** A field of a plan as its letters are judged, in the plan's order. */
export type LetteredField = { id: string; name: string; letter: string | null; listed: boolean };

export type LetterProblem = {
  fieldId: string;
  code: 'letter-unknown' | 'letter-twice' | 'letter-out-of-order' | 'letter-skipped' | 'letter-missing';
  /** What is odd and how to mend it. */
  message: string;
};

/**
 * The letter of the place counted from 1. After y it goes on with two letters, aa, ab … ay, ba: «a1» would be read as
 * something inserted behind a, as amending documents write it, and «z» would be no letter of the list.
 */
export function letterAt(place: number): string {
  if (!Number.isInteger(place) || place < 1) throw new RangeError(`No letter stands at place ${place}`);
  const last = (place - 1) % LETTERS.length;
  const before = (place - 1 - last) / LETTERS.length;
  return (before > 0 ? letterAt(before) : '') + LETTERS.charAt(last);
}

/** The place of a letter as `letterAt` counts, null for what is none: 'd' → 4, 'đ' → 5, 'aa' → 24, 'f' → null. */
export function placeOfLetter(letter: string): number | null {
  let place = 0;
  for (const one of letter) {
    const at = LETTERS.indexOf(one);
    if (at < 0) return null;
    place = place * LETTERS.length + at + 1;
  }
  return place === 0 ? null : place;
}

/** True for a letter that a list of fields can use. */
export function isLetter(letter: string): boolean {
  return placeOfLetter(letter) !== null;
}

/** A letter as people type it, 'Đ)' or ' a. ', as it is stored; the letters of old fonts that only look like đ too. */
export function readLetter(typed: string): string {
  return typed
    .normalize('NFC')
    .trim()
    .replace(/[).\s]+$/u, '')
    .toLowerCase()
    .replace(/[ðɖ]/gu, 'đ');
}

/**
 * What is odd in the letters of a plan's fields, at most one thing a field: no letter of the list, one letter twice, out
 * of order, one left out, none where the others have one. Nothing where no field has a letter: such plans count their
 * fields. Fields that only a quota names stand outside the list, and only a letter used twice is odd in them.
 */
export function letterProblems(fields: readonly LetteredField[]): LetterProblem[] {
  const lettered = fields.some(({ letter }) => letter);
  if (!lettered) return [];
  const problems: LetterProblem[] = [];
  const first = new Map<string, LetteredField>();
  let last = 0;
  for (const field of fields) {
    const place = field.letter ? placeOfLetter(field.letter) : null;
    const problem = problemOf(field, place, last, first);
    if (problem) problems.push({ fieldId: field.id, ...problem });
    if (field.letter && !first.has(field.letter)) first.set(field.letter, field);
    if (field.listed && place !== null && place > last) last = place;
  }
  return problems;
}

function problemOf(
  { letter, name, listed }: LetteredField,
  place: number | null,
  last: number,
  first: ReadonlyMap<string, LetteredField>,
): Omit<LetterProblem, 'fieldId'> | null {
  const field = `Lĩnh vực «${shortened(name)}»`;
  if (!letter) {
    if (!listed) return null;
    return {
      code: 'letter-missing',
      message: `${field} chưa có chữ cái, trong khi lĩnh vực khác có. ${MEND}`,
    };
  }
  const twin = first.get(letter);
  if (twin) {
    const names = `«${shortened(twin.name)}» và «${shortened(name)}»`;
    return { code: 'letter-twice', message: `Chữ «${letter}» dùng cho hai lĩnh vực: ${names}. ${MEND}` };
  }
  if (!listed) return null;
  if (place === null) {
    const used =
      'Danh mục chỉ dùng các chữ a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y.';
    return { code: 'letter-unknown', message: `${field} mang chữ «${letter}». ${used} ${MEND}` };
  }
  if (place === last + 1) return null;
  if (place <= last) {
    const message = `${field} mang chữ «${letter}» nhưng đứng sau chữ «${letterAt(last)}». ${MEND}`;
    return { code: 'letter-out-of-order', message };
  }
  const where = last === 0 ? 'đứng đầu danh sách' : `đứng ngay sau chữ «${letterAt(last)}»`;
  const message = `${field} mang chữ «${letter}» nhưng ${where}: thiếu chữ «${letterAt(last + 1)}». ${MEND}`;
  return { code: 'letter-skipped', message };
}

const MEND =
  'Vui lòng sửa chữ cái, chuyển vị trí lĩnh vực, hoặc dùng «Đánh chữ cái theo thứ tự» ở danh sách lĩnh vực.';

function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59).trimEnd()}…` : name;
}
