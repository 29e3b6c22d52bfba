import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { plainDateIn } from '@/lib/format/dates';
import { placeFinder } from './place-name';

/** A unit or a group that a written name may mean; `exact` where it is called the same, not only similarly. */
export type PlaceFound =
  | { kind: 'UNIT'; id: string; path: string; name: string; parentName: string | null; exact: boolean }
  | { kind: 'GROUP'; id: string; name: string; ownerName: string; exact: boolean };

/** More candidates than this are no help to who has to choose. */
export const PLACES_AT_MOST = 20;

/**
 * For every written name, the units in force today of the acting unit's subtree and the groups it owns that are called
 * the same (see placeFinder); where none is, those whose name holds it. One statement for all names: abbreviations
 * and spellings are compared by the rule, which no index knows.
 */
export async function findPlaces(
  scope: Scoped,
  names: readonly string[],
): Promise<Map<string, PlaceFound[]>> {
  const found = new Map<string, PlaceFound[]>(names.map((name) => [name, []]));
  if (found.size === 0) return found;
  const find = placeFinder(await placesInSight(scope), scope.actor.unitName);
  for (const name of found.keys()) {
    const meant = find(name).slice(0, PLACES_AT_MOST);
    found.set(
      name,
      meant.map(({ place: { committee: _, ...place }, exact }) => ({ ...place, exact })),
    );
  }
  return found;
}

type Place = { committee: boolean } & (
  | { kind: 'UNIT'; id: string; path: string; name: string; parentName: string | null }
  | { kind: 'GROUP'; id: string; name: string; ownerName: string }
);

/** As JSON, because thousands of small rows cost the server more than the database needs to read them. */
async function placesInSight({ db, actor, now }: Scoped): Promise<Place[]> {
  const today = plainDateIn(now);
  const [row] = await db.$queryRaw<{ units: UnitRow[]; groups: [string, string][] }[]>`
    SELECT
      (SELECT COALESCE(json_agg(json_build_array(u.id, u.path, u.name, u.kind = 'COMMITTEE', p.name) ORDER BY u.path), '[]')
       FROM unit u LEFT JOIN unit p ON p.tenant_id = u.tenant_id AND p.id = u.parent_id
       WHERE u.tenant_id = ${actor.tenantId}::uuid AND starts_with(u.path, ${actor.unitPath})
         AND u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to > ${today}::date)) AS units,
      (SELECT COALESCE(json_agg(json_build_array(g.id, g.name) ORDER BY g.name COLLATE "vi-x-icu", g.id), '[]')
       FROM unit_group g
       WHERE g.tenant_id = ${actor.tenantId}::uuid AND g.owner_id = ${actor.unitId}::uuid
         AND g.valid_from <= ${today}::date AND (g.valid_to IS NULL OR g.valid_to > ${today}::date)) AS groups`;
  if (!row) throw new Error('A statement of one row gave none');
  return [
    ...row.groups.map(([id, name]) => ({
      kind: 'GROUP' as const,
      id,
      name,
      ownerName: actor.unitName,
      committee: false,
    })),
    ...row.units.map(([id, path, name, committee, parentName]) => ({
      kind: 'UNIT' as const,
      id,
      path,
      name,
      parentName,
      committee,
    })),
  ];
}

type UnitRow = [id: string, path: string, name: string, committee: boolean, parentName: string | null];
