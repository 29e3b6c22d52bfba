import type { Role } from '@/lib/format/words';
import { type Problem, refuse } from '@/lib/refusal';
import { within } from '@/lib/units/path';
import { isEditable, type NominationStatus, transition } from './status';

/** Who asks, for the unit that the person acts for in this request: `roles` are those held in that unit. */
export type ActorFacts = { accountId: string; unitId: string; unitPath: string; roles: readonly Role[] };

type NominationOfUnit = { unitPath: string; status: NominationStatus };

type NominationToDecide = {
  planIssuerId: string;
  status: NominationStatus;
  createdBy: string;
  /** Null until the first submission. */
  submittedBy: string | null;
};

/** Roles that read dossiers. Whoever only administers accounts or tenants sees none. */
const READERS: readonly Role[] = ['OFFICER', 'REVIEWER', 'COUNCIL', 'LEADER'];

/** An officer nominates for the unit acted for and for the bodies under it. */
export function mayNominate(actor: ActorFacts, unitPath: string): boolean {
  return actor.roles.includes('OFFICER') && within(unitPath, actor.unitPath);
}

/** What is written may be changed by the nominating side, while it lies there. */
export function mayEdit(actor: ActorFacts, nomination: NominationOfUnit): boolean {
  return mayNominate(actor, nomination.unitPath) && isEditable(nomination.status);
}

/** The nominating side may take back what has not been decided. */
export function mayWithdraw(actor: ActorFacts, nomination: NominationOfUnit): boolean {
  return mayNominate(actor, nomination.unitPath) && transition(nomination.status, 'withdraw') !== null;
}

/** A unit reads its own subtree, drafts included, and nothing beside it. */
export function mayRead(actor: ActorFacts, nomination: { unitPath: string }): boolean {
  return actor.roles.some((role) => READERS.includes(role)) && within(nomination.unitPath, actor.unitPath);
}

/** Whether the actor may return, recognise or decline. */
export function mayDecide(actor: ActorFacts, nomination: NominationToDecide): boolean {
  return decisionProblem(actor, nomination) === null;
}

/**
 * Why the actor may not return, recognise or decline; null where it is allowed. Decisions are made by a
 * reviewer of the unit that issued the plan, and never by the person who entered or submitted the nomination.
 */
export function decisionProblem(actor: ActorFacts, nomination: NominationToDecide): Problem | null {
  if (!actor.roles.includes('REVIEWER')) {
    return refuse(
      'decision',
      'not-a-reviewer',
      'Việc xét đề cử thuộc về cán bộ xét hồ sơ. Vui lòng đề nghị quản trị của đơn vị cấp vai trò này nếu cần.',
    );
  }
  if (actor.unitId !== nomination.planIssuerId) {
    return refuse(
      'decision',
      'not-the-issuer',
      'Đề cử do cơ quan ban hành kế hoạch xét. Vui lòng chuyển sang đơn vị đó nếu cũng làm việc tại đó.',
    );
  }
  if (actor.accountId === nomination.createdBy || actor.accountId === nomination.submittedBy) {
    return refuse(
      'decision',
      'own-nomination',
      'Người lập hoặc nộp đề cử không được tự xét. Vui lòng chuyển cho một cán bộ xét hồ sơ khác.',
    );
  }
  if (nomination.status !== 'SUBMITTED') {
    return refuse(
      'decision',
      'not-submitted',
      'Chỉ xét được đề cử đang chờ xét. Vui lòng tải lại trang để xem trạng thái mới.',
    );
  }
  return null;
}
