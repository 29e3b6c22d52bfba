import type { DossierUse } from '@/lib/exemplars/take-over-queries';
import type { Level } from '@/lib/format/words';

/** A nomination of a dossier; one that a unit above has made is known, but not open to the acting unit. */
export type Fare = DossierUse & { madeAbove: boolean };

export type FareLevel = { level: Level; nominations: Fare[] };

/** From the ground up. */
const LEVELS: readonly Level[] = ['COMMUNE', 'DISTRICT', 'PROVINCE'];

/**
 * The nominations of one dossier by the level of the plan that they are for, the lowest first: from the first level that has
 * one up to the province, also where there is none. `above` are those that units above have made.
 */
export function fareByLevel(uses: readonly DossierUse[], above: readonly DossierUse[] = []): FareLevel[] {
  const fares = [
    ...uses.map((use) => ({ ...use, madeAbove: false })),
    ...above.map((use) => ({ ...use, madeAbove: true })),
  ];
  const used = new Set(fares.map(({ level }) => level));
  const lowest = LEVELS.findIndex((level) => used.has(level));
  return LEVELS.slice(Math.max(0, lowest)).map((level) => ({
    level,
    nominations: fares.filter((fare) => fare.level === level),
  }));
}
