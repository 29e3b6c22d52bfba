import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearest, pathIndex } from '@/lib/quotas/nearest';

it.each([
  ['1.2.', '1.2.'],
  ['1.2.9.', '1.2.'],
  ['1.2.7.', '1.2.7.'],
  ['1.2.7.9.', '1.2.7.'],
  ['1.2.70.', '1.2.'],
  ['1.23.', '1.23.'],
  ['1.24.', null],
  ['1.', null],
  ['11.2.', null],
  ['', null],
  ['.', null],
  ['.1.', null],
])('the nearest to %j is %j', (path, expected) => {
  const index = pathIndex(['1.2.', '1.23.', '1.2.7.']);
  expect(nearest(index, path)).toBe(expected);
  // Asked again, it answers from memory.
  expect(nearest(index, path)).toBe(expected);
});

it('finds the same unit as comparing with every path would', () => {
  const path = fc
    .array(fc.constantFrom('2', '23', '3', '234'), { maxLength: 4 })
    .map((segments) => ['1', ...segments, ''].join('.'));
  fc.assert(
    fc.property(fc.uniqueArray(path), fc.array(path), (paths, asked) => {
      const index = pathIndex(paths);
      for (const one of asked) {
        const above = paths.filter((other) => one.startsWith(other)).sort((a, b) => b.length - a.length);
        expect(nearest(index, one)).toBe(above[0] ?? null);
      }
    }),
  );
});
