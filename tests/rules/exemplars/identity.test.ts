import { describe, expect, it } from 'vitest';
import { masked, readIdNumber } from '@/lib/exemplars/id-number';
import { identityProblems } from '@/lib/exemplars/identity';

const before = { name: 'Y Thử', birthYear: '1980', sex: 'MALE', place: 'Làng A', idNumber: '' };
const uses = (...states: string[]) => states.map((status) => ({ plan: '12/KH-UBND', year: 2023, status }));
const refused = (changes: object, states: string[]) =>
  identityProblems(before, { ...before, ...changes }, uses(...states)).map(({ at }) => at);

describe('who a dossier is about', () => {
  it.each<[object, string[], string[]]>([
    [{ name: 'Y Khác' }, [], []],
    [{ name: 'Y Khác' }, ['DRAFT', 'RETURNED', 'WITHDRAWN', 'DECLINED'], []],
    [{ name: 'Y Khác' }, ['SUBMITTED'], ['name']],
    [{ name: 'Y Khác', birthYear: '' }, ['DRAFT', 'RECOGNISED'], ['name', 'birthYear']],
    [{ place: 'Làng B' }, ['RECOGNISED'], []],
    [{ idNumber: '001079012345' }, ['RECOGNISED'], []],
    [{}, ['SUBMITTED'], []],
  ])('may become %j beside nominations that are %j: refused %j', (changes, states, fields) => {
    expect(refused(changes, states)).toEqual(fields);
  });

  it('is refused with the plan and what to do', () => {
    const [problem] = identityProblems(before, { ...before, name: 'Y Khác' }, uses('RECOGNISED'));
    expect(problem?.message).toContain('12/KH-UBND, năm 2023');
    expect(problem?.message).toContain('lập đề cử mới');
  });
});

it.each([
  ['001079012345', '••••••••••45'],
  ['123456789', '•••••••89'],
  [null, null],
])('shows the ID number %s as %s', (idNumber, shown) => {
  expect(masked(idNumber)).toBe(shown);
});

it.each([
  ['001079012345', '001079012345'],
  [' 123 456 789 ', '123456789'],
  ['1234567890', null],
  ['', null],
  ['12345678٩', null],
])('reads %j as %s', (typed, digits) => {
  expect(readIdNumber(typed)).toBe(digits);
});
