import { createHash } from 'node:crypto';
import { readRows } from '@/lib/plans/edit/rows';
import { placeKey } from '@/lib/units/place-name';
import { partOf, type Said } from './said';

/** A name of the quotas, once for all the ways in which the document spells it. */
export type NameSaid = {
  /** Before the names of its fields in the part «quota:places». */
  key: string;
  /** As it is written first. */
  name: string;
  spellings: string[];
  /** It leads somewhere; otherwise it only takes part. */
  lead: boolean;
  /** The quotas that name it, counted from 1. */
  quotas: number[];
};

/** The names of those who have to meet the quotas, leads first, in the order of the document. */
export function namesIn(said: Said): NameSaid[] {
  const names = new Map<string, NameSaid>();
  for (const [at, { values }] of readRows(partOf(said, 'quota:all').values).entries()) {
    for (const [field, lead] of [
      ['leads', true],
      ['coordinators', false],
    ] as const) {
      for (const name of linesOf(values[field] ?? '')) {
        const key = keyOfName(name);
        const known = names.get(key) ?? { key, name, spellings: [], lead: false, quotas: [] };
        names.set(key, {
          ...known,
          spellings: [...new Set([...known.spellings, name])],
          lead: known.lead || lead,
          quotas: [...new Set([...known.quotas, at + 1])],
        });
      }
    }
  }
  return [...names.values()].sort((one, other) => Number(other.lead) - Number(one.lead));
}

/** Names that are the same to find a place by have the same key. */
export function keyOfName(name: string): string {
  return `n${createHash('sha256').update(placeKey(name)).digest('hex').slice(0, 16)}`;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
