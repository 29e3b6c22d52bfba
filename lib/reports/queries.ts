import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { type PlainDate, plainDateIn } from '@/lib/format/dates';
import { plainDay } from '@/lib/nominations/plan-facts';
import { type Standing, standingOf } from '@/lib/quotas/counted';
import { planProgress } from '@/lib/quotas/queries';
import type { UnitInDocument } from './letterhead';
import type { FieldOfReport, ReportedExemplar } from './summary';

export type PlanSummary = {
  plan: {
    id: string;
    number: string | null;
    issuedOn: PlainDate | null;
    issuerAsWritten: string;
    startYear: number;
    endYear: number;
    signer: string | null;
    signerTitle: string | null;
    onBehalfOf: string | null;
  };
  /** The year of the report, or null for the whole period. */
  year: number | null;
  /** The acting unit, which issues the report, and whether it also issued the plan. */
  unit: UnitInDocument;
  ownPlan: boolean;
  fields: FieldOfReport[];
  exemplars: ReportedExemplar[];
  standing: Standing;
  /** Some numbers are for the whole period. */
  overPeriod: boolean;
  today: PlainDate;
};

/**
 * What the summary of a plan's recognised exemplars is made of, as far as the acting unit sees; null when the plan is not in
 * sight. The year is chosen as the progress page chooses it.
 */
export async function planSummary(
  scope: Scoped,
  planId: string,
  asked?: number | null,
): Promise<PlanSummary | null> {
  const { db, actor, now } = scope;
  const progress = await planProgress(scope, planId, asked);
  if (!progress) return null;
  const { shown, year, fields } = progress;
  const plan = await db.plan.findFirstOrThrow({
    where: { tenantId: actor.tenantId, id: planId },
    select: {
      id: true,
      number: true,
      issuedOn: true,
      issuerId: true,
      issuerAsWritten: true,
      startYear: true,
      endYear: true,
      signer: true,
      signerTitle: true,
      onBehalfOf: true,
    },
  });
  const { issuerId, ...head } = plan;
  return {
    plan: { ...head, issuedOn: plainDay(plan.issuedOn) },
    year,
    unit: await unitInDocument(scope),
    ownPlan: issuerId === actor.unitId,
    fields: fields.map(({ id, name }) => ({ id, name })),
    exemplars: await recognised(scope, planId, shown),
    standing: standingOf(progress.quotas),
    overPeriod: progress.quotas.some(({ cadence }) => cadence === 'PERIOD'),
    today: plainDateIn(now),
  };
}

export type ReportablePlan = {
  id: string;
  number: string | null;
  title: string;
  issuerAsWritten: string;
  /** Years with recognised exemplars, and how many. */
  years: { year: number; recognised: number }[];
};

/** The plans in sight that have recognised exemplars to report on, the latest first. One statement. */
export async function reportablePlans({ db }: Scoped): Promise<ReportablePlan[]> {
  return db.$queryRaw<ReportablePlan[]>`
    SELECT p.id, p.number, p.title, p.issuer_as_written AS "issuerAsWritten",
           jsonb_agg(jsonb_build_object('year', n.year, 'recognised', n.recognised) ORDER BY n.year) AS years
    FROM plan p
    JOIN (SELECT counted.plan_id, n.year, count(*)::int AS recognised FROM nomination n
          JOIN plan own ON own.tenant_id = n.tenant_id AND own.id = n.plan_id
          CROSS JOIN LATERAL (VALUES (own.id), (own.period_plan_id)) AS counted (plan_id)
          WHERE n.status = 'RECOGNISED' AND counted.plan_id IS NOT NULL GROUP BY counted.plan_id, n.year) n ON n.plan_id = p.id
    GROUP BY p.tenant_id, p.id
    ORDER BY p.end_year DESC, p.issued_on DESC, p.issuer_path, p.id`;
}

async function unitInDocument({ db, actor }: Scoped): Promise<UnitInDocument> {
  const unit = await db.unit.findFirstOrThrow({
    where: { tenantId: actor.tenantId, id: actor.unitId },
    select: { kind: true },
  });
  return { name: actor.unitName, kind: unit.kind, level: actor.level, parentName: actor.unitParentName };
}

/** A year's plan counts for the plan of its period, through the field that each of its fields comes from. */
async function recognised(
  { db }: Scoped,
  planId: string,
  years: { from: number; to: number },
): Promise<ReportedExemplar[]> {
  const rows = await db.$queryRaw<(Omit<ReportedExemplar, 'recognisedOn'> & { decidedAt: Date })[]>`
    SELECT CASE WHEN n.plan_id = ${planId}::uuid THEN n.field_id ELSE f.upper_field_id END AS "fieldId", n.subject, e.name, e.birth_year AS "birthYear", e.position, e.place,
           e.is_leader AS "isLeader", e.is_direct_labour AS "isDirectLabour", e.area_class AS "areaClass",
           u.name AS "unitName", n.achievements, n.decided_at AS "decidedAt"
    FROM nomination n
    JOIN exemplar e ON e.tenant_id = n.tenant_id AND e.id = n.exemplar_id
    JOIN unit u ON u.tenant_id = n.tenant_id AND u.id = n.unit_id
    JOIN field f ON f.tenant_id = n.tenant_id AND f.id = n.field_id
    JOIN plan p ON p.tenant_id = n.tenant_id AND p.id = n.plan_id
    WHERE (n.plan_id = ${planId}::uuid OR p.period_plan_id = ${planId}::uuid AND f.upper_field_id IS NOT NULL) AND n.year BETWEEN ${years.from} AND ${years.to} AND n.status = 'RECOGNISED'
    ORDER BY n.year, n.number`;
  return rows.map(({ decidedAt, ...row }) => ({ ...row, recognisedOn: plainDateIn(decidedAt) }));
}
