import { parseArgs } from 'node:util';
import { plain } from '@/lib/format/diacritics';
import { type NamedUnit, unitsNamed } from './unit-name';

/** A plan as far as it can be chosen by. */
export type Candidate = NamedUnit & {
  id: string;
  number: string | null;
  issuedOn: string | null;
  startYear: number;
  endYear: number;
  draft: boolean;
};

type Wanted = { number?: string; unit?: string; year?: number; id?: string };

/** What the arguments of a command ask for; null where they name no plan, or say something else. */
export function readWanted(args: string[]): Wanted | null {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args, options: { number: text, unit: text, year: text, id: text } });
    const { number, unit, year, id } = values;
    if (!number?.trim() && !unit?.trim() && !id?.trim()) return null;
    if (year !== undefined && !/^\d{4}$/.test(year)) return null;
    return { number, unit, id, year: year === undefined ? undefined : Number(year) };
  } catch {
    return null;
  }
}

/**
 * The plans that are asked for: one, none, or several to choose from. Drafts count only where nothing issued is meant; a
 * year means the year of issue, or else a year of the period.
 */
export function plansWanted<Plan extends Candidate>(plans: readonly Plan[], wanted: Wanted): Plan[] {
  let left = [...plans];
  const { id, number, unit, year } = wanted;
  if (id !== undefined) left = left.filter((plan) => plan.id === id.trim().toLowerCase());
  if (number !== undefined) left = left.filter((plan) => numberKey(plan.number) === numberKey(number));
  if (unit !== undefined) left = unitsNamed(unit, left);
  if (year !== undefined) {
    const issued = left.filter(({ issuedOn }) => issuedOn?.startsWith(`${year}-`));
    const covering = left.filter(({ startYear, endYear }) => startYear <= year && year <= endYear);
    left = issued.length > 0 ? issued : covering;
  }
  const issued = left.filter(({ draft }) => !draft);
  return issued.length > 0 ? issued : left;
}

function numberKey(number: string | null): string {
  return plain(number ?? '')
    .replace(/\s+/g, '')
    .replace(/[‐-―]/g, '-');
}
