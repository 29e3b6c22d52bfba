import 'server-only';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import { type Problem, refuse } from '@/lib/refusal';
import { inviteAccount, voidInvitations } from './invite';
import { type AccountFacts, administrationProblem } from './permissions';

type Locked = AccountFacts & { disabled: boolean };

/** Ends what an account can do, at once: its sessions, its one-time links. Nothing of what the person did is touched. */
export async function disableAccount(scope: Scoped, accountId: string): Promise<Problem[]> {
  const { db, actor } = scope;
  const account = await lockAccount(scope, accountId);
  if (!account.may) return account.problems;
  if (account.may.disabled)
    return [refuse('account', 'already-disabled', 'Tài khoản này đã được khóa trước đó.')];
  const { tenantId } = actor;
  await db.account.updateMany({ where: { tenantId, id: accountId }, data: { disabledAt: new Date() } });
  await voidInvitations(scope, accountId);
  await db.session.updateMany({
    where: { tenantId, accountId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  await audit(db, scopeOf(actor), { action: 'disable', entity: 'account', entityId: accountId });
  return [];
}

/** Lets a disabled account in again, with the password and the roles it had. */
export async function enableAccount(scope: Scoped, accountId: string): Promise<Problem[]> {
  const { db, actor } = scope;
  const account = await lockAccount(scope, accountId);
  if (!account.may) return account.problems;
  if (!account.may.disabled) return [refuse('account', 'not-disabled', 'Tài khoản này đang hoạt động.')];
  await db.account.updateMany({
    where: { tenantId: actor.tenantId, id: accountId },
    data: { disabledAt: null },
  });
  await audit(db, scopeOf(actor), { action: 'enable', entity: 'account', entityId: accountId });
  return [];
}

/**
 * A one-time link for somebody who forgot the password or never set one. The old password holds until the link is used;
 * an account that is in wrong hands is disabled instead.
 */
export async function resetAccount(
  scope: Scoped,
  accountId: string,
): Promise<{ token: string; endsAt: Date } | { problems: Problem[] }> {
  const account = await lockAccount(scope, accountId);
  if (!account.may) return account;
  if (account.may.disabled) {
    return {
      problems: [
        refuse(
          'account',
          'disabled',
          'Tài khoản đang bị khóa. Vui lòng mở khóa trước khi cấp liên kết đặt mật khẩu.',
        ),
      ],
    };
  }
  return inviteAccount(scope, accountId);
}

/**
 * Locks an account of the own subtree for a change and says whether the actor may make it. An account outside the
 * subtree does not exist here, with the same words as one that was never there.
 */
export async function lockAccount(
  { db, actor }: Scoped,
  accountId: string,
): Promise<{ may: Locked } | { may: null; problems: Problem[] }> {
  const [row] = await db.$queryRaw<{ homeUnitPath: string; disabled: boolean }[]>`
    SELECT home_unit_path AS "homeUnitPath", disabled_at IS NOT NULL AS disabled
    FROM account WHERE tenant_id = ${actor.tenantId}::uuid AND id = ${accountId}::uuid FOR UPDATE`;
  if (!row) return { may: null, problems: [UNKNOWN] };
  const facts = { accountId, homeUnitPath: row.homeUnitPath, memberPaths: await memberPaths(db, accountId) };
  const problem = administrationProblem(actor, facts);
  return problem ? { may: null, problems: [problem] } : { may: { ...facts, disabled: row.disabled } };
}

/** Paths of every unit in which the account holds a role now, those outside the scope included. */
export async function memberPaths(db: Scoped['db'], accountId: string): Promise<string[]> {
  const rows = await db.$queryRaw<
    { path: string }[]
  >`SELECT account_member_paths(${accountId}::uuid) AS path`;
  return rows.map((row) => row.path);
}

const UNKNOWN = refuse(
  'account',
  'account-unknown',
  'Không tìm thấy tài khoản này trong phạm vi quản trị của đơn vị.',
);
