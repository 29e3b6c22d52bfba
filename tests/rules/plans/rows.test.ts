import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isBlank,
  isFresh,
  moveRow,
  type RowMove,
  readRowMove,
  readRows,
  writeRows,
} from '@/lib/plans/edit/rows';

const form = { title: 'Tên', order: 'a,b', 'a.name': 'Một', 'b.name': 'Hai' };

describe('the rows of a form', () => {
  it.each([
    ['in their order', { order: 'b,a', 'a.name': '1', 'b.name': '2' }, ['b', 'a']],
    ['none', {}, []],
    ['none of an empty order', { order: '' }, []],
    ['once each', { order: 'a,a,b' }, ['a', 'b']],
    ['without names that no row has', { order: 'a,__proto__,,a.b,x y,b' }, ['a', 'b']],
  ])('%s', (_, values: Record<string, string>, keys) => {
    expect(readRows(values).map(({ key }) => key)).toEqual(keys);
  });

  it('have fields of their own, whatever other names begin alike', () => {
    expect(readRows({ order: 'a,ab', 'a.name': '1', 'ab.name': '2', 'a.x.y': '3', a: '4' })).toEqual([
      { key: 'a', values: { name: '1', 'x.y': '3' } },
      { key: 'ab', values: { name: '2' } },
    ]);
  });
});

it.each([
  ['add', { action: 'add', key: null }],
  ['add:x', { action: 'add', key: null }],
  ['up:a', { action: 'up', key: 'a' }],
  ['remove:new1', { action: 'remove', key: 'new1' }],
  ['up', null],
  ['save', null],
  ['uproot:a', null],
  [undefined, null],
])('the button %j asks for %j', (intent, move) => expect(readRowMove(intent)).toEqual(move));

describe('moving', () => {
  it.each<[RowMove, string]>([
    [{ action: 'up', key: 'b' }, 'b,a'],
    [{ action: 'up', key: 'a' }, 'a,b'],
    [{ action: 'down', key: 'a' }, 'b,a'],
    [{ action: 'down', key: 'b' }, 'a,b'],
    [{ action: 'remove', key: 'a' }, 'b'],
    [{ action: 'remove', key: 'gone' }, 'a,b'],
    [{ action: 'add', key: null }, 'a,b,new1'],
  ])('%j gives %s', (move, order) => {
    const moved = moveRow(form, move);
    expect(moved).toMatchObject({ title: 'Tên', order });
    expect(moved['a.name']).toBe(order.includes('a') ? 'Một' : undefined);
  });

  it('gives a new row a name of its own', () => {
    const twice = moveRow(moveRow({ order: 'new2' }, { action: 'add', key: null }), {
      action: 'add',
      key: null,
    });
    expect(twice.order).toBe('new2,new1,new3');
  });

  const rows = fc.uniqueArray(
    fc.record({
      key: fc.stringMatching(/^[a-z0-9]{1,6}$/),
      values: fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.string(), { noNullPrototype: true }),
    }),
    { selector: ({ key }) => key, maxLength: 8 },
  );

  it('there and back again changes nothing', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (some, place) => {
        const values = writeRows(some);
        expect(readRows(values)).toEqual(some);
        const key = some[place % Math.max(1, some.length)]?.key ?? null;
        if (key === null || key === some.at(-1)?.key) return;
        const moved = moveRow(values, { action: 'down', key });
        expect(moveRow(moved, { action: 'up', key })).toEqual(values);
      }),
    );
  });
});

it.each([
  [{ name: '', note: ' ' }, true],
  [{ evidence: 'on', name: '' }, true],
  [{ name: 'x' }, false],
  [{}, true],
])('a row that says %j is blank: %s', (values: Record<string, string>, blank) =>
  expect(isBlank({ key: 'new1', values })).toBe(blank),
);

it.each([
  ['new1', true],
  ['0199-ab', false],
])('the row %s is not stored yet: %s', (key, fresh) => expect(isFresh({ key, values: {} })).toBe(fresh));
