import { type DeadlineFacts, type DueDay, upcoming } from '@/lib/deadlines/due';
import { daysBetween, type PlainDate } from '@/lib/format/dates';

/** When a deadline of a plan is next due, from today on; null when its last day is over. */
export function nextDue(
  deadline: DeadlineFacts,
  period: { startYear: number; endYear: number },
  today: PlainDate,
): (DueDay & { daysLeft: number }) | null {
  // A plan's last deadline may fall in the year after its period.
  const horizon = Math.max(0, daysBetween(today, `${period.endYear + 1}-12-31`));
  return upcoming([{ ...deadline, period }], today, horizon)[0] ?? null;
}
