import { describe, expect, it } from 'vitest';
import { isNarrowed, planListHref, readPlanFilter, wordsOf } from '@/lib/plans/filter';

const EMPTY = { q: '', year: null, level: null, unit: null, state: null, page: 1 };
const UNIT = '3f0c9d0e-5f5c-4a3e-9a54-0d1f2a3b4c5d';

describe('reading a filter from an address', () => {
  it.each([
    [{}, EMPTY],
    [{ q: '  Đak   Đoa ' }, { ...EMPTY, q: 'Đak   Đoa' }],
    [{ q: 'Đak Đoa'.normalize('NFD') }, { ...EMPTY, q: 'Đak Đoa' }],
    [{ q: ['một', 'hai'] }, { ...EMPTY, q: 'một' }],
    [
      { year: '2024', page: '3' },
      { ...EMPTY, year: 2024, page: 3 },
    ],
    [{ year: '1024' }, EMPTY],
    [{ year: '2024.5' }, EMPTY],
    [{ page: '0' }, EMPTY],
    [{ page: '-1' }, EMPTY],
    [{ page: '99999999999' }, EMPTY],
    [
      { level: 'DISTRICT', state: 'RUNNING' },
      { ...EMPTY, level: 'DISTRICT', state: 'RUNNING' },
    ],
    [{ level: 'toString', state: '__proto__' }, EMPTY],
    [{ unit: UNIT }, { ...EMPTY, unit: UNIT }],
    [{ unit: "'; DROP" }, EMPTY],
  ])('%o', (params, filter) => {
    expect(readPlanFilter(params)).toEqual(filter);
  });

  it('cuts a question that is too long', () => {
    expect(readPlanFilter({ q: 'a'.repeat(5000) }).q).toHaveLength(200);
  });
});

describe('the address of a list', () => {
  it('names only what narrows', () => {
    expect(planListHref('/as/u', EMPTY as never)).toBe('/as/u/plans');
    expect(planListHref('/as/u', { page: 1 })).toBe('/as/u/plans');
    expect(planListHref('/as/u', { q: 'Đak & Đoa', year: 2024, page: 2 })).toBe(
      '/as/u/plans?q=%C4%90ak+%26+%C4%90oa&year=2024&page=2',
    );
  });

  it('is read back as it was', () => {
    const filter = {
      q: 'xã Y Tích',
      year: 2024,
      level: 'COMMUNE',
      unit: UNIT,
      state: 'DRAFT',
      page: 2,
    } as const;
    const { searchParams } = new URL(planListHref('/as/u', filter), 'http://localhost');
    expect(readPlanFilter(Object.fromEntries(searchParams))).toEqual(filter);
    expect(isNarrowed(filter)).toBe(true);
    expect(isNarrowed({ ...EMPTY, page: 4 })).toBe(false);
  });
});

describe('the words of a question', () => {
  it.each([
    ['', []],
    ['  ', []],
    ['đak đoa  đak', ['đak', 'đoa']],
    ['1 2 3 4 5 6 7 8 9', ['1', '2', '3', '4', '5', '6', '7', '8']],
  ])('%j', (question, words) => {
    expect(wordsOf(question)).toEqual(words);
  });
});
