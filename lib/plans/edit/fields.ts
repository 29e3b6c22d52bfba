import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { Subject } from '@/lib/format/words';

/** A field in the list of a draft. `place` counts from 1. */
export type FieldListed = {
  id: string;
  place: number;
  letter: string | null;
  name: string;
  subjects: Subject[];
  listed: boolean;
  criteria: number;
  /** The quotas of this field alone, by their own place in the plan. */
  quotas: { id: string; place: number }[];
};

/** The fields of a draft in its order, with how much hangs on each: one statement, however many there are. */
export function fieldsOfDraft({ db, actor }: Scoped, planId: string): Promise<FieldListed[]> {
  return db.$queryRaw<FieldListed[]>`
    WITH criteria AS (
      SELECT field_id, count(*)::int AS number FROM criterion
      WHERE tenant_id = ${actor.tenantId}::uuid AND plan_id = ${planId}::uuid GROUP BY field_id
    ), quotas AS (
      SELECT field_id, jsonb_agg(jsonb_build_object('id', id, 'place', place) ORDER BY place) AS listed
      FROM (SELECT id, field_id, row_number() OVER (ORDER BY ordinal) AS place FROM quota
            WHERE tenant_id = ${actor.tenantId}::uuid AND plan_id = ${planId}::uuid) AS of_plan
      GROUP BY field_id
    )
    SELECT f.id, row_number() OVER (ORDER BY f.ordinal)::int AS place, f.letter, f.name, to_jsonb(f.subjects) AS subjects,
           f.listed, coalesce(c.number, 0) AS criteria, coalesce(q.listed, '[]') AS quotas
    FROM field f LEFT JOIN criteria c ON c.field_id = f.id LEFT JOIN quotas q ON q.field_id = f.id
    WHERE f.tenant_id = ${actor.tenantId}::uuid AND f.plan_id = ${planId}::uuid
    ORDER BY f.ordinal`;
}
