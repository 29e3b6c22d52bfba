import 'server-only';
import type { Self } from '@/lib/auth/self';
import { IDLE_HOURS } from '@/lib/auth/session';
import { auditOwn } from '@/lib/db/audit';

export type OpenSession = {
  id: string;
  userAgent: string;
  createdAt: Date;
  lastSeenAt: Date;
  /** The one that asks. */
  here: boolean;
};

/** One's own open sessions, this one first, then the latest used. */
export async function listOwnSessions({ db, session }: Pick<Self, 'db' | 'session'>): Promise<OpenSession[]> {
  const now = new Date();
  const rows = await db.session.findMany({
    where: {
      tenantId: session.tenantId,
      accountId: session.accountId,
      revokedAt: null,
      endsAt: { gt: now },
      lastSeenAt: { gt: new Date(now.getTime() - IDLE_HOURS * 3600_000) },
    },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: 'desc' },
    take: 100,
  });
  return rows
    .map((row) => ({ ...row, here: row.id === session.sessionId }))
    .sort((a, b) => Number(b.here) - Number(a.here));
}

/** Ends one of one's own sessions, or all but the one that asks. Answers how many ended. */
export async function endOwnSessions(
  { db, session, requestId }: Self,
  which: string | 'others',
): Promise<number> {
  const { tenantId, accountId, sessionId } = session;
  const { count } = await db.session.updateMany({
    where: {
      tenantId,
      accountId,
      revokedAt: null,
      ...(which === 'others' ? { NOT: { id: sessionId } } : { id: which }),
    },
    data: { revokedAt: new Date() },
  });
  if (count > 0) {
    await auditOwn(db, requestId, {
      action: 'end',
      entity: 'session',
      entityId: which === 'others' ? sessionId : which,
      details: { ended: count, others: which === 'others' },
    });
  }
  return count;
}
