import { describe, expect, it } from 'vitest';
import { administrationProblem, mayAdminister, mayGrant } from '@/lib/accounts/permissions';
import { ROLE_WORDS, type Role } from '@/lib/format/words';
import type { ActorFacts } from '@/lib/nominations/permissions';

const ROLES = Object.keys(ROLE_WORDS) as Role[];

function actor(roles: Role[]): ActorFacts {
  return { accountId: 'lan', unitId: 'district', unitPath: '1.2.', roles };
}

describe.each(ROLES)('%s', (role) => {
  it.each([
    ['1.2.', true],
    ['1.2.7.', true],
    ['1.23.', false],
    ['1.', false],
    ['2.2.', false],
  ])('looks after accounts of %s only as an administrator (%s)', (path, inside) => {
    const allowed = role === 'ADMINISTRATOR' && inside;
    expect(mayAdminister(actor([role]), path)).toBe(allowed);
    for (const granted of ROLES) expect(mayGrant(actor([role]), granted, path)).toBe(allowed);
  });
});

it('gives no role that is none', () => {
  expect(mayGrant(actor(['ADMINISTRATOR']), 'toString' as Role, '1.2.')).toBe(false);
});

describe('an account as a whole', () => {
  const account = { accountId: 'minh', homeUnitPath: '1.2.7.', memberPaths: ['1.2.7.', '1.2.8.'] };

  it.each([
    ['of the subtree', actor(['ADMINISTRATOR']), account, null],
    ['without a role any more', actor(['ADMINISTRATOR']), { ...account, memberPaths: [] }, null],
    ['of oneself', actor(['ADMINISTRATOR']), { ...account, accountId: 'lan' }, 'own-account'],
    ['asked by a reviewer', actor(['REVIEWER']), account, 'account-outside'],
    ['of a similar path', actor(['ADMINISTRATOR']), { ...account, homeUnitPath: '1.23.' }, 'account-outside'],
    [
      'that also works further up',
      actor(['ADMINISTRATOR']),
      { ...account, memberPaths: ['1.2.7.', '1.'] },
      'account-works-elsewhere',
    ],
    [
      'that also works beside',
      actor(['ADMINISTRATOR']),
      { ...account, memberPaths: ['1.3.'] },
      'account-works-elsewhere',
    ],
  ] as const)('%s: %s', (_, who, target, code) => {
    expect(administrationProblem(who, target)?.code ?? null).toBe(code);
  });
});
