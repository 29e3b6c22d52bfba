import { endOfDay, formatDate, type PlainDate, plainDateIn, startOfDay } from '@/lib/format/dates';
import { type Problem, refuse } from '@/lib/refusal';
import { type DeadlineFacts, dayInYear, dueOn } from './due';

export type { DeadlineFacts } from './due';

/**
 * When nominations of one year may be submitted. All ends are exclusive: the first instant that is too late.
 */
export type NominationWindow = {
  year: number;
  opensAt: Date;
  /** From here on a nomination is late, but still taken. */
  dueUntil: Date;
  /** From here on entry is locked. */
  closesAt: Date;
  basis: 'PLAN' | 'REPORT_DAY' | 'CALENDAR_YEAR';
  /** The window is our reading, because the plan sets none. */
  reading: boolean;
  /** The closing day is our reading, because the plan sets at most a due day. */
  closingReading: boolean;
  /** End of an extension that moves the due or the closing day; null where none does. */
  extendedUntil: Date | null;
};

export type WindowState = 'NOT_YET' | 'OPEN' | 'LATE' | 'CLOSED';

type PlanFacts = {
  startYear: number;
  endYear: number;
  issuedOn: PlainDate | null;
  deadlines: readonly DeadlineFacts[];
};

/**
 * The window for the nominations of one year of a plan, or null where there is none: the year lies outside
 * the period, or the plan was issued only after that year's window had closed.
 *
 * A deadline for nominations in the plan decides. Otherwise each calendar year is a window, due on the plan's
 * yearly report day if it has one, else on 31/12. Entry closes with the year unless the plan says when. No
 * window opens before the plan is issued. An extension moves the due day and, if need be, the closing day of
 * the one unit that has it.
 */
export function nominationWindow(
  plan: PlanFacts,
  year: number,
  extension?: { endsOn: PlainDate } | null,
): NominationWindow | null {
  if (year < plan.startYear || year > plan.endYear) return null;
  const days = windowOfPlan(plan, year) ?? windowOfYear(plan, year);
  const opensAt = startOfDay(laterOf(days.opens, plan.issuedOn));
  const due = endOfDay(days.due);
  const closes = endOfDay(days.closes);
  const extended = extension ? endOfDay(extension.endsOn) : null;
  const extendedUntil = extended && extended > due ? extended : null;
  const closesAt = extendedUntil && extendedUntil > closes ? extendedUntil : closes;
  if (opensAt >= closesAt) return null;
  return {
    year,
    opensAt,
    dueUntil: extendedUntil ?? due,
    closesAt,
    basis: days.basis,
    reading: days.basis !== 'PLAN',
    closingReading: days.closingReading,
    extendedUntil,
  };
}

/** Where an instant falls in a window. A day ends at 23:59:59 in Vietnam. */
export function windowState(window: NominationWindow, now: Date): WindowState {
  if (now < window.opensAt) return 'NOT_YET';
  if (now < window.dueUntil) return 'OPEN';
  return now < window.closesAt ? 'LATE' : 'CLOSED';
}

/**
 * Why nothing can be submitted now, by which rule and what to do; null while the window is open or merely
 * late.
 */
export function windowProblem(window: NominationWindow, now: Date): Problem | null {
  const state = windowState(window, now);
  if (state === 'NOT_YET') {
    return refuse(
      'window',
      'window-not-yet',
      `Kỳ đề cử năm ${window.year} mở từ ngày ${firstDay(window)} (${rule(window)}). ` +
        'Vui lòng lưu nháp và nộp khi đến kỳ.',
    );
  }
  if (state === 'CLOSED') {
    const extended = window.extendedUntil ? ', kể cả thời gian gia hạn' : '';
    return refuse(
      'window',
      'window-closed',
      `Kỳ đề cử năm ${window.year} đã khóa sau ngày ${lastDay(window.closesAt)}${extended} (${rule(window)}). ` +
        'Vui lòng lưu nháp và đề nghị cơ quan ban hành kế hoạch gia hạn cho đơn vị.',
    );
  }
  return null;
}

/** What to say to someone who submits after the due day and before the lock; null at any other time. */
export function lateNotice(window: NominationWindow, now: Date): string | null {
  if (windowState(window, now) !== 'LATE') return null;
  return (
    `Đã quá hạn ngày ${lastDay(window.dueUntil)}. Đề cử vẫn nộp được đến hết ngày ${lastDay(window.closesAt)} ` +
    'và sẽ được ghi là nộp muộn.'
  );
}

/** The window as the pages show it, with what in it is our reading and not the plan's words. */
export function windowSentence(window: NominationWindow): string {
  const due = lastDay(window.dueUntil);
  const closes = lastDay(window.closesAt);
  const sentences = [
    `Kỳ đề cử năm ${window.year}: từ ngày ${firstDay(window)} đến hết ngày ${due}` +
      (due === closes ? '.' : `, nộp muộn được đến hết ngày ${closes}.`),
  ];
  if (window.extendedUntil)
    sentences.push(`Đơn vị được gia hạn đến hết ngày ${lastDay(window.extendedUntil)}.`);
  if (window.reading) sentences.push(`Cách hiểu của phần mềm: ${rule(window)}.`);
  else if (window.closingReading)
    sentences.push('Kế hoạch không ghi ngày khóa nên phần mềm lấy ngày cuối năm.');
  return sentences.join(' ');
}

type WindowDays = {
  opens: PlainDate;
  due: PlainDate;
  closes: PlainDate;
  basis: NominationWindow['basis'];
  closingReading: boolean;
};

/**
 * The window that the plan itself sets. A date beats a day of each year; of several, the last one decides.
 */
function windowOfPlan(plan: PlanFacts, year: number): WindowDays | null {
  const deadlines = plan.deadlines
    .filter(({ purpose }) => purpose === 'NOMINATIONS')
    .flatMap((deadline) => {
      const due = dueOn(deadline, year);
      return due ? [{ deadline, due: due.lastDay }] : [];
    })
    .sort((a, b) => dated(a.deadline) - dated(b.deadline) || (a.due < b.due ? -1 : 1));
  const chosen = deadlines.at(-1);
  if (!chosen) return null;
  const { deadline, due } = chosen;
  const closes = closingDay(deadline, due) ?? `${year}-12-31`;
  return {
    opens: openingDay(deadline, due) ?? `${year}-01-01`,
    due,
    closes: laterOf(closes, due),
    basis: 'PLAN',
    closingReading: deadline.closesOn === null,
  };
}

/** Our reading of a plan that sets no window. */
function windowOfYear(plan: PlanFacts, year: number): WindowDays {
  const lastOfYear = `${year}-12-31`;
  const opens = laterOf(`${year}-01-01`, plan.issuedOn);
  const reportDay = plan.deadlines
    .filter(({ purpose, on, monthDay }) => purpose === 'PERIODIC_REPORT' && on === null && monthDay !== null)
    .flatMap((deadline) => dueOn(deadline, year)?.lastDay ?? [])
    .sort()
    .at(-1);
  // A report day that had passed when the plan was issued cannot have been meant for that year.
  const kept = reportDay !== undefined && reportDay >= opens;
  return {
    opens,
    due: kept ? reportDay : lastOfYear,
    closes: lastOfYear,
    basis: kept ? 'REPORT_DAY' : 'CALENDAR_YEAR',
    closingReading: true,
  };
}

function dated(deadline: DeadlineFacts): number {
  return deadline.on === null ? 0 : 1;
}

/** Of a window that comes round every year, the opening day is the last one of its kind up to the due day. */
function openingDay(deadline: DeadlineFacts, due: PlainDate): PlainDate | null {
  const { opensOn } = deadline;
  if (opensOn === null || !yearly(deadline)) return opensOn;
  const sameYear = dayInYear(opensOn.slice(5), yearOf(due));
  return sameYear <= due ? sameYear : dayInYear(opensOn.slice(5), yearOf(due) - 1);
}

/**
 * Of a window that comes round every year, the closing day is the first one of its kind from the due day on.
 */
function closingDay(deadline: DeadlineFacts, due: PlainDate): PlainDate | null {
  const { closesOn } = deadline;
  if (closesOn === null || !yearly(deadline)) return closesOn;
  const sameYear = dayInYear(closesOn.slice(5), yearOf(due));
  return sameYear >= due ? sameYear : dayInYear(closesOn.slice(5), yearOf(due) + 1);
}

function yearly({ on, monthDay, year }: DeadlineFacts): boolean {
  return on === null && monthDay !== null && year === null;
}

/** By which rule a window ends, as a phrase: 'theo hạn đề cử ghi trong kế hoạch'. */
export function windowRule(window: NominationWindow): string {
  return window.basis === 'PLAN' ? rule(window) : `theo cách hiểu của phần mềm: ${rule(window)}`;
}

function rule(window: NominationWindow): string {
  if (window.basis === 'PLAN') return 'theo hạn đề cử ghi trong kế hoạch';
  const due = window.basis === 'REPORT_DAY' ? 'ngày báo cáo hằng năm của kế hoạch' : 'ngày cuối năm';
  return `kế hoạch không quy định kỳ đề cử nên lấy từng năm dương lịch, hạn là ${due}`;
}

function laterOf(day: PlainDate, other: PlainDate | null): PlainDate {
  return other !== null && other > day ? other : day;
}

function firstDay(window: NominationWindow): string {
  return formatDate(plainDateIn(window.opensAt));
}

function lastDay(exclusiveEnd: Date): string {
  return formatDate(plainDateIn(new Date(exclusiveEnd.getTime() - 1)));
}

function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4));
}
