import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { NominatedInField } from '@/lib/quotas/owed-groups';
import type { NominationStatus } from './status';

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
  /** What was nominated this year and the year before, by plan and field. */
  nominated: NominatedInField[];
  /** Sent back and not yet mended, the latest first; `count` of them in all. */
  returned: { count: number; rows: OnDesk[] };
  drafts: { count: number; rows: OnDesk[] };
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

/**
 * What lies on an officer's desk: nominations of the acting unit and of the bodies under it, of a year and the one before. Four
 * statements, however many.
 */
export async function officerDesk(scope: Scoped, year: number): Promise<Desk> {
  const { db, actor } = scope;
  // The fence leaves only the own subtree in sight.
  const grouped = await db.nomination.groupBy({
    by: ['planId', 'fieldId', 'year', 'status'],
    where: { tenantId: actor.tenantId, year: { in: [year, year - 1] } },
    _count: { _all: true },
  });
  const counts: Desk['counts'] = {};
  const all: Desk['counts'] = {};
  for (const { status, year: of, _count } of grouped) {
    all[status] = (all[status] ?? 0) + _count._all;
    if (of === year) counts[status] = (counts[status] ?? 0) + _count._all;
  }
  return {
    counts,
    nominated: await nominatedInFields(scope, year, grouped),
    returned: { count: all.RETURNED ?? 0, rows: await latest(scope, 'RETURNED', year) },
    drafts: { count: all.DRAFT ?? 0, rows: await latest(scope, 'DRAFT', year) },
  };
}

async function latest({ db, actor }: Scoped, status: 'RETURNED' | 'DRAFT', year: number): Promise<OnDesk[]> {
  const rows = await db.nomination.findMany({
    where: { tenantId: actor.tenantId, status, year: { in: [year, year - 1] } },
    select: ROW,
    orderBy: { updatedAt: 'desc' },
    take: SHOWN,
  });
  return rows.map(onDesk);
}

type Grouped = {
  planId: string;
  fieldId: string;
  year: number;
  status: NominationStatus;
  _count: { _all: number };
};

type FieldRow = {
  planId: string;
  fieldId: string;
  fieldName: string;
  year: number;
} & NominatedInField['shown'][number];

// What asks for work comes first.
const ORDER: NominationStatus[] = ['RETURNED', 'DRAFT', 'SUBMITTED', 'RECOGNISED', 'DECLINED', 'WITHDRAWN'];

async function nominatedInFields(
  { db, actor }: Scoped,
  year: number,
  grouped: readonly Grouped[],
): Promise<NominatedInField[]> {
  const rows = await db.$queryRaw<FieldRow[]>`
    SELECT n.id, n.plan_id AS "planId", n.field_id AS "fieldId", f.name AS "fieldName", n.year, n.status::text, n.late,
           COALESCE(NULLIF(e.name, ''), 'Chưa nhập tên') AS name, u.name AS "unitName"
    FROM (SELECT id, tenant_id, plan_id, field_id, exemplar_id, unit_id, year, status, late,
                 row_number() OVER (PARTITION BY plan_id, field_id, year
                                    ORDER BY array_position(${ORDER}::text[], status::text), updated_at DESC, id) AS place
          FROM nomination
          WHERE tenant_id = ${actor.tenantId}::uuid AND year IN (${year}::int, ${year - 1}::int)) n
    JOIN exemplar e ON e.tenant_id = n.tenant_id AND e.id = n.exemplar_id
    JOIN field f ON f.tenant_id = n.tenant_id AND f.id = n.field_id
    JOIN unit u ON u.tenant_id = n.tenant_id AND u.id = n.unit_id
    WHERE n.place <= ${SHOWN}
    ORDER BY f.ordinal, n.place`;
  const fields = new Map<string, NominatedInField>();
  for (const { planId, fieldId, fieldName, year: of, ...shown } of rows) {
    const key = `${fieldId} ${of}`;
    const field = fields.get(key) ?? { planId, fieldId, fieldName, year: of, counts: {}, shown: [] };
    fields.set(key, field);
    field.shown.push(shown);
  }
  for (const { fieldId, year: of, status, _count } of grouped) {
    const field = fields.get(`${fieldId} ${of}`);
    if (field) field.counts[status] = _count._all;
  }
  return [...fields.values()];
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
