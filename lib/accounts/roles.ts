import 'server-only';
import { randomUUID } from 'node:crypto';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import type { Role } from '@/lib/format/words';
import { type Problem, refuse } from '@/lib/refusal';
import { lockAccount } from './administer';
import { mayGrant } from './permissions';
import { findHomeUnit } from './queries';

/**
 * Gives an account roles in a unit of the actor's subtree, in addition to those it has. A role that it holds there
 * already is left as it is.
 */
export async function grantRoles(
  scope: Scoped,
  { accountId, unitId, roles, title }: { accountId: string; unitId: string; roles: Role[]; title: string },
): Promise<Problem[]> {
  const { db, actor } = scope;
  const { tenantId } = actor;
  const account = await lockAccount(scope, accountId);
  if (!account.may) return account.problems;
  const unit = await findHomeUnit(scope, unitId);
  if (!unit || !roles.every((role) => mayGrant(actor, role, unit.path))) return [OUTSIDE];
  let given = 0;
  for (const role of new Set(roles)) {
    const id = randomUUID();
    const { count } = await db.membership.createMany({
      data: [{ tenantId, id, accountId, unitId, unitPath: unit.path, role, title: title || null }],
      skipDuplicates: true,
    });
    if (count === 0) continue;
    given += count;
    await audit(db, scopeOf(actor), {
      action: 'grant',
      entity: 'membership',
      entityId: id,
      details: { accountId, unitId, role },
    });
  }
  return given > 0 ? [] : [HELD];
}

/** Ends one role in one unit; from the next request on the person no longer has it. It stays readable that they had. */
export async function endMembership(scope: Scoped, membershipId: string): Promise<Problem[]> {
  const { db, actor } = scope;
  const { tenantId } = actor;
  const membership = await db.membership.findFirst({
    where: { tenantId, id: membershipId, endedAt: null },
    select: { accountId: true, unitId: true, unitPath: true, role: true },
  });
  if (!membership || !mayGrant(actor, membership.role, membership.unitPath)) return [ENDED];
  const account = await lockAccount(scope, membership.accountId);
  if (!account.may) return account.problems;
  const { count } = await db.membership.updateMany({
    where: { tenantId, id: membershipId, endedAt: null },
    data: { endedAt: new Date() },
  });
  if (count === 0) return [ENDED];
  await audit(db, scopeOf(actor), {
    action: 'end',
    entity: 'membership',
    entityId: membershipId,
    details: { accountId: membership.accountId, unitId: membership.unitId, role: membership.role },
  });
  return [];
}

const OUTSIDE = refuse(
  'unit-of-role',
  'unit-outside',
  'Chỉ cấp được vai trò ở đơn vị đang chọn và các đơn vị trực thuộc. Vui lòng chọn lại đơn vị.',
);
const HELD = refuse('roles', 'role-held', 'Người này đã có các vai trò vừa chọn ở đơn vị đó.');
const ENDED = refuse('account', 'role-ended', 'Vai trò này đã kết thúc hoặc không thuộc phạm vi quản trị.');
