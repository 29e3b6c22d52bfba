import { describe, expect, it } from 'vitest';
import { besideProblems, orderProblems, storedDays } from '@/lib/plans/edit/deadline-order';
import { type DeadlineInput, deadlineForm } from '@/lib/plans/edit/deadline-schema';

const typed = (changes: Record<string, string> = {}) => ({
  purpose: 'NOMINATIONS',
  what: 'Gửi danh sách',
  form: 'on',
  on: '25/8/2024',
  ...changes,
});

function read(changes: Record<string, string> = {}): DeadlineInput {
  return deadlineForm.parse(typed(changes));
}

function refused(changes: Record<string, string>): string[] {
  const parsed = deadlineForm.safeParse(typed(changes));
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
}

describe('one form of day counts', () => {
  it.each([
    [{}, { on: '2024-08-25', monthDay: null, quarter: null, year: null }],
    [
      { form: 'monthDay', monthDay: '15/12' },
      { on: null, monthDay: '12-15', quarter: null, year: null },
    ],
    [
      { form: 'quarter', quarter: '3', quarterYear: '2021' },
      { on: null, monthDay: null, quarter: '2021-Q3', year: null },
    ],
    [
      { form: 'year', year: '2025' },
      { on: null, monthDay: null, quarter: null, year: 2025 },
    ],
  ])('%o', (changes, day) => {
    expect(read(changes).day).toEqual(day);
  });

  it('and what stands in the others is told, not lost', () => {
    const input = read({ form: 'monthDay', monthDay: '15/12', year: '2025' });
    expect(input.beside).toEqual({ on: '25/8/2024', year: '2025' });
    expect(besideProblems(input, null).map(({ at }) => at)).toEqual(['on', 'year']);
    // What the form was opened with is only left over from its earlier form.
    expect(besideProblems(input, { on: '25/8/2024' }).map(({ at }) => at)).toEqual(['year']);
  });

  it('and so whom it binds', () => {
    const input = read({ binds: 'all', boundUnit: 'Xã Ia Mẫu', boundGroup: 'a' });
    expect(besideProblems(input, null).map(({ at }) => at)).toEqual(['boundGroup', 'boundUnit']);
  });
});

describe('what is refused at its field', () => {
  it.each([
    ['nothing chosen', { purpose: '', form: '' }, ['purpose', 'form']],
    [
      'codes that there are not',
      { purpose: 'X', form: 'toString', binds: 'Y' },
      ['purpose', 'form', 'binds'],
    ],
    ['no words', { what: '  ' }, ['what']],
    ['too many words', { what: 'a'.repeat(401) }, ['what']],
    ['no date', { on: '' }, ['on']],
    ['a date that does not exist', { on: '30/02/2024' }, ['on']],
    ['a day of each year with a year', { form: 'monthDay', monthDay: '15/12/2024' }, ['monthDay']],
    ['no day of each year', { form: 'monthDay' }, ['monthDay']],
    ['a quarter without a year', { form: 'quarter', quarter: '3' }, ['quarterYear']],
    ['a fifth quarter', { form: 'quarter', quarter: '5', quarterYear: '2024' }, ['quarter']],
    ['a year of two digits', { form: 'year', year: '24' }, ['year']],
    ['a closing day that is none', { closesOn: 'cuối năm' }, ['closesOn']],
    [
      'a year in the opening day of a yearly one',
      { form: 'monthDay', monthDay: '15/12', opensOn: '1/3/2024' },
      ['opensOn'],
    ],
    ['no year in the opening day of a date', { opensOn: '1/3' }, ['opensOn']],
  ])('%s', (_, changes, at) => {
    expect(refused(changes as Record<string, string>)).toEqual(at);
  });

  it('in words that say how to mend it', () => {
    const parsed = deadlineForm.safeParse({ form: 'quarter', what: '' });
    if (parsed.success) throw new Error('Expected a refusal');
    for (const { message } of parsed.error.issues) expect(message).toMatch(/Vui lòng/);
  });
});

describe('opening, due and closing day', () => {
  it.each([
    ['opening and closing on the due day', { opensOn: '25/8/2024', closesOn: '25/8/2024' }, []],
    ['opening behind it', { opensOn: '26/8/2024' }, ['opensOn']],
    ['closing before it', { closesOn: '24/8/2024' }, ['closesOn']],
    ['«trước» makes the day before the last one', { before: 'on', closesOn: '24/8/2024' }, []],
    ['closing before «trước»', { before: 'on', closesOn: '23/8/2024' }, ['closesOn']],
    ['«trước ngày 01/01»', { on: '1/1/2025', before: 'on', closesOn: '30/12/2024' }, ['closesOn']],
    [
      'a quarter',
      { form: 'quarter', quarter: '3', quarterYear: '2024', closesOn: '29/9/2024' },
      ['closesOn'],
    ],
    ['a year', { form: 'year', year: '2024', closesOn: '31/12/2024', opensOn: '1/1/2025' }, ['opensOn']],
    [
      'a yearly one in any order',
      { form: 'monthDay', monthDay: '20/12', opensOn: '1/11', closesOn: '10/1' },
      [],
    ],
  ])('%s', (_, changes, at) => {
    expect(orderProblems(read(changes as Record<string, string>)).map((problem) => problem.at)).toEqual(at);
  });

  it('are stored as dates, of a yearly one in the first year of the plan', () => {
    const yearly = read({ form: 'monthDay', monthDay: '20/12', opensOn: '1/11', closesOn: '29/2' });
    expect(storedDays(yearly, 2021)).toMatchObject({ opensOn: '2021-11-01', closesOn: '2024-02-29' });
    expect(storedDays(read({ opensOn: '1/3/2024' }), 2021)).toMatchObject({
      opensOn: '2024-03-01',
      closesOn: null,
    });
  });
});
