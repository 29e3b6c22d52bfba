import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import { type PlainDate, plainDateIn } from '@/lib/format/dates';
import type { Level, UnitKind } from '@/lib/format/words';
import { searchUnder } from './queries';

export type Membership = {
  id: string;
  unitId: string;
  name: string;
  validFrom: PlainDate;
  /** First day on which the unit is no longer a member. */
  validTo: PlainDate | null;
};

export type GroupPage = {
  id: string;
  name: string;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  /** Everyone who is, was or will be a member, by name and day. */
  members: Membership[];
  /** Issued plans in which the group has a quota or a deadline. */
  plans: number;
};

/** A group of the acting unit's own with all its memberships, or null. */
export async function findGroup({ db, actor }: Scoped, groupId: string): Promise<GroupPage | null> {
  if (!isId(groupId)) return null;
  const [group] = await db.$queryRaw<GroupPage[]>`
    SELECT g.id, g.name, g.valid_from::text AS "validFrom", g.valid_to::text AS "validTo",
           COALESCE((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'unitId', u.id, 'name', u.name,
                                                         'validFrom', m.valid_from, 'validTo', m.valid_to)
                                      ORDER BY u.kind, u.name COLLATE "vi-x-icu", u.id, m.valid_from)
                     FROM unit_group_member m JOIN unit u ON u.tenant_id = m.tenant_id AND u.id = m.unit_id
                     WHERE m.tenant_id = g.tenant_id AND m.group_id = g.id), '[]') AS members,
           (SELECT count(*)::int FROM plan p
            WHERE p.tenant_id = g.tenant_id AND p.status = 'ISSUED'
              AND (EXISTS (SELECT FROM quota q JOIN quota_assignee a ON a.tenant_id = q.tenant_id AND a.quota_id = q.id
                           WHERE q.tenant_id = p.tenant_id AND q.plan_id = p.id AND a.group_id = g.id)
                   OR EXISTS (SELECT FROM deadline d
                              WHERE d.tenant_id = p.tenant_id AND d.plan_id = p.id AND d.bound_group_id = g.id))) AS plans
    FROM unit_group g
    WHERE g.tenant_id = ${actor.tenantId}::uuid AND g.owner_id = ${actor.unitId}::uuid AND g.id = ${groupId}::uuid`;
  return group ?? null;
}

export type GroupAside = { id: string; name: string; validFrom: PlainDate; validTo: PlainDate | null };

/** The acting unit's groups that have ended, or do not begin before a later day, the latest first. */
export async function groupsAside({ db, actor, now }: Scoped): Promise<GroupAside[]> {
  const today = plainDateIn(now);
  return db.$queryRaw<GroupAside[]>`
    SELECT id, name, valid_from::text AS "validFrom", valid_to::text AS "validTo" FROM unit_group
    WHERE tenant_id = ${actor.tenantId}::uuid AND owner_id = ${actor.unitId}::uuid
      AND (valid_from > ${today}::date OR valid_to <= ${today}::date)
    ORDER BY valid_from DESC, name COLLATE "vi-x-icu", id LIMIT 100`;
}

export type Candidate = {
  id: string;
  name: string;
  kind: UnitKind;
  level: Level;
  /** Null for what stands right under the acting unit. */
  parentName: string | null;
};

/** More boxes than this are no help: what is further below is then found by its name. */
export const CANDIDATES_AT_MOST = 100;

export type Candidates = {
  /** Right under the acting unit. */
  near: Candidate[];
  /** Further below: all of them where they are few, else what a search found. */
  far: Candidate[];
  /** Not all are shown: a search finds the others. */
  more: boolean;
};

/** The units in force that can be members of a group of the acting unit; `question` narrows them to names that hold it. */
export async function candidates(scope: Scoped, question: string): Promise<Candidates> {
  const { db, actor, now } = scope;
  const today = plainDateIn(now);
  if (question !== '') {
    const { rows, total } = await searchUnder(scope, { path: actor.unitPath }, question);
    const found = rows.map((row) => ({ ...row, level: actor.level }));
    return { near: [], far: found, more: total > rows.length };
  }
  const rows = await db.$queryRaw<Candidate[]>`
    SELECT u.id, u.name, u.kind::text, u.level::text,
           CASE WHEN u.parent_id = ${actor.unitId}::uuid THEN NULL ELSE p.name END AS "parentName"
    FROM unit u JOIN unit p ON p.tenant_id = u.tenant_id AND p.id = u.parent_id
    WHERE u.tenant_id = ${actor.tenantId}::uuid AND starts_with(u.path, ${actor.unitPath}) AND u.id <> ${actor.unitId}::uuid
      AND u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to > ${today}::date)
    ORDER BY u.parent_id = ${actor.unitId}::uuid DESC, p.name COLLATE "vi-x-icu", u.kind, u.name COLLATE "vi-x-icu", u.id
    LIMIT 1000`;
  const near = rows.filter(({ parentName }) => parentName === null);
  const far = rows.filter(({ parentName }) => parentName !== null);
  const few = rows.length <= CANDIDATES_AT_MOST;
  return { near: near.slice(0, 3 * CANDIDATES_AT_MOST), far: few ? far : [], more: !few };
}
