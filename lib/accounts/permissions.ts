import { ROLE_WORDS, type Role } from '@/lib/format/words';
import type { ActorFacts } from '@/lib/nominations/permissions';
import { type Problem, refuse } from '@/lib/refusal';
import { within } from '@/lib/units/path';

/**
 * An account to be changed as a whole: where it is looked after, and every unit in which it holds a role now.
 */
export type AccountFacts = { accountId: string; homeUnitPath: string; memberPaths: readonly string[] };

/** An administrator looks after the accounts of the unit acted for and of everything under it. */
export function mayAdminister(actor: ActorFacts, unitPath: string): boolean {
  return actor.roles.includes('ADMINISTRATOR') && within(unitPath, actor.unitPath);
}

/**
 * Roles are given within one's own subtree; those of the person asking are changed by somebody else (see
 * below).
 */
export function mayGrant(actor: ActorFacts, role: Role, unitPath: string): boolean {
  return Object.hasOwn(ROLE_WORDS, role) && mayAdminister(actor, unitPath);
}

/**
 * Why the actor may not disable, enable or reset an account or change what it may do; null where it is
 * allowed. Nobody does it to themselves. All units of the account must lie in the actor's subtree: a link
 * that resets the password of a person who also works further up would hand over the higher unit.
 */
export function administrationProblem(actor: ActorFacts, account: AccountFacts): Problem | null {
  if (actor.accountId === account.accountId) {
    return refuse(
      'account',
      'own-account',
      'Không thể tự khóa hoặc tự đổi quyền của chính mình. Vui lòng nhờ một quản trị tài khoản khác.',
    );
  }
  if (!mayAdminister(actor, account.homeUnitPath)) {
    return refuse(
      'account',
      'account-outside',
      'Tài khoản này không thuộc phạm vi quản trị của đơn vị. Vui lòng liên hệ quản trị của đơn vị quản lý tài khoản.',
    );
  }
  if (!account.memberPaths.every((path) => within(path, actor.unitPath))) {
    return refuse(
      'account',
      'account-works-elsewhere',
      'Người này còn làm việc cho đơn vị ngoài phạm vi quản trị. Vui lòng đề nghị quản trị của đơn vị cấp trên thực hiện.',
    );
  }
  return null;
}
