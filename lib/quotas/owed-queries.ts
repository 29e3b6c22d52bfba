import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { bindingUnit } from '@/lib/deadlines/bound';
import { type NominationWindow, nominationWindow } from '@/lib/deadlines/window';
import { type Extensions, extensionsOf } from '@/lib/extensions/queries';
import { plainDateIn } from '@/lib/format/dates';
import { DEADLINE_COLUMNS, plainDay, plainDeadline } from '@/lib/nominations/plan-facts';
import { selfAndAbove } from '@/lib/units/path';
import { type ExtensionOf, type Owed, owedIn, type PlanOwed, withoutPeriodsOf } from './owed';
import { storedFacts } from './stored';

/** A plan that asks something of a unit, with the unit's own window for a year. */
export type PlanAsking = {
  id: string;
  number: string | null;
  title: string;
  issuerId: string;
  issuer: string;
  closed: boolean;
  fields: { id: string; name: string }[];
  window: NominationWindow | null;
};

/** What is asked in one year. */
export type OwedYear = { year: number; plans: PlanAsking[]; rows: Owed[] };

/**
 * What the acting unit and the units under it owe in a year to the issued plans of its own and of the units above, the
 * most pressing first. A plan of a period asks nothing in a year for which its issuer has issued a plan of its own. Five
 * statements, however many plans and units.
 */
export async function owedBy(scope: Scoped, year: number): Promise<Owed[]> {
  const asking = (await plansAsking(scope, year, year)).filter(({ closed }) => !closed);
  const facts = await factsOf(scope, asking);
  return owedOf(scope, year, asking, facts).rows;
}

/**
 * The same for a year and the one before it, with the plans that have been closed in it: nothing vanishes that was owed. As
 * many statements.
 */
export async function owedAtHome(
  scope: Scoped,
  year: number,
): Promise<{ present: OwedYear; past: OwedYear }> {
  const asking = await plansAsking(scope, year - 1, year);
  const facts = await factsOf(scope, asking);
  return { present: owedOf(scope, year, asking, facts), past: owedOf(scope, year - 1, asking, facts) };
}

type AskingRow = Awaited<ReturnType<typeof plansAsking>>[number];
type Facts = Awaited<ReturnType<typeof factsOf>>;

/** The plans of the acting unit and of those above that ran in one of these years, those still running among them first. */
async function plansAsking({ db, actor, now }: Scoped, from: number, to: number) {
  const rows = await db.plan.findMany({
    where: {
      tenantId: actor.tenantId,
      status: { in: ['ISSUED', 'CLOSED'] },
      startYear: { lte: to },
      endYear: { gte: from },
      issuerPath: { in: selfAndAbove(actor.unitPath) },
    },
    select: {
      id: true,
      number: true,
      title: true,
      status: true,
      issuerId: true,
      issuerAsWritten: true,
      startYear: true,
      endYear: true,
      issuedOn: true,
      periodPlanId: true,
      deadlines: {
        where: bindingUnit(actor.unitPath, plainDateIn(now)),
        select: DEADLINE_COLUMNS,
        orderBy: { ordinal: 'asc' },
      },
      fields: {
        where: { retiredIn: null },
        select: { id: true, name: true, shortName: true },
        orderBy: { ordinal: 'asc' },
      },
    },
    orderBy: [{ status: 'asc' }, { issuerPath: 'desc' }, { issuedOn: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ status, issuerAsWritten, ...plan }) => ({
    ...plan,
    issuer: issuerAsWritten,
    closed: status === 'CLOSED',
    issuedOn: plainDay(plan.issuedOn),
    deadlines: plan.deadlines.map(plainDeadline),
  })) satisfies PlanOwed[];
}

async function factsOf(scope: Scoped, plans: readonly AskingRow[]) {
  const ids = plans.map(({ id }) => id);
  if (ids.length === 0) return { quotas: [], tallies: [], extensions: NO_EXTENSIONS };
  return { ...(await storedFacts(scope, ids)), extensions: await extensionsOf(scope, ids) };
}

const NO_EXTENSIONS: Extensions = { of: () => null, years: () => new Map() };

function owedOf({ actor, now }: Scoped, year: number, asking: readonly AskingRow[], facts: Facts): OwedYear {
  const extensionOf: ExtensionOf = (planId, unitPath, of) =>
    facts.extensions.of({ planId, unitPath: unitPath ?? actor.unitPath, year: of });
  const inYear = asking.filter(({ startYear, endYear }) => startYear <= year && year <= endYear);
  // A plan of the year that was closed gives way to nothing: its period's asks again.
  const running = withoutPeriodsOf(inYear.filter(({ closed }) => !closed));
  const plans = [...running, ...withoutPeriodsOf(inYear).filter(({ closed }) => closed)];
  return {
    year,
    plans: plans.map(({ id, number, title, issuerId, issuer, closed, fields, ...plan }) => ({
      ...{ id, number, title, issuerId, issuer, closed, fields },
      window: nominationWindow(plan, year, extensionOf(id, null, year)),
    })),
    rows: owedIn(year, plans, facts.quotas, facts.tallies, now, extensionOf),
  };
}
