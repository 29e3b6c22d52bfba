import 'server-only';
import { randomUUID } from 'node:crypto';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { hashPassword } from '@/lib/auth/password';
import { audit } from '@/lib/db/audit';
import type { Role } from '@/lib/format/words';
import { type Problem, refuse } from '@/lib/refusal';
import { within } from '@/lib/units/path';
import { normaliseEmail } from './email';

export type NewAccount = {
  email: string;
  name: string;
  /** The unit whose administrators look after the account, and in which the roles are given. */
  unit: { id: string; path: string };
  roles: Role[];
  /** What the person is in that unit: «Công chức Văn hóa - Xã hội». */
  title: string | null;
  /** Only where nobody can follow a one-time link: the demo. Otherwise the person sets it (invite.ts). */
  password?: string;
};

/**
 * Creates an account with its roles in its home unit. Refuses a unit outside the actor's subtree and an e-mail address
 * that already has an account, in this province or another. Whether the actor may administer is the caller's question.
 */
export async function createAccount(
  scope: Scoped,
  account: NewAccount,
): Promise<{ id: string } | { problems: Problem[] }> {
  const { db, actor } = scope;
  if (!within(account.unit.path, actor.unitPath)) return { problems: [OUTSIDE] };
  const id = randomUUID();
  const passwordHash = account.password === undefined ? null : await hashPassword(account.password);
  // The address may belong to an account that this scope cannot see: let the unique index decide.
  const { count } = await db.account.createMany({
    data: [
      {
        tenantId: actor.tenantId,
        id,
        email: normaliseEmail(account.email),
        name: account.name,
        passwordHash,
        passwordChangedAt: passwordHash === null ? null : new Date(),
        homeUnitId: account.unit.id,
        homeUnitPath: account.unit.path,
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return { problems: [EMAIL_TAKEN] };
  await audit(db, scopeOf(actor), {
    action: 'create',
    entity: 'account',
    entityId: id,
    details: { unitId: account.unit.id },
  });
  for (const role of new Set(account.roles)) {
    const membershipId = randomUUID();
    await db.membership.createMany({
      data: [
        {
          tenantId: actor.tenantId,
          id: membershipId,
          accountId: id,
          unitId: account.unit.id,
          unitPath: account.unit.path,
          role,
          title: account.title || null,
        },
      ],
    });
    await audit(db, scopeOf(actor), {
      action: 'grant',
      entity: 'membership',
      entityId: membershipId,
      details: { accountId: id, unitId: account.unit.id, role },
    });
  }
  return { id };
}

const OUTSIDE = refuse(
  'home',
  'unit-outside',
  'Đơn vị này không thuộc phạm vi quản trị. Vui lòng chọn đơn vị đang chọn hoặc đơn vị trực thuộc.',
);

const EMAIL_TAKEN = refuse(
  'email',
  'email-taken',
  'Địa chỉ thư này đã có tài khoản trong hệ thống. Vui lòng dùng địa chỉ khác; nếu người này vừa chuyển đơn vị, liên hệ quản trị của đơn vị cũ.',
);
