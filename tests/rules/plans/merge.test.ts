import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeEdits, sameText } from '@/lib/plans/edit/merge';
import type { PartValues } from '@/lib/plans/edit/parts';
import { fieldsOfRow, orderOf, type Row, writeRows } from '@/lib/plans/edit/rows';

describe('a field', () => {
  const base = { title: 'Kế hoạch', signer: 'A' };

  it.each<[string, PartValues, PartValues, PartValues, string[], string[]]>([
    [
      'only the other changed is taken',
      { ...base, title: 'Mới' },
      base,
      { ...base, title: 'Mới' },
      ['title'],
      [],
    ],
    ['only I changed stays mine', base, { ...base, title: 'Tôi' }, { ...base, title: 'Tôi' }, [], []],
    [
      'both changed to the same is no matter',
      { ...base, title: 'X' },
      { ...base, title: 'X' },
      { ...base, title: 'X' },
      [],
      [],
    ],
    [
      'both changed stays mine and is contested',
      { ...base, title: 'X' },
      { ...base, title: 'Y' },
      { ...base, title: 'Y' },
      [],
      ['title'],
    ],
    [
      'two fields changed by one each come together',
      { ...base, title: 'X' },
      { ...base, signer: 'B' },
      { title: 'X', signer: 'B' },
      ['title'],
      [],
    ],
    ['the other emptied is emptied', { ...base, signer: '' }, base, { ...base, signer: '' }, ['signer'], []],
    [
      'I emptied against a change is contested',
      { ...base, signer: 'C' },
      { ...base, signer: '' },
      { ...base, signer: '' },
      [],
      ['signer'],
    ],
    [
      'a box that the other ticked, left out here',
      { ...base, listed: 'on' },
      base,
      { ...base, listed: 'on' },
      ['listed'],
      [],
    ],
  ])('%s', (_, theirs, mine, values, taken, contested) => {
    const merged = mergeEdits(base, theirs, mine);
    expect(merged.values).toEqual(values);
    expect(merged.taken.map(({ name }) => name)).toEqual(taken);
    expect(merged.contested.map(({ name }) => name)).toEqual(contested);
  });

  it('that a browser sends with its own line ends was not changed', () => {
    const stored = { purpose: 'Một\nHai' };
    const merged = mergeEdits(stored, { purpose: 'Một\nHai\nBa' }, { purpose: 'Một\r\nHai' });
    expect(merged).toMatchObject({ values: { purpose: 'Một\nHai\nBa' }, contested: [] });
  });

  it('with a day as people write it was not changed', () => {
    const merged = mergeEdits(
      { issuedOn: '2021-08-18' },
      { issuedOn: '2021-08-19' },
      { issuedOn: '18/08/2021' },
    );
    expect(merged).toMatchObject({ values: { issuedOn: '2021-08-19' }, contested: [] });
  });

  it('may be called like something of every object', () => {
    expect(mergeEdits({}, {}, { constructor: 'x', toString: 'y' } as PartValues).contested).toEqual([]);
  });
});

it.each([
  ['05/02/2024', '2024-02-05', true],
  ['5/2/2024', '05/02/2024', true],
  ['a \t b', 'a b', true],
  ['Ti\u1ebfng', 'Tie\u0302\u0301ng', true],
  ['a\nb', 'a b', false],
  ['', ' ', true],
])('%j and %j: the same %s', (one, other, same) => expect(sameText(one, other)).toBe(same));

describe('a row', () => {
  const form = (...rows: [string, string][]) =>
    writeRows(rows.map(([key, name]) => ({ key, values: { name, note: '' } })));
  const base = form(['a', 'Một'], ['b', 'Hai'], ['c', 'Ba']);

  it.each<[string, PartValues, PartValues, PartValues, string[]]>([
    [
      'that both added',
      form(['a', 'Một'], ['x', 'Mới'], ['b', 'Hai'], ['c', 'Ba']),
      form(['a', 'Một'], ['b', 'Hai'], ['c', 'Ba'], ['new1', 'Của tôi']),
      form(['a', 'Một'], ['x', 'Mới'], ['b', 'Hai'], ['c', 'Ba'], ['new1', 'Của tôi']),
      ['x ADDED'],
    ],
    [
      'that the other removed',
      form(['a', 'Một'], ['c', 'Ba']),
      base,
      form(['a', 'Một'], ['c', 'Ba']),
      ['b REMOVED'],
    ],
    [
      'that the other removed and I changed stays whole',
      form(['a', 'Một'], ['c', 'Ba']),
      form(['a', 'Một'], ['b', 'Hai sửa'], ['c', 'Ba']),
      form(['a', 'Một'], ['b', 'Hai sửa'], ['c', 'Ba']),
      ['b KEPT'],
    ],
    ['that I removed', base, form(['a', 'Một'], ['c', 'Ba']), form(['a', 'Một'], ['c', 'Ba']), []],
    [
      'that I removed and the other changed is back',
      form(['a', 'Một'], ['b', 'Hai sửa'], ['c', 'Ba']),
      form(['a', 'Một'], ['c', 'Ba']),
      form(['a', 'Một'], ['b', 'Hai sửa'], ['c', 'Ba']),
      ['b BACK'],
    ],
    [
      'that both removed',
      form(['a', 'Một'], ['c', 'Ba']),
      form(['a', 'Một'], ['c', 'Ba']),
      form(['a', 'Một'], ['c', 'Ba']),
      [],
    ],
    [
      'in a form that had none',
      form(['x', 'Mới']),
      form(['new1', 'Tôi']),
      form(['new1', 'Tôi'], ['x', 'Mới']),
      ['x ADDED'],
    ],
  ])('%s', (name, theirs, mine, values, changes) => {
    const merged = mergeEdits(name.includes('had none') ? form() : base, theirs, mine);
    expect(merged.values).toEqual(values);
    expect(merged.rows.map(({ key, how }) => `${key} ${how}`)).toEqual(changes);
    expect([merged.taken, merged.contested]).toEqual([[], []]);
  });

  it.each<[string, string[], string[], string, string | null]>([
    ['only I moved', ['a', 'b', 'c'], ['c', 'a', 'b'], 'c,a,b', null],
    ['only the other moved', ['c', 'a', 'b'], ['a', 'b', 'c'], 'c,a,b', 'TAKEN'],
    ['the other moved while I added one', ['c', 'a', 'b'], ['a', 'b', 'c', 'new1'], 'c,new1,a,b', 'TAKEN'],
    ['I moved while the other added one', ['a', 'b', 'x', 'c'], ['c', 'b', 'a'], 'c,b,x,a', null],
    ['both moved alike', ['b', 'a', 'c'], ['b', 'a', 'c'], 'b,a,c', null],
    ['both moved differently', ['b', 'a', 'c'], ['a', 'c', 'b'], 'a,c,b', 'CONTESTED'],
  ])('%s', (_, theirs, mine, order, told) => {
    const of = (keys: string[]) => form(...keys.map((key): [string, string] => [key, key]));
    const merged = mergeEdits(of(['a', 'b', 'c']), of(theirs), of(mine));
    expect([merged.values.order, merged.order]).toEqual([order, told]);
  });

  it('is put together field by field', () => {
    const [theirs, mine] = [
      { ...base, 'b.name': 'Hai X' },
      { ...base, 'b.note': 'ghi chú' },
    ];
    expect(mergeEdits(base, theirs, mine)).toMatchObject({
      values: { ...base, 'b.name': 'Hai X', 'b.note': 'ghi chú' },
      taken: [{ name: 'b.name' }],
    });
  });
});

describe('any three forms', () => {
  const text = fc.constantFrom('', 'một', 'hai', 'ba');
  const row = (key: fc.Arbitrary<string>): fc.Arbitrary<Row> =>
    fc.record({ key, values: fc.record({ name: text, note: text }) });
  const formOf = (keys: fc.Arbitrary<string>) =>
    fc
      .record({
        title: text,
        rows: fc.uniqueArray(row(keys), { selector: ({ key }) => key, maxLength: 6 }),
      })
      .map(({ title, rows }): PartValues => ({ title, ...writeRows(rows) }));
  const stored = fc.constantFrom('a', 'b', 'c', 'd');
  const base = formOf(stored);
  // What others add has got its id; what I add is not stored yet.
  const theirs = formOf(fc.constantFrom('a', 'b', 'c', 'd', 'x', 'y'));
  const mine = formOf(fc.constantFrom('a', 'b', 'c', 'd', 'new1', 'new2'));

  it('with an unchanged other give mine, and nothing to tell', () => {
    fc.assert(
      fc.property(base, mine, (was, own) => {
        const merged = mergeEdits(was, was, own);
        expect(merged).toEqual({ values: own, taken: [], contested: [], rows: [], order: null });
      }),
    );
  });

  it('with an unchanged me give theirs, and nothing contested', () => {
    fc.assert(
      fc.property(base, theirs, (was, other) => {
        const merged = mergeEdits(was, other, was);
        expect(merged.values).toEqual(other);
        expect(merged.contested).toEqual([]);
      }),
    );
  });

  it('lose no row that either added or changed', () => {
    fc.assert(
      fc.property(base, theirs, mine, (was, other, own) => {
        const kept = orderOf(mergeEdits(was, other, own).values);
        for (const form of [other, own]) {
          for (const key of orderOf(form)) {
            const before = orderOf(was).includes(key) ? fieldsOfRow(was, key) : null;
            if (JSON.stringify(before) !== JSON.stringify(fieldsOfRow(form, key)))
              expect(kept).toContain(key);
          }
        }
      }),
    );
  });

  it('hold no text that nobody wrote, and tell of every text of the other that is not in the form', () => {
    fc.assert(
      fc.property(base, theirs, mine, (was, other, own) => {
        const merged = mergeEdits(was, other, own);
        const told = new Set(merged.contested.map(({ name }) => name));
        for (const [name, value] of Object.entries(merged.values)) {
          if (name === 'order') continue;
          expect([other[name] ?? '', own[name] ?? '']).toContain(value);
          const changed = (other[name] ?? '') !== (was[name] ?? '');
          const removed = merged.rows.some(({ key, how }) => how === 'KEPT' && name.startsWith(`${key}.`));
          if (changed && value !== (other[name] ?? '') && !removed) expect(told).toContain(name);
        }
      }),
    );
  });

  it('agree once they are put together', () => {
    fc.assert(
      fc.property(base, theirs, mine, (was, other, own) => {
        const { values } = mergeEdits(was, other, own);
        expect(mergeEdits(other, other, values).values).toEqual(values);
      }),
    );
  });
});
