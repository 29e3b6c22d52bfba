import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { plainDateIn } from '@/lib/format/dates';
import type { Subject } from '@/lib/format/words';
import { selfAndAbove } from '@/lib/units/path';
import { type ListFilter, PAGE_SIZE } from './filter';
import { nominationNumber } from './number';
import { mayRead } from './permissions';
import type { NominationStatus } from './status';

export type NominationRow = {
  id: string;
  number: string | null;
  name: string;
  subject: Subject;
  year: number;
  status: NominationStatus;
  late: boolean;
  submittedAt: Date | null;
  updatedAt: Date;
  reason: string | null;
  field: string;
  planNumber: string | null;
  unit: string;
};

type Choice = { id: string; name: string };

export type NominationList = {
  rows: NominationRow[];
  /** Of all pages; 0 on a page beyond the last. */
  total: number;
  plans: { id: string; number: string | null; title: string }[];
  /** Of the plan that is asked for. */
  fields: Choice[];
  units: Choice[];
};

/**
 * One page of a list of nominations, with what its filter offers. A plan for several years stands for the plans of its years,
 * too, as where its quotas are counted. Null when the actor's roles read no dossiers. Four
 * statements, however long the list.
 */
export async function nominationList(scope: Scoped, filter: ListFilter): Promise<NominationList | null> {
  const { actor } = scope;
  if (!mayRead(actor, { unitPath: actor.unitPath })) return null;
  return {
    ...(await pageOf(scope, filter)),
    plans: await plansOffered(scope, filter),
    fields: await fieldsOffered(scope, filter),
    units: await unitsOffered(scope, filter.unitId),
  };
}

// The reviewer's work is what waits; the officer's is what came back, then what was begun.
const ORDER = {
  in: ['SUBMITTED', 'RETURNED', 'RECOGNISED', 'DECLINED', 'WITHDRAWN', 'DRAFT'],
  own: ['RETURNED', 'DRAFT', 'SUBMITTED', 'RECOGNISED', 'DECLINED', 'WITHDRAWN'],
} as const;

type StoredRow = Omit<NominationRow, 'number'> & { number: number | null; total: number };

async function pageOf(
  { db, actor }: Scoped,
  filter: ListFilter,
): Promise<Pick<NominationList, 'rows' | 'total'>> {
  const { key, descending } = filter.sort;
  const order = [...ORDER[filter.view]];
  // Who has waited longest comes first among those that wait; otherwise the latest is the nearest.
  const oldestFirst = filter.view === 'in';
  const rows = await db.$queryRaw<StoredRow[]>`
    SELECT n.id, n.number, e.name, n.subject::text, n.year, n.status::text, n.late, n.submitted_at AS "submittedAt",
           n.updated_at AS "updatedAt", n.reason, f.short_name AS field, p.number AS "planNumber", u.name AS unit,
           (count(*) OVER ())::int AS total
    FROM nomination n
    JOIN exemplar e ON e.tenant_id = n.tenant_id AND e.id = n.exemplar_id
    JOIN plan p ON p.tenant_id = n.tenant_id AND p.id = n.plan_id
    JOIN field f ON f.tenant_id = n.tenant_id AND f.id = n.field_id
    JOIN unit u ON u.tenant_id = n.tenant_id AND u.id = n.unit_id
    CROSS JOIN LATERAL (SELECT
      CASE ${key} WHEN 'unit' THEN u.name WHEN 'field' THEN f.short_name
        WHEN 'name' THEN CASE WHEN n.subject = 'INDIVIDUAL' THEN regexp_replace(e.name, '^.*\\s', '') ELSE e.name END
      END AS words,
      CASE ${key} WHEN 'state' THEN array_position(${order}::text[], n.status::text)::float8
        WHEN 'submitted' THEN EXTRACT(EPOCH FROM n.submitted_at)::float8 WHEN 'number' THEN n.number::float8
      END AS figure) AS by
    WHERE n.tenant_id = ${actor.tenantId}::uuid
      AND (${filter.view} = 'own' OR (p.issuer_id = ${actor.unitId}::uuid
           AND (n.number IS NOT NULL OR ${filter.status}::text IS NOT NULL)))
      AND (${filter.planId}::uuid IS NULL OR n.plan_id = ANY (ARRAY(
           SELECT y.id FROM plan y WHERE y.tenant_id = ${actor.tenantId}::uuid
             AND (y.id = ${filter.planId}::uuid OR y.period_plan_id = ${filter.planId}::uuid))))
      AND (${filter.fieldId}::uuid IS NULL OR n.field_id = ${filter.fieldId}::uuid
           OR (f.upper_field_id = ${filter.fieldId}::uuid AND p.period_plan_id = ${filter.planId}::uuid))
      AND (${filter.year}::int IS NULL OR n.year = ${filter.year}::int)
      AND (${filter.subject}::text IS NULL OR n.subject::text = ${filter.subject}::text)
      AND (${filter.status}::text IS NULL OR n.status::text = ${filter.status}::text
           OR (${filter.status}::text = 'REGISTERED' AND n.status IN ('SUBMITTED', 'RECOGNISED')))
      AND (${filter.unitId}::uuid IS NULL OR EXISTS (SELECT FROM unit a WHERE a.tenant_id = n.tenant_id
           AND a.id = ${filter.unitId}::uuid AND starts_with(n.unit_path, a.path)))
      AND (${filter.words} = '' OR n.exemplar_id IN (SELECT search_exemplars(${filter.words})))
    ORDER BY
      CASE WHEN NOT ${descending}::boolean THEN by.words END COLLATE "vi-x-icu",
      CASE WHEN ${descending}::boolean THEN by.words END COLLATE "vi-x-icu" DESC,
      by.figure * CASE WHEN ${descending}::boolean THEN -1 ELSE 1 END NULLS LAST,
      CASE WHEN ${key} = 'name' THEN e.name END COLLATE "vi-x-icu",
      EXTRACT(EPOCH FROM COALESCE(n.submitted_at, n.updated_at)) * CASE WHEN ${oldestFirst}::boolean THEN 1 ELSE -1 END,
      n.id
    LIMIT ${PAGE_SIZE} OFFSET ${(filter.page - 1) * PAGE_SIZE}`;
  return {
    rows: rows.map(({ total: _, ...row }) => ({
      ...row,
      number: row.number === null ? null : nominationNumber(row.planNumber, row.year, row.number),
    })),
    total: rows[0]?.total ?? 0,
  };
}

/** The plans that take nominations from here: the unit's own, for `own` also those above; and the one asked for. */
async function plansOffered({ db, actor }: Scoped, filter: ListFilter): Promise<NominationList['plans']> {
  const issuers = filter.view === 'in' ? [actor.unitPath] : selfAndAbove(actor.unitPath);
  return db.plan.findMany({
    where: {
      status: { not: 'DRAFT' },
      OR: [{ issuerPath: { in: issuers } }, ...(filter.planId ? [{ id: filter.planId }] : [])],
    },
    select: { id: true, number: true, title: true },
    orderBy: [{ issuerPath: 'desc' }, { startYear: 'desc' }, { id: 'asc' }],
  });
}

async function fieldsOffered({ db }: Scoped, { planId }: ListFilter): Promise<Choice[]> {
  if (planId === null) return [];
  const rows = await db.field.findMany({
    where: { planId },
    select: { id: true, shortName: true, retiredIn: true },
    orderBy: { ordinal: 'asc' },
  });
  return rows.map(({ id, shortName, retiredIn }) => ({
    id,
    name: retiredIn === null ? shortName : `${shortName} (không còn trong kế hoạch)`,
  }));
}

/** The acting unit and what stands directly under it, also what has ended: its nominations stay. */
async function unitsOffered({ db, actor, now }: Scoped, asked: string | null): Promise<Choice[]> {
  return db.$queryRaw<Choice[]>`
    SELECT id, CASE WHEN valid_to <= ${plainDateIn(now)}::date THEN name || ' (đã kết thúc)' ELSE name END AS name
    FROM unit
    WHERE tenant_id = ${actor.tenantId}::uuid
      AND (id IN (${actor.unitId}::uuid, ${asked}::uuid) OR parent_id = ${actor.unitId}::uuid)
    ORDER BY (id = ${actor.unitId}::uuid) DESC, name COLLATE "vi-x-icu"`;
}
