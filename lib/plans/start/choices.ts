import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { plainDateIn } from '@/lib/format/dates';
import { pathsAbove } from '@/lib/units/path';
import { type ExistingPlan, plansUnder, yearPlansOf } from './existing';

/** A plan that another can be started from. */
export type PlanToStartFrom = {
  id: string;
  number: string | null;
  title: string;
  issuerAsWritten: string;
  startYear: number;
  endYear: number;
};

export type StartChoices = {
  /** Issued plans of the units above that are not over, the nearest unit's first, with what the unit has under them. */
  upper: (PlanToStartFrom & { own: ExistingPlan[] })[];
  /** Whether there is any unit above. */
  hasUpper: boolean;
  /** What the unit itself has issued, the latest first. */
  earlier: PlanToStartFrom[];
  /** Its own plans for several years that are not over, with the years to come and what there is for each. */
  periods: (PlanToStartFrom & { years: { year: number; own: ExistingPlan[] }[] })[];
};

const MOST = 30;
const COLUMNS = {
  id: true,
  number: true,
  title: true,
  issuerAsWritten: true,
  startYear: true,
  endYear: true,
} as const;

/** From what the acting unit can start a plan; at most 30 of each kind. */
export async function startChoices(scope: Scoped): Promise<StartChoices> {
  const { db, actor, now } = scope;
  const year = Number(plainDateIn(now).slice(0, 4));
  const above = pathsAbove(actor.unitPath);
  const upper = await db.plan.findMany({
    where: {
      tenantId: actor.tenantId,
      issuerPath: { in: above },
      status: 'ISSUED',
      endYear: { gte: year },
    },
    select: COLUMNS,
    orderBy: [{ issuerPath: 'desc' }, { startYear: 'desc' }, { issuedOn: 'desc' }, { id: 'asc' }],
    take: MOST,
  });
  const earlier = await db.plan.findMany({
    where: { tenantId: actor.tenantId, issuerId: actor.unitId, status: { not: 'DRAFT' } },
    select: { ...COLUMNS, status: true },
    orderBy: [{ endYear: 'desc' }, { startYear: 'desc' }, { issuedOn: 'desc' }, { id: 'asc' }],
    take: MOST,
  });
  const periods = earlier.filter(
    ({ status, startYear, endYear }) => status === 'ISSUED' && startYear < endYear && endYear >= year,
  );
  const under = await plansUnder(scope, idsOf(upper));
  const ofYears = await yearPlansOf(scope, idsOf(periods));
  return {
    hasUpper: above.length > 0,
    upper: upper.map((plan) => ({ ...plan, own: under.filter((one) => one.upperPlanId === plan.id) })),
    earlier: earlier.map(({ status: _, ...plan }) => plan),
    periods: periods.map(({ status: _, ...plan }) => ({
      ...plan,
      years: yearsFrom(Math.max(plan.startYear, year), plan.endYear).map((one) => ({
        year: one,
        own: ofYears.filter((own) => own.periodPlanId === plan.id && own.startYear === one),
      })),
    })),
  };
}

function idsOf(plans: readonly { id: string }[]): string[] {
  return plans.map(({ id }) => id);
}

function yearsFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
