import 'server-only';
import { pathsAbove } from '@/lib/units/path';
import { client, type ScopedDb } from './client';

/** Who is asking, as the fence in the database understands it. */
export type Scope = {
  tenantId: string;
  /** Path of the acting unit: its subtree is what may be seen and written. */
  path: string;
  accountId: string;
  /** An administrator of the installation, who sees the list of tenants and nothing inside them. */
  system?: boolean;
};

/**
 * Runs `work` in one transaction that carries the scope. The settings end with the transaction, so a pooled connection
 * never remembers who asked before. About 1 ms: open one per query function or action, not one per statement.
 */
export function withScope<T>(scope: Scope, work: (db: ScopedDb) => Promise<T>): Promise<T> {
  return client().$transaction(
    async (db) => {
      await setScope(db as ScopedDb, scope);
      return work(db as ScopedDb);
    },
    { timeout: 20_000, maxWait: 10_000 },
  );
}

/** Says who is asking for the rest of a transaction. Only a tenant's founding says it twice (lib/auth/founding.ts). */
export async function setScope(db: ScopedDb, scope: Scope): Promise<void> {
  await db.$executeRaw`SELECT set_config('app.tenant', ${scope.tenantId}, true),
    set_config('app.scope', ${scope.path}, true), set_config('app.upper', ${upperPaths(scope.path)}, true),
    set_config('app.account', ${scope.accountId}, true), set_config('app.system', ${scope.system ? 'true' : ''}, true)`;
}

/** '12.345.6.' → '{12.,12.345.}', the paths of the units above, as PostgreSQL writes an array. */
export function upperPaths(path: string): string {
  return `{${pathsAbove(path).join(',')}}`;
}
