import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { plainDateIn } from '@/lib/format/dates';
import { DEADLINE_COLUMNS, plainDay, plainDeadline } from '@/lib/nominations/plan-facts';
import { membersDay, type Quota, quotaOn } from './assigned';
import { type Owed, owedIn } from './owed';
import { type DatedTally, storedQuotas, storedTallies } from './stored';

/** The quotas of a plan, their groups expanded to the members on 31/12 of the year, or today while it runs. */
export async function loadQuotas(scope: Scoped, planId: string, year: number): Promise<Quota[]> {
  const day = membersDay(year, plainDateIn(scope.now));
  return (await storedQuotas(scope, [planId])).map((quota) => quotaOn(quota, day));
}

/** What counts for the quotas of a plan in the years `from` to `to`, by nominating unit, field, subject and year. */
export async function loadTallies(
  scope: Scoped,
  planId: string,
  years: { from: number; to: number },
): Promise<DatedTally[]> {
  return storedTallies(scope, [planId], years);
}

/**
 * What the acting unit and the units under it owe in a year to the issued plans of its own and of the units above, the
 * most pressing first. Four statements, however many plans and units.
 */
export async function owedBy(scope: Scoped, year: number): Promise<Owed[]> {
  const { db, actor, now } = scope;
  const rows = await db.plan.findMany({
    where: {
      status: 'ISSUED',
      startYear: { lte: year },
      endYear: { gte: year },
      issuerPath: { in: selfAndAbove(actor.unitPath) },
    },
    select: {
      id: true,
      number: true,
      title: true,
      startYear: true,
      endYear: true,
      issuedOn: true,
      deadlines: { select: DEADLINE_COLUMNS, orderBy: { ordinal: 'asc' } },
      fields: { select: { id: true, name: true, shortName: true }, orderBy: { ordinal: 'asc' } },
    },
    orderBy: [{ issuerPath: 'desc' }, { issuedOn: 'asc' }, { id: 'asc' }],
  });
  const plans = rows.map((plan) => ({
    ...plan,
    issuedOn: plainDay(plan.issuedOn),
    deadlines: plan.deadlines.map(plainDeadline),
  }));
  if (plans.length === 0) return [];
  const ids = plans.map(({ id }) => id);
  const from = Math.min(...plans.map(({ startYear }) => startYear));
  const quotas = await storedQuotas(scope, ids);
  return owedIn(year, plans, quotas, await storedTallies(scope, ids, { from, to: year }), now);
}

/** '12.345.' → ['12.', '12.345.'] */
function selfAndAbove(path: string): string[] {
  const numbers = path.split('.').filter(Boolean);
  return numbers.map((_, at) => `${numbers.slice(0, at + 1).join('.')}.`);
}
