import 'server-only';
import { randomUUID } from 'node:crypto';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import type { PlainDate } from '@/lib/format/dates';
import type { Level, UnitKind } from '@/lib/format/words';

/** A tenant to be: a province with the code of the national list, or the installation itself. */
export type NewTenant = {
  code: string;
  name: string;
  system?: boolean;
  level?: Level;
  kind?: UnitKind;
  validFrom: PlainDate;
};

/**
 * Founds a tenant with the root of its tree. Only an administrator of the installation may: the database refuses
 * anybody else (insufficient_privilege). Throws when the code is taken. The tree below the root is then built in a
 * scope of the new tenant (lib/units/establish.ts).
 */
export async function foundTenant(
  { db, actor }: Pick<Scoped, 'db' | 'actor'>,
  tenant: NewTenant,
): Promise<{ tenantId: string; root: { id: string; path: string } }> {
  const [tenantId, rootId] = [randomUUID(), randomUUID()];
  const rows = await db.$queryRaw<{ path: string }[]>`
    SELECT found_tenant(${tenantId}::uuid, ${tenant.code}, ${tenant.name}, ${tenant.system ?? false}, ${rootId}::uuid,
      ${tenant.level ?? 'PROVINCE'}::"Level", ${tenant.kind ?? 'COMMITTEE'}::"UnitKind", ${tenant.validFrom}::date) AS path`;
  const path = rows[0]?.path;
  if (!path) throw new Error('found_tenant returned no path');
  if (!tenant.system) {
    await audit(db, scopeOf(actor), {
      action: 'found',
      entity: 'tenant',
      entityId: tenantId,
      details: { code: tenant.code },
    });
  }
  return { tenantId, root: { id: rootId, path } };
}
