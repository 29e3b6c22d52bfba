import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import { comparePeople } from '@/lib/format/collation';
import { type PlainDate, plainDateIn } from '@/lib/format/dates';
import type { Level, PlanStatus, Role, SchoolLevel, UnitKind } from '@/lib/format/words';
import { plainDay } from '@/lib/nominations/plan-facts';
import { wordsOf } from '@/lib/plans/filter';
import { pathsAbove } from './path';

export type UnitPage = {
  id: string;
  path: string;
  name: string;
  level: Level;
  kind: UnitKind;
  schoolLevel: SchoolLevel | null;
  code: string | null;
  validFrom: PlainDate;
  /** First day on which the unit is no longer there. */
  validTo: PlainDate | null;
  /** The units above it, from the top. */
  above: { id: string; name: string }[];
};

/** A unit that the acting unit may see (its own subtree and the units above), or null. */
export async function findUnit({ db, actor }: Scoped, unitId: string): Promise<UnitPage | null> {
  if (!isId(unitId)) return null;
  const { tenantId } = actor;
  const unit = await db.unit.findUnique({
    where: { tenantId_id: { tenantId, id: unitId } },
    select: {
      id: true,
      path: true,
      name: true,
      level: true,
      kind: true,
      schoolLevel: true,
      code: true,
      validFrom: true,
      validTo: true,
    },
  });
  if (!unit) return null;
  const above = await db.unit.findMany({
    where: { tenantId, path: { in: pathsAbove(unit.path) } },
    select: { id: true, name: true },
    orderBy: { path: 'asc' },
  });
  return {
    ...unit,
    validFrom: unit.validFrom.toISOString().slice(0, 10),
    validTo: plainDay(unit.validTo),
    above,
  };
}

export type UnitUnder = {
  id: string;
  name: string;
  level: Level;
  kind: UnitKind;
  schoolLevel: SchoolLevel | null;
  validTo: PlainDate | null;
  /** Still there today. */
  inForce: boolean;
  /** How many units in force stand right under it. */
  below: number;
};

/** What stands right under a unit: committees first, then bodies by kind, each in Vietnamese order. One statement. */
export async function unitsUnder({ db, actor, now }: Scoped, unitId: string): Promise<UnitUnder[]> {
  const today = plainDateIn(now);
  return db.$queryRaw<UnitUnder[]>`
    SELECT u.id, u.name, u.level::text, u.kind::text, u.school_level::text AS "schoolLevel", u.valid_to::text AS "validTo",
           (u.valid_to IS NULL OR u.valid_to > ${today}::date) AS "inForce",
           (SELECT count(*)::int FROM unit b WHERE b.tenant_id = u.tenant_id AND b.parent_id = u.id
              AND (b.valid_to IS NULL OR b.valid_to > ${today}::date)) AS below
    FROM unit u
    WHERE u.tenant_id = ${actor.tenantId}::uuid AND u.parent_id = ${unitId}::uuid AND u.valid_from <= ${today}::date
    ORDER BY u.kind, u.name COLLATE "vi-x-icu", u.id`;
}

export type FoundUnit = { id: string; name: string; kind: UnitKind; parentName: string | null };

export const UNITS_FOUND_AT_MOST = 50;

/** Units in force at any depth under a unit whose name holds every word asked for, diacritics and case aside. One statement. */
export async function searchUnder(
  { db, actor, now }: Scoped,
  unit: { path: string },
  question: string,
): Promise<{ rows: FoundUnit[]; total: number }> {
  const words = wordsOf(question);
  const today = plainDateIn(now);
  const rows = await db.$queryRaw<(FoundUnit & { total: number })[]>`
    SELECT u.id, u.name, u.kind::text, p.name AS "parentName", (count(*) OVER ())::int AS total
    FROM unit u LEFT JOIN unit p ON p.tenant_id = u.tenant_id AND p.id = u.parent_id
    WHERE u.tenant_id = ${actor.tenantId}::uuid AND starts_with(u.path, ${unit.path}) AND u.path <> ${unit.path}
      AND u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to > ${today}::date)
      AND u.id IN (SELECT found FROM unnest(${words}::text[]) AS word, search_units(word) AS found
                   GROUP BY found HAVING count(*) = ${words.length}::int)
    ORDER BY u.kind, u.name COLLATE "vi-x-icu", u.id LIMIT ${UNITS_FOUND_AT_MOST}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

export type GroupOfUnit = {
  id: string;
  name: string;
  validFrom: PlainDate;
  members: { id: string; name: string; since: PlainDate }[];
};

/** The groups of a unit that are there today, with today's members as far as they may be seen. One statement. */
export async function groupsOf({ db, actor, now }: Scoped, unitId: string): Promise<GroupOfUnit[]> {
  const today = plainDateIn(now);
  return db.$queryRaw<GroupOfUnit[]>`
    SELECT g.id, g.name, g.valid_from::text AS "validFrom",
           COALESCE((SELECT jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'since', m.valid_from)
                                      ORDER BY u.kind, u.name COLLATE "vi-x-icu", u.id)
                     FROM unit_group_member m JOIN unit u ON u.tenant_id = m.tenant_id AND u.id = m.unit_id
                     WHERE m.tenant_id = g.tenant_id AND m.group_id = g.id
                       AND GREATEST(m.valid_from, u.valid_from) <= ${today}::date
                       AND COALESCE(LEAST(m.valid_to, u.valid_to), 'infinity') > ${today}::date), '[]') AS members
    FROM unit_group g
    WHERE g.tenant_id = ${actor.tenantId}::uuid AND g.owner_id = ${unitId}::uuid
      AND g.valid_from <= ${today}::date AND (g.valid_to IS NULL OR g.valid_to > ${today}::date)
    ORDER BY g.name COLLATE "vi-x-icu", g.id`;
}

export type Worker = { id: string; name: string; title: string | null; roles: Role[]; disabled: boolean };

/** Who works for a unit now, by given name. Whether they may be shown is lib/units/permissions.ts's. One statement. */
export async function workersOf({ db, actor }: Scoped, unitId: string): Promise<Worker[]> {
  const rows = await db.$queryRaw<Worker[]>`
    SELECT a.id, a.name, max(m.title) AS title, a.disabled_at IS NOT NULL AS disabled,
           to_jsonb(array_agg(DISTINCT m.role::text)) AS roles
    FROM membership m JOIN account a ON a.tenant_id = m.tenant_id AND a.id = m.account_id
    WHERE m.tenant_id = ${actor.tenantId}::uuid AND m.unit_id = ${unitId}::uuid AND m.ended_at IS NULL
    GROUP BY a.id, a.name, a.disabled_at`;
  return rows.sort((a, b) => comparePeople(a.name, b.name));
}

export type PlanOfUnit = {
  id: string;
  number: string | null;
  title: string;
  status: PlanStatus;
  startYear: number;
  endYear: number;
};

/** The latest plans that a unit has issued or drafts, as far as they may be seen. */
export async function plansOf({ db, actor }: Scoped, unitId: string, limit: number): Promise<PlanOfUnit[]> {
  return db.plan.findMany({
    where: { tenantId: actor.tenantId, issuerId: unitId },
    select: { id: true, number: true, title: true, status: true, startYear: true, endYear: true },
    orderBy: [{ endYear: 'desc' }, { issuedOn: 'desc' }, { id: 'asc' }],
    take: limit,
  });
}
