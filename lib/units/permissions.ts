import type { Role, UnitKind } from '@/lib/format/words';
import type { ActorFacts } from '@/lib/nominations/permissions';
import { within } from '@/lib/units/path';

type UnitFacts = { path: string; kind: UnitKind };

/** Bodies are added under a People's Committee, by an administrator of that unit or of one above. */
export function mayAddUnder(actor: ActorFacts, unit: UnitFacts): boolean {
  return unit.kind === 'COMMITTEE' && administers(actor, unit);
}

/**
 * A body is renamed or closed from above, never by itself. The committees are the national list's: they change by
 * resolution, with predecessors and successors, not by a form.
 */
export function mayRevise(actor: ActorFacts, unit: UnitFacts): boolean {
  return unit.kind !== 'COMMITTEE' && unit.path !== actor.unitPath && administers(actor, unit);
}

/** The groups that a unit speaks to in its plans are made by whoever writes these or administers it, acting for that unit. */
export function mayKeepGroups(actor: ActorFacts, unit: { path: string }): boolean {
  return unit.path === actor.unitPath && actor.roles.some((role) => KEEPERS.includes(role));
}

/** Who works for a unit is shown to those who run it or stand above it. */
export function maySeeWorkers(actor: ActorFacts, unit: { path: string }): boolean {
  return actor.roles.some((role) => SEERS.includes(role)) && within(unit.path, actor.unitPath);
}

const KEEPERS: readonly Role[] = ['OFFICER', 'REVIEWER', 'ADMINISTRATOR'];
const SEERS: readonly Role[] = ['ADMINISTRATOR', 'REVIEWER', 'LEADER'];

function administers(actor: ActorFacts, unit: UnitFacts): boolean {
  return actor.roles.includes('ADMINISTRATOR') && within(unit.path, actor.unitPath);
}
