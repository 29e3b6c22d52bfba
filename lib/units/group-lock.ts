import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { type PlainDate, plainDateIn } from '@/lib/format/dates';
import type { Ticked } from './group-schema';

/** A group whose row is locked until the transaction ends. */
export type LockedGroup = { id: string; name: string; validFrom: PlainDate; validTo: PlainDate | null };

/** Locks a group of the acting unit's own and reads it as it is then; null when there is none. */
export async function lockGroup({ db, actor }: Scoped, id: string): Promise<LockedGroup | null> {
  const rows = await db.$queryRaw<LockedGroup[]>`
    SELECT id, name, valid_from::text AS "validFrom", valid_to::text AS "validTo"
    FROM unit_group
    WHERE tenant_id = ${actor.tenantId}::uuid AND id = ${id}::uuid AND owner_id = ${actor.unitId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

export type TickedUnit = { id: string; path: string; name: string; validTo: PlainDate | null };

/**
 * The units that boxes stand for: those ticked, as far as they are under the acting unit, and all in force today of a kind
 * that was ticked, right under it. Others are left out as if they were not there.
 */
export async function membersTicked(
  { db, actor, now }: Scoped,
  { ids, kinds }: Ticked,
): Promise<TickedUnit[]> {
  const today = plainDateIn(now);
  return db.$queryRaw<TickedUnit[]>`
    SELECT id, path, name, valid_to::text AS "validTo" FROM unit
    WHERE tenant_id = ${actor.tenantId}::uuid AND starts_with(path, ${actor.unitPath}) AND id <> ${actor.unitId}::uuid
      AND (id = ANY (${ids}::uuid[])
           OR (parent_id = ${actor.unitId}::uuid AND kind::text = ANY (${kinds}::text[])
               AND valid_from <= ${today}::date AND (valid_to IS NULL OR valid_to > ${today}::date)))
    ORDER BY path`;
}
