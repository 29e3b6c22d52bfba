import 'server-only';
import type { Scoped } from '@/lib/auth/doors';

/**
 * The addresses of those who act for units: officers, reviewers and leaders whose account is in use, each once a unit. One
 * statement.
 */
export async function addressesOf(
  { db, actor }: Scoped,
  unitIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<{ unitId: string; email: string }[]>`
    SELECT DISTINCT m.unit_id AS "unitId", a.email
    FROM membership m JOIN account a ON a.tenant_id = m.tenant_id AND a.id = m.account_id
    WHERE m.tenant_id = ${actor.tenantId}::uuid AND m.unit_id = ANY (${[...unitIds]}::uuid[])
      AND m.role IN ('OFFICER', 'REVIEWER', 'LEADER') AND m.ended_at IS NULL AND a.disabled_at IS NULL
    ORDER BY 1, 2`;
  const byUnit = Map.groupBy(rows, ({ unitId }) => unitId);
  return new Map([...byUnit].map(([unitId, same]) => [unitId, same.map(({ email }) => email)]));
}
