import type { FoundField } from '@/lib/documents/fields';
import type { Section } from '@/lib/documents/outline';
import { type Doubt, OTHER_WORDS, UNLISTED } from '@/lib/documents/quotas-doubt';
import { fieldWords, quotedMovements, untilEnd } from '@/lib/documents/quotas-field-words';
import { folded, shortened } from '@/lib/documents/text';

/** The field of a quota: its place counted from 1, the words for it where they are other than its name. */
export type SaidField = { field: number | null; fieldAsWritten?: string; close: boolean };

/** Words that may name a field: before a quota, after its counts, and with what it counts at their head. */
export type FieldWords = { lead: string | null; after: string; counted: string };

/** The field that a quota is for: the one it stands under, or what its own words or the heading above name. */
export function fieldOf(
  section: Section,
  { lead, after, counted }: FieldWords,
  fields: readonly FoundField[],
  doubts: Doubt[],
): SaidField | null {
  const around = fieldAround(section, fields);
  if (around !== null) return { field: around, close: false };
  const words = fieldWords(after) ?? lead ?? quotedMovements(after)[0] ?? null;
  if (words !== null) {
    const named = matchField(words, fields);
    const field = named.field === null ? (movementIn(after, fields) ?? named) : named;
    if (field.field === null) doubts.push(UNLISTED);
    else if (field.close) doubts.push(OTHER_WORDS);
    return field;
  }
  const bare = bareField(after, fields) ?? bareField(counted, fields);
  if (bare) return bare;
  const partOfName = fieldHolding(after, fields) ?? fieldHolding(counted, fields);
  if (partOfName) {
    doubts.push(OTHER_WORDS);
    return partOfName;
  }
  const above = section.parent ? matchField(section.parent.text, fields) : null;
  return above?.field && !above.close ? { field: above.field, close: false } : null;
}

/** The listed movement that the words quote where the field named first is not listed. */
function movementIn(after: string, fields: readonly FoundField[]): SaidField | null {
  const found = quotedMovements(after).map((name) => matchField(name, fields));
  return found.find(({ field }) => field !== null) ?? null;
}

/**
 * A listed field whose name stands without «về» or «trong lĩnh vực» behind the number, «04 gương thanh niên lập nghiệp»,
 * or is what the number counts, «03 gia đình hiếu học»: only where the words begin with all of its name.
 */
function bareField(words: string, fields: readonly FoundField[]): SaidField | null {
  const said = content(words.slice(0, 200));
  let best: SaidField | null = null;
  let longest = 1;
  for (const [at, { read }] of fields.entries()) {
    const name = content(read.value.name.replace(/\([^)]*\)/gu, ' '));
    const begins = said.slice(0, name.length + 2);
    if (name.length > longest && name[0] === said[0] && name.every((word) => begins.includes(word))) {
      best = { field: at + 1, close: false };
      longest = name.length;
    }
  }
  return best;
}

/**
 * The one listed field whose name holds all the words behind a number, or what the number counts, in their order: «03 mô
 * hình giữ sạch bãi biển» where a field is «Mô hình khu phố giữ sạch bãi biển».
 */
function fieldHolding(words: string, fields: readonly FoundField[]): SaidField | null {
  const said = content(untilEnd(words.slice(0, 200))).filter((word) => !PRAISE.has(word));
  if (said.length < 3) return null;
  const sought = ` ${said.join(' ')} `;
  const holding = fields.flatMap(({ read }, at) =>
    ` ${contentOf(read).join(' ')} `.includes(sought) ? [at + 1] : [],
  );
  const [only, ...more] = holding;
  return only === undefined || more.length > 0 ? null : { field: only, close: true };
}

const PRAISE = new Set(['tieu', 'bieu', 'xuat', 'sac']);

/** The field that a quota stands under, with its place; null where it stands under none. */
function fieldAround(section: Section, fields: readonly FoundField[]): number | null {
  for (let above: Section | null = section; above; above = above.parent) {
    const at = fields.findIndex((field) => field.section === above);
    if (at >= 0) return at + 1;
  }
  return null;
}

/** Matches words for a field with the names of the fields that are listed. */
export function matchField(said: string, fields: readonly FoundField[]): SaidField {
  const words = shortened(said, LONGEST);
  const asked = content(words);
  let best = { at: -1, score: 0 };
  let second = 0;
  for (const [at, { read }] of fields.entries()) {
    const score = likeness(asked, contentOf(read));
    if (score > best.score) [best, second] = [{ at, score }, best.score];
    else if (score > second) second = score;
  }
  const name = fields[best.at]?.read.value.name;
  if (name === undefined || best.score < LIKE) return { field: null, fieldAsWritten: words, close: false };
  const same = folded(name) === folded(words);
  const close = best.score < 0.9 || best.score - second < 0.15;
  return { field: best.at + 1, ...(!same && { fieldAsWritten: words }), close };
}

/** No name of a field is longer, but what stands in a cell may be. */
const LONGEST = 300;
const LIKE = 0.65;

/** Share of the words' content that a name has too; words that every field's name may have count little. */
function likeness(asked: readonly string[], pool: readonly string[]): number {
  if (asked.length === 0) return 0;
  let shared = 0;
  const left = [...pool];
  for (const word of asked) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    shared++;
    left.splice(at, 1);
  }
  const share = shared / asked.length;
  return share - (0.1 * left.length) / Math.max(1, pool.length);
}

const EMPTY = new Set(
  'phong trao thi dua cuoc van dong linh vuc trong va ve thuc hien viec nhiem vu cong tac cac cho tien dien hinh mo'.split(
    ' ',
  ),
);

const NAMES = new WeakMap<FoundField['read'], string[]>();

function contentOf(read: FoundField['read']): string[] {
  const known = NAMES.get(read) ?? content(read.value.name);
  NAMES.set(read, known);
  return known;
}

function content(text: string): string[] {
  return folded(text.slice(0, 300))
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !EMPTY.has(word));
}
