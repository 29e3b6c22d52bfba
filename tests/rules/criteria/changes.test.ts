import { expect, it } from 'vitest';
import { criteriaChanges } from '@/lib/criteria/changes';

const asked = (ids: string) =>
  [...ids].map((id) => ({ id, text: id, required: true, evidence: false, general: false }));

it.each<[string, string, Record<string, string>, (string | null)[][]]>([
  ['ab', 'ab', {}, []],
  ['ab', 'aX', { X: 'b' }, [['b', 'X']]],
  ['ab', 'aY', { X: 'b', Y: 'X' }, [['b', 'Y']]],
  ['ab', 'abX', {}, [[null, 'X']]],
  ['ab', 'a', {}, [['b', null]]],
  // Replaced by one for another subject, which this checklist does not hold.
  ['ab', 'a', { X: 'b' }, [['b', null]]],
  [
    'b',
    'aX',
    { X: 'b' },
    [
      [null, 'a'],
      ['b', 'X'],
    ],
  ],
  [
    'a',
    'X',
    { X: 'Y', Y: 'X' },
    [
      [null, 'X'],
      ['a', null],
    ],
  ],
])('%s asked before, %s now', (before, after, replaces, changes) => {
  const told = criteriaChanges(asked(before), asked(after), new Map(Object.entries(replaces)));
  expect(told.map((change) => [change.before?.id ?? null, change.after?.id ?? null])).toEqual(changes);
});
