import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { plainDateIn } from '@/lib/format/dates';
import type { AssigneeRole } from '@/lib/format/words';

/** Who leads or coordinates a quota, as the document says it, with what in the system is meant. */
export type AssigneeOfPlan = {
  quotaId: string;
  role: AssigneeRole;
  asWritten: string;
  /** The unit meant, where it is one and may be seen. */
  unit: { id: string; path: string; name: string } | null;
  /** The group meant; `members` as of today, null where some of them may stand outside what the acting unit sees. */
  group: { id: string; ownerId: string; name: string; members: number | null } | null;
};

/** The assignees of all quotas of a plan, in the document's order. One statement. */
export async function assigneesOfPlan({ db, actor, now }: Scoped, planId: string): Promise<AssigneeOfPlan[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT a.quota_id AS "quotaId", a.role::text, a.as_written AS "asWritten",
           u.id AS "unitId", u.path AS "unitPath", u.name AS "unitName", g.id AS "groupId", g.owner_id AS "ownerId", g.name AS "groupName",
           CASE WHEN starts_with(g.owner_path, ${actor.unitPath}) THEN (
             SELECT count(*)::int FROM unit_group_member m
             JOIN unit member ON member.tenant_id = m.tenant_id AND member.id = m.unit_id
             WHERE m.tenant_id = g.tenant_id AND m.group_id = g.id
               AND GREATEST(m.valid_from, member.valid_from) <= ${plainDateIn(now)}::date
               AND COALESCE(LEAST(m.valid_to, member.valid_to), 'infinity') > ${plainDateIn(now)}::date) END AS members
    FROM quota_assignee a
    JOIN quota q ON q.tenant_id = a.tenant_id AND q.id = a.quota_id
    LEFT JOIN unit u ON u.tenant_id = a.tenant_id AND u.id = a.unit_id
    LEFT JOIN unit_group g ON g.tenant_id = a.tenant_id AND g.id = a.group_id
    WHERE q.tenant_id = ${actor.tenantId}::uuid AND q.plan_id = ${planId}::uuid
    ORDER BY q.ordinal, a.ordinal`;
  return rows.map(
    ({ quotaId, role, asWritten, unitId, unitPath, unitName, groupId, ownerId, groupName, members }) => ({
      quotaId,
      role,
      asWritten,
      unit: unitId && unitPath && unitName ? { id: unitId, path: unitPath, name: unitName } : null,
      group: groupId && ownerId && groupName ? { id: groupId, ownerId, name: groupName, members } : null,
    }),
  );
}

type Row = {
  quotaId: string;
  role: AssigneeRole;
  asWritten: string;
  unitId: string | null;
  unitPath: string | null;
  unitName: string | null;
  groupId: string | null;
  ownerId: string | null;
  groupName: string | null;
  members: number | null;
};
