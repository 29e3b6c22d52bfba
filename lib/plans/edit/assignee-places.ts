import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { plainDateIn } from '@/lib/format/dates';
import { findPlaces, type PlaceFound } from '@/lib/units/find';

/** What the words of a stored assignee mean: a unit or a group, or else what they could mean. */
export type AssigneePlace = {
  asWritten: string;
  meant: { name: string; unitId: string; isGroup: boolean; members: number | null } | null;
  /** Of words that mean nothing yet: the value to choose, and what to read for it. */
  candidates: { value: string; label: string }[];
};

/** What the assignees of a quota mean, by their ids. */
export async function assigneePlaces(scope: Scoped, quotaId: string): Promise<Record<string, AssigneePlace>> {
  const { db, actor, now } = scope;
  const rows = await db.$queryRaw<PlaceRow[]>`
    SELECT a.id, a.as_written AS "asWritten", a.unit_id AS "unitId", u.name AS "unitName", g.owner_id AS "ownerId", g.name AS "groupName",
           (SELECT count(*)::int FROM unit_group_member m JOIN unit one ON one.tenant_id = m.tenant_id AND one.id = m.unit_id
            WHERE m.tenant_id = g.tenant_id AND m.group_id = g.id
              AND GREATEST(m.valid_from, one.valid_from) <= ${plainDateIn(now)}::date
              AND COALESCE(LEAST(m.valid_to, one.valid_to), 'infinity') > ${plainDateIn(now)}::date) AS members
    FROM quota_assignee a
    LEFT JOIN unit u ON u.tenant_id = a.tenant_id AND u.id = a.unit_id
    LEFT JOIN unit_group g ON g.tenant_id = a.tenant_id AND g.id = a.group_id
    WHERE a.tenant_id = ${actor.tenantId}::uuid AND a.quota_id = ${quotaId}::uuid`;
  const open = rows.filter(({ unitName, groupName }) => unitName === null && groupName === null);
  const found = await findPlaces(
    scope,
    open.map(({ asWritten }) => asWritten),
  );
  return Object.fromEntries(
    rows.map((row) => [
      row.id,
      {
        asWritten: row.asWritten,
        meant: meantBy(row),
        candidates: open.includes(row) ? (found.get(row.asWritten) ?? []).map(candidate) : [],
      },
    ]),
  );
}

/** Names of the own groups and of what stands right under the acting unit, to be offered while typing; at most 200. */
export async function likelyNames({ db, actor, now }: Scoped): Promise<string[]> {
  const today = plainDateIn(now);
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT name FROM (
      SELECT g.name, 0 AS rank FROM unit_group g
      WHERE g.tenant_id = ${actor.tenantId}::uuid AND g.owner_id = ${actor.unitId}::uuid
        AND g.valid_from <= ${today}::date AND (g.valid_to IS NULL OR g.valid_to > ${today}::date)
      UNION ALL
      SELECT u.name, 1 FROM unit u
      WHERE u.tenant_id = ${actor.tenantId}::uuid AND u.parent_id = ${actor.unitId}::uuid
        AND u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to > ${today}::date)) likely
    GROUP BY name ORDER BY min(rank), name COLLATE "vi-x-icu" LIMIT 200`;
  return rows.map(({ name }) => name);
}

type PlaceRow = {
  id: string;
  asWritten: string;
  unitId: string | null;
  unitName: string | null;
  ownerId: string | null;
  groupName: string | null;
  members: number;
};

function meantBy({ unitId, unitName, ownerId, groupName, members }: PlaceRow): AssigneePlace['meant'] {
  if (unitId && unitName) return { name: unitName, unitId, isGroup: false, members: null };
  return ownerId && groupName ? { name: groupName, unitId: ownerId, isGroup: true, members } : null;
}

function candidate(place: PlaceFound): AssigneePlace['candidates'][number] {
  return place.kind === 'UNIT'
    ? {
        value: `unit:${place.id}`,
        label: place.parentName ? `${place.name} (${place.parentName})` : place.name,
      }
    : { value: `group:${place.id}`, label: `Nhóm: ${place.name}` };
}
