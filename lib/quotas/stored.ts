import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { within } from '@/lib/nominations/permissions';
import type { AssignedUnit, Lead, StoredQuota } from './assigned';
import type { DatedTally } from './matrix';

/**
 * The quotas of plans with their leads, in the order of each plan. Of the units behind them only those within the acting
 * unit's subtree, since nothing is known of the nominations of others. Two statements, however many plans and units.
 */
export async function storedQuotas(scope: Scoped, planIds: readonly string[]): Promise<StoredQuota[]> {
  const { db } = scope;
  const quotas = await db.$queryRaw<Omit<StoredQuota, 'leads' | 'hidden'>[]>`
    SELECT q.id, q.plan_id AS "planId", q.field_id AS "fieldId", q.min, q.max, q.cadence,
           q.cadence_stated AS "cadenceStated", q.year, q.each_assignee AS "eachAssignee",
           q.per_school_level AS "perSchoolLevel",
           COALESCE((SELECT jsonb_agg(jsonb_build_object('subject', p.subject, 'min', p.min) ORDER BY p.subject)
                     FROM quota_part p WHERE p.tenant_id = q.tenant_id AND p.quota_id = q.id), '[]') AS parts
    FROM quota q WHERE q.plan_id = ANY (${planIds}::uuid[]) ORDER BY q.plan_id, q.ordinal`;
  const assigned = Map.groupBy(await assignedRows(scope, planIds), ({ quotaId }) => quotaId);
  return quotas.map((quota) => ({ ...quota, ...leadsOf(scope, assigned.get(quota.id) ?? []) }));
}

/**
 * What counts for the quotas of plans, by nominating unit, field, subject and year: one statement. Only nominations of the
 * acting unit's subtree are seen.
 */
export async function storedTallies(
  { db }: Scoped,
  planIds: readonly string[],
  years: { from: number; to: number },
): Promise<(DatedTally & { planId: string })[]> {
  return db.$queryRaw<(DatedTally & { planId: string })[]>`
    SELECT n.plan_id AS "planId", n.unit_path AS "unitPath", n.field_id AS "fieldId", n.subject, n.year::int,
           count(*)::int AS registered,
           (count(*) FILTER (WHERE n.status = 'RECOGNISED'))::int AS recognised,
           (count(*) FILTER (WHERE n.late))::int AS late
    FROM nomination n
    WHERE n.plan_id = ANY (${planIds}::uuid[]) AND n.year BETWEEN ${years.from} AND ${years.to}
      AND n.status IN ('SUBMITTED', 'RECOGNISED')
    GROUP BY n.plan_id, n.unit_path, n.field_id, n.subject, n.year`;
}

type AssignedRow = Partial<AssignedUnit> & {
  quotaId: string;
  ordinal: number;
  asWritten: string;
  groupName: string | null;
  /** Of the group's owner, where a group is named. */
  ownerPath: string | null;
};

function assignedRows({ db }: Scoped, planIds: readonly string[]): Promise<AssignedRow[]> {
  return db.$queryRaw<AssignedRow[]>`
    SELECT a.quota_id AS "quotaId", a.ordinal, a.as_written AS "asWritten", g.name AS "groupName", g.owner_path AS "ownerPath",
           u.id AS "unitId", u.path AS "unitPath", u.name AS "unitName", u.school_level AS "schoolLevel", u.level, u.kind,
           CASE WHEN a.group_id IS NOT NULL THEN GREATEST(m.valid_from, g.valid_from, u.valid_from)::text END AS "from",
           CASE WHEN a.group_id IS NOT NULL THEN LEAST(m.valid_to, g.valid_to, u.valid_to)::text END AS "to"
    FROM quota_assignee a
    JOIN quota q ON q.tenant_id = a.tenant_id AND q.id = a.quota_id
    LEFT JOIN unit_group g ON g.tenant_id = a.tenant_id AND g.id = a.group_id
    LEFT JOIN unit_group_member m ON m.tenant_id = a.tenant_id AND m.group_id = a.group_id
    LEFT JOIN unit u ON u.tenant_id = a.tenant_id AND u.id = COALESCE(a.unit_id, m.unit_id)
    WHERE q.plan_id = ANY (${planIds}::uuid[]) AND a.role = 'LEAD'
    ORDER BY a.quota_id, a.ordinal, u.name COLLATE "vi-x-icu", u.path`;
}

function leadsOf({ actor }: Scoped, rows: readonly AssignedRow[]): { leads: Lead[]; hidden: boolean } {
  const seen = (path: string | null | undefined) => typeof path === 'string' && within(path, actor.unitPath);
  const leads = [...Map.groupBy(rows, ({ ordinal }) => ordinal).values()].flatMap((ofLead) => {
    const [first] = ofLead;
    if (!first) return [];
    const units = ofLead.filter((row): row is AssignedRow & AssignedUnit => seen(row.unitPath));
    return [{ asWritten: first.asWritten, groupName: first.groupName, units }];
  });
  // Of a group that belongs to a unit above, members beside us may exist that cannot be seen.
  const hidden = rows.some((row) => !seen(row.ownerPath ?? row.unitPath));
  return { leads, hidden };
}
