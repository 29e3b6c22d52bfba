import { clean } from '@/lib/form/text';
import { readDate } from '@/lib/format/dates';
import type { PartValues } from './parts';
import { fieldsOfRow, orderOf } from './rows';

export type FieldChange = { name: string; before: string; after: string };

/**
 * A row that is not in all three forms: ADDED and REMOVED by the other, taken over; KEPT: the other removed it, but it was
 * changed here; BACK: removed here, but the other has changed it, so it is back.
 */
export type RowChange = { key: string; how: 'ADDED' | 'REMOVED' | 'KEPT' | 'BACK'; values: PartValues };

/** What two people made of one form, put together. */
export type Merged = {
  /** Both one's changes; where both changed the same field, mine. */
  values: PartValues;
  /** What the other changed and I did not: taken over. */
  taken: FieldChange[];
  /** What both changed to different things; `after` is the other's, mine stands in `values`. */
  contested: FieldChange[];
  rows: RowChange[];
  /** The other has moved rows: TAKEN over, or CONTESTED because they were moved otherwise here, which stands. */
  order: 'TAKEN' | 'CONTESTED' | null;
};

/**
 * Puts together what was opened, what another person has stored since and what is being saved now. A field left empty and
 * one left out are the same. A row that either added or changed stays, whatever the other did; one that either removed goes
 * when nobody else touched it.
 */
export function mergeEdits(base: PartValues, theirs: PartValues, mine: PartValues): Merged {
  const merged: Merged = { values: {}, taken: [], contested: [], rows: [], order: null };
  const keys = new Set([base, theirs, mine].flatMap(orderOf));
  const ofRow = (name: string) => keys.has(name.split('.')[0] ?? '');
  for (const name of namesOf(base, theirs, mine)) {
    if (name !== 'order' && !ofRow(name)) mergeField(name);
    if (name === 'order') mergeRows();
  }
  return merged;

  function mergeField(name: string): void {
    const [was, other, own] = [textOf(base, name), textOf(theirs, name), textOf(mine, name)];
    const changed = !sameText(other, was) && !sameText(other, own);
    const takes = changed && sameText(own, was);
    if (takes) merged.taken.push({ name, before: was, after: other });
    else if (changed) merged.contested.push({ name, before: was, after: other });
    if (takes) merged.values[name] = other;
    else if (Object.hasOwn(mine, name)) merged.values[name] = own;
  }

  function mergeRows(): void {
    const [was, other, own] = [orderOf(base), orderOf(theirs), orderOf(mine)];
    const names = namesOf(base, theirs, mine);
    const staying = new Set<string>();
    for (const key of keys) {
      const change = rowChange(key, was.includes(key), other.includes(key), own.includes(key));
      if (change) merged.rows.push({ key, how: change, values: rowBehind(key, change) });
      if (other.includes(key) && own.includes(key)) {
        staying.add(key);
        for (const name of names) if (name.startsWith(`${key}.`)) mergeField(name);
      } else if (change ? change !== 'REMOVED' : own.includes(key)) {
        staying.add(key);
        const from = own.includes(key) ? mine : theirs;
        for (const [name, value] of Object.entries(fieldsOfRow(from, key)))
          merged.values[`${key}.${name}`] = value;
      }
    }
    const moved = [movedAmong(was, other), movedAmong(was, own)];
    if (moved[0] && !same(common(other, own, was), common(own, other, was)))
      merged.order = moved[1] ? 'CONTESTED' : 'TAKEN';
    merged.values.order = mergeOrder(moved[1] ? [own, other] : [other, own], staying).join(',');
  }

  function rowChange(key: string, was: boolean, other: boolean, own: boolean): RowChange['how'] | null {
    if (!was) return other && !own ? 'ADDED' : null;
    if (own && !other) return sameRow(key, base, mine) ? 'REMOVED' : 'KEPT';
    if (other && !own) return sameRow(key, base, theirs) ? null : 'BACK';
    return null;
  }

  function rowBehind(key: string, how: RowChange['how']): PartValues {
    return fieldsOfRow(how === 'KEPT' ? mine : how === 'REMOVED' ? base : theirs, key);
  }
}

/**
 * Whether two texts of a field say the same: a browser sends other line ends than are stored, and days as they are
 * written here.
 */
export function sameText(one: string, other: string): boolean {
  return one === other || plain(one) === plain(other);
}

/** The first one's order; what only the second has stands behind the row that it stands behind there. */
function mergeOrder(
  [first, second]: [readonly string[], readonly string[]],
  staying: ReadonlySet<string>,
): string[] {
  const kept = first.filter((key) => staying.has(key));
  for (const [at, key] of second.entries()) {
    if (!staying.has(key) || kept.includes(key)) continue;
    const before = second.slice(0, at).findLast((one) => kept.includes(one));
    kept.splice(before === undefined ? 0 : kept.indexOf(before) + 1, 0, key);
  }
  return kept;
}

function movedAmong(was: readonly string[], now: readonly string[]): boolean {
  return !same(common(was, now), common(now, was));
}

/** What of the first all the others have too, in the first one's order. */
function common(first: readonly string[], ...others: (readonly string[])[]): string[] {
  return first.filter((key) => others.every((other) => other.includes(key)));
}

function sameRow(key: string, one: PartValues, other: PartValues): boolean {
  const [row, changed] = [fieldsOfRow(one, key), fieldsOfRow(other, key)];
  return namesOf(row, changed).every((name) => sameText(textOf(row, name), textOf(changed, name)));
}

/** A form may be sent with a field called «constructor». */
function textOf(form: PartValues, name: string): string {
  return (Object.hasOwn(form, name) ? form[name] : undefined) ?? '';
}

function plain(text: string): string {
  const value = clean(text).replace(/[^\S\n]+/g, ' ');
  return readDate(value) ?? value;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.join() === other.join();
}

function namesOf(...forms: PartValues[]): string[] {
  return [...new Set(forms.flatMap((form) => Object.keys(form)))];
}
