import { addDays, daysBetween, formatDate, type PlainDate } from '@/lib/format/dates';
import type { DeadlinePurpose } from '@/lib/format/words';

/**
 * A deadline as a plan words it, in the first of these forms that is given: a date (`on`), a day of each year
 * (`monthDay`, 'MM-DD'), a quarter ('2021-Q3') or only a year. A `year` beside one of the first two is the
 * year that the deadline is for, where the day itself does not say so (nominations of 2024 due in January
 * 2025).
 */
export type DeadlineFacts = {
  purpose: DeadlinePurpose;
  on: PlainDate | null;
  monthDay: string | null;
  quarter: string | null;
  year: number | null;
  /** «trước ngày …»: the last day is the day before the one named. */
  before: boolean;
  /** First and last day of entry, where the plan sets them; with `monthDay` they come round every year. */
  opensOn: PlainDate | null;
  closesOn: PlainDate | null;
};

/** `precision` says how exactly the plan names the day: of a quarter or a year, the last day counts. */
export type DueDay = { lastDay: PlainDate; precision: 'DAY' | 'QUARTER' | 'YEAR' };

/** A deadline that comes round every year does so only within the period of its plan. */
export type DeadlineOfPlan = DeadlineFacts & { period?: { startYear: number; endYear: number } };

export type Upcoming<T> = DueDay & { deadline: T; daysLeft: number };

/**
 * The last day on which a deadline is kept in the year asked, or null when it does not fall in that year.
 * «Trước ngày 01/01/2025» is a deadline of 2024: the last day counts.
 */
export function dueOn(deadline: DeadlineFacts, year: number): DueDay | null {
  const due = firstForm(deadline, year);
  if (!due) return null;
  const named = deadline.on !== null || deadline.monthDay !== null ? deadline.year : null;
  return (named ?? yearOf(due.lastDay)) === year ? due : null;
}

/** A deadline as a phrase that follows «Hạn:», e.g. 'trước ngày 25/08/2021', 'ngày 15/12 hằng năm'. */
export function deadlineSentence(deadline: DeadlineFacts): string {
  const { on, monthDay, quarter, year } = deadline;
  const before = deadline.before ? 'trước ' : '';
  if (on !== null) return `${before}ngày ${formatDate(on)}`;
  if (monthDay !== null)
    return `${before}ngày ${dayOfYear(monthDay)}${year === null ? ' hằng năm' : `/${year}`}`;
  if (quarter !== null) {
    const { year: of, ordinal } = readQuarter(quarter);
    return `${before || 'trong '}Quý ${['I', 'II', 'III', 'IV'][ordinal - 1]} năm ${of}`;
  }
  return year === null ? 'không ghi ngày' : `${before || 'trong '}năm ${year}`;
}

/**
 * The deadlines whose last day is today or within the next `horizonDays` days, the nearest first; of the same
 * day, the one that names its day exactly comes first, and otherwise the given order is kept.
 */
export function upcoming<T extends DeadlineOfPlan>(
  deadlines: readonly T[],
  today: PlainDate,
  horizonDays: number,
): Upcoming<T>[] {
  const last = addDays(today, horizonDays);
  const found: Upcoming<T>[] = [];
  for (const deadline of deadlines) {
    // A day may belong to the year before or after its own (see `year` above): one year more at each end.
    for (let year = yearOf(today) - 1; year <= yearOf(last) + 1; year += 1) {
      const due = inPeriod(deadline, year) ? dueOn(deadline, year) : null;
      if (due && due.lastDay >= today && due.lastDay <= last) {
        found.push({ ...due, deadline, daysLeft: daysBetween(today, due.lastDay) });
      }
    }
  }
  return found.sort((a, b) => a.daysLeft - b.daysLeft || PRECISIONS[a.precision] - PRECISIONS[b.precision]);
}

const PRECISIONS = { DAY: 0, QUARTER: 1, YEAR: 2 };

function firstForm(deadline: DeadlineFacts, year: number): DueDay | null {
  const { on, monthDay, quarter, before } = deadline;
  if (on !== null) return { lastDay: before ? addDays(on, -1) : on, precision: 'DAY' };
  if (monthDay !== null) return { lastDay: lastDayEachYear(monthDay, before, year), precision: 'DAY' };
  if (quarter !== null) {
    const { year: of, ordinal } = readQuarter(quarter);
    // «Trước Quý III» ends with the quarter before.
    const end = before ? ordinal - 1 : ordinal;
    return { lastDay: addDays(firstOfMonth(of, end * 3 + 1), -1), precision: 'QUARTER' };
  }
  if (deadline.year === null) return null;
  return { lastDay: `${before ? deadline.year - 1 : deadline.year}-12-31`, precision: 'YEAR' };
}

/** The date of a day of each year in one year; 29/02 is 28/02 in a common year. */
export function dayInYear(monthDay: string, year: number): PlainDate {
  const first = `${year}-${monthDay.slice(0, 3)}01`;
  const day = addDays(first, Number(monthDay.slice(3)) - 1);
  return day.slice(5, 7) === monthDay.slice(0, 2) ? day : addDays(day, -1);
}

function lastDayEachYear(monthDay: string, before: boolean, year: number): PlainDate {
  if (!before) return dayInYear(monthDay, year);
  if (monthDay === '01-01') return `${year}-12-31`;
  // Counted from the first of the month, so that «trước 29/02» is 28/02 in a common year, too.
  return addDays(`${year}-${monthDay.slice(0, 3)}01`, Number(monthDay.slice(3)) - 2);
}

function inPeriod(deadline: DeadlineOfPlan, year: number): boolean {
  const { period, on, monthDay } = deadline;
  if (!period || on !== null || monthDay === null) return true;
  return year >= period.startYear && year <= period.endYear;
}

function readQuarter(quarter: string): { year: number; ordinal: number } {
  const read = /^(\d{4})-Q([1-4])$/.exec(quarter);
  if (!read) throw new RangeError(`Not a quarter written YYYY-Qn: ${quarter}`);
  return { year: Number(read[1]), ordinal: Number(read[2]) };
}

function firstOfMonth(year: number, month: number): PlainDate {
  return month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, '0')}-01`;
}

/** '12-15' → '15/12'. */
function dayOfYear(monthDay: string): string {
  return `${monthDay.slice(3)}/${monthDay.slice(0, 2)}`;
}

function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4));
}
