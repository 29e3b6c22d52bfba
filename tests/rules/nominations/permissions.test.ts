import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOMINATION_STATUS_WORDS, type NominationStatus, ROLE_WORDS, type Role } from '@/lib/format/words';
import {
  type ActorFacts,
  decisionProblem,
  mayDecide,
  mayEdit,
  mayNominate,
  mayRead,
  mayWithdraw,
} from '@/lib/nominations/permissions';
import { within } from '@/lib/units/path';

const STATUSES = Object.keys(NOMINATION_STATUS_WORDS) as NominationStatus[];
const ROLES = Object.keys(ROLE_WORDS) as Role[];

function actor(roles: Role[], given: Partial<ActorFacts> = {}): ActorFacts {
  return { accountId: 'lan', unitId: 'district', unitPath: '1.2.', roles, ...given };
}

describe('within', () => {
  it.each([
    ['1.2.', '1.2.', true],
    ['1.2.3.', '1.2.', true],
    ['1.23.', '1.2.', false],
    ['1.2.', '1.2.3.', false],
    ['11.2.', '1.', false],
    ['1.2.', '', false],
    ['1.23.', '1.2', false],
  ])('%s within %j: %s', (path, ancestor, expected) => {
    expect(within(path, ancestor)).toBe(expected);
  });

  it('is the relation of segments', () => {
    const segments = fc.array(fc.constantFrom('1', '12', '2', '21'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(segments, segments, (a, b) => {
        expect(within(`${a.join('.')}.`, `${b.join('.')}.`)).toBe(
          b.every((segment, at) => a[at] === segment),
        );
      }),
    );
  });
});

describe.each(ROLES)('%s', (role) => {
  it('nominates only as an officer, within the unit acted for', () => {
    expect(mayNominate(actor([role]), '1.2.')).toBe(role === 'OFFICER');
    expect(mayNominate(actor([role]), '1.2.7.')).toBe(role === 'OFFICER');
    expect(mayNominate(actor([role]), '1.23.')).toBe(false);
    expect(mayNominate(actor([role]), '1.')).toBe(false);
  });

  it.each(STATUSES)('%s: edits and withdraws only as an officer while it is open', (status) => {
    const officer = role === 'OFFICER';
    const own = { unitPath: '1.2.7.', status };
    expect(mayEdit(actor([role]), own)).toBe(officer && ['DRAFT', 'RETURNED'].includes(status));
    expect(mayWithdraw(actor([role]), own)).toBe(
      officer && ['DRAFT', 'SUBMITTED', 'RETURNED'].includes(status),
    );
    const sibling = { unitPath: '1.23.', status };
    expect([mayEdit(actor([role]), sibling), mayWithdraw(actor([role]), sibling)]).toEqual([false, false]);
  });

  it('reads the subtree, unless the role is only about accounts', () => {
    expect(mayRead(actor([role]), { unitPath: '1.2.7.' })).toBe(role !== 'ADMINISTRATOR');
    expect(mayRead(actor([role]), { unitPath: '1.23.' })).toBe(false);
    expect(mayRead(actor([role]), { unitPath: '1.' })).toBe(false);
  });
});

it('reads nothing without a role', () => {
  expect(mayRead(actor([]), { unitPath: '1.2.' })).toBe(false);
});

describe('deciding', () => {
  const submitted = {
    planIssuerId: 'district',
    status: 'SUBMITTED',
    createdBy: 'minh',
    submittedBy: 'minh',
  } as const;

  it.each([
    ['a reviewer of the issuer', actor(['REVIEWER']), submitted, null],
    ['someone with more roles', actor(['OFFICER', 'REVIEWER', 'COUNCIL']), submitted, null],
    ['an officer', actor(['OFFICER']), submitted, 'not-a-reviewer'],
    ['a council member', actor(['COUNCIL']), submitted, 'not-a-reviewer'],
    [
      'a reviewer of the upper level',
      actor(['REVIEWER'], { unitId: 'province', unitPath: '1.' }),
      submitted,
      'not-the-issuer',
    ],
    [
      'a reviewer of the nominating unit',
      actor(['REVIEWER'], { unitId: 'commune', unitPath: '1.2.7.' }),
      submitted,
      'not-the-issuer',
    ],
    ['whoever entered it', actor(['REVIEWER']), { ...submitted, createdBy: 'lan' }, 'own-nomination'],
    ['whoever submitted it', actor(['REVIEWER']), { ...submitted, submittedBy: 'lan' }, 'own-nomination'],
    [
      'a reviewer, of a draft',
      actor(['REVIEWER']),
      { ...submitted, status: 'DRAFT', submittedBy: null },
      'not-submitted',
    ],
    [
      'a reviewer, of a returned one',
      actor(['REVIEWER']),
      { ...submitted, status: 'RETURNED' },
      'not-submitted',
    ],
    [
      'a reviewer, of a recognised one',
      actor(['REVIEWER']),
      { ...submitted, status: 'RECOGNISED' },
      'not-submitted',
    ],
  ] as const)('by %s: %s', (_, who, nomination, code) => {
    expect(decisionProblem(who, nomination)?.code ?? null).toBe(code);
    expect(mayDecide(who, nomination)).toBe(code === null);
  });
});
