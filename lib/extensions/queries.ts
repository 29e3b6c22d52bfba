import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { PlainDate } from '@/lib/format/dates';
import { selfAndAbove } from '@/lib/units/path';
import { countingExtension, type GrantedTime, type WindowAsked } from './standing';

/** The time that a unit was given for the nominations of one year of a plan; it counts until its day is over. */
export type CountingExtension = { endsOn: PlainDate };

/**
 * The extension that counts for a unit: the one that ends last of those granted to it or to a unit above it and not revoked.
 * Null where there is none. One statement.
 */
export async function extensionFor(
  { db, actor }: Scoped,
  { planId, unitPath, year }: WindowAsked,
): Promise<CountingExtension | null> {
  const row = await db.extension.findFirst({
    where: counting(actor.tenantId, { planId, unitPath, year }),
    select: { endsOn: true },
    orderBy: { endsOn: 'desc' },
  });
  return row ? { endsOn: plain(row.endsOn) } : null;
}

/** The same with the name of the unit that it was granted to. */
export async function presentExtension(
  { db, actor }: Scoped,
  { planId, unitPath, year }: WindowAsked,
): Promise<(CountingExtension & { unitName: string }) | null> {
  const row = await db.extension.findFirst({
    where: counting(actor.tenantId, { planId, unitPath, year }),
    select: { endsOn: true, unit: { select: { name: true } } },
    orderBy: { endsOn: 'desc' },
  });
  return row ? { endsOn: plain(row.endsOn), unitName: row.unit.name } : null;
}

/** The extensions of plans that the acting unit sees, those of units above and under it among them. */
export type Extensions = {
  /** As extensionFor. */
  of(asked: WindowAsked): CountingExtension | null;
  /** The years of a plan for which any unit in sight was given time, each with the extension that ends last. */
  years(planId: string): Map<number, CountingExtension>;
};

/** The same for many plans, years and units at once. One statement. */
export async function extensionsOf({ db, actor }: Scoped, planIds: readonly string[]): Promise<Extensions> {
  const rows = await db.extension.findMany({
    where: { tenantId: actor.tenantId, planId: { in: [...planIds] }, revokedAt: null },
    select: { planId: true, unitPath: true, year: true, endsOn: true },
  });
  const byPlan = Map.groupBy(
    rows.map((row): GrantedTime => ({ ...row, endsOn: plain(row.endsOn) })),
    ({ planId }) => planId,
  );
  return {
    of: (asked) => countingExtension(byPlan.get(asked.planId) ?? [], asked),
    years: (planId) => {
      const latest = new Map<number, CountingExtension>();
      for (const { year, endsOn } of byPlan.get(planId) ?? []) {
        if (endsOn > (latest.get(year)?.endsOn ?? '')) latest.set(year, { endsOn });
      }
      return latest;
    },
  };
}

function counting(tenantId: string, { planId, unitPath, year }: WindowAsked) {
  return { tenantId, planId, year, unitPath: { in: selfAndAbove(unitPath) }, revokedAt: null };
}

/** A @db.Date column as the day it is. */
function plain(date: Date): PlainDate {
  return date.toISOString().slice(0, 10);
}
