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

/** The amendments of a plan in sight, the latest first, with the plan as they name it; null when it is not in sight. */
export async function planWithAmendments(
  scope: Scoped,
  planId: string,
): Promise<{ plan: { id: string; number: string | null; title: string }; amendments: Amendment[] } | null> {
  const { db, actor } = scope;
  if (!isId(planId)) return null;
  const plan = await db.plan.findUnique({
    where: { tenantId_id: { tenantId: actor.tenantId, id: planId } },
    select: { id: true, number: true, title: true },
  });
  if (!plan) return null;
  const rows = await db.planAmendment.findMany({
    where: { tenantId: actor.tenantId, planId },
    select: AMENDMENT_COLUMNS,
    orderBy: { ordinal: 'desc' },
  });
  return { plan, amendments: rows.map(amendment) };
}

/**
 * A plan as it was before one of its amendments, that amendment, and since when it had said so: the day of the amendment
 * before, or of its issue. Null when it is not in sight or there is none.
 */
export async function planAsOf(
  scope: Scoped,
  planId: string,
  ordinal: string,
): Promise<{ document: PlanDocument; amendment: Amendment; since: PlainDate | null } | null> {
  const { db, actor } = scope;
  // As the links write it, and within what the column can hold.
  if (!isId(planId) || !/^[1-9]\d{0,3}$/.test(ordinal)) return null;
  const row = await db.planAmendment.findFirst({
    where: { tenantId: actor.tenantId, planId, ordinal: Number(ordinal) },
    select: { ...AMENDMENT_COLUMNS, before: true },
  });
  if (!row) return null;
  const earlier = await db.planAmendment.findFirst({
    where: { tenantId: actor.tenantId, planId, ordinal: Number(ordinal) - 1 },
    select: { issuedOn: true },
  });
  const document = await inSightOf(scope, readKeptPlan(row.before));
  return {
    document,
    amendment: amendment(row),
    since: plainDay(earlier?.issuedOn ?? null) ?? document.issuedOn,
  };
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
