import type { Tone } from '@/components/ui/tone';
import { formatDate, plainDateIn } from '@/lib/format/dates';
import { twoDigits } from '@/lib/format/numbers';
import type { LastReminder, LowerRow, PlanOfLowerUnit } from '@/lib/plans/lower/queries';
import { isOpen } from '@/lib/plans/lower/standing';
import { standingWords } from './standing-words';

/** A row as it is read, in words already: the browser need not know how days are said. */
export type ShownRow = {
  id: string;
  name: string;
  /** Its plan is not issued, so that it can be reminded. */
  open: boolean;
  due: string | null;
  standing: { tone: Tone; word: string; note: string | null };
  plan: { href: string; label: string; on: string | null } | null;
  citing: { href: string; label: string }[];
  reminder: { sent: string; read: string | null } | null;
};

/** `dueShown` where the day is not the same for all and so has to stand in every row. */
export function shownRow(row: LowerRow, base: string, dueShown: boolean): ShownRow {
  const { unit, due, standing, plan, citing, reminder } = row;
  const href = ({ id }: PlanOfLowerUnit) => `${base}/plans/${id}`;
  const label = ({ number }: PlanOfLowerUnit) => number ?? 'Dự thảo chưa có số';
  return {
    id: unit.id,
    name: unit.name,
    open: isOpen(standing),
    due: dueShown ? (due?.sentence ?? 'không có hạn') : null,
    standing: standingWords(standing, due),
    plan: plan && {
      href: href(plan),
      label: label(plan),
      on: plan.status !== 'DRAFT' && plan.issuedOn ? formatDate(plan.issuedOn) : null,
    },
    citing: citing.map((one) => ({ href: href(one), label: label(one) })),
    reminder: reminder && reminderWords(reminder),
  };
}

function reminderWords({ at, readAt, readBy, count }: LastReminder): { sent: string; read: string | null } {
  const times = count > 1 ? ` (lần thứ ${twoDigits(count)})` : '';
  return {
    sent: `${formatDate(plainDateIn(at))}${times}`,
    read: readAt ? `${readBy} đã xem ${formatDate(plainDateIn(readAt))}` : null,
  };
}
