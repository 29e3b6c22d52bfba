import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { type PlainDate, plainDateIn } from '@/lib/format/dates';
import type { Cadence } from '@/lib/format/words';
import { findPlan, type PlanDocument } from './plan-queries';
import { type Finding, type ReadinessFacts, readiness } from './readiness';
import { assigneeKey } from './readiness-quotas';
import type { UpperFacts } from './readiness-upper';

/**
 * What is missing in a plan or odd about it; null when the acting unit does not see the plan. `typed` stands in for a
 * number and a date that the plan does not have yet. The whole plan is read, in as many statements for a large one as for
 * a small one.
 */
export async function planReadiness(
  scope: Scoped,
  planId: string,
  typed: { number?: string | null; issuedOn?: PlainDate | null } = {},
): Promise<Finding[] | null> {
  const stored = await findPlan(scope, planId);
  if (!stored) return null;
  const plan = {
    ...stored,
    number: stored.number?.trim() ? stored.number : (typed.number ?? null),
    issuedOn: stored.issuedOn ?? typed.issuedOn ?? null,
  };
  const units = await unitFacts(scope, planId);
  return readiness(plan, {
    today: plainDateIn(scope.now),
    numberTaken: await isNumberTaken(scope, plan),
    ...units,
    groupMembers: await membersOfBoundGroups(scope, planId),
    periodPlan: await periodPlanOf(scope, plan),
    upper: await upperFacts(scope, plan),
  });
}

/** A number is given once a year by an issuer; the database holds to it too (plan_number_once). */
async function isNumberTaken({ db, actor }: Scoped, plan: PlanDocument): Promise<boolean> {
  const { number, issuedOn } = plan;
  if (!number || !issuedOn) return false;
  const year = Number(issuedOn.slice(0, 4));
  const taken = await db.plan.findFirst({
    where: {
      tenantId: actor.tenantId,
      // The draft of an amendment has the number of the plan that it amends.
      id: { notIn: [plan.id, ...(plan.amendsId ? [plan.amendsId] : [])] },
      issuerId: plan.issuer.id,
      number,
      status: { not: 'DRAFT' },
      issuedOn: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) },
    },
    select: { id: true },
  });
  return taken !== null;
}

/** Of the units that quotas and deadlines name, those that have ended, and those that cannot be seen from here. */
async function unitFacts(
  { db, actor, now }: Scoped,
  planId: string,
): Promise<Pick<ReadinessFacts, 'endedUnits' | 'outOfSight'>> {
  const rows = await db.$queryRaw<
    { quotaId: string | null; asWritten: string; unitId: string; seen: boolean; endedOn: PlainDate | null }[]
  >`
    WITH named AS (
      SELECT q.id AS quota_id, a.as_written, a.unit_id FROM quota_assignee a
      JOIN quota q ON q.tenant_id = a.tenant_id AND q.id = a.quota_id
      WHERE q.tenant_id = ${actor.tenantId}::uuid AND q.plan_id = ${planId}::uuid AND a.unit_id IS NOT NULL
      UNION ALL
      SELECT NULL, '', d.bound_unit_id FROM deadline d
      WHERE d.tenant_id = ${actor.tenantId}::uuid AND d.plan_id = ${planId}::uuid AND d.bound_unit_id IS NOT NULL
    )
    SELECT n.quota_id AS "quotaId", n.as_written AS "asWritten", n.unit_id AS "unitId", u.id IS NOT NULL AS seen,
           u.valid_to::text AS "endedOn"
    FROM named n LEFT JOIN unit u ON u.tenant_id = ${actor.tenantId}::uuid AND u.id = n.unit_id
    WHERE u.id IS NULL OR u.valid_to <= ${plainDateIn(now)}::date`;
  return {
    endedUnits: new Map(rows.flatMap(({ unitId, endedOn }) => (endedOn ? [[unitId, endedOn]] : []))),
    outOfSight: new Set(
      rows.flatMap(({ quotaId, asWritten, seen }) =>
        quotaId && !seen ? [assigneeKey({ quotaId, asWritten })] : [],
      ),
    ),
  };
}

/** Only of groups whose owner stands in the acting unit's subtree: of others some members may not be seen. */
async function membersOfBoundGroups(
  { db, actor, now }: Scoped,
  planId: string,
): Promise<ReadinessFacts['groupMembers']> {
  const rows = await db.$queryRaw<{ id: string; members: number }[]>`
    SELECT g.id, (SELECT count(*)::int FROM unit_group_member m
                  JOIN unit member ON member.tenant_id = m.tenant_id AND member.id = m.unit_id
                  WHERE m.tenant_id = g.tenant_id AND m.group_id = g.id
                    AND GREATEST(m.valid_from, member.valid_from) <= ${plainDateIn(now)}::date
                    AND COALESCE(LEAST(m.valid_to, member.valid_to), 'infinity') > ${plainDateIn(now)}::date) AS members
    FROM unit_group g
    WHERE g.tenant_id = ${actor.tenantId}::uuid AND starts_with(g.owner_path, ${actor.unitPath})
      AND g.id IN (SELECT d.bound_group_id FROM deadline d
                   WHERE d.tenant_id = ${actor.tenantId}::uuid AND d.plan_id = ${planId}::uuid)`;
  return new Map(rows.map(({ id, members }) => [id, members]));
}

async function periodPlanOf(
  { db, actor }: Scoped,
  { periodPlan }: PlanDocument,
): Promise<ReadinessFacts['periodPlan']> {
  if (!periodPlan) return null;
  return db.plan.findUnique({
    where: { tenantId_id: { tenantId: actor.tenantId, id: periodPlan.id } },
    select: { number: true, startYear: true, endYear: true },
  });
}

async function upperFacts(scope: Scoped, plan: PlanDocument): Promise<UpperFacts | null> {
  const { db, actor } = scope;
  const upperId = plan.upper?.id;
  if (!upperId) return null;
  const upper = await db.plan.findUnique({
    where: { tenantId_id: { tenantId: actor.tenantId, id: upperId } },
    select: {
      number: true,
      startYear: true,
      endYear: true,
      fields: {
        where: { listed: true, retiredIn: null },
        select: { id: true, name: true },
        orderBy: { ordinal: 'asc' },
      },
    },
  });
  if (!upper) return null;
  return {
    ...upper,
    shares: await sharesOf(scope, upperId, plan.issuer.id),
    fieldOf: await upperFieldsOf(scope, plan.id, upperId),
  };
}

/** The fields of the upper plan that those of a plan come from; a year plan's come from it through the plan of the period. */
async function upperFieldsOf(
  { db, actor }: Scoped,
  planId: string,
  upperId: string,
): Promise<UpperFacts['fieldOf']> {
  const rows = await db.$queryRaw<{ id: string; upperFieldId: string }[]>`
    SELECT f.id, CASE WHEN u.plan_id = ${upperId}::uuid THEN u.id ELSE uu.id END AS "upperFieldId"
    FROM field f
    JOIN field u ON u.tenant_id = f.tenant_id AND u.id = f.upper_field_id
    LEFT JOIN field uu ON uu.tenant_id = u.tenant_id AND uu.id = u.upper_field_id AND uu.plan_id = ${upperId}::uuid
    WHERE f.tenant_id = ${actor.tenantId}::uuid AND f.plan_id = ${planId}::uuid AND f.retired_in IS NULL
      AND (u.plan_id = ${upperId}::uuid OR uu.id IS NOT NULL)`;
  return new Map(rows.map(({ id, upperFieldId }) => [id, upperFieldId]));
}

/**
 * What a plan asks of one unit alone: quotas that each of their leads has to itself, and those that it leads by itself. A
 * number that several reach together is nobody's share.
 */
async function sharesOf(
  { db, actor, now }: Scoped,
  upperId: string,
  issuerId: string,
): Promise<UpperFacts['shares']> {
  return db.$queryRaw<
    {
      fieldId: string | null;
      fieldName: string | null;
      least: number;
      cadence: Cadence;
      year: number | null;
    }[]
  >`
    SELECT q.field_id AS "fieldId", f.name AS "fieldName", q.cadence::text, q.year::int,
           GREATEST(q.min, (SELECT COALESCE(sum(p.min), 0) FROM quota_part p
                            WHERE p.tenant_id = q.tenant_id AND p.quota_id = q.id))::int AS least
    FROM quota q LEFT JOIN field f ON f.tenant_id = q.tenant_id AND f.id = q.field_id
    WHERE q.tenant_id = ${actor.tenantId}::uuid AND q.plan_id = ${upperId}::uuid AND NOT q.per_school_level
      AND EXISTS (
        SELECT FROM quota_assignee a WHERE a.tenant_id = q.tenant_id AND a.quota_id = q.id AND a.role = 'LEAD'
          AND (a.unit_id = ${issuerId}::uuid
               OR q.each_assignee AND EXISTS (
                    SELECT FROM unit_group_member m WHERE m.tenant_id = a.tenant_id AND m.group_id = a.group_id
                      AND m.unit_id = ${issuerId}::uuid AND m.valid_from <= ${plainDateIn(now)}::date
                      AND COALESCE(m.valid_to, 'infinity') > ${plainDateIn(now)}::date)))
      AND (q.each_assignee OR (SELECT count(*) FROM quota_assignee a WHERE a.tenant_id = q.tenant_id AND a.quota_id = q.id
                                 AND a.role = 'LEAD') = 1)
    ORDER BY q.ordinal`;
}
