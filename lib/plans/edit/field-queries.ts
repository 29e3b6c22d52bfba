import 'server-only';
import type { Scoped } from '@/lib/auth/doors';

export type FieldNeighbour = { id: string; name: string; letter: string | null };

/** A field among the others of its plan. `place` counts from 1. */
export type FieldAround = {
  place: number;
  total: number;
  previous: FieldNeighbour | null;
  next: FieldNeighbour | null;
};

/** Where a field stands in its plan, and what stands before and behind it; null where it is not there. */
export async function fieldAround(
  { db, actor }: Scoped,
  planId: string,
  fieldId: string,
): Promise<FieldAround | null> {
  const [found] = await db.$queryRaw<FieldAround[]>`
    SELECT place, total, previous, next FROM (
      SELECT id, row_number() OVER listing::int AS place, count(*) OVER ()::int AS total,
             lag(said) OVER listing AS previous, lead(said) OVER listing AS next
      FROM (SELECT id, ordinal, jsonb_build_object('id', id, 'name', name, 'letter', letter) AS said
            FROM field WHERE tenant_id = ${actor.tenantId}::uuid AND plan_id = ${planId}::uuid) AS of_plan
      WINDOW listing AS (ORDER BY ordinal)
    ) AS placed WHERE id = ${fieldId}::uuid`;
  return found ?? null;
}

/** The plan that a draft details, with the fields that one of the draft's can come from. */
export type FieldSource = {
  kind: 'UPPER' | 'PERIOD';
  number: string | null;
  fields: { id: string; name: string; letter: string | null }[];
};

/** The fields of the upper plan and of the own plan of the period, where these are in the system. */
export async function upperFieldsOf({ db, actor }: Scoped, planId: string): Promise<FieldSource[]> {
  const fields = {
    where: { retiredIn: null },
    select: { id: true, name: true, letter: true },
    orderBy: { ordinal: 'asc' as const },
  };
  const row = await db.plan.findFirst({
    where: { tenantId: actor.tenantId, id: planId },
    select: {
      upperPlan: { select: { number: true, fields } },
      periodPlan: { select: { number: true, fields } },
    },
  });
  const sources: FieldSource[] = [];
  if (row?.upperPlan) sources.push({ kind: 'UPPER', ...row.upperPlan });
  if (row?.periodPlan) sources.push({ kind: 'PERIOD', ...row.periodPlan });
  return sources;
}
