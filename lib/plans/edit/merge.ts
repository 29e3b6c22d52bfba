import type { PartValues } from './parts';

export type FieldChange = { name: string; before: string; after: string };

/** What two people made of one form, put together. */
export type Merged = {
  /** Both one's changes; where both changed the same field, mine. */
  values: PartValues;
  /** What the other changed and I did not: taken over. */
  taken: FieldChange[];
  /** What both changed to different things; `after` is the other's, mine stands in `values`. */
  contested: FieldChange[];
};

/**
 * Puts together what was opened, what another person has stored since and what is being saved now. A field left empty and
 * one left out are the same. Rows (`order`, see rows.ts) that either added stay; a row that the other removed goes
 * unless something was changed in it here.
 */
export function mergeEdits(base: PartValues, theirs: PartValues, mine: PartValues): Merged {
  const merged: Merged = { values: { ...mine }, taken: [], contested: [] };
  for (const name of namesOf(base, theirs, mine)) {
    const [was, other, own] = [base[name] ?? '', theirs[name] ?? '', mine[name] ?? ''];
    if (other === was || other === own) continue;
    if (name === 'order') {
      merged.values.order = mergeOrder(base, theirs, mine);
      if (merged.values.order !== own) merged.taken.push({ name, before: own, after: merged.values.order });
    } else if (own === was) {
      merged.values[name] = other;
      merged.taken.push({ name, before: was, after: other });
    } else {
      merged.contested.push({ name, before: was, after: other });
    }
  }
  return merged;
}

/** My order, with the rows that the other added behind the row they stand behind there, and without those removed there. */
function mergeOrder(base: PartValues, theirs: PartValues, mine: PartValues): string {
  const [was, other, own] = [keysOf(base), keysOf(theirs), keysOf(mine)];
  // Who did not touch the order follows the one who did.
  const [first, second] = same(was, own) ? [other, own] : [own, other];
  const kept = first.filter((key) => stays(key));
  for (const [at, key] of second.entries()) {
    if (kept.includes(key) || was.includes(key) || !stays(key)) continue;
    const before = second.slice(0, at).findLast((one) => kept.includes(one));
    kept.splice(before === undefined ? 0 : kept.indexOf(before) + 1, 0, key);
  }
  for (const key of own) if (stays(key) && !kept.includes(key)) kept.push(key);
  return kept.join(',');

  function stays(key: string): boolean {
    if (was.includes(key) && !own.includes(key)) return false;
    return other.includes(key) || own.includes(key) === !was.includes(key) || touched(key);
  }

  function touched(key: string): boolean {
    const names = Object.keys({ ...base, ...mine }).filter((name) => name.startsWith(`${key}.`));
    return names.some((name) => (base[name] ?? '') !== (mine[name] ?? ''));
  }
}

function keysOf(values: PartValues): string[] {
  return (values.order ?? '').split(',').filter((key) => key !== '');
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.join() === other.join();
}

function namesOf(...forms: PartValues[]): string[] {
  return [...new Set(forms.flatMap((form) => Object.keys(form)))];
}
