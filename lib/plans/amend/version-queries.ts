import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import type { PlainDate } from '@/lib/format/dates';
import { plainDay } from '@/lib/nominations/plan-facts';
import type { PlanChange } from '../changes';
import type { PlanDocument } from '../plan-queries';
import { inSightOf } from './in-sight';
import { readKeptChanges, readKeptPlan } from './kept';

/** An amendment of a plan: by which document, who entered it and when, why, and what it changed. */
export type Amendment = {
  /** The version that it ended. */
  ordinal: number;
  number: string;
  issuedOn: PlainDate;
  reason: string;
  at: Date;
  accountName: string;
  changes: PlanChange[];
};

/** The amendments of a plan in sight, the latest first; none for a plan that was never amended, null for none in sight. */
export async function amendmentsOf(scope: Scoped, planId: string): Promise<Amendment[] | null> {
  const { db, actor } = scope;
  if (!isId(planId)) return null;
  const plan = await db.plan.count({ where: { tenantId: actor.tenantId, id: planId } });
  if (plan === 0) return null;
  const rows = await db.planAmendment.findMany({
    where: { tenantId: actor.tenantId, planId },
    select: AMENDMENT_COLUMNS,
    orderBy: { ordinal: 'desc' },
  });
  return rows.map(amendment);
}

/** A plan as it was before one of its amendments, and that amendment. Null when it is not in sight or there is none. */
export async function planAsOf(
  scope: Scoped,
  planId: string,
  ordinal: string,
): Promise<{ document: PlanDocument; amendment: Amendment } | null> {
  const { db, actor } = scope;
  // As the links write it, and within what the column can hold.
  if (!isId(planId) || !/^[1-9]\d{0,3}$/.test(ordinal)) return null;
  const row = await db.planAmendment.findFirst({
    where: { tenantId: actor.tenantId, planId, ordinal: Number(ordinal) },
    select: { ...AMENDMENT_COLUMNS, before: true },
  });
  if (!row) return null;
  return { document: await inSightOf(scope, readKeptPlan(row.before)), amendment: amendment(row) };
}

const AMENDMENT_COLUMNS = {
  ordinal: true,
  number: true,
  issuedOn: true,
  reason: true,
  at: true,
  accountName: true,
  changes: true,
} as const;

type Row = Omit<Amendment, 'issuedOn' | 'changes'> & { issuedOn: Date; changes: unknown };

function amendment({ ordinal, number, issuedOn, reason, at, accountName, changes }: Row): Amendment {
  return {
    ...{ ordinal, number, reason, at, accountName },
    issuedOn: plainDay(issuedOn) ?? '',
    changes: readKeptChanges(changes),
  };
}
