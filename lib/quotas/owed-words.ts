import { type NominationWindow, windowRule, windowState } from '@/lib/deadlines/window';
import { distance, formatDate, type PlainDate, plainDateIn } from '@/lib/format/dates';

/** An end this near is counted down to the second, by the server's clock. */
export const COUNTED_DOWN_DAYS = 7;

const DAY_IN_MS = 24 * 60 * 60 * 1000;

/**
 * When something is due, in a line: 'Hạn ngày 15/12/2024, còn 61 ngày', 'Được gia hạn đến hết ngày …', 'Quá hạn từ ngày …, nộp
 * muộn được đến hết ngày …', 'Đã khóa từ ngày …'. Null is a year without a window.
 */
export function dueWords(window: NominationWindow | null, now: Date): string {
  if (!window) return 'Kế hoạch không có kỳ đề cử cho năm này';
  const due = lastDay(window.dueUntil);
  const left = distance(plainDateIn(now), due);
  switch (windowState(window, now)) {
    case 'NOT_YET':
      return `Mở từ ngày ${formatDate(plainDateIn(window.opensAt))}, hạn ngày ${formatDate(due)}`;
    case 'OPEN':
      return window.extendedUntil
        ? `Được gia hạn đến hết ngày ${formatDate(due)}, ${left}`
        : `Hạn ngày ${formatDate(due)}, ${left}`;
    case 'LATE':
      return `Quá hạn từ ngày ${firstDay(window.dueUntil)}, nộp muộn được đến hết ngày ${formatDate(lastDay(window.closesAt))}`;
    case 'CLOSED':
      return `Đã khóa từ ngày ${firstDay(window.closesAt)}`;
  }
}

/** When a number over a longer period is due, asked in a year before its last one. */
export function periodDueWords(window: NominationWindow | null, now: Date): string {
  if (!window) return 'Tính cho cả giai đoạn của kế hoạch';
  const due = lastDay(window.dueUntil);
  return `Hạn của cả giai đoạn: ngày ${formatDate(due)}, ${distance(plainDateIn(now), due)}`;
}

/** A window at length: by which rule, and what can still be done. `ask` is the office that can give more time. */
export function windowWords(window: NominationWindow | null, now: Date, ask: string): string {
  const words = dueWords(window, now);
  if (!window) return `${words}.`;
  const closes = lastDay(window.closesAt);
  switch (windowState(window, now)) {
    case 'NOT_YET':
      return `${words}.`;
    case 'OPEN':
      return closes === lastDay(window.dueUntil)
        ? `${words}. Sau ngày đó không nộp được nữa.`
        : `${words}. Sau hạn, nộp muộn được đến hết ngày ${formatDate(closes)}.`;
    case 'LATE':
      return `${words} (${distance(plainDateIn(now), closes)}). Cần thêm thời gian, vui lòng đề nghị ${ask} gia hạn.`;
    case 'CLOSED': {
      const given = window.extendedUntil
        ? `, thời gian gia hạn đến ngày ${formatDate(lastDay(window.extendedUntil))} cũng đã hết`
        : '';
      return `${words} (${windowRule(window)}${given}). Muốn nộp tiếp, vui lòng đề nghị ${ask} gia hạn.`;
    }
  }
}

/** Whom a unit asks for more time. In a plan of its own its reviewers can give it to what stands under it, never to the unit itself. */
export function officeToAsk(plan: { issuerId: string; issuer: string }, unitId: string): string {
  return plan.issuerId === unitId
    ? 'cán bộ xét hồ sơ của đơn vị (với đơn vị trực thuộc) hoặc của cấp trên'
    : `cán bộ xét hồ sơ của ${plan.issuer}`;
}

/** The next end of a window, where it is near enough to be counted down; null otherwise. */
export function nearEnd(window: NominationWindow | null, now: Date): { at: Date; closes: boolean } | null {
  const state = window && windowState(window, now);
  if (!window || (state !== 'OPEN' && state !== 'LATE')) return null;
  const at = state === 'OPEN' ? window.dueUntil : window.closesAt;
  if (at.getTime() - now.getTime() > COUNTED_DOWN_DAYS * DAY_IN_MS) return null;
  return { at, closes: at.getTime() === window.closesAt.getTime() };
}

function lastDay(exclusiveEnd: Date): PlainDate {
  return plainDateIn(new Date(exclusiveEnd.getTime() - 1));
}

/** The end of a window is the first instant after it. */
function firstDay(exclusiveEnd: Date): string {
  return formatDate(plainDateIn(exclusiveEnd));
}
