import { describe, expect, it } from 'vitest';
import { filterAddress, isNarrowed, readFilter } from '@/lib/nominations/filter';

const ID = '8a4c5f10-7d5e-4a5b-9a1e-0d5c6b7a8f90';

describe('the address of a list', () => {
  it('asks nothing when it is empty, and shows a reviewer what came in', () => {
    expect(readFilter({}, true)).toMatchObject({ view: 'in', words: '', planId: null, year: null, page: 1 });
    expect(readFilter({}, false).view).toBe('own');
    expect(readFilter({ view: 'in' }, false).view).toBe('own');
    expect(isNarrowed(readFilter({}, true))).toBe(false);
  });

  it('is written as it was read', () => {
    const query = {
      view: 'own',
      q: 'Nông',
      plan: ID,
      status: 'REGISTERED',
      year: '2024',
      sort: '-name',
      page: '3',
    };
    const filter = readFilter(query, true);
    expect(isNarrowed(filter)).toBe(true);
    expect(Object.fromEntries(new URLSearchParams(filterAddress(filter, { page: 3 })))).toEqual(query);
    expect(filterAddress(filter)).not.toContain('page');
  });

  it.each([
    [
      {
        plan: 'x',
        field: "'",
        unit: '%00',
        subject: 'toString',
        status: 'FOO',
        year: '99999',
        sort: '--name',
      },
    ],
    [{ page: '0', year: '-1', sort: '', status: '' }],
    [{ page: '1e9', year: '2024.5', plan: '' }],
  ])('that makes no sense asks nothing: %j', (query) => {
    expect(readFilter(query, true)).toEqual(readFilter({}, true));
  });

  it('takes the first of several answers, composed and without control characters', () => {
    expect(readFilter({ q: ['No\u0302ng\u0000 ', 'b'] }, true).words).toBe('Nông');
    expect(readFilter({ q: `${'a'.repeat(99)}👍` }, true).words.isWellFormed()).toBe(true);
  });
});
