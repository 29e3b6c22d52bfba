import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFlaw } from '@/lib/plans/exchange/json-flaw';

describe('the place where a text stops being JSON', () => {
  it.each([
    ['hello', 0],
    ['{"a" 1}', 5],
    ['{"a": 1,}', 8],
    ['{a: 1}', 1],
    ['[1, 2,, 3]', 6],
    ['[1 2]', 3],
    ['{"a": tru}', 6],
    ['{"a": 01}', 6],
    ['{"a": "x\ny"}', 8],
    ['{"a": "\\q"}', 7],
    ['{"a": 1]', 7],
    ['{} {}', 3],
    ["{'a': 1}", 1],
    ['{"a": NaN}', 6],
    ['\u00A0{}', 0],
    ['{"a\u0085": TRUE}', 7],
  ])('%j is %i', (text, place) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(jsonFlaw(text)).toBe(place);
  });

  it.each(['', '  ', '{', '{"a"', '{"a":', '{"a": 1', '{"a": "b', '[[1], ['])('%j ends too early', (text) => {
    expect(jsonFlaw(text)).toBe(text.length);
  });

  it('is the end of every JSON, and within or at the end of what is none', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, cut) => {
        expect(jsonFlaw(text)).toBe(text.length);
        const part = text.slice(0, cut % (text.length + 1));
        expect(jsonFlaw(part)).toBeLessThanOrEqual(part.length);
      }),
    );
  });

  it('takes a megabyte of brackets in its stride', () => {
    expect(jsonFlaw('['.repeat(1_000_000))).toBe(1_000_000);
  });
});
