import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '@/lib/environment';
import { type Prisma, PrismaClient } from './generated/client';

/** A handle inside a transaction that knows who is asking; only lib/db/scope.ts makes one. */
export type ScopedDb = Prisma.TransactionClient & { readonly __scoped: unique symbol };

const kept = globalThis as { clientsOfGuongSang?: Map<typeof PrismaClient, PrismaClient> };

/**
 * The one client of this process, logged in as the role that owns nothing. One a class, to be exact: in development the class
 * may be generated anew, and the hooks of the server (instrumentation.ts) are bundled apart from the pages. `instanceof` cannot tell
 * them apart: what the class makes is a proxy, an instance of nothing.
 */
export function client(): PrismaClient {
  kept.clientsOfGuongSang ??= new Map();
  let found = kept.clientsOfGuongSang.get(PrismaClient);
  if (!found) {
    found = new PrismaClient({
      adapter: new PrismaPg({ connectionString: env().APP_DATABASE_URL, max: 10 }),
    });
    kept.clientsOfGuongSang.set(PrismaClient, found);
  }
  return found;
}
