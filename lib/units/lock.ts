import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { type PlainDate, plainDateIn } from '@/lib/format/dates';
import type { Level, SchoolLevel, UnitKind } from '@/lib/format/words';

/** What the rules need to know of a unit whose row is locked until the transaction ends. */
export type LockedUnit = {
  id: string;
  path: string;
  parentId: string | null;
  level: Level;
  kind: UnitKind;
  name: string;
  schoolLevel: SchoolLevel | null;
  validFrom: PlainDate;
  validTo: PlainDate | null;
};

/** Locks a unit of the acting unit's subtree and reads it as it is then; null when there is none. */
export async function lockUnit({ db, actor }: Scoped, id: string): Promise<LockedUnit | null> {
  const rows = await db.$queryRaw<LockedUnit[]>`
    SELECT id, path, parent_id AS "parentId", level::text, kind::text, name, school_level::text AS "schoolLevel",
           valid_from::text AS "validFrom", valid_to::text AS "validTo"
    FROM unit WHERE tenant_id = ${actor.tenantId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

/** Whether a unit in force right under `parentId` bears the name, letter case aside. */
export async function nameTaken(
  { db, actor, now }: Scoped,
  { parentId, name, except }: { parentId: string; name: string; except: string | null },
): Promise<boolean> {
  const rows = await db.$queryRaw<{ taken: boolean }[]>`
    SELECT EXISTS (SELECT FROM unit WHERE tenant_id = ${actor.tenantId}::uuid AND parent_id = ${parentId}::uuid
      AND lower(name) = lower(${name}) AND id IS DISTINCT FROM ${except}::uuid
      AND (valid_to IS NULL OR valid_to > ${plainDateIn(now)}::date)) AS taken`;
  return rows[0]?.taken ?? false;
}
