import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedTo, readListMove, rearranged } from '@/lib/plans/edit/fields-order';

const FIVE = ['a', 'b', 'c', 'd', 'e'];

describe('a field moved', () => {
  it.each([
    ['e', 1, 'eabcd'],
    ['a', 5, 'bcdea'],
    ['c', 2, 'acbde'],
    ['a', 0, 'abcde'],
    ['e', 9, 'abcde'],
    ['x', 1, 'abcde'],
  ])('%s to %i', (id, place, expected) => {
    expect(movedTo(FIVE, id, place).join('')).toBe(expected);
  });
});

describe('fields given places', () => {
  it.each<[string, [string, number][], string]>([
    ['none', [], 'abcde'],
    ['its own', [['b', 2]], 'abcde'],
    ['the last first', [['e', 1]], 'eabcd'],
    ['the first last', [['a', 5]], 'bcdea'],
    [
      'two exchanged',
      [
        ['a', 2],
        ['b', 1],
      ],
      'bacde',
    ],
    [
      'two told the same place',
      [
        ['d', 1],
        ['e', 1],
      ],
      'deabc',
    ],
    ['all turned round', FIVE.map((id, at) => [id, 5 - at]), 'edcba'],
    ['one that is not there', [['x', 1]], 'abcde'],
  ])('%s', (_, places, expected) => {
    expect(rearranged(FIVE, new Map(places)).join('')).toBe(expected);
  });

  it('are never lost, and stand where they were told when told apart', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 29 }), { maxLength: 10 }), fc.nat(), (chosen, turn) => {
        const ids = Array.from({ length: 30 }, (_, at) => String(at));
        const places = new Map(chosen.map((at, nth) => [String(at), ((turn + nth * 7) % 30) + 1]));
        const after = rearranged(ids, places);
        expect(after.toSorted()).toEqual(ids.toSorted());
        for (const [id, place] of places) {
          if (place !== Number(id) + 1) expect(after[place - 1]).toBe(id);
        }
      }),
    );
  });
});

describe('what a button asks for', () => {
  it.each([
    ['up:x', { action: 'up', id: 'x' }],
    ['remove:x', { action: 'remove', id: 'x' }],
    ['place', { action: 'place' }],
    ['letter', { action: 'letter' }],
    ['up', null],
    ['', null],
    ['save', null],
  ])('%j', (value, move) => {
    expect(readListMove(value)).toEqual(move);
  });
});
