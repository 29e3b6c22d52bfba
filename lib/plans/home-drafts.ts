import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { daysBetween, plainDateIn } from '@/lib/format/dates';
import { draftFindings } from './draft-findings';
import { lowerPlansOf } from './lower/queries';
import type { Due } from './lower/standing';
import { mayWritePlans } from './permissions';
import { stopsOf } from './readiness';

/** A draft of the acting unit's own, as the home page lists it. */
export type DraftAtHome = {
  id: string;
  title: string;
  startYear: number;
  endYear: number;
  /** Of the draft of an amendment: the number of the plan that it amends, '' where that has none. */
  amends: string | null;
  /** What keeps it from being issued, and what is only to be looked at. */
  stops: number;
  warnings: number;
  /** The day by which the plan above wants it issued; `left` in days, negative when it has passed. */
  due: (Due & { left: number; upperNumber: string | null }) | null;
  savedAt: Date;
};

/** So many are read through for what is missing in them; a unit hardly ever has more. */
const DRAFTS_SHOWN = 3;

/** The drafts of the acting unit for those who write its plans, the one worked on last first. */
export async function draftsAtHome(scope: Scoped): Promise<{ count: number; drafts: DraftAtHome[] } | null> {
  const { db, actor, now } = scope;
  if (!mayWritePlans(actor)) return null;
  const rows = await db.$queryRaw<DraftRow[]>`
    SELECT p.id, p.title, p.start_year::int AS "startYear", p.end_year::int AS "endYear", p.amends_id AS "amendsId",
           p.upper_plan_id AS "upperPlanId", a.number AS "amendsNumber", coalesce(last.at, p.created_at) AS "savedAt",
           (count(*) OVER ())::int AS count
    FROM plan p
    LEFT JOIN plan a ON a.tenant_id = p.tenant_id AND a.id = p.amends_id
    LEFT JOIN LATERAL (SELECT max(e.at) AS at FROM plan_edit e WHERE e.tenant_id = p.tenant_id AND e.plan_id = p.id) AS last ON true
    WHERE p.tenant_id = ${actor.tenantId}::uuid AND p.issuer_id = ${actor.unitId}::uuid AND p.status = 'DRAFT'
    ORDER BY "savedAt" DESC, p.id LIMIT ${DRAFTS_SHOWN}`;
  const today = plainDateIn(now);
  const drafts: DraftAtHome[] = [];
  for (const { amendsId, amendsNumber, upperPlanId, count: _, ...draft } of rows) {
    const findings = await draftFindings(scope, { id: draft.id, amendsId });
    const stops = stopsOf(findings).length;
    const upper = upperPlanId && !amendsId ? await lowerPlansOf(scope, upperPlanId) : null;
    const due = upper?.rows.find(({ unit }) => unit.id === actor.unitId)?.due ?? null;
    drafts.push({
      ...draft,
      amends: amendsId ? (amendsNumber ?? '') : null,
      stops,
      warnings: findings.length - stops,
      due: due && { ...due, left: daysBetween(today, due.lastDay), upperNumber: upper?.upper.number ?? null },
    });
  }
  return { count: rows[0]?.count ?? 0, drafts };
}

type DraftRow = Pick<DraftAtHome, 'id' | 'title' | 'startYear' | 'endYear' | 'savedAt'> & {
  amendsId: string | null;
  amendsNumber: string | null;
  upperPlanId: string | null;
  count: number;
};
