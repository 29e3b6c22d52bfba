import { describe, expect, it } from 'vitest';
import { nominationWindow } from '@/lib/deadlines/window';
import { type NominationFacts, type SubmissionFacts, submissionProblems } from '@/lib/nominations/submission';

const PLAN = { startYear: 2021, endYear: 2025, issuedOn: '2021-08-18', deadlines: [] };

function facts(
  nomination: Partial<NominationFacts> = {},
  given: Partial<SubmissionFacts> = {},
): SubmissionFacts {
  return {
    nomination: {
      year: 2024,
      subject: 'INDIVIDUAL',
      name: 'Rơ Châm H’Lan',
      birthYear: 1985,
      achievements: 'Vận động 40 hộ trong làng trồng cà phê xen cây ăn quả, 12 hộ thoát nghèo trong hai năm.',
      declarations: { noDiscipline: true, noInspection: true, noComplaint: true },
      ...nomination,
    },
    fieldSubjects: ['INDIVIDUAL'],
    fieldRetired: false,
    criteria: [{ id: 'a', text: 'Gương mẫu', required: true, evidence: false }],
    answers: [{ criterionId: 'a', met: true, note: '' }],
    window: nominationWindow(PLAN, 2024),
    now: new Date('2024-10-15T01:00:00Z'),
    planStatus: 'ISSUED',
    ...given,
  };
}

const places = (of: SubmissionFacts) => submissionProblems(of).map(({ at, code }) => `${at}: ${code}`);

it('lets a complete nomination through', () => {
  expect(submissionProblems(facts())).toEqual([]);
});

describe('who', () => {
  it.each([
    ['', false],
    ['   ', false],
    ['…', false],
    ['\u200b', false],
    ['Y', true],
    ['Nguye\u0302\u0303n Va\u0306n A', true],
  ])('the name %j passes: %s', (name, passes) => {
    expect(places(facts({ name }))).toEqual(passes ? [] : ['name: name-missing']);
  });

  it.each([
    [1899, false],
    [1900, true],
    [2018, true],
    [2019, false],
    [1985.5, false],
    [null, true],
  ])('an individual born in %s passes: %s', (birthYear, passes) => {
    expect(places(facts({ birthYear }))).toEqual(passes ? [] : ['birthYear: birth-year-impossible']);
    expect(places(facts({ birthYear, subject: 'COLLECTIVE' }, { fieldSubjects: [] }))).toEqual([]);
  });

  it('fits the field, where the plan names subjects for it', () => {
    const [problem] = submissionProblems(facts({}, { fieldSubjects: ['COLLECTIVE', 'HOUSEHOLD'] }));
    expect(problem).toMatchObject({ at: 'subject', code: 'subject-not-in-field' });
    expect(problem?.message).toContain('không xét cá nhân, chỉ xét tập thể, hộ gia đình');
    expect(places(facts({}, { fieldSubjects: [] }))).toEqual([]);
  });
});

describe('achievements', () => {
  const fifty = 'Giúp 12 hộ thoát nghèo bằng mô hình nuôi bò sinh s';

  it.each([
    [fifty, true],
    [fifty.slice(1), false],
    [fifty.normalize('NFD'), true],
    [fifty.slice(1).normalize('NFD'), false],
    [`${fifty.slice(1)}      `, false],
    [fifty.slice(1).replace(' ', '          '), false],
    ['', false],
  ])('%j pass: %s', (achievements, passes) => {
    expect(fifty).toHaveLength(50);
    expect(places(facts({ achievements }))).toEqual(passes ? [] : ['achievements: achievements-too-short']);
  });
});

it.each([
  [
    {
      achievements: 'Giúp 12 hộ',
      results: 'Mỗi hộ thu thêm 35 triệu đồng',
      effect: 'Ba làng làm theo mô hình',
    },
    true,
  ],
  [{ achievements: '', results: 'x'.repeat(50) }, true],
  [{ achievements: 'Giúp 12 hộ', results: 'x'.repeat(30) }, false],
])('counts the sections of the achievements together: %j passes: %s', (sections, passes) => {
  expect(places(facts(sections))).toEqual(passes ? [] : ['achievements: achievements-too-short']);
});

it.each([
  [false, null, 'INDIVIDUAL', true],
  [true, null, 'INDIVIDUAL', false],
  [true, '••••••••••45', 'INDIVIDUAL', true],
  [true, null, 'COLLECTIVE', true],
] as const)(
  'where the plan asks for the ID number (%s), one of %s of a %s passes: %s',
  (asks, idNumber, subject, passes) => {
    const given = { asksIdNumber: asks, fieldSubjects: [] };
    expect(places(facts({ idNumber, subject }, given))).toEqual(
      passes ? [] : ['idNumber: id-number-missing'],
    );
  },
);

it.each(['noDiscipline', 'noInspection', 'noComplaint'] as const)(
  'asks for the declaration %s at its own field',
  (field) => {
    const declarations = { noDiscipline: true, noInspection: true, noComplaint: true, [field]: false };
    expect(places(facts({ declarations }))).toEqual([`${field}: declaration-missing`]);
  },
);

describe('when', () => {
  it.each([
    ['2024-01-01T00:00:00+07:00', []],
    ['2023-12-31T23:59:59+07:00', ['window: window-not-yet']],
    ['2024-12-31T23:59:59+07:00', []],
    ['2025-01-01T00:00:00+07:00', ['window: window-closed']],
    // Already the next year in Vietnam, not yet in UTC.
    ['2024-12-31T17:00:00Z', ['window: window-closed']],
  ])('at %s: %j', (now, expected) => {
    expect(places(facts({}, { now: new Date(now) }))).toEqual(expected);
  });

  it('takes a late nomination', () => {
    const deadlines = [
      {
        purpose: 'PERIODIC_REPORT' as const,
        monthDay: '12-15',
        on: null,
        quarter: null,
        year: null,
        before: false,
        opensOn: null,
        closesOn: null,
      },
    ];
    const window = nominationWindow({ ...PLAN, deadlines }, 2024);
    expect(places(facts({}, { window, now: new Date('2024-12-20T01:00:00Z') }))).toEqual([]);
  });

  it('refuses a year without a window, and a plan that is not in force', () => {
    expect(places(facts({}, { window: null }))).toEqual(['window: no-window']);
    expect(places(facts({}, { planStatus: 'DRAFT' }))).toEqual(['plan: plan-not-issued']);
    expect(places(facts({}, { planStatus: 'CLOSED', window: null }))).toEqual(['plan: plan-closed']);
  });
});

it('lists everything at once, in the order of the form', () => {
  const empty = facts(
    {
      subject: 'INDIVIDUAL',
      name: '',
      birthYear: 1800,
      achievements: '',
      declarations: { noDiscipline: false, noInspection: false, noComplaint: false },
    },
    { answers: [], fieldSubjects: ['HOUSEHOLD'], now: new Date('2026-01-01T00:00:00Z') },
  );
  expect(submissionProblems(empty).map(({ at }) => at)).toEqual([
    'window',
    'subject',
    'name',
    'birthYear',
    'achievements',
    'criterion-a',
    'noDiscipline',
    'noInspection',
    'noComplaint',
  ]);
});
