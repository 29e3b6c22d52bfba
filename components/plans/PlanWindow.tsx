import { Notice } from '@/components/ui/Notice';
import { type NominationWindow, windowSentence, windowState } from '@/lib/deadlines/window';
import { distance, plainDateIn } from '@/lib/format/dates';

/** When nominations of this year may be sent, said in the plan's words or in our reading of them. */
export function PlanWindow({ window, now }: { window: NominationWindow | null; now: Date }) {
  if (!window) return null;
  const state = windowState(window, now);
  const today = plainDateIn(now);
  const lastDay = (end: Date) => plainDateIn(new Date(end.getTime() - 1));
  const titles = {
    NOT_YET: 'Chưa đến kỳ đề cử',
    OPEN: `Đang nhận đề cử, ${distance(today, lastDay(window.dueUntil))}`,
    LATE: `Đã quá hạn đề cử; vẫn nộp muộn được, ${distance(today, lastDay(window.closesAt))}`,
    CLOSED: 'Kỳ đề cử đã khóa',
  };
  return (
    <Notice kind={state === 'OPEN' ? 'success' : state === 'LATE' ? 'warning' : 'info'} title={titles[state]}>
      <p>{windowSentence(window)}</p>
    </Notice>
  );
}
