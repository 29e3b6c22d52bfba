import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWhen, sayWhen, type When } from '@/lib/documents/confirm/when';

it.each<[string, When | null]>([
  ['25/8/2021', { on: '2021-08-25' }],
  ['2021-08-25', { on: '2021-08-25' }],
  ['30/2/2021', null],
  ['15/12', { every: '12-15' }],
  ['15/12 hằng năm', { every: '12-15' }],
  ['15-12 hàng năm', { every: '12-15' }],
  ['31/4 hằng năm', null],
  ['Quý III/2021', { quarter: '2021-Q3' }],
  ['quý 3 năm 2021', { quarter: '2021-Q3' }],
  ['Q4 2021', { quarter: '2021-Q4' }],
  ['Quý V/2021', null],
  ['Quý I/1899', null],
  ['2025', { year: 2025 }],
  ['Năm 2025', { year: 2025 }],
  ['1899', null],
  ['', null],
  ['khi xong', null],
])('%s', (typed, when) => {
  expect(readWhen(typed)).toEqual(when);
});

it('reads what it says', () => {
  const month = fc.integer({ min: 1, max: 12 }).map((one) => String(one).padStart(2, '0'));
  const day = fc.integer({ min: 1, max: 28 }).map((one) => String(one).padStart(2, '0'));
  const year = fc.integer({ min: 1975, max: 2100 });
  const when: fc.Arbitrary<When> = fc.oneof(
    fc.tuple(year, month, day).map(([y, m, d]) => ({ on: `${y}-${m}-${d}` })),
    fc.tuple(month, day).map(([m, d]) => ({ every: `${m}-${d}` })),
    fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => ({ quarter: `${y}-Q${q}` })),
    year.map((one) => ({ year: one })),
  );
  fc.assert(
    fc.property(when, (one) => {
      expect(readWhen(sayWhen(one))).toEqual(one);
    }),
  );
});
