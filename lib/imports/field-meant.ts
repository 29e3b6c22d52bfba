import { key } from './row-words';

type Named = { name: string; shortName: string | null };

/** `exact`: called so, but for diacritics and signs; otherwise it is the only one whose name is near. */
export type FieldMeant<Field> =
  | { field: Field; exact: boolean }
  /** None, or several: those that come nearest. */
  | { nearest: Field[] };

/**
 * The field of a plan that a table names. A name that is near one field and no other is taken for it: whoever reads the result
 * is told.
 */
export function fieldMeant<Field extends Named>(
  written: string,
  fields: readonly Field[],
): FieldMeant<Field> {
  const asked = key(written);
  const same = fields.filter((field) => namesOf(field).includes(asked));
  if (same.length === 1 && same[0]) return { field: same[0], exact: true };
  if (same.length > 1) return { nearest: same };
  const ranked = fields
    .map((field) => ({ field, near: Math.max(...namesOf(field).map((name) => nearness(asked, name))) }))
    .sort((a, b) => b.near - a.near);
  const [first, second] = ranked;
  if (first && first.near >= NEAR && (second?.near ?? 0) <= first.near - APART) {
    return { field: first.field, exact: false };
  }
  return { nearest: ranked.filter(({ near }) => near > FAR).map(({ field }) => field) };
}

const NEAR = 0.8;
const APART = 0.1;
const FAR = 0.3;

function namesOf({ name, shortName }: Named): string[] {
  // «1. Nông thôn mới» is numbered in the plan, and not in every table.
  const names = [key(name), shortName ? key(shortName) : ''].filter(Boolean);
  return [...names, ...names.map((one) => one.replace(/^(?:\d+|[ivx]+) /, ''))];
}

/** 1 for the same; two words or more of the one inside the other count as near; else by letters that have to be changed. */
function nearness(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.includes(' ') && ` ${long} `.includes(` ${short} `)) return 0.9;
  return 1 - changes(one.slice(0, 300), other.slice(0, 300)) / Math.min(300, long.length);
}

/** Levenshtein distance. */
function changes(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let at = 1; at <= other.length; at++) {
      const replaced = (before[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1);
      now.push(Math.min(replaced, (before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[other.length] ?? 0;
}
