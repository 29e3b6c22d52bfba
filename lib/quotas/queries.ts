import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import { plainDateIn } from '@/lib/format/dates';
import type { PlanStatus } from '@/lib/format/words';
import { membersDay, type Quota, quotaOn, type StoredQuota } from './assigned';
import { type CountedQuota, countQuotas, naturalYear, type Standing, standingOf } from './counted';
import type { DatedTally, UnitOfPath } from './matrix';
import { nearest, pathIndex } from './nearest';
import { storedFacts } from './stored';

/** The quotas of a plan, their groups expanded to the members on 31/12 of the year, or today while it runs. */
export async function loadQuotas(scope: Scoped, planId: string, year: number): Promise<Quota[]> {
  const day = membersDay(year, plainDateIn(scope.now));
  const { quotas } = await storedFacts(scope, [planId]);
  return quotas.map((quota) => quotaOn(quota, day));
}

/** What counts for the quotas of a plan in the years `from` to `to`, by nominating unit, field, subject and year. */
export async function loadTallies(
  scope: Scoped,
  planId: string,
  years: { from: number; to: number },
): Promise<DatedTally[]> {
  const { tallies } = await storedFacts(scope, [planId]);
  return tallies.filter(({ year }) => year >= years.from && year <= years.to);
}

export type PlanProgress = {
  plan: PlanInProgress;
  /** The year shown, or null for the whole period. */
  year: number | null;
  /** First and last year shown. */
  shown: { from: number; to: number };
  /** In the plan's order; one that an amendment has dropped only where something was nominated in the years shown. */
  fields: { id: string; name: string; shortName: string }[];
  quotas: CountedQuota[];
  /** Of the whole period, since a quota over the period counts from its start. */
  tallies: DatedTally[];
  /** The units that have a row: those that quotas name and those that have nominated. */
  units: UnitOfPath[];
};

export type PlanInProgress = {
  id: string;
  number: string | null;
  title: string;
  status: PlanStatus;
  startYear: number;
  endYear: number;
  issuerId: string;
  /** «UBND huyện Đak Đoa» */
  issuerAsWritten: string;
};

/**
 * A plan's quotas with how far each is in `year`, over the period when it is null, or as suits the plan when it is
 * left out or outside the period, as far as the acting unit sees. Null when the plan is not in sight. Two statements, and
 * one more where units outside the quotas have nominated.
 */
export async function planProgress(
  scope: Scoped,
  planId: string,
  asked?: number | null,
): Promise<PlanProgress | null> {
  const { db, actor, now } = scope;
  if (!isId(planId)) return null;
  const [found] = await db.$queryRaw<(PlanInProgress & { fields: FieldRow[] })[]>`
    SELECT p.id, p.number, p.title, p.status, p.start_year AS "startYear", p.end_year AS "endYear",
           p.issuer_id AS "issuerId", p.issuer_as_written AS "issuerAsWritten",
           (SELECT COALESCE(json_agg(json_build_object('id', f.id, 'name', f.name, 'shortName', f.short_name,
                                                      'retired', f.retired_in IS NOT NULL)
                            ORDER BY f.ordinal), '[]')
            FROM field f WHERE f.tenant_id = p.tenant_id AND f.plan_id = p.id) AS fields
    FROM plan p WHERE p.tenant_id = ${actor.tenantId}::uuid AND p.id = ${planId}::uuid`;
  if (!found) return null;
  const { fields: rows, ...plan } = found;
  const { quotas: stored, tallies } = await storedFacts(scope, [planId]);
  const today = plainDateIn(now);
  const known = asked === null || (asked !== undefined && asked >= plan.startYear && asked <= plan.endYear);
  const year = known ? asked : naturalYear(stored, plan, today);
  const shown = { from: year ?? plan.startYear, to: year ?? plan.endYear };
  const quotas = countQuotas(stored, plan, year, tallies, today);
  const fields = fieldsShown(rows, tallies, shown);
  return { plan, year, shown, fields, quotas, tallies, units: await unitsOf(scope, stored, tallies) };
}

type FieldRow = PlanProgress['fields'][number] & { retired: boolean };

function fieldsShown(
  rows: readonly FieldRow[],
  tallies: readonly DatedTally[],
  shown: PlanProgress['shown'],
): PlanProgress['fields'] {
  const inYears = tallies.filter(({ year }) => year >= shown.from && year <= shown.to);
  const nominated = new Set(inYears.map(({ fieldId }) => fieldId));
  return rows.flatMap(({ retired, ...field }) => (retired && !nominated.has(field.id) ? [] : [field]));
}

/** How many of a plan's numbers are short, met and exceeded this year; of a closed plan, at its end. */
export type PlanStanding = {
  plan: PlanInProgress;
  standing: Standing;
  registered: number;
  recognised: number;
};

const PLANS_A_PAGE = 50;

/**
 * A page of the plans in sight that are or were running, those that run longest first. A page that does not exist is the first
 * one. Three statements, however many plans and units.
 */
export async function planStandings(
  scope: Scoped,
  asked: number,
): Promise<{ standings: PlanStanding[]; page: number; pages: number }> {
  const { db, actor, now } = scope;
  const where = { tenantId: actor.tenantId, status: { in: ['ISSUED', 'CLOSED'] as PlanStatus[] } };
  const pages = Math.max(1, Math.ceil((await db.plan.count({ where })) / PLANS_A_PAGE));
  const page = Number.isInteger(asked) && asked >= 1 && asked <= pages ? asked : 1;
  const plans = await db.plan.findMany({
    where,
    select: PLAN_COLUMNS,
    orderBy: [{ status: 'asc' }, { endYear: 'desc' }, { issuerPath: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * PLANS_A_PAGE,
    take: PLANS_A_PAGE,
  });
  const ids = plans.map(({ id }) => id);
  const facts = await storedFacts(scope, ids);
  const quotas = Map.groupBy(facts.quotas, (quota) => quota.planId);
  const tallies = Map.groupBy(facts.tallies, (tally) => tally.planId);
  const today = plainDateIn(now);
  const standings = plans.map((plan) => {
    const ofPlan = tallies.get(plan.id) ?? [];
    const year = Math.min(plan.endYear, Number(today.slice(0, 4)));
    const standing = standingOf(countQuotas(quotas.get(plan.id) ?? [], plan, year, ofPlan, today));
    return {
      plan,
      standing,
      registered: ofPlan.reduce((sum, tally) => sum + tally.registered, 0),
      recognised: ofPlan.reduce((sum, tally) => sum + tally.recognised, 0),
    };
  });
  return { standings, page, pages };
}

const PLAN_COLUMNS = {
  id: true,
  number: true,
  title: true,
  status: true,
  startYear: true,
  endYear: true,
  issuerId: true,
  issuerAsWritten: true,
} as const;

/** Names of the units that have a row. Those that a quota names are known already; one statement for the others. */
async function unitsOf(
  { db, actor }: Scoped,
  stored: readonly StoredQuota[],
  tallies: readonly DatedTally[],
): Promise<UnitOfPath[]> {
  const named = stored.flatMap(({ leads }) => leads.flatMap(({ units }) => units));
  const known = new Map(
    named.map((unit) => [unit.unitPath, { id: unit.unitId, path: unit.unitPath, name: unit.unitName }]),
  );
  const index = pathIndex(known.keys());
  const unknown = new Set(
    tallies.map(({ unitPath }) => unitPath).filter((path) => nearest(index, path) === null),
  );
  if (unknown.size === 0) return [...known.values()];
  const others = await db.unit.findMany({
    where: { tenantId: actor.tenantId, path: { in: [...unknown] } },
    select: { id: true, path: true, name: true },
    orderBy: { path: 'asc' },
  });
  return [...known.values(), ...others];
}
