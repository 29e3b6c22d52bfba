import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DeadlineFacts,
  lateNotice,
  type NominationWindow,
  nominationWindow,
  windowProblem,
  windowSentence,
  windowState,
} from '@/lib/deadlines/window';
import { deadline } from './deadline-cases';

type Plan = Parameters<typeof nominationWindow>[0];

function plan(deadlines: DeadlineFacts[] = [], given: Partial<Plan> = {}): Plan {
  return { startYear: 2021, endYear: 2025, issuedOn: null, deadlines, ...given };
}

function windowOf(of: Plan, year: number, extension?: { endsOn: string }): NominationWindow {
  const window = nominationWindow(of, year, extension);
  if (!window) throw new Error('Expected a window');
  return window;
}

/** The ends of a window as instants in UTC. */
function ends({ opensAt, dueUntil, closesAt }: NominationWindow): string[] {
  return [opensAt, dueUntil, closesAt].map((end) => end.toISOString().slice(0, 19));
}

const REPORT = deadline({ purpose: 'PERIODIC_REPORT', monthDay: '12-15' });
const NAMED = deadline({ on: '2024-09-30', opensOn: '2024-03-01', closesOn: '2024-10-31' });
const YEARLY = deadline({ monthDay: '12-20', opensOn: '2021-11-01', closesOn: '2022-01-10' });

describe('ends', () => {
  it.each([
    // plan, year, opens, due until, closes (UTC is 7 hours behind), basis
    ['no deadline', plan(), 2024, '2023-12-31', '2024-12-31', '2024-12-31', 'CALENDAR_YEAR'],
    ['a report day', plan([REPORT]), 2024, '2023-12-31', '2024-12-15', '2024-12-31', 'REPORT_DAY'],
    ['its own window', plan([REPORT, NAMED]), 2024, '2024-02-29', '2024-09-30', '2024-10-31', 'PLAN'],
    [
      'its own window, in another year',
      plan([REPORT, NAMED]),
      2023,
      '2022-12-31',
      '2023-12-15',
      '2023-12-31',
      'REPORT_DAY',
    ],
    [
      'only a due day',
      plan([deadline({ monthDay: '09-30' })]),
      2022,
      '2021-12-31',
      '2022-09-30',
      '2022-12-31',
      'PLAN',
    ],
    [
      '«trước ngày»',
      plan([deadline({ on: '2024-09-30', before: true })]),
      2024,
      '2023-12-31',
      '2024-09-29',
      '2024-12-31',
      'PLAN',
    ],
    ['a window of each year', plan([YEARLY]), 2023, '2023-10-31', '2023-12-20', '2024-01-10', 'PLAN'],
    [
      'a date and a day of each year',
      plan([YEARLY, NAMED]),
      2024,
      '2024-02-29',
      '2024-09-30',
      '2024-10-31',
      'PLAN',
    ],
    [
      'two dates',
      plan([NAMED, deadline({ on: '2024-05-01' })]),
      2024,
      '2024-02-29',
      '2024-09-30',
      '2024-10-31',
      'PLAN',
    ],
    [
      'a due day in the next year',
      plan([deadline({ on: '2025-01-15', year: 2024 })]),
      2024,
      '2023-12-31',
      '2025-01-15',
      '2025-01-15',
      'PLAN',
    ],
    [
      'a quarter',
      plan([deadline({ quarter: '2024-Q3' })]),
      2024,
      '2023-12-31',
      '2024-09-30',
      '2024-12-31',
      'PLAN',
    ],
    [
      'a date of issue',
      plan([REPORT], { issuedOn: '2021-08-18' }),
      2021,
      '2021-08-17',
      '2021-12-15',
      '2021-12-31',
      'REPORT_DAY',
    ],
    [
      'a date of issue, next year',
      plan([REPORT], { issuedOn: '2021-08-18' }),
      2022,
      '2021-12-31',
      '2022-12-15',
      '2022-12-31',
      'REPORT_DAY',
    ],
    [
      'a date of issue after the report day',
      plan([REPORT], { issuedOn: '2021-12-20' }),
      2021,
      '2021-12-19',
      '2021-12-31',
      '2021-12-31',
      'CALENDAR_YEAR',
    ],
    [
      'other deadlines only',
      plan([deadline({ purpose: 'PLAN_IN', on: '2021-08-25', before: true })]),
      2021,
      '2020-12-31',
      '2021-12-31',
      '2021-12-31',
      'CALENDAR_YEAR',
    ],
    [
      'a single report',
      plan([deadline({ purpose: 'PERIODIC_REPORT', on: '2024-06-01' })]),
      2024,
      '2023-12-31',
      '2024-12-31',
      '2024-12-31',
      'CALENDAR_YEAR',
    ],
  ] as const)('of a plan with %s, %#', (_, of, year, opens, due, closes, basis) => {
    const window = windowOf(of, year);
    expect(ends(window)).toEqual([opens, due, closes].map((day) => `${day}T17:00:00`));
    expect(window).toMatchObject({ year, basis, reading: basis !== 'PLAN', extendedUntil: null });
  });

  it('is none outside the period, or before the plan is issued', () => {
    expect(nominationWindow(plan(), 2020)).toBeNull();
    expect(nominationWindow(plan(), 2026)).toBeNull();
    expect(nominationWindow(plan([], { issuedOn: '2022-02-01' }), 2021)).toBeNull();
    expect(nominationWindow(plan([], { issuedOn: '2022-02-01' }), 2022)).not.toBeNull();
  });
});

describe('the boundary second', () => {
  const window = windowOf(plan([NAMED]), 2024);

  it.each([
    // The same instants in Vietnam's time and in UTC.
    ['2024-02-29T23:59:59.999+07:00', '2024-02-29T16:59:59.999Z', 'NOT_YET'],
    ['2024-03-01T00:00:00+07:00', '2024-02-29T17:00:00Z', 'OPEN'],
    ['2024-09-30T23:59:59.999+07:00', '2024-09-30T16:59:59.999Z', 'OPEN'],
    ['2024-10-01T00:00:00+07:00', '2024-09-30T17:00:00Z', 'LATE'],
    ['2024-10-31T23:59:59.999+07:00', '2024-10-31T16:59:59.999Z', 'LATE'],
    ['2024-11-01T00:00:00+07:00', '2024-10-31T17:00:00Z', 'CLOSED'],
  ])('%s (%s) is %s', (vietnam, utc, state) => {
    expect(windowState(window, new Date(vietnam))).toBe(state);
    expect(windowState(window, new Date(utc))).toBe(state);
  });

  it('does not depend on the zone of the server', () => {
    const script = `
      import { nominationWindow } from './lib/deadlines/window.ts';
      const plan = { startYear: 2021, endYear: 2025, issuedOn: '2021-08-18', deadlines: [${JSON.stringify(REPORT)}] };
      const { opensAt, dueUntil, closesAt } = nominationWindow(plan, 2021);
      console.log([opensAt, dueUntil, closesAt].map((end) => end.toISOString()).join(' '));`;
    const seen = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'].map((TZ) =>
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }).trim(),
    );
    expect(new Set(seen)).toEqual(
      new Set(['2021-08-17T17:00:00.000Z 2021-12-15T17:00:00.000Z 2021-12-31T17:00:00.000Z']),
    );
  }, 30_000);
});

describe('an extension', () => {
  it.each([
    // ends on, due until, closes, moves anything
    ['2024-09-30', '2024-09-30', '2024-10-31', false],
    ['2024-08-01', '2024-09-30', '2024-10-31', false],
    ['2024-10-10', '2024-10-10', '2024-10-31', true],
    ['2024-10-31', '2024-10-31', '2024-10-31', true],
    ['2025-01-20', '2025-01-20', '2025-01-20', true],
  ])('to %s: due until %s, closes %s', (endsOn, due, closes, moves) => {
    const window = windowOf(plan([NAMED]), 2024, { endsOn });
    expect(ends(window).slice(1)).toEqual([`${due}T17:00:00`, `${closes}T17:00:00`]);
    expect(window.extendedUntil !== null).toBe(moves);
  });

  it('ends by itself', () => {
    const window = windowOf(plan([NAMED]), 2024, { endsOn: '2024-11-05' });
    expect(windowState(window, new Date('2024-11-05T23:59:59+07:00'))).toBe('OPEN');
    expect(windowState(window, new Date('2024-11-06T00:00:00+07:00'))).toBe('CLOSED');
  });
});

describe('the boundary second of an extension', () => {
  const into = (endsOn: string) => windowOf(plan([NAMED]), 2024, { endsOn });

  it.each([
    // Due 30/09, closed after 31/10 by the plan; the extension ends between the two, on the closing day, after it.
    ['2024-10-10', '2024-09-30T23:59:59.999+07:00', '2024-09-30T16:59:59.999Z', 'OPEN'],
    ['2024-10-10', '2024-10-01T00:00:00+07:00', '2024-09-30T17:00:00Z', 'OPEN'],
    ['2024-10-10', '2024-10-10T23:59:59.999+07:00', '2024-10-10T16:59:59.999Z', 'OPEN'],
    ['2024-10-10', '2024-10-11T00:00:00+07:00', '2024-10-10T17:00:00Z', 'LATE'],
    ['2024-10-10', '2024-10-31T23:59:59.999+07:00', '2024-10-31T16:59:59.999Z', 'LATE'],
    ['2024-10-10', '2024-11-01T00:00:00+07:00', '2024-10-31T17:00:00Z', 'CLOSED'],
    ['2024-10-31', '2024-10-31T23:59:59.999+07:00', '2024-10-31T16:59:59.999Z', 'OPEN'],
    ['2024-10-31', '2024-11-01T00:00:00+07:00', '2024-10-31T17:00:00Z', 'CLOSED'],
    ['2024-11-05', '2024-11-01T00:00:00+07:00', '2024-10-31T17:00:00Z', 'OPEN'],
    ['2024-11-05', '2024-11-05T23:59:59.999+07:00', '2024-11-05T16:59:59.999Z', 'OPEN'],
    ['2024-11-05', '2024-11-06T00:00:00+07:00', '2024-11-05T17:00:00Z', 'CLOSED'],
    // Over the turn of a year and on a leap day.
    ['2024-12-31', '2025-01-01T00:00:00+07:00', '2024-12-31T17:00:00Z', 'CLOSED'],
    ['2024-12-31', '2024-12-31T23:59:59+07:00', '2024-12-31T16:59:59Z', 'OPEN'],
  ])('until %s: %s (%s) is %s', (endsOn, vietnam, utc, state) => {
    expect(new Date(vietnam).getTime()).toBe(new Date(utc).getTime());
    expect(windowState(into(endsOn), new Date(vietnam))).toBe(state);
    expect(windowState(into(endsOn), new Date(utc))).toBe(state);
  });

  it('revoked, it is the plan’s again', () => {
    const instants = ['2024-09-30T23:59:59+07:00', '2024-10-01T00:00:00+07:00', '2024-11-01T00:00:00+07:00'];
    const without = windowOf(plan([NAMED]), 2024);
    expect(instants.map((at) => windowState(without, new Date(at)))).toEqual(['OPEN', 'LATE', 'CLOSED']);
    expect(ends(windowOf(plan([NAMED]), 2024))).toEqual(ends(without));
  });
});

describe('what is said', () => {
  const named = windowOf(plan([NAMED]), 2024);
  const report = windowOf(plan([REPORT]), 2024);

  it('refuses before and after, with the rule and what to do', () => {
    expect(windowProblem(named, new Date('2024-02-01T00:00:00Z'))).toEqual({
      at: 'window',
      code: 'window-not-yet',
      message:
        'Kỳ đề cử năm 2024 mở từ ngày 01/03/2024 (theo hạn đề cử ghi trong kế hoạch). Vui lòng lưu nháp và nộp khi đến kỳ.',
    });
    const closed = windowProblem(report, new Date('2025-01-01T00:00:00+07:00'));
    expect(closed?.code).toBe('window-closed');
    expect(closed?.message).toContain('đã khóa sau ngày 31/12/2024');
    expect(closed?.message).toContain('lấy từng năm dương lịch');
    expect(closed?.message).toContain('gia hạn cho đơn vị');
  });

  it('does not refuse while open or late, and says that it is late', () => {
    const open = new Date('2024-12-15T23:59:59+07:00');
    const late = new Date('2024-12-16T00:00:00+07:00');
    expect([windowProblem(report, open), windowProblem(report, late), lateNotice(report, open)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(lateNotice(report, late)).toContain('Đã quá hạn ngày 15/12/2024');
    expect(lateNotice(report, late)).toContain('hết ngày 31/12/2024');
  });

  it('shows what is our reading', () => {
    expect(windowSentence(named)).toBe(
      'Kỳ đề cử năm 2024: từ ngày 01/03/2024 đến hết ngày 30/09/2024, nộp muộn được đến hết ngày 31/10/2024.',
    );
    expect(windowSentence(report)).toContain('Cách hiểu của phần mềm: kế hoạch không quy định kỳ đề cử');
    expect(windowSentence(report)).toContain('ngày báo cáo hằng năm');
    expect(windowSentence(windowOf(plan(), 2024))).toContain('từ ngày 01/01/2024 đến hết ngày 31/12/2024. ');
    expect(windowSentence(windowOf(plan([deadline({ monthDay: '09-30' })]), 2024))).toContain(
      'không ghi ngày khóa',
    );
    expect(windowSentence(windowOf(plan([NAMED]), 2024, { endsOn: '2024-10-10' }))).toContain(
      'Đơn vị được gia hạn đến hết ngày 10/10/2024.',
    );
  });
});

it('passes through its states in order, whatever the plan and the extension', () => {
  const day = fc
    .date({ min: new Date('2020-06-01'), max: new Date('2026-06-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const deadlines = fc.array(
    fc
      .record({ on: day, before: fc.boolean(), opensOn: fc.option(day), closesOn: fc.option(day) })
      .map(deadline),
    { maxLength: 3 },
  );
  const yearly = fc
    .record({ monthDay: day.map((date) => date.slice(5)), opensOn: fc.option(day), closesOn: fc.option(day) })
    .map(deadline);
  const order = ['NOT_YET', 'OPEN', 'LATE', 'CLOSED'];
  fc.assert(
    fc.property(
      fc.option(day),
      fc.tuple(deadlines, yearly, fc.boolean()),
      fc.integer({ min: 2021, max: 2025 }),
      fc.option(day),
      (issuedOn, [dates, each, withYearly], year, endsOn) => {
        const of = plan(withYearly ? [...dates, each] : dates, { issuedOn });
        const window = nominationWindow(of, year, endsOn === null ? undefined : { endsOn });
        if (!window) return;
        expect(window.opensAt < window.closesAt).toBe(true);
        expect(window.dueUntil <= window.closesAt).toBe(true);
        const hours = Array.from(
          { length: 100 },
          (_, at) => new Date(Date.UTC(2019, 0, 1) + at * 35 * 86_400_000),
        );
        const ranks = hours.map((now) => order.indexOf(windowState(window, now)));
        expect(ranks).toEqual([...ranks].sort());
      },
    ),
  );
});
