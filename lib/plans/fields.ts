import 'server-only';
import type { Scoped } from '@/lib/auth/doors';

/** The fields of several plans, in the plans' order, by plan, without those that an amendment has dropped. */
export async function fieldsOfPlans(
  { db, actor }: Scoped,
  planIds: readonly string[],
): Promise<Map<string, { id: string; name: string }[]>> {
  const rows = await db.field.findMany({
    where: { tenantId: actor.tenantId, planId: { in: [...planIds] }, retiredIn: null },
    select: { id: true, name: true, planId: true },
    orderBy: { ordinal: 'asc' },
  });
  return Map.groupBy(rows, (row) => row.planId);
}
