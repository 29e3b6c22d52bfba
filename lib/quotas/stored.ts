import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { SchoolLevel, Subject } from '@/lib/format/words';
import { within } from '@/lib/units/path';
import type { AssignedUnit, Lead, StoredQuota } from './assigned';
import type { DatedTally } from './matrix';

export type TallyOfPlan = DatedTally & { planId: string };

/**
 * The quotas of plans with their leads, in the order of each plan, and what counts for them by nominating unit, field, subject
 * and year. Of the units behind a lead only those within the acting unit's subtree, since nothing is known of the
 * nominations of others. What is nominated into the plan of a single year counts for the plan of its period too, in the field that
 * its own comes from. One statement, however many plans and units; its answer is JSON, because hundreds of small rows
 * cost the server more than the database needs to count them.
 */
export async function storedFacts(
  { db, actor }: Scoped,
  planIds: readonly string[],
): Promise<{ quotas: StoredQuota[]; tallies: TallyOfPlan[] }> {
  const [facts] = await db.$queryRaw<{ quotas: QuotaRow[]; tallies: TallyRow[] }[]>`
    WITH counted_above AS MATERIALIZED (
      SELECT y.id AS plan_id, f.id AS field_id, o.plan_id AS period_id, o.id AS period_field_id
      FROM plan y
      JOIN field f ON f.tenant_id = y.tenant_id AND f.plan_id = y.id
      JOIN field o ON o.tenant_id = f.tenant_id AND o.id = f.upper_field_id AND o.plan_id = y.period_plan_id
      WHERE y.tenant_id = ${actor.tenantId}::uuid AND y.period_plan_id = ANY (${planIds}::uuid[]))
    SELECT
      (SELECT COALESCE(json_agg(json_build_object(
                'id', q.id, 'planId', q.plan_id, 'fieldId', q.field_id, 'min', q.min, 'max', q.max, 'cadence', q.cadence,
                'cadenceStated', q.cadence_stated, 'year', q.year, 'eachAssignee', q.each_assignee,
                'perSchoolLevel', q.per_school_level,
                'parts', (SELECT COALESCE(json_agg(json_build_object('subject', p.subject, 'min', p.min) ORDER BY p.subject), '[]')
                          FROM quota_part p WHERE p.tenant_id = q.tenant_id AND p.quota_id = q.id),
                'leads', (SELECT COALESCE(json_agg(json_build_object(
                            'asWritten', a.as_written, 'unitId', a.unit_id, 'groupName', g.name, 'ownerPath', g.owner_path,
                            'units', (SELECT COALESCE(json_agg(json_build_array(u.id, u.path, u.name, u.school_level,
                                        GREATEST(one.joined, g.valid_from), LEAST(one.quit, g.valid_to))
                                      ORDER BY u.name COLLATE "vi-x-icu", u.path), '[]')
                                      FROM (SELECT a.unit_id AS id, NULL::date AS joined, NULL::date AS quit
                                            WHERE a.unit_id IS NOT NULL
                                            UNION ALL
                                            SELECT m.unit_id, m.valid_from, m.valid_to FROM unit_group_member m
                                            WHERE m.tenant_id = a.tenant_id AND m.group_id = a.group_id) one
                                      JOIN unit u ON u.tenant_id = a.tenant_id AND u.id = one.id))
                            ORDER BY a.ordinal), '[]')
                          FROM quota_assignee a
                          LEFT JOIN unit_group g ON g.tenant_id = a.tenant_id AND g.id = a.group_id
                          WHERE a.tenant_id = q.tenant_id AND a.quota_id = q.id AND a.role = 'LEAD'))
              ORDER BY q.plan_id, q.ordinal), '[]')
       FROM quota q WHERE q.plan_id = ANY (${planIds}::uuid[])) AS quotas,
      (SELECT COALESCE(json_agg(json_build_array(plan_id, unit_path, field_id, subject, year, registered, recognised, late)), '[]')
       FROM (SELECT n.plan_id, n.unit_path, n.field_id, n.subject, n.year, count(*) AS registered,
                    count(*) FILTER (WHERE n.status = 'RECOGNISED') AS recognised, count(*) FILTER (WHERE n.late) AS late
             FROM (SELECT n.plan_id, n.field_id, n.unit_path, n.subject, n.year, n.status, n.late FROM nomination n
                   WHERE n.plan_id = ANY (${planIds}::uuid[]) AND n.status IN ('SUBMITTED', 'RECOGNISED')
                   UNION ALL
                   SELECT c.period_id, c.period_field_id, n.unit_path, n.subject, n.year, n.status, n.late
                   FROM nomination n JOIN counted_above c ON c.field_id = n.field_id
                   -- The array is found first, so that no more nominations are read than those of these plans.
                   WHERE n.plan_id = ANY (ARRAY(SELECT plan_id FROM counted_above)) AND n.status IN ('SUBMITTED', 'RECOGNISED')) n
             GROUP BY n.plan_id, n.unit_path, n.field_id, n.subject, n.year) counted) AS tallies`;
  if (!facts) throw new Error('A statement of one row gave none');
  return {
    quotas: facts.quotas.map((row) => quotaOf(row, actor.unitPath)),
    tallies: facts.tallies.map(tallyOf),
  };
}

type QuotaRow = Omit<StoredQuota, 'leads' | 'hidden'> & { leads: LeadRow[] };

type LeadRow = {
  asWritten: string;
  unitId: string | null;
  groupName: string | null;
  /** Of the group's owner, where a group is named. */
  ownerPath: string | null;
  units: [string, string, string, SchoolLevel | null, string | null, string | null][];
};

type TallyRow = [string, string, string, Subject, number, number, number, number];

function quotaOf({ leads, ...quota }: QuotaRow, scopePath: string): StoredQuota {
  return {
    ...quota,
    leads: leads.map(({ asWritten, groupName, units }): Lead => {
      const seen = units.map(unitOf).filter(({ unitPath }) => within(unitPath, scopePath));
      return { asWritten, groupName, units: seen };
    }),
    hidden: leads.some((lead) => hasHidden(lead, scopePath)),
  };
}

/** Of a group that belongs to a unit above, members beside us may exist that cannot be seen. */
function hasHidden({ unitId, ownerPath, units }: LeadRow, scopePath: string): boolean {
  if (unitId === null) return ownerPath === null || !within(ownerPath, scopePath);
  return !units.some(([, path]) => within(path, scopePath));
}

function unitOf([unitId, unitPath, unitName, schoolLevel, from, to]: LeadRow['units'][number]): AssignedUnit {
  return { unitId, unitPath, unitName, schoolLevel, from, to };
}

function tallyOf([
  planId,
  unitPath,
  fieldId,
  subject,
  year,
  registered,
  recognised,
  late,
]: TallyRow): TallyOfPlan {
  return { planId, unitPath, fieldId, subject, year, registered, recognised, late };
}
