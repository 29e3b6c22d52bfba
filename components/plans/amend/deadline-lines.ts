import { deadlineSentence } from '@/lib/deadlines/due';
import { formatDate } from '@/lib/format/dates';
import { DEADLINE_PURPOSE_WORDS } from '@/lib/format/words';
import type { DeadlineOfPlan } from '@/lib/plans/plan-queries';

/** A deadline of an earlier version in two lines: what else is said of it, and when it is due. */
export function deadlineLines(deadline: DeadlineOfPlan): { about: string; when: string } {
  const { purpose, opensOn, closesOn, boundGroup, boundUnit, note } = deadline;
  const bound = boundGroup ?? boundUnit;
  const about = [
    DEADLINE_PURPOSE_WORDS[purpose],
    bound ? `chỉ áp dụng với ${bound.name}` : null,
    opensOn ? `nhận từ ngày ${formatDate(opensOn)}` : null,
    closesOn ? `khóa sau ngày ${formatDate(closesOn)}` : null,
    note,
  ];
  return { about: about.filter(Boolean).join(' · '), when: deadlineSentence(deadline) };
}
