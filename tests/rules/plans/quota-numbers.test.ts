import { describe, expect, it } from 'vitest';
import { quotaNumbers } from '@/lib/plans/edit/quota-numbers';
import { quotaForm } from '@/lib/plans/edit/quota-schema';

const PERIOD = { startYear: 2021, endYear: 2025 };
const typed = (given: Partial<Parameters<typeof quotaNumbers>[0]>) => ({
  min: 2,
  max: null,
  parts: [],
  cadence: 'YEARLY' as const,
  year: null,
  ...given,
});
const parts = (...mins: number[]) => mins.map((min) => ({ min }));

describe('the numbers of a quota', () => {
  it.each([
    ['at least', typed({}), { min: 2, max: null, year: null }],
    ['nothing yet', typed({ min: null }), { min: 0, max: null, year: null }],
    ['a range', typed({ min: 10, max: 15 }), { min: 10, max: 15, year: null }],
    ['exactly', typed({ min: 3, max: 3 }), { min: 3, max: 3, year: null }],
    ['not more than', typed({ min: null, max: 3 }), { min: 0, max: 3, year: null }],
    [
      'parts alone are the least',
      typed({ min: null, parts: parts(1, 1) }),
      { min: 2, max: null, year: null },
    ],
    ['parts raise a smaller least', typed({ min: 1, parts: parts(2, 2) }), { min: 4, max: null, year: null }],
    [
      'parts below a larger least',
      typed({ min: 6, max: 8, parts: parts(1) }),
      { min: 6, max: 8, year: null },
    ],
    ['parts up to the most', typed({ max: 2, parts: parts(1, 1) }), { min: 2, max: 2, year: null }],
    ['one year', typed({ cadence: 'YEAR', year: 2024 }), { min: 2, max: null, year: 2024 }],
    ['a year left from before', typed({ cadence: 'PERIOD', year: 2024 }), { min: 2, max: null, year: null }],
  ])('%s', (_, given, expected) => {
    expect(quotaNumbers(given, PERIOD)).toEqual(expected);
  });

  it.each([
    ['most below least', typed({ min: 3, max: 2 }), 'max', 'quota-max-below-min'],
    [
      'most below the parts',
      typed({ min: null, max: 2, parts: parts(2, 1) }),
      'max',
      'quota-parts-above-max',
    ],
    ['most of nothing', typed({ min: 0, max: 0 }), 'max', 'quota-max-zero'],
    ['no year', typed({ cadence: 'YEAR' }), 'year', 'quota-year-missing'],
    ['the year before', typed({ cadence: 'YEAR', year: 2020 }), 'year', 'quota-year-outside'],
    ['the year after', typed({ cadence: 'YEAR', year: 2026 }), 'year', 'quota-year-outside'],
  ])('refuses: %s', (_, given, at, code) => {
    expect(quotaNumbers(given, PERIOD)).toMatchObject({ problems: [{ at, code }] });
  });

  it('takes the year of a plan for one year', () => {
    const one = { startYear: 2024, endYear: 2024 };
    expect(quotaNumbers(typed({ cadence: 'YEAR' }), one)).toMatchObject({ year: 2024 });
  });
});

describe('the form of a quota', () => {
  const sent = (given: Record<string, string> = {}) => ({
    field: '',
    min: '02',
    max: '',
    cadence: 'YEARLY',
    each: 'EACH',
    order: '',
    ...given,
  });

  it('reads what was typed', () => {
    const read = quotaForm.parse(
      sent({
        COLLECTIVE: ' 1 ',
        INDIVIDUAL: '0',
        reading: 'on',
        order: 'new1,new2,new3',
        'new1.role': '',
        'new1.asWritten': '  Công an   xã ',
        'new2.role': 'COORDINATING',
        'new2.asWritten': '',
        'new3.role': 'COORDINATING',
        'new3.asWritten': 'các chi hội',
      }),
    );
    expect(read).toMatchObject({
      fieldId: null,
      min: 2,
      max: null,
      parts: [{ subject: 'COLLECTIVE', min: 1 }],
      cadenceStated: false,
      eachAssignee: true,
      perSchoolLevel: false,
      assignees: [
        { key: 'new1', row: { role: 'LEAD', asWritten: 'Công an xã' } },
        { key: 'new3', row: { role: 'COORDINATING', asWritten: 'các chi hội' } },
      ],
    });
  });

  it.each([
    ['min', '-1'],
    ['min', '2,5'],
    ['max', 'mười'],
    ['max', '10000'],
    ['HOUSEHOLD', '1e3'],
    ['year', '24'],
    ['cadence', 'MONTHLY'],
    ['new1.asWritten', 'x'.repeat(301)],
  ])('refuses %s «%s» at its field', (name, value) => {
    const read = quotaForm.safeParse(sent({ order: 'new1', [name]: value }));
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual([name]);
  });

  it('says everything that is wrong at once', () => {
    const read = quotaForm.safeParse(sent({ order: 'new1', min: 'x', 'new1.meant': 'x'.repeat(301) }));
    expect(read.error?.issues).toHaveLength(2);
  });
});
