import 'server-only';
import { hashPassword, passwordMatches } from '@/lib/auth/password';
import type { Self } from '@/lib/auth/self';
import { auditOwn } from '@/lib/db/audit';
import { type Problem, refuse } from '@/lib/refusal';
import { newPasswordProblem } from './password-rule';

/** Changes one's own name as it stands under decisions and in lists. What was signed earlier keeps the earlier name. */
export async function renameSelf({ db, session, requestId }: Self, name: string): Promise<void> {
  const { tenantId, accountId } = session;
  await db.account.updateMany({ where: { tenantId, id: accountId }, data: { name } });
  await auditOwn(db, requestId, { action: 'rename', entity: 'account', entityId: accountId });
}

/**
 * Changes one's own password. The caller counts the guess (countGuess in lib/auth/sign-in.ts), since whoever sits down at an
 * open browser may guess here too. All other sessions end.
 */
export async function changePassword(
  { db, session, requestId }: Self,
  { current, password, again }: { current: string; password: string; again: string },
): Promise<Problem[]> {
  const { tenantId, accountId, sessionId } = session;
  const account = await db.account.findFirst({
    where: { tenantId, id: accountId },
    select: { passwordHash: true, email: true, name: true },
  });
  if (!account || !(await passwordMatches(account.passwordHash, current))) return [WRONG_CURRENT];
  const problem = newPasswordProblem(password, again, account);
  if (problem) return [problem];
  const passwordHash = await hashPassword(password);
  await db.account.updateMany({
    where: { tenantId, id: accountId },
    data: { passwordHash, passwordChangedAt: new Date() },
  });
  await db.accountInvitation.updateMany({
    where: { tenantId, accountId, usedAt: null },
    data: { usedAt: new Date() },
  });
  await db.session.updateMany({
    where: { tenantId, accountId, revokedAt: null, NOT: { id: sessionId } },
    data: { revokedAt: new Date() },
  });
  await auditOwn(db, requestId, { action: 'change-password', entity: 'account', entityId: accountId });
  return [];
}

const WRONG_CURRENT = refuse(
  'current',
  'current-password-wrong',
  'Mật khẩu hiện tại chưa đúng. Vui lòng nhập lại.',
);
