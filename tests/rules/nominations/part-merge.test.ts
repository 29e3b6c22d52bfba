import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { mergePart, stampOf } from '@/lib/nominations/part-merge';

const base = { name: 'Y Thử', place: 'Làng A', birthYear: '1980' };

/** Two forms opened from `base`: the first one was saved, the second one is being saved. */
const meet = (theirs: Partial<typeof base>, mine: Partial<typeof base>) =>
  mergePart(stampOf(base), { ...base, ...theirs }, { ...base, ...mine });

describe('two who write in one part', () => {
  test.each([
    ['nobody', {}, {}, base, [], []],
    ['only I', {}, { name: 'Y B' }, { ...base, name: 'Y B' }, [], []],
    ['only the other', { name: 'Y B' }, {}, { ...base, name: 'Y B' }, ['name'], []],
    [
      'each another field',
      { name: 'Y B' },
      { place: 'Làng B' },
      { name: 'Y B', place: 'Làng B', birthYear: '1980' },
      ['name'],
      [],
    ],
    ['both the same', { name: 'Y B' }, { name: 'Y B' }, { ...base, name: 'Y B' }, [], []],
    [
      'both otherwise',
      { name: 'Y B' },
      { name: 'Y C', place: 'Làng C' },
      { ...base, name: 'Y B', place: 'Làng C' },
      [],
      ['name'],
    ],
    ['the other emptied it', { name: '' }, { name: 'Y C' }, { ...base, name: '' }, [], ['name']],
  ])('%s changed something', (_, theirs, mine, values, taken, contested) => {
    expect(meet(theirs, mine)).toMatchObject({ values, taken, contested });
  });

  it('leaves what a form does not send as it is stored', () => {
    expect(mergePart(stampOf(base), base, { name: 'Y B' }).values).toEqual({ ...base, name: 'Y B' });
  });

  it('takes whatever is sent without a stamp', () => {
    expect(mergePart('', { name: 'Y A' }, { name: 'Y B' })).toMatchObject({
      values: { name: 'Y B' },
      contested: [],
    });
  });

  it('makes nothing of a stamp that is none', () => {
    for (const stamp of ['x', '.'.repeat(1000), '\u0000', 'ă'.repeat(14)])
      expect(mergePart(stamp, { name: 'A' }, { name: 'B' }).contested).toEqual([]);
  });
});

describe('a form that goes on showing what was typed', () => {
  it('does not write the other’s field back when it is saved again', () => {
    const stored = { ...base, name: 'Y B' };
    const first = mergePart(stampOf(base), stored, { ...base, place: 'Làng C' });
    const again = mergePart(first.stamp, first.values, { ...base, place: 'Làng D' });
    expect(again.values).toEqual({ ...base, name: 'Y B', place: 'Làng D' });
  });

  it('is told again of a field that both changed', () => {
    const stored = { ...base, name: 'Y B' };
    const first = mergePart(stampOf(base), stored, { ...base, name: 'Y C' });
    expect(mergePart(first.stamp, first.values, { ...base, name: 'Y C' }).contested).toEqual(['name']);
    expect(mergePart(stampOf(stored), stored, { ...base, name: 'Y C' }).contested).toEqual([]);
  });

  it('sent twice finds its own words and meets nobody', () => {
    const mine = { ...base, name: 'Y C' };
    const first = mergePart(stampOf(base), base, mine);
    expect(mergePart(stampOf(base), first.values, mine)).toMatchObject({ values: mine, contested: [] });
  });
});

it('loses nothing: each field is mine, the other’s because I did not touch it, or contested', () => {
  const form = fc.record({ a: fc.constantFrom('', '1', '2'), b: fc.constantFrom('', '1', '2') });
  fc.assert(
    fc.property(form, form, form, (was, theirs, mine) => {
      const merged = mergePart(stampOf(was), theirs, mine);
      for (const name of ['a', 'b'] as const) {
        const value = merged.values[name];
        if (merged.contested.includes(name)) expect(value).toBe(theirs[name]);
        else if (merged.taken.includes(name)) expect([mine[name], value]).toEqual([was[name], theirs[name]]);
        else expect(value).toBe(mine[name]);
      }
    }),
  );
});
