import { describe, expect, it } from 'vitest';
import { type ExtensionAsked, extensionProblems } from '@/lib/extensions/allowed';
import { countingExtension, extensionState } from '@/lib/extensions/standing';
import { deadline } from '../deadlines/deadline-cases';

const PLAN: ExtensionAsked['plan'] = {
  status: 'ISSUED',
  issuerPath: '1.2.',
  startYear: 2023,
  endYear: 2025,
  issuedOn: '2023-02-01',
  deadlines: [deadline({ monthDay: '12-10', closesOn: '2024-12-20' })],
};

const asked = (changes: Partial<ExtensionAsked> = {}, plan: Partial<ExtensionAsked['plan']> = {}) =>
  extensionProblems({
    plan: { ...PLAN, ...plan },
    unit: { name: 'Xã Suối', path: '1.2.3.' },
    year: 2024,
    endsOn: '2025-01-20',
    present: null,
    now: new Date('2024-12-15T08:00:00+07:00'),
    ...changes,
  }).map(({ at, code }) => `${at} ${code}`);

describe('an extension', () => {
  it.each<[string, Partial<ExtensionAsked>, string[]]>([
    ['that moves the last day', {}, []],
    ['that ends today', { endsOn: '2024-12-15' }, []],
    ['that ended yesterday', { endsOn: '2024-12-14' }, ['endsOn end-past']],
    ['on the due day', { endsOn: '2024-12-10', now: midyear() }, ['endsOn end-before-due']],
    ['on the day after the due day', { endsOn: '2024-12-11', now: midyear() }, []],
    ['on the last day of the year after the plan', { endsOn: '2026-12-31' }, []],
    ['a day later', { endsOn: '2027-01-01' }, ['endsOn end-too-late']],
    ['of a year before the plan', { year: 2022 }, ['year year-outside-plan']],
    ['of a year after it', { year: 2026 }, ['year year-outside-plan']],
    [
      'of a unit beside the issuer',
      { unit: { name: 'Xã Khác', path: '1.4.5.' } },
      ['place unit-outside-plan'],
    ],
    ['of the issuer, by one above it', { unit: { name: 'Huyện Một', path: '1.2.' } }, []],
    [
      'that ends no later than the one there is',
      { present: { endsOn: '2025-01-20', unitName: 'Xã Suối' } },
      ['endsOn end-before-present'],
    ],
    ['that is longer than the one there is', { present: { endsOn: '2025-01-19', unitName: 'Xã Suối' } }, []],
  ])('%s', (_, changes, problems) => {
    expect(asked(changes)).toEqual(problems);
  });

  it.each(['DRAFT', 'CLOSED'] as const)('is none in a plan that is %s', (status) => {
    expect(asked({}, { status })).toEqual(['form plan-not-running']);
  });

  it('of a year whose window closed before the plan was issued reopens it', () => {
    expect(asked({}, { issuedOn: '2025-01-05', startYear: 2024 })).toEqual([]);
    expect(asked({ endsOn: '2025-01-04' }, { issuedOn: '2025-01-05', startYear: 2024 })).toEqual([
      'year no-window',
    ]);
  });

  function midyear() {
    return new Date('2024-10-15T08:00:00+07:00');
  }
});

describe('of several extensions', () => {
  const granted = [
    { planId: 'p', unitPath: '1.2.3.', year: 2024, endsOn: '2025-01-10' },
    { planId: 'p', unitPath: '1.2.', year: 2024, endsOn: '2025-01-20' },
    { planId: 'p', unitPath: '1.2.3.', year: 2025, endsOn: '2026-01-31' },
    { planId: 'q', unitPath: '1.2.3.', year: 2024, endsOn: '2025-03-31' },
    { planId: 'p', unitPath: '1.2.33.', year: 2024, endsOn: '2025-02-28' },
  ];

  it.each([
    ['1.2.3.', 2024, '2025-01-20'],
    ['1.2.3.4.', 2024, '2025-01-20'],
    ['1.2.3.', 2025, '2026-01-31'],
    ['1.2.33.', 2024, '2025-02-28'],
    ['1.', 2024, undefined],
    ['1.2.5.', 2025, undefined],
  ])('the one that ends last counts for %s in %i', (unitPath, year, endsOn) => {
    expect(countingExtension(granted, { planId: 'p', unitPath, year })?.endsOn).toBe(endsOn);
  });

  it.each([
    ['2024-12-31', null, 'RUNNING'],
    ['2024-12-30', null, 'ENDED'],
    ['2024-12-31', new Date(), 'REVOKED'],
  ] as const)('one to %s is, on 31/12, %s %s', (endsOn, revokedAt, state) => {
    expect(extensionState({ endsOn, revokedAt }, '2024-12-31')).toBe(state);
  });
});
