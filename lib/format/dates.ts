import { TZDate } from '@date-fns/tz';
import { twoDigits } from './numbers';

/** A calendar day without time or zone, written 'YYYY-MM-DD'. */
export type PlainDate = string;

/** Every day of the domain is a day in Vietnam, wherever the server or the reader is. */
export const VIETNAM = 'Asia/Ho_Chi_Minh';

const DAY_IN_MS = 24 * 60 * 60 * 1000;

// Decree 30/2020, annex II: the day of the week is capitalised, the word "thứ" is not.
const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** True for a day that exists, written 'YYYY-MM-DD' (so not for '2023-02-29'). */
export function isPlainDate(text: string): text is PlainDate {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!day) return false;
  const utc = new Date(0);
  utc.setUTCFullYear(Number(day[1]), Number(day[2]) - 1, Number(day[3]));
  return toPlain(utc) === text;
}

/**
 * The day that a person typed: '5/2/2024', '05-02-2024' and '05.02.2024' (day first), or '2024-02-05'. Null when it is
 * not a day or does not exist; the year needs four digits.
 */
export function readDate(typed: string): PlainDate | null {
  const text = typed.trim();
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const day = local ? `${local[3]}-${local[2]?.padStart(2, '0')}-${local[1]?.padStart(2, '0')}` : text;
  return isPlainDate(day) ? day : null;
}

/** The day in Vietnam on which an instant falls. Throws RangeError for an invalid Date. */
export function plainDateIn(instant: Date): PlainDate {
  const local = inVietnam(instant);
  return `${String(local.getFullYear()).padStart(4, '0')}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}`;
}

/** First instant of the day in Vietnam (00:00 +07:00). Throws RangeError for a day that does not exist. */
export function startOfDay(day: PlainDate): Date {
  const { year, month, date } = parts(day);
  return new Date(new TZDate(year, month - 1, date, VIETNAM).getTime());
}

/** First instant after the day: the end is exclusive, so compare with `now < endOfDay(day)`. */
export function endOfDay(day: PlainDate): Date {
  return startOfDay(addDays(day, 1));
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: PlainDate, count: number): PlainDate {
  return toPlain(new Date(utcMidnight(day) + count * DAY_IN_MS));
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / DAY_IN_MS);
}

/** How far a due day is, as said beside it: 'còn 61 ngày', 'hôm nay', 'quá hạn 03 ngày'. */
export function distance(from: PlainDate, to: PlainDate): string {
  const days = daysBetween(from, to);
  if (days === 0) return 'hôm nay';
  return days > 0 ? `còn ${twoDigits(days)} ngày` : `quá hạn ${twoDigits(-days)} ngày`;
}

/** '2024-10-15' → '15/10/2024'. */
export function formatDate(day: PlainDate): string {
  const { year, month, date } = parts(day);
  return `${pad(date)}/${pad(month)}/${String(year).padStart(4, '0')}`;
}

/** An instant as the clock in Vietnam shows it: '15/10/2024 08:05'. */
export function formatInstant(instant: Date): string {
  const local = inVietnam(instant);
  return `${formatDate(plainDateIn(instant))} ${pad(local.getHours())}:${pad(local.getMinutes())}`;
}

/** The time of an instant as the clock in Vietnam shows it: '08:15:04'. */
export function formatClock(instant: Date): string {
  const local = inVietnam(instant);
  return [local.getHours(), local.getMinutes(), local.getSeconds()].map(pad).join(':');
}

/** '2024-10-15' → 'thứ Ba, 15/10/2024'. */
export function formatLongDate(day: PlainDate): string {
  return `${WEEKDAYS[new Date(utcMidnight(day)).getUTCDay()]}, ${formatDate(day)}`;
}

/** The date line of a document: 'ngày 05 tháng 02 năm 2024'. Decree 30/2020: a 0 before days under 10 and months 1 and 2. */
export function formatDocumentDate(day: PlainDate): string {
  const { year, month, date } = parts(day);
  return `ngày ${pad(date)} tháng ${month <= 2 ? pad(month) : month} năm ${year}`;
}

function parts(day: PlainDate): { year: number; month: number; date: number } {
  if (!isPlainDate(day)) throw new RangeError(`Not a day written YYYY-MM-DD: ${day}`);
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

function utcMidnight(day: PlainDate): number {
  const { year, month, date } = parts(day);
  return new Date(0).setUTCFullYear(year, month - 1, date);
}

function toPlain(utc: Date): PlainDate {
  return utc.toISOString().slice(0, 10);
}

function inVietnam(instant: Date): TZDate {
  if (Number.isNaN(instant.getTime())) throw new RangeError('Not a valid instant');
  return new TZDate(instant.getTime(), VIETNAM);
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
