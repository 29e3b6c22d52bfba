import { deadlineSentence, dueOn } from '@/lib/deadlines/due';
import { nominationWindow } from '@/lib/deadlines/window';
import { formatDate } from '@/lib/format/dates';
import type { DeadlineOfPlan, PlanDocument } from './plan-queries';
import type { Finding, ReadinessFacts } from './readiness';
import { quoted, stop, warn, yearsOf } from './readiness-words';
import { periodWords } from './status';

/** The note of a deadline that was copied from a plan in which it bound a unit that is no longer the issuer's. */
export const BOUND_ELSEWHERE =
  'Kế hoạch trước chỉ áp dụng hạn này cho một đơn vị nay không còn trực thuộc; cần chọn lại.';

/** Each deadline, and when nominations can be sent because of them. */
export function deadlineFindings(plan: PlanDocument, facts: ReadinessFacts): Finding[] {
  return [
    ...plan.deadlines.flatMap((deadline) => [
      ...orderFindings(deadline),
      ...periodFindings(deadline, plan),
      ...boundFindings(deadline, facts),
    ]),
    ...windowFindings(plan),
  ];
}

/** Opening day, due day, closing day. Of what comes round every year the days are of the same round, in any order. */
function orderFindings(deadline: DeadlineOfPlan): Finding[] {
  const { opensOn, closesOn, monthDay } = deadline;
  const due = monthDay === null ? lastDayOf(deadline) : null;
  if (due === null) return [];
  const page = pageOf(deadline);
  const findings: Finding[] = [];
  if (closesOn !== null && closesOn < due) {
    findings.push(
      stop(
        page,
        'deadline-closes-before-due',
        `${nameOf(deadline)}: ngày khóa ${formatDate(closesOn)} trước hạn ${formatDate(due)}. Vui lòng sửa ngày khóa bằng hoặc sau hạn.`,
      ),
    );
  }
  if (opensOn !== null && opensOn > due) {
    findings.push(
      stop(
        page,
        'deadline-opens-after-due',
        `${nameOf(deadline)}: ngày mở ${formatDate(opensOn)} sau hạn ${formatDate(due)}. Vui lòng sửa ngày mở bằng hoặc trước hạn.`,
      ),
    );
  }
  return findings;
}

function periodFindings(deadline: DeadlineOfPlan, plan: PlanDocument): Finding[] {
  if (yearsOf(plan).some((year) => dueOn(deadline, year) !== null)) return [];
  return [
    warn(
      pageOf(deadline),
      'deadline-outside-period',
      `${nameOf(deadline)} nằm ngoài giai đoạn ${periodWords(plan)} của kế hoạch. Vui lòng kiểm tra lại ngày.`,
    ),
  ];
}

function boundFindings(deadline: DeadlineOfPlan, facts: ReadinessFacts): Finding[] {
  if (deadline.note?.endsWith(BOUND_ELSEWHERE)) {
    return [
      warn(
        pageOf(deadline),
        'deadline-bound-elsewhere',
        `${nameOf(deadline)} trước đây chỉ áp dụng với một đơn vị nay không còn trực thuộc. Vui lòng chọn lại đơn vị phải thực hiện và sửa ghi chú, vì ghi chú có trong bản in.`,
      ),
    ];
  }
  const { boundGroup, boundUnit } = deadline;
  const ended = boundUnit && facts.endedUnits.get(boundUnit.id);
  if (ended) {
    return [
      warn(
        pageOf(deadline),
        'bound-unit-ended',
        `${nameOf(deadline)} chỉ áp dụng với ${boundUnit.name}, đơn vị không còn hoạt động từ ngày ${formatDate(ended)}. Vui lòng chọn đơn vị khác.`,
      ),
    ];
  }
  if (boundGroup && facts.groupMembers.get(boundGroup.id) === 0) {
    return [
      warn(
        pageOf(deadline),
        'bound-group-without-members',
        `${nameOf(deadline)} chỉ áp dụng với nhóm ${quoted(boundGroup.name)}, nhóm hôm nay chưa có đơn vị nào. Vui lòng thêm đơn vị vào nhóm hoặc chọn lại.`,
      ),
    ];
  }
  return [];
}

/** By the deadlines that bind everybody: what holds for one unit only says nothing about the others. */
function windowFindings(plan: PlanDocument): Finding[] {
  const deadlines = plan.deadlines.filter(({ boundGroup, boundUnit }) => !boundGroup && !boundUnit);
  const windows = yearsOf(plan).map((year) => ({
    year,
    window: nominationWindow({ ...plan, deadlines }, year),
  }));
  const findings: Finding[] = [];
  const without = windows.filter(({ window }) => window === null).map(({ year }) => year);
  if (without.length > 0) {
    findings.push(
      warn(
        'deadlines',
        'no-nomination-window',
        `Năm ${without.join(', ')} không có kỳ đề cử nào, vì kỳ của năm đó đã khóa trước ngày ban hành. Vui lòng kiểm tra lại hạn đề cử và ngày ban hành.`,
      ),
    );
  }
  const [read] = windows.flatMap(({ window }) => (window?.reading ? [window] : []));
  if (read) {
    const due = read.basis === 'REPORT_DAY' ? 'ngày báo cáo hằng năm' : 'ngày 31/12';
    findings.push(
      warn(
        'deadlines',
        'nomination-window-read',
        `Kế hoạch không ghi hạn đề cử cho mọi đơn vị; phần mềm hiểu là nhận đề cử theo từng năm dương lịch, hạn là ${due}. Vui lòng thêm hạn đề cử nếu muốn khác.`,
      ),
    );
  }
  return findings;
}

/** The day from which a deadline is over, where it does not come round every year. */
function lastDayOf(deadline: DeadlineOfPlan): string | null {
  const named = deadline.on ?? deadline.quarter ?? (deadline.year === null ? null : String(deadline.year));
  if (named === null) return null;
  const year = Number(named.slice(0, 4));
  // «Trước ngày 01/01/2025» falls in the year before the one it names.
  return (
    (dueOn(deadline, deadline.year ?? year) ?? dueOn(deadline, year) ?? dueOn(deadline, year - 1))?.lastDay ??
    null
  );
}

function nameOf(deadline: DeadlineOfPlan): string {
  return `Mốc ${quoted(deadline.what)} (${deadlineSentence(deadline)})`;
}

function pageOf({ id }: DeadlineOfPlan): string {
  return `deadlines/${id}`;
}
