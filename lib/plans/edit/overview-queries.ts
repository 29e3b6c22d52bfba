import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { OverviewFacts, OverviewPage } from './overview';

/** Who saved something of a part last. */
export type LastSaved = { page: OverviewPage; accountName: string; at: Date };

/** What the overview of a draft counts; one statement, whatever the plan's size. Null for a plan that cannot be seen. */
export async function overviewFacts({ db, actor }: Scoped, planId: string): Promise<OverviewFacts | null> {
  const [facts] = await db.$queryRaw<OverviewFacts[]>`
    SELECT p.number IS NOT NULL AS number, p.issued_on IS NOT NULL AS "issuedOn", p.signer IS NOT NULL AS signer,
      p.place_name IS NOT NULL AS "placeName", p.purpose IS NOT NULL AS purpose,
      p.implementation IS NOT NULL AS implementation, p.recipients IS NOT NULL AS recipients,
      p.upper_number AS "upperNumber",
      CASE WHEN p.upper_plan_id IS NOT NULL THEN 'IN_SYSTEM'
           WHEN num_nonnulls(p.upper_number, p.upper_issued_on, p.upper_issuer) = 3 THEN 'CITED'
           WHEN num_nonnulls(p.upper_number, p.upper_issued_on, p.upper_issuer) > 0 THEN 'HALF_CITED'
           WHEN EXISTS (SELECT FROM plan_edit e WHERE e.tenant_id = p.tenant_id AND e.plan_id = p.id AND e.part = 'upper') THEN 'NONE'
           ELSE 'UNSAID' END AS upper,
      basis.total AS bases, basis.half AS "halfBases", criterion.general AS "generalCriteria",
      criterion.of_fields AS "fieldCriteria", field.total AS fields, field.bare AS "bareFields",
      quota.total AS quotas, quota.leaderless AS "leaderlessQuotas",
      (SELECT count(*)::int FROM deadline d WHERE d.tenant_id = p.tenant_id AND d.plan_id = p.id) AS deadlines,
      (SELECT count(*)::int FROM plan_phase h WHERE h.tenant_id = p.tenant_id AND h.plan_id = p.id) AS phases
    FROM plan p,
      LATERAL (SELECT count(*)::int AS total,
                      (count(*) FILTER (WHERE b.number = '' OR b.issued_on IS NULL OR b.issuer IS NULL))::int AS half
               FROM plan_basis b WHERE b.tenant_id = p.tenant_id AND b.plan_id = p.id) AS basis,
      LATERAL (SELECT (count(*) FILTER (WHERE c.field_id IS NULL))::int AS general, count(c.field_id)::int AS of_fields
               FROM criterion c WHERE c.tenant_id = p.tenant_id AND c.plan_id = p.id AND c.retired_in IS NULL) AS criterion,
      LATERAL (SELECT count(*)::int AS total,
                      (count(*) FILTER (WHERE f.listed AND NOT EXISTS (
                         SELECT FROM criterion c WHERE c.tenant_id = f.tenant_id AND c.field_id = f.id)))::int AS bare
               FROM field f WHERE f.tenant_id = p.tenant_id AND f.plan_id = p.id AND f.retired_in IS NULL) AS field,
      LATERAL (SELECT count(*)::int AS total,
                      (count(*) FILTER (WHERE NOT EXISTS (
                         SELECT FROM quota_assignee a WHERE a.tenant_id = q.tenant_id AND a.quota_id = q.id
                           AND a.role = 'LEAD' AND num_nonnulls(a.unit_id, a.group_id) = 1)))::int AS leaderless
               FROM quota q WHERE q.tenant_id = p.tenant_id AND q.plan_id = p.id) AS quota
    WHERE p.tenant_id = ${actor.tenantId}::uuid AND p.id = ${planId}::uuid`;
  return facts ?? null;
}

/** Who saved last, by the page of the part. */
export async function lastSavings({ db, actor }: Scoped, planId: string): Promise<LastSaved[]> {
  return db.$queryRaw<LastSaved[]>`
    SELECT DISTINCT ON (page) page, account_name AS "accountName", at
    FROM (SELECT CASE WHEN part = 'criteria:general' THEN 'criteria'
                      WHEN part LIKE 'field:%' OR part LIKE 'criteria:%' THEN 'fields'
                      WHEN part LIKE 'quota:%' THEN 'quotas'
                      WHEN part LIKE 'deadline:%' THEN 'deadlines'
                      ELSE part END AS page, account_name, at, revision
          FROM plan_edit WHERE tenant_id = ${actor.tenantId}::uuid AND plan_id = ${planId}::uuid AND revision > 0) AS saved
    ORDER BY page, at DESC, revision DESC`;
}
