import 'server-only';
import { setScope } from '@/lib/db/scope';
import { foundTenant, type NewTenant } from '@/lib/tenants/found';
import { scopeOf } from './actor';
import type { Scoped } from './doors';

/**
 * Founds a tenant and hands back a scope that stands on the root of its tree, in the same transaction: either the tenant comes
 * into being with what is built in it, or not at all. From here on nothing of the system's own tenant is in sight, and
 * the scope is no longer the system's.
 */
export async function foundAndEnter(scope: Scoped, tenant: NewTenant): Promise<Scoped> {
  if (!scope.actor.system) throw new Error('Only an administrator of the installation founds a tenant');
  const { tenantId, root } = await foundTenant(scope, tenant);
  const actor = {
    ...scope.actor,
    tenantId,
    system: false,
    unitId: root.id,
    unitPath: root.path,
    unitName: tenant.name,
    unitParentName: null,
  };
  await setScope(scope.db, scopeOf(actor));
  return { ...scope, actor };
}
