import 'server-only';
import type { ScopedDb } from './client';
import { withScope } from './scope';

// No account: nobody of the tenant does this. Row-level security asks for tenant and subtree.
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Runs work in sight of a whole tenant, for what the installation does by itself. `rootPath` has to be the path of the root
 * of its tree: were it anything else, rows would be out of sight, and what is not seen is easily taken for what is not there. Null where
 * there is no such root.
 */
export async function inWholeTenant<T>(
  { tenantId, rootPath }: { tenantId: string; rootPath: string },
  work: (db: ScopedDb) => Promise<T>,
): Promise<T | null> {
  return withScope({ tenantId, path: rootPath, accountId: NOBODY }, async (db) => {
    const root = await db.unit.findFirst({
      where: { tenantId, path: rootPath, parentId: null },
      select: { id: true },
    });
    return root ? work(db) : null;
  });
}
