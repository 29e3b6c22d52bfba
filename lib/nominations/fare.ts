import type { DossierUse } from '@/lib/exemplars/take-over-queries';
import type { Level } from '@/lib/format/words';

export type FareLevel = { level: Level; nominations: DossierUse[] };

/** From the ground up. */
const LEVELS: readonly Level[] = ['COMMUNE', 'DISTRICT', 'PROVINCE'];

/**
 * The nominations of one dossier by the level of the plan that they are for, the lowest first: from the first level that has
 * one up to the province, also where there is none.
 */
export function fareByLevel(uses: readonly DossierUse[]): FareLevel[] {
  const used = new Set(uses.map(({ level }) => level));
  const lowest = LEVELS.findIndex((level) => used.has(level));
  return LEVELS.slice(Math.max(0, lowest)).map((level) => ({
    level,
    nominations: uses.filter((use) => use.level === level),
  }));
}
