import { isPlainDate, type PlainDate } from '@/lib/format/dates';
import { numeral } from './numbers';
import { folded } from './text';

/** What a document says of a time; what it leaves out is not filled in. */
export type Time =
  | { kind: 'DAY'; on: PlainDate }
  /** A day of every year, or of a year that is not written: 'MM-DD'. */
  | { kind: 'DAY_OF_YEAR'; monthDay: string; yearly: boolean }
  /** The day is left blank: «ngày   tháng 7 năm 2021». */
  | { kind: 'BLANK_DAY' }
  | { kind: 'NO_SUCH_DAY' }
  | { kind: 'MONTH'; year: number | null; month: number; yearly: boolean }
  | { kind: 'QUARTER'; year: number | null; quarter: number; yearly: boolean }
  | { kind: 'YEAR'; year: number }
  /** «2021 - 2025», «từ năm 2019 đến năm 2020». */
  | { kind: 'YEARS'; start: number; end: number };

/** A time as it stands in a text: `index` and `length` hold its own words, `part` «đầu», «giữa» or «cuối» before it. */
export type WrittenTime = { index: number; length: number; part: string | null } & Time;

/** Every time that a text names, in its order; none within another. */
export function timesIn(text: string): WrittenTime[] {
  const plain = folded(text).replace(/\t/g, ' ');
  if (!/\d/.test(plain) && !/quy|thang/.test(plain)) return [];
  const taken: WrittenTime[] = [];
  for (const { form, read } of FORMS) {
    for (const match of plain.matchAll(form)) {
      const time = read(match.map((group) => group ?? ''));
      if (!time) continue;
      const [index, length] = [match.index, match[0].trimEnd().length];
      if (taken.some((other) => index < other.index + other.length && other.index < index + length)) continue;
      taken.push({ index, length, part: partBefore(plain, index), ...time });
    }
  }
  return taken.sort((a, b) => a.index - b.index);
}

/** The one day that a text states, such as the day of issue; null where it leaves it blank or states several. */
export function theDay(text: string): PlainDate | null {
  const days = timesIn(text).flatMap((time) => (time.kind === 'DAY' ? [time.on] : []));
  return days.length === 1 ? (days[0] ?? null) : null;
}

const YEARLY = '(?: ?(?:,? ?(?:cua )?(?:hang|moi) nam|/ ?nam))';
const BLANK = '[ .…_]*';
const YEAR = '((?:19|20)\\d{2})';
/** No lone letter or sign stands before a day that could be the lost half of it: «S4 tháng 4», «?4/4/2023», «1 4 tháng 4». */
const WHOLE = '(?<!(?<![a-z])[a-z]|[?*#~^!]|ngay ?\\d )';
const D = `${WHOLE}([0-3]?\\d)`;
const M = '([01]?\\d)';
const START = '(?<![\\d/.,-])(?<!\\d [/-] )';
const END = '(?![\\d/]|[.,-]\\d)';
/** Of a whole day, which a second one may follow: «11/6/1948-11/6/2023». */
const START_OF_DAY = '(?:(?<![\\d/.,-])|(?<=(?:19|20)\\d{2} ?- ?))';
const END_OF_DAY = '(?![\\d/]|[.,]\\d)';

type Form = { form: RegExp; read: (groups: string[]) => Time | null };

/** The longer forms come first, so that «15/12/2023» is not read as «15/12». */
const FORMS: Form[] = [
  {
    form: form(`(?:ngay ?)?(?<!\\d)${D} ?,? ?thang ?${M} ?,? ?(?:nam|/|-)? ?${YEAR}${END}`),
    read: ([, day, month, year]) => dayOf(year, month, day),
  },
  {
    form: form(`${START_OF_DAY}${D}(?: ?/ ?| ?\\. ?|-)${M}(?: ?/ ?| ?\\. ?|-)${YEAR}${END_OF_DAY}`),
    read: ([, d, m, y]) => dayOf(y, m, d),
  },
  { form: form(`${START}${D} ?/ ?${M},? nam ${YEAR}${END}`), read: ([, d, m, y]) => dayOf(y, m, d) },
  { form: form(`${START}(20\\d{2})-([01]\\d)-([0-3]\\d)${END}`), read: ([, y, m, d]) => dayOf(y, m, d) },
  {
    form: form(`ngay${BLANK}thang${BLANK}(?:${M}${BLANK})?nam${BLANK}(?:${YEAR}|20${BLANK}(?=$|[ ,)]))?`),
    read: () => ({ kind: 'BLANK_DAY' }),
  },
  { form: form(`ngay ?${D} ?thang${BLANK}nam ?(?:${YEAR})?`), read: () => ({ kind: 'BLANK_DAY' }) },
  { form: form(`ngay${BLANK}[/] ?(?:${M}|[.…_]+) ?/ ?${YEAR}`), read: () => ({ kind: 'BLANK_DAY' }) },
  {
    form: form(`(?:ngay ?)?(?<!\\d)${D} ?thang ?${M}(?!\\d| \\d(?!\\d))(${YEARLY})?`),
    read: ([, day, month, yearly]) => monthDayOf(month, day, Boolean(yearly)),
  },
  {
    form: form(`(?:quy|q\\.) ?(iv|i{1,3}|[1-4])(?: ?[/,-] ?(?:nam )?| cua nam | nam | )${YEAR}${END}`),
    read: ([, quarter = '', year]) => quarterOf(quarter, Number(year)),
  },
  {
    form: form(`quy ?(iv|i{1,3}|[1-4])(?![a-z\\d])(${YEARLY})?`),
    read: ([, quarter = '', yearly]) => quarterOf(quarter, null, Boolean(yearly)),
  },
  {
    form: form(`thang ?${M}(?: ?[/-] ?| nam |, ?nam )${YEAR}${END}`),
    read: ([, month, year]) => monthOf(Number(month), Number(year)),
  },
  {
    form: form(`thang ?${M}(?![\\d/-])(${YEARLY})?`),
    read: ([, month, yearly]) => monthOf(Number(month), null, Boolean(yearly)),
  },
  {
    form: form(`tu (?:nam )?${YEAR} ?(?:den|toi|-) ?(?:het )?(?:nam )?${YEAR}${END}`),
    read: ([, start, end]) => yearsOf(start, end),
  },
  {
    form: form(`${START}${YEAR} ?(?:-|den) ?(?:nam )?${YEAR}${END}`),
    read: ([, start, end]) => yearsOf(start, end),
  },
  {
    form: form(`${START}${D} ?/ ?${M}(?![\\d/]|[.,]\\d|-[a-z])(${YEARLY})?`),
    read: ([, day, month, yearly]) => monthDayOf(month, day, Boolean(yearly)),
  },
  { form: form(`${START}${D}-${M}${YEARLY}`), read: ([, day, month]) => monthDayOf(month, day, true) },
  { form: form(`nam ?(?:hoc )?${YEAR}${END}`), read: ([, year]) => ({ kind: 'YEAR', year: Number(year) }) },
];

function form(source: string): RegExp {
  return new RegExp(source, 'g');
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): Time {
  const on = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isPlainDate(on) ? { kind: 'DAY', on } : { kind: 'NO_SUCH_DAY' };
}

function monthDayOf(month: string | undefined, day: string | undefined, yearly: boolean): Time | null {
  const monthDay = `${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  if (isPlainDate(`2024-${monthDay}`)) return { kind: 'DAY_OF_YEAR', monthDay, yearly };
  // «24/7», «7/13 thôn» are no days at all; «30/2 hằng năm» is one that does not exist.
  return yearly ? { kind: 'NO_SUCH_DAY' } : null;
}

function quarterOf(written: string, year: number | null, yearly = false): Time | null {
  const quarter = numeral(written);
  return quarter ? { kind: 'QUARTER', quarter, year, yearly } : null;
}

function monthOf(month: number, year: number | null, yearly = false): Time | null {
  return month >= 1 && month <= 12 ? { kind: 'MONTH', month, year, yearly } : null;
}

function yearsOf(start: string | undefined, end: string | undefined): Time | null {
  const [from, to] = [Number(start), Number(end)];
  return to >= from ? { kind: 'YEARS', start: from, end: to } : null;
}

function partBefore(plain: string, index: number): string | null {
  const before = /(?:^|[ (])(dau|giua|cuoi) (?:cua )?$/.exec(plain.slice(Math.max(0, index - 12), index));
  return before?.[1] === undefined ? null : (PARTS[before[1]] ?? null);
}

const PARTS: Record<string, string> = { dau: 'đầu', giua: 'giữa', cuoi: 'cuối' };
