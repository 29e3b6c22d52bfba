import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOMINATION_STATUS_WORDS, type NominationStatus } from '@/lib/format/words';
import {
  allowedActions,
  isEditable,
  isRecognised,
  isRegistered,
  type NominationAction,
  transition,
  transitionProblem,
} from '@/lib/nominations/status';

const STATUSES = Object.keys(NOMINATION_STATUS_WORDS) as NominationStatus[];
const ACTIONS: NominationAction[] = ['submit', 'return', 'recognise', 'decline', 'withdraw'];

// The whole table, written out once more.
const TABLE: Record<NominationStatus, Partial<Record<NominationAction, NominationStatus>>> = {
  DRAFT: { submit: 'SUBMITTED', withdraw: 'WITHDRAWN' },
  SUBMITTED: { return: 'RETURNED', recognise: 'RECOGNISED', decline: 'DECLINED', withdraw: 'WITHDRAWN' },
  RETURNED: { submit: 'SUBMITTED', withdraw: 'WITHDRAWN' },
  RECOGNISED: {},
  DECLINED: {},
  WITHDRAWN: {},
};

describe.each(STATUSES)('%s', (status) => {
  it.each(ACTIONS)('%s', (action) => {
    const to = TABLE[status][action] ?? null;
    expect(transition(status, action)?.to ?? null).toBe(to);
    expect(allowedActions(status).includes(action)).toBe(to !== null);
    expect(transitionProblem(status, action, 'Thiếu minh chứng')?.code).toBe(
      to === null ? 'transition-not-allowed' : undefined,
    );
  });
});

it.each([
  ['submit', 'DRAFT', false, 'NOMINATOR'],
  ['return', 'SUBMITTED', true, 'REVIEWER'],
  ['recognise', 'SUBMITTED', false, 'REVIEWER'],
  ['decline', 'SUBMITTED', true, 'REVIEWER'],
  ['withdraw', 'RETURNED', true, 'NOMINATOR'],
] as const)('%s from %s needs a reason: %s; by the %s', (action, from, needsReason, by) => {
  expect(transition(from, action)).toMatchObject({ needsReason, by });
  for (const empty of ['', '  \n', '…', '\u200b']) {
    expect(transitionProblem(from, action, empty)?.code).toBe(needsReason ? 'reason-missing' : undefined);
  }
});

it('names the present status in the refusal, and the field of a missing reason', () => {
  expect(transitionProblem('RECOGNISED', 'withdraw', 'Nhầm')?.message).toContain('«đã công nhận»');
  expect(transitionProblem('SUBMITTED', 'return', '')?.at).toBe('reason');
});

it.each([
  // status, registered, recognised, editable
  ['DRAFT', false, false, true],
  ['SUBMITTED', true, false, false],
  ['RETURNED', false, false, true],
  ['RECOGNISED', true, true, false],
  ['DECLINED', false, false, false],
  ['WITHDRAWN', false, false, false],
] as const)('%s: registered %s, recognised %s, editable %s', (status, registered, recognised, editable) => {
  expect([isRegistered(status), isRecognised(status), isEditable(status)]).toEqual([
    registered,
    recognised,
    editable,
  ]);
});

it('reaches only statuses by way of the table, and no way leads out of an end', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ACTIONS), { maxLength: 12 }), (actions) => {
      let status: NominationStatus = 'DRAFT';
      for (const action of actions) {
        const next: NominationStatus = transition(status, action)?.to ?? status;
        if (next !== status) expect(TABLE[status][action]).toBe(next);
        if (allowedActions(status).length === 0) expect(next).toBe(status);
        // What can be submitted can be edited, and the other way round.
        expect(isEditable(next)).toBe(transition(next, 'submit') !== null);
        if (isRecognised(next)) expect(isRegistered(next)).toBe(true);
        status = next;
      }
    }),
  );
});
