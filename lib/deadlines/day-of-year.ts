import { isPlainDate, type PlainDate } from '@/lib/format/dates';

/** The day of each year that a person typed, '15/12', '15-12' or '15.12', as it is stored: '12-15'. Null for what is none. */
export function readDayOfYear(typed: string): string | null {
  const [, day = '', month = ''] = /^(\d{1,2})[/.-](\d{1,2})$/.exec(typed.trim()) ?? [];
  const monthDay = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // A leap year, so that 29/02 is a day.
  return isPlainDate(`2000-${monthDay}`) ? monthDay : null;
}

/** '12-15' → '15/12'. */
export function formatDayOfYear(monthDay: string): string {
  return `${monthDay.slice(3)}/${monthDay.slice(0, 2)}`;
}

/** A day of each year as a date of `year`, as the days of a deadline are stored; of 29/02 the next one there is. */
export function dateOfDay(monthDay: string, year: number): PlainDate {
  for (let leap = year; leap < year + 8; leap++) {
    if (isPlainDate(`${leap}-${monthDay}`)) return `${leap}-${monthDay}`;
  }
  throw new RangeError(`No day of the year: ${monthDay}`);
}
