import { describe, expect, it } from 'vitest';
import { nominationWindow } from '@/lib/deadlines/window';
import { type Owed, owedIn, type PlanOwed } from '@/lib/quotas/owed';
import { leftOver, type NominatedInField, owedGroups } from '@/lib/quotas/owed-groups';
import { dueWords, nearEnd, officeToAsk, periodDueWords, windowWords } from '@/lib/quotas/owed-words';
import { deadline } from '../deadlines/deadline-cases';

const at = (local: string) => new Date(`${local}+07:00`);

/** Nominations due on one day, locked after another. */
const by = (on: string, closesOn: string | null = null) =>
  deadline({ on, closesOn, opensOn: `${on.slice(0, 4)}-01-01` });

const plan = (id: string, changes: Partial<PlanOwed> = {}): PlanOwed => ({
  id,
  number: id,
  title: id,
  startYear: 2024,
  endYear: 2024,
  issuedOn: '2024-01-01',
  deadlines: [],
  fields: [
    { id: `${id}-1`, name: 'Nông thôn mới', shortName: 'Nông thôn mới' },
    { id: `${id}-2`, name: 'Y tế', shortName: 'Y tế' },
  ],
  ...changes,
});

const unit = { unitId: 'u', unitPath: '1.2.', unitName: 'Xã Suối', schoolLevel: null, from: null, to: null };

const quota = (planId: string, changes: object = {}) => ({
  id: `quota of ${planId}`,
  planId,
  fieldId: `${planId}-1`,
  min: 2,
  max: null,
  cadence: 'YEARLY' as const,
  cadenceStated: true,
  year: null,
  eachAssignee: true,
  perSchoolLevel: false,
  parts: [],
  leads: [{ asWritten: 'Xã Suối', groupName: null, units: [unit] }],
  hidden: false,
  ...changes,
});

const found = (planId: string, registered: number, year = 2024) => ({
  planId,
  unitPath: '1.2.',
  fieldId: `${planId}-1`,
  subject: 'INDIVIDUAL' as const,
  year,
  registered,
  recognised: 0,
});

describe('the order of what is owed', () => {
  const plans = [
    plan('met', { deadlines: [by('2024-10-20')] }),
    plan('plan closed', { closed: true }),
    plan('rest'),
    plan('locked', { deadlines: [by('2024-09-01', '2024-09-30')] }),
    plan('soon', { deadlines: [by('2024-11-10')] }),
    plan('sooner', { deadlines: [by('2024-10-15')] }),
    plan('late, closes last', { deadlines: [by('2024-08-01', '2024-12-31')] }),
    plan('late, closes first', { deadlines: [by('2024-09-30', '2024-10-31')] }),
    plan('given time', { deadlines: [by('2024-08-01', '2024-08-31')] }),
  ];
  const owed = owedIn(
    2024,
    plans,
    plans.map(({ id }) => quota(id)),
    [found('met', 2)],
    at('2024-10-15T08:00:00'),
    (planId) => (planId === 'given time' ? { endsOn: '2024-10-20' } : null),
  );

  it('is late, closing soon, locked, the rest, closed plans, met; what ends first before the rest', () => {
    expect(owed.map(({ planId, standing }) => `${planId}: ${standing}`)).toEqual([
      'late, closes first: LATE',
      'late, closes last: LATE',
      'sooner: CLOSING_SOON',
      'given time: CLOSING_SOON',
      'soon: CLOSING_SOON',
      'locked: CLOSED',
      'rest: OPEN',
      'plan closed: PLAN_CLOSED',
      'met: MET',
    ]);
  });

  it('turns with the second', () => {
    const standing = (now: string) =>
      owedIn(2024, [plan('p', { deadlines: [by('2024-10-15', '2024-10-20')] })], [quota('p')], [], at(now))[0]
        ?.standing;
    expect(standing('2024-09-14T23:59:59')).toBe('OPEN');
    expect(standing('2024-09-15T00:00:00')).toBe('CLOSING_SOON');
    expect(standing('2024-10-15T23:59:59')).toBe('CLOSING_SOON');
    expect(standing('2024-10-16T00:00:00')).toBe('LATE');
    expect(standing('2024-10-20T23:59:59')).toBe('LATE');
    expect(standing('2024-10-21T00:00:00')).toBe('CLOSED');
  });
});

describe('the words', () => {
  const facts = plan('p', { deadlines: [by('2024-10-15', '2024-10-20')] });
  const ASK = 'cán bộ xét hồ sơ của UBND huyện Một';

  it.each([
    // at, extended until, in a line, at length also
    ['2023-12-31T23:59:59', null, 'Mở từ ngày 01/01/2024, hạn ngày 15/10/2024', null],
    [
      '2024-10-10T08:00:00',
      null,
      'Hạn ngày 15/10/2024, còn 05 ngày',
      'nộp muộn được đến hết ngày 20/10/2024',
    ],
    ['2024-10-15T23:59:59', null, 'Hạn ngày 15/10/2024, hôm nay', null],
    [
      '2024-10-16T00:00:00',
      null,
      'Quá hạn từ ngày 16/10/2024, nộp muộn được đến hết ngày 20/10/2024',
      `vui lòng đề nghị ${ASK} gia hạn`,
    ],
    [
      '2024-10-21T00:00:00',
      null,
      'Đã khóa từ ngày 21/10/2024',
      '(theo hạn đề cử ghi trong kế hoạch). Muốn nộp tiếp, vui lòng đề nghị',
    ],
    [
      '2024-10-21T00:00:00',
      '2024-11-05',
      'Được gia hạn đến hết ngày 05/11/2024, còn 15 ngày',
      'Sau ngày đó không nộp được nữa',
    ],
    [
      '2024-11-06T00:00:00',
      '2024-11-05',
      'Đã khóa từ ngày 06/11/2024',
      'thời gian gia hạn đến ngày 05/11/2024 cũng đã hết',
    ],
  ])('at %s, extended until %s: %s', (now, endsOn, line, length) => {
    const window = nominationWindow(facts, 2024, endsOn === null ? null : { endsOn });
    expect(dueWords(window, at(now))).toBe(line);
    const words = windowWords(window, at(now), ASK);
    expect(words.startsWith(line)).toBe(true);
    if (length !== null) expect(words).toContain(length);
  });

  it('say by whose reading a window is locked that the plan does not set', () => {
    const words = windowWords(nominationWindow(plan('p'), 2024), at('2025-01-01T00:00:00'), ASK);
    expect(words).toContain('Đã khóa từ ngày 01/01/2025 (theo cách hiểu của phần mềm: ');
  });

  it('of a number over the period name its last day', () => {
    const window = nominationWindow(plan('p', { endYear: 2025 }), 2025);
    expect(periodDueWords(window, at('2024-10-15T08:00:00'))).toBe(
      'Hạn của cả giai đoạn: ngày 31/12/2025, còn 442 ngày',
    );
  });

  it('send a unit to who may give it time', () => {
    const issued = { issuerId: 'district', issuer: 'UBND huyện Một' };
    expect(officeToAsk(issued, 'commune')).toBe(ASK);
    expect(officeToAsk(issued, 'district')).toContain('với đơn vị trực thuộc');
  });

  it.each([
    ['2024-10-08T23:59:59', null],
    ['2024-10-09T00:00:00', '2024-10-15T17:00:00.000Z'],
    ['2024-10-16T00:00:00', '2024-10-20T17:00:00.000Z'],
    ['2024-10-21T00:00:00', null],
  ])('count down at %s to %s', (now, end) => {
    const window = nominationWindow(facts, 2024);
    expect(nearEnd(window, at(now))?.at.toISOString() ?? null).toBe(end);
  });
});

describe('by plan and field', () => {
  const nominated = (planId: string, field: number, year: number, counts: NominatedInField['counts']) => ({
    planId,
    fieldId: `${planId}-${field}`,
    fieldName: `Lĩnh vực ${field}`,
    year,
    counts,
    shown: [],
  });
  const owedOf = (ids: string[], registered: Record<string, number> = {}, year = 2024): Owed[] =>
    owedIn(
      year,
      ids.map((id) => plan(id, { startYear: 2023 })),
      ids.map((id) => quota(id)),
      Object.entries(registered).map(([id, count]) => found(id, count, year)),
      at('2024-10-15T08:00:00'),
    );
  const told = (groups: ReturnType<typeof owedGroups<{ id: string }>>) =>
    groups.map(({ plan: { id }, open, met }) => [
      id,
      open.map(({ fieldId }) => fieldId),
      met.map(({ fieldId }) => fieldId),
    ]);

  it('what is met is folded, unless something lies with the unit; what no number asks for is there, too', () => {
    const plans = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    const groups = owedGroups(plans, owedOf(['a', 'b'], { b: 2 }), [
      nominated('a', 2, 2024, { RECOGNISED: 1 }),
      nominated('c', 1, 2024, { DRAFT: 1 }),
    ]);
    expect(told(groups)).toEqual([
      ['a', ['a-1', 'a-2'], []],
      ['b', [], ['b-1']],
      ['c', ['c-1'], []],
    ]);
    const returned = owedGroups(plans, owedOf(['b'], { b: 2 }), [nominated('b', 1, 2024, { RETURNED: 1 })]);
    expect(told(returned)).toEqual([['b', ['b-1'], []]]);
  });

  it('of the year before what was missed or lies with the unit is left', () => {
    const left = leftOver(2023, owedOf(['a', 'b'], { b: 2 }, 2023), [
      nominated('a', 1, 2023, { RECOGNISED: 1 }),
      nominated('a', 2, 2023, { RECOGNISED: 1 }),
      nominated('b', 1, 2023, { RETURNED: 1 }),
      nominated('b', 1, 2024, { RETURNED: 1 }),
    ]);
    expect(left.rows.map(({ planId, missing }) => [planId, missing])).toEqual([['a', 2]]);
    expect(left.nominated.map(({ fieldId, year }) => [fieldId, year])).toEqual([
      ['a-1', 2023],
      ['b-1', 2023],
    ]);
  });

  it('a number over the period is no business of a year before its last', () => {
    const owed = owedIn(
      2023,
      [plan('p', { startYear: 2023, endYear: 2025 })],
      [quota('p', { cadence: 'PERIOD' })],
      [],
      at('2024-10-15T08:00:00'),
    );
    expect(owed).toHaveLength(1);
    expect(leftOver(2023, owed, []).rows).toEqual([]);
  });
});
