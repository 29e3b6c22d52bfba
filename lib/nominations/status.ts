import { NOMINATION_STATUS_WORDS, type NominationStatus } from '@/lib/format/words';
import { type Problem, refuse } from '@/lib/refusal';

export type { NominationStatus } from '@/lib/format/words';

export type NominationAction = 'submit' | 'return' | 'recognise' | 'decline' | 'withdraw';

type Rule = {
  from: readonly NominationStatus[];
  to: NominationStatus;
  /** A decision that refuses carries a reason, which the nominating unit reads first thing. */
  needsReason: boolean;
  by: 'NOMINATOR' | 'REVIEWER';
};

export type Transition = Omit<Rule, 'from'>;

/**
 * The one table of what may follow what; nothing else sets the status of a nomination. RECOGNISED, DECLINED
 * and WITHDRAWN are ends: a declined exemplar is nominated anew.
 */
const TRANSITIONS: Record<NominationAction, Rule> = {
  submit: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED', needsReason: false, by: 'NOMINATOR' },
  return: { from: ['SUBMITTED'], to: 'RETURNED', needsReason: true, by: 'REVIEWER' },
  recognise: { from: ['SUBMITTED'], to: 'RECOGNISED', needsReason: false, by: 'REVIEWER' },
  decline: { from: ['SUBMITTED'], to: 'DECLINED', needsReason: true, by: 'REVIEWER' },
  withdraw: { from: ['DRAFT', 'SUBMITTED', 'RETURNED'], to: 'WITHDRAWN', needsReason: true, by: 'NOMINATOR' },
};

const ACTION_WORDS: Record<NominationAction, string> = {
  submit: 'nộp',
  return: 'trả lại',
  recognise: 'công nhận',
  decline: 'ghi không công nhận',
  withdraw: 'rút',
};

/**
 * Where an action leads from a status, whether it needs a reason and who acts; null where it may not follow.
 */
export function transition(from: NominationStatus, action: NominationAction): Transition | null {
  const { from: sources, ...next } = TRANSITIONS[action];
  return sources.includes(from) ? next : null;
}

/** The actions that may follow a status, in the order of the table; empty at an end. */
export function allowedActions(status: NominationStatus): NominationAction[] {
  return ACTIONS.filter((action) => transition(status, action) !== null);
}

/** Why an action may not follow the present status, or lacks its reason; null where it may be done. */
export function transitionProblem(
  from: NominationStatus,
  action: NominationAction,
  reason: string,
): Problem | null {
  const next = transition(from, action);
  if (!next) {
    const state = NOMINATION_STATUS_WORDS[from].toLocaleLowerCase('vi');
    return refuse(
      'status',
      'transition-not-allowed',
      `Không thể ${ACTION_WORDS[action]} vì đề cử đang ở trạng thái «${state}». Vui lòng tải lại trang để xem trạng thái mới.`,
    );
  }
  if (next.needsReason && !/\p{L}/u.test(reason)) {
    return refuse(
      'reason',
      'reason-missing',
      `Muốn ${ACTION_WORDS[action]} thì phải ghi lý do. Vui lòng viết lý do để đơn vị đề cử và người xét cùng đọc được.`,
    );
  }
  return null;
}

/**
 * Counts as registered for a quota: it lies with the reviewer or has been recognised. A returned one does
 * not: it is back in the unit's hands and counts again when it is submitted again.
 */
export function isRegistered(status: NominationStatus): boolean {
  return status === 'SUBMITTED' || status === 'RECOGNISED';
}

/** Counts as recognised for a quota. */
export function isRecognised(status: NominationStatus): boolean {
  return status === 'RECOGNISED';
}

/**
 * The nominating unit may still change what is written: before it is submitted, and after it has been
 * returned.
 */
export function isEditable(status: NominationStatus): boolean {
  return status === 'DRAFT' || status === 'RETURNED';
}

const ACTIONS: readonly NominationAction[] = ['submit', 'return', 'recognise', 'decline', 'withdraw'];
