import { describe, expect, it } from 'vitest';
import { isLetter, letterAt, letterProblems, placeOfLetter, readLetter } from '@/lib/plans/letters';

const ORDER = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ');

describe('the letter of a place', () => {
  it('follows the lists of the administration', () => {
    expect(ORDER.map((_, at) => letterAt(at + 1))).toEqual(ORDER);
  });

  it.each([
    [24, 'aa'],
    [25, 'ab'],
    [28, 'ađ'],
    [46, 'ay'],
    [47, 'ba'],
    [23 + 23 * 23, 'yy'],
    [24 + 23 * 23, 'aaa'],
  ])('goes on after y: %i is %s', (place, letter) => {
    expect(letterAt(place)).toBe(letter);
    expect(placeOfLetter(letter)).toBe(place);
  });

  it.each([0, -1, 1.5, Number.NaN])('there is none at %s', (place) => {
    expect(() => letterAt(place)).toThrow(RangeError);
  });

  it('is found again for the first thousand', () => {
    for (let place = 1; place <= 1000; place++) expect(placeOfLetter(letterAt(place))).toBe(place);
  });
});

describe('a letter', () => {
  it.each(['f', 'j', 'w', 'z', 'ă', 'â', 'ê', 'ô', 'ơ', 'ư', 'A', '1', 'a1', '', 'á', 'a)'])(
    'is not %s',
    (letter) => {
      expect(isLetter(letter)).toBe(false);
    },
  );

  it.each([
    ['Đ)', 'đ'],
    [' a. ', 'a'],
    ['\u0110', 'đ'],
    ['\u00D0', 'đ'],
    ['\u0189', 'đ'],
    ['e\u0302', 'ê'],
    ['A.)', 'a'],
    ['  ', ''],
    ['IV', 'iv'],
  ])('typed %j is %j', (typed, letter) => {
    expect(readLetter(typed)).toBe(letter);
  });
});

describe('the letters of a plan', () => {
  const codes = (...letters: (string | null)[]) =>
    letterProblems(
      letters.map((letter, at) => ({ id: String(at + 1), name: `Lĩnh vực ${at + 1}`, letter, listed: true })),
    ).map(({ fieldId, code }) => `${fieldId} ${code}`);

  it.each<[string, (string | null)[], string[]]>([
    ['nothing at all', [], []],
    ['no letters', [null, null], []],
    ['all in order', ['a', 'b', 'c', 'd', 'đ', 'e', 'g'], []],
    ['one twice', ['a', 'b', 'b', 'c'], ['3 letter-twice']],
    ['one three times', ['a', 'a', 'a'], ['2 letter-twice', '3 letter-twice']],
    ['two exchanged', ['a', 'c', 'b', 'd'], ['2 letter-skipped', '3 letter-out-of-order']],
    ['đ before d', ['a', 'b', 'c', 'đ', 'd'], ['4 letter-skipped', '5 letter-out-of-order']],
    ['f after e', ['a', 'b', 'c', 'd', 'đ', 'e', 'f'], ['7 letter-unknown']],
    ['f in between', ['a', 'f', 'b'], ['2 letter-unknown']],
    ['one left out', ['a', 'b', 'd'], ['3 letter-skipped']],
    ['not from a', ['b', 'c'], ['1 letter-skipped']],
    ['one without', ['a', null, 'b'], ['2 letter-missing']],
    ['past y', [...ORDER, 'aa'], []],
    ['past y with z', [...ORDER, 'z'], ['24 letter-unknown']],
  ])('%s', (_, letters, expected) => {
    expect(codes(...letters)).toEqual(expected);
  });

  it('leave out a field that only a quota names, unless it shares a letter', () => {
    const field = (id: string, letter: string | null, listed: boolean) => ({ id, name: id, letter, listed });
    expect(letterProblems([field('1', 'a', true), field('2', null, false), field('3', 'b', true)])).toEqual(
      [],
    );
    expect(letterProblems([field('1', 'a', true), field('2', 'a', false)])).toMatchObject([
      { fieldId: '2', code: 'letter-twice' },
    ]);
  });

  it('name both fields of one letter, cut where they are long', () => {
    const [problem] = letterProblems([
      { id: '1', name: 'Nông thôn mới', letter: 'a', listed: true },
      { id: '2', name: 'Rất dài '.repeat(40), letter: 'a', listed: true },
    ]);
    expect(problem?.message).toContain('«Nông thôn mới» và «Rất dài');
    expect(problem?.message.length).toBeLessThan(320);
  });
});
