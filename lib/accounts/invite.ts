import 'server-only';
import { randomUUID } from 'node:crypto';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { fingerprint, newToken } from '@/lib/auth/token';
import { audit } from '@/lib/db/audit';

/** How long a one-time link waits to be used: over a weekend. */
export const INVITATION_HOURS = 72;

/**
 * Makes a one-time link by which the person sets a password, and voids the links made before it. Only the fingerprint
 * is kept, so the token can be shown this once. The hours run on real time. Whether the actor may do this to that
 * account is the caller's question (administer.ts).
 */
export async function inviteAccount(
  { db, actor }: Scoped,
  accountId: string,
): Promise<{ token: string; endsAt: Date }> {
  await voidInvitations({ db, actor }, accountId);
  const token = newToken();
  const endsAt = new Date(Date.now() + INVITATION_HOURS * 3600_000);
  const id = randomUUID();
  await db.accountInvitation.createMany({
    data: [{ tenantId: actor.tenantId, id, accountId, tokenHash: fingerprint(token), endsAt }],
  });
  await audit(db, scopeOf(actor), { action: 'invite', entity: 'account', entityId: accountId });
  return { token, endsAt };
}

/** Makes every link of the account that was not used yet useless. */
export async function voidInvitations(
  { db, actor }: Pick<Scoped, 'db' | 'actor'>,
  accountId: string,
): Promise<void> {
  await db.accountInvitation.updateMany({
    where: { tenantId: actor.tenantId, accountId, usedAt: null },
    data: { usedAt: new Date() },
  });
}
