import { describe, expect, it } from 'vitest';
import type { Role, UnitKind } from '@/lib/format/words';
import { mayAddUnder, mayKeepGroups, mayRevise, maySeeWorkers } from '@/lib/units/permissions';

const actor = (unitPath: string, ...roles: Role[]) => ({ accountId: 'a', unitId: 'u', unitPath, roles });
const unit = (path: string, kind: UnitKind = 'COMMITTEE') => ({ path, kind });

describe('adding under a unit', () => {
  it.each([
    ['the own committee', actor('1.2.', 'ADMINISTRATOR'), unit('1.2.'), true],
    ['a committee below', actor('1.2.', 'ADMINISTRATOR'), unit('1.2.3.'), true],
    ['a body', actor('1.2.', 'ADMINISTRATOR'), unit('1.2.3.', 'SCHOOL'), false],
    ['the committee above', actor('1.2.', 'ADMINISTRATOR'), unit('1.'), false],
    ['a committee beside', actor('1.2.', 'ADMINISTRATOR'), unit('1.20.'), false],
    ['the own committee, as an officer', actor('1.2.', 'OFFICER', 'REVIEWER', 'LEADER'), unit('1.2.'), false],
  ])('%s', (_, by, under, allowed) => {
    expect(mayAddUnder(by, under)).toBe(allowed);
  });
});

describe('revising a unit', () => {
  it.each([
    ['a body below', actor('1.2.', 'ADMINISTRATOR'), unit('1.2.3.', 'VILLAGE'), true],
    ['a body further below', actor('1.', 'ADMINISTRATOR'), unit('1.2.3.', 'VILLAGE'), true],
    ['a committee below', actor('1.2.', 'ADMINISTRATOR'), unit('1.2.3.'), false],
    ['the own body', actor('1.2.3.', 'ADMINISTRATOR'), unit('1.2.3.', 'VILLAGE'), false],
    ['a body beside', actor('1.2.3.', 'ADMINISTRATOR'), unit('1.2.4.', 'VILLAGE'), false],
    ['a body below, as a leader', actor('1.2.', 'LEADER'), unit('1.2.3.', 'VILLAGE'), false],
  ])('%s', (_, by, body, allowed) => {
    expect(mayRevise(by, body)).toBe(allowed);
  });
});

describe('keeping the groups of a unit', () => {
  it.each([
    ['the own, as an officer', actor('1.2.', 'OFFICER'), '1.2.', true],
    ['the own, as a reviewer', actor('1.2.', 'REVIEWER'), '1.2.', true],
    ['the own, as an administrator', actor('1.2.', 'ADMINISTRATOR'), '1.2.', true],
    ['the own, as a council member and leader', actor('1.2.', 'COUNCIL', 'LEADER'), '1.2.', false],
    ['of a unit below', actor('1.2.', 'ADMINISTRATOR'), '1.2.3.', false],
    ['of the unit above', actor('1.2.', 'OFFICER'), '1.', false],
  ])('%s', (_, by, path, allowed) => {
    expect(mayKeepGroups(by, { path })).toBe(allowed);
  });
});

describe('seeing who works for a unit', () => {
  it.each([
    ['ADMINISTRATOR', true],
    ['REVIEWER', true],
    ['LEADER', true],
    ['OFFICER', false],
    ['COUNCIL', false],
  ] as [Role, boolean][])('%s: %s', (role, allowed) => {
    expect(maySeeWorkers(actor('1.2.', role), unit('1.2.'))).toBe(allowed);
    expect(maySeeWorkers(actor('1.2.', role), unit('1.2.3.'))).toBe(allowed);
    expect(maySeeWorkers(actor('1.2.', role), unit('1.'))).toBe(false);
  });
});
