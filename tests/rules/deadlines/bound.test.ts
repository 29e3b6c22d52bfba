import { expect, it } from 'vitest';
import { concernsUnit } from '@/lib/deadlines/bound';

it.each([
  ['a deadline for everybody', null, true],
  ['the unit itself', '1.2.', true],
  ['a unit above', '1.', true],
  ['a unit under it', '1.2.3.', true],
  ['a sibling', '1.3.', false],
  ['a unit whose number only begins the same', '1.22.', false],
])('%s', (_, boundUnitPath, expected) => {
  expect(concernsUnit({ boundUnitPath }, '1.2.')).toBe(expected);
});
