import { createHash } from 'node:crypto';
import type { PartValues } from './parts';

export type MergedPart = {
  /** What is to be stored: mine, and the other's where only the other changed something. */
  values: PartValues;
  /** Fields that only the other changed since the form was opened. */
  taken: string[];
  /** Fields that both changed to different things: `values` holds what is stored. */
  contested: string[];
  /** What the form is to send next time when it goes on showing what it shows now. */
  stamp: string;
};

/** The fingerprint of a part as a form shows it: one short hash a field, so that two people who write in different fields never meet. */
export function stampOf(values: PartValues): string {
  return Object.keys(values)
    .sort()
    .map((name) => `${hash(name, NAME)}${hash(values[name] ?? '', VALUE)}`)
    .join('.');
}

/**
 * Puts together what a form was opened with (its stamp), what is stored by now and what the form sends. A field that the
 * form does not send stays as it is stored. Without a stamp whatever is sent counts.
 */
export function mergePart(stamp: string, stored: PartValues, mine: PartValues): MergedPart {
  const base = readStamp(stamp);
  const next = new Map(base);
  const merged: MergedPart = { values: { ...stored }, taken: [], contested: [], stamp: '' };
  for (const name of Object.keys(mine)) {
    const [key, own, theirs] = [hash(name, NAME), mine[name] ?? '', stored[name] ?? ''];
    const was = base.get(key);
    const changedThere = was !== undefined && was !== hash(theirs, VALUE);
    const changedHere = was !== hash(own, VALUE);
    if (changedThere && changedHere && own !== theirs) {
      merged.contested.push(name);
      continue;
    }
    if (changedThere && !changedHere) merged.taken.push(name);
    else merged.values[name] = own;
    next.set(key, hash(own, VALUE));
  }
  merged.stamp = [...next].map(([key, value]) => `${key}${value}`).join('.');
  return merged;
}

/** Names of the fields in which two say different things. */
export function differing(one: PartValues, other: PartValues): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (name) => (one[name] ?? '') !== (other[name] ?? ''),
  );
}

// Digits of a hash: enough that the hundred fields of a part do not collide.
const NAME = 6;
const VALUE = 8;

function readStamp(stamp: string): Map<string, string> {
  return new Map(
    stamp
      .split('.')
      .filter((field) => field.length === NAME + VALUE)
      .map((field) => [field.slice(0, NAME), field.slice(NAME)]),
  );
}

function hash(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
