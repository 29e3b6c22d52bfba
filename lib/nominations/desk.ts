import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { isRecognised, isRegistered, type NominationStatus } from './status';

export type OnDesk = {
  id: string;
  name: string;
  unitName: string;
  fieldName: string;
  planNumber: string | null;
  status: NominationStatus;
  reason: string | null;
  late: boolean;
  updatedAt: Date;
  submittedAt: Date | null;
};

export type Desk = {
  /** Of this year, by state. */
  counts: Partial<Record<NominationStatus, number>>;
  /** Sent back and not yet mended, the latest first. */
  returned: OnDesk[];
  drafts: OnDesk[];
  /** Registered this year per plan and field, for quotas that span all fields. */
  byField: { planId: string; fieldId: string; registered: number; recognised: number }[];
};

const SHOWN = 5;

const ROW = {
  id: true,
  status: true,
  reason: true,
  late: true,
  updatedAt: true,
  submittedAt: true,
  unit: { select: { name: true } },
  field: { select: { name: true } },
  plan: { select: { number: true } },
  exemplar: { select: { name: true } },
} as const;

/** What lies on an officer's desk: nominations of the acting unit and of the bodies under it. */
export async function officerDesk({ db, actor }: Scoped, year: number): Promise<Desk> {
  // The fence leaves only the own subtree in sight.
  const grouped = await db.nomination.groupBy({
    by: ['planId', 'fieldId', 'status'],
    where: { tenantId: actor.tenantId, year },
    _count: { _all: true },
  });
  const rows = await db.nomination.findMany({
    where: { tenantId: actor.tenantId, status: { in: ['RETURNED', 'DRAFT'] }, plan: { status: 'ISSUED' } },
    select: ROW,
    orderBy: { updatedAt: 'desc' },
    take: 50,
  });
  const counts: Desk['counts'] = {};
  const byField = new Map<string, Desk['byField'][number]>();
  for (const { planId, fieldId, status, _count } of grouped) {
    counts[status] = (counts[status] ?? 0) + _count._all;
    const field = byField.get(fieldId) ?? { planId, fieldId, registered: 0, recognised: 0 };
    byField.set(fieldId, field);
    if (isRegistered(status)) field.registered += _count._all;
    if (isRecognised(status)) field.recognised += _count._all;
  }
  const shown = rows.map(onDesk);
  return {
    counts,
    returned: shown.filter(({ status }) => status === 'RETURNED').slice(0, SHOWN),
    drafts: shown.filter(({ status }) => status === 'DRAFT').slice(0, SHOWN),
    byField: [...byField.values()],
  };
}

/** What waits for a reviewer of the acting unit: submitted to its plans, the longest waiting first. */
export async function waitingForReview({ db, actor }: Scoped): Promise<{ count: number; rows: OnDesk[] }> {
  const where = { tenantId: actor.tenantId, status: 'SUBMITTED', plan: { issuerId: actor.unitId } } as const;
  const count = await db.nomination.count({ where });
  const rows = await db.nomination.findMany({ where, select: ROW, orderBy: { submittedAt: 'asc' }, take: 8 });
  return { count, rows: rows.map(onDesk) };
}

type Row = Omit<OnDesk, 'name' | 'unitName' | 'fieldName' | 'planNumber'> & {
  unit: { name: string };
  field: { name: string };
  plan: { number: string | null };
  exemplar: { name: string };
};

function onDesk({ unit, field, plan, exemplar, ...row }: Row): OnDesk {
  return {
    ...row,
    name: exemplar.name || 'Chưa nhập tên',
    unitName: unit.name,
    fieldName: field.name,
    planNumber: plan.number,
  };
}
