import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '@/lib/environment';
import { type Prisma, PrismaClient } from './generated/client';

/** A handle inside a transaction that knows who is asking; only lib/db/scope.ts makes one. */
export type ScopedDb = Prisma.TransactionClient & { readonly __scoped: unique symbol };

const kept = globalThis as { madeOfGuongSang?: { by: typeof PrismaClient; client: PrismaClient } };

/** The one client of this process, logged in as the role that owns nothing. */
export function client(): PrismaClient {
  // In development a client that was generated anew takes the place of the one that this process began with. `instanceof`
  // cannot tell: what the class makes is a proxy, an instance of nothing, and every call would open a pool of its own.
  if (kept.madeOfGuongSang?.by !== PrismaClient) {
    kept.madeOfGuongSang = {
      by: PrismaClient,
      client: new PrismaClient({
        adapter: new PrismaPg({ connectionString: env().APP_DATABASE_URL, max: 10 }),
      }),
    };
  }
  return kept.madeOfGuongSang.client;
}
