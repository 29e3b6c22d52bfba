import { type DeadlineFacts, nominationWindow } from '@/lib/deadlines/window';
import { addDays, formatDate, type PlainDate, plainDateIn } from '@/lib/format/dates';
import type { PlanStatus } from '@/lib/format/words';
import { type Problem, refuse } from '@/lib/refusal';
import { within } from '@/lib/units/path';

export type ExtensionAsked = {
  plan: {
    status: PlanStatus;
    issuerPath: string;
    startYear: number;
    endYear: number;
    issuedOn: PlainDate | null;
    /** Those that bind the unit. */
    deadlines: readonly DeadlineFacts[];
  };
  unit: { name: string; path: string };
  year: number;
  endsOn: PlainDate;
  /** The extension that counts for the unit already, and whose it is. */
  present: { endsOn: PlainDate; unitName: string } | null;
  now: Date;
};

/** The last day that an extension of a plan may end on: a year after the plan's period. */
export function latestEnd({ endYear }: { endYear: number }): PlainDate {
  return `${endYear + 1}-12-31`;
}

/**
 * What stands against giving a unit more time for the nominations of a year; empty where nothing does. It has to move the
 * unit's last day: an end before the due day, before one that was granted already, or in the past gives nothing.
 */
export function extensionProblems({ plan, unit, year, endsOn, present, now }: ExtensionAsked): Problem[] {
  if (plan.status !== 'ISSUED') return [NOT_RUNNING];
  if (!within(unit.path, plan.issuerPath)) return [outsidePlan(unit.name)];
  if (year < plan.startYear || year > plan.endYear) return [outsidePeriod(year, plan)];
  const window = nominationWindow(plan, year, { endsOn });
  if (!window) return [noWindow(year)];
  const problem = endProblem();
  return problem ? [problem] : [];

  function endProblem(): Problem | null {
    const today = plainDateIn(now);
    if (endsOn < today) {
      return refuse(
        'endsOn',
        'end-past',
        `Ngày ${formatDate(endsOn)} đã qua. Vui lòng chọn ngày từ ${formatDate(today)} trở đi.`,
      );
    }
    if (endsOn > latestEnd(plan)) {
      const last = formatDate(latestEnd(plan));
      return refuse(
        'endsOn',
        'end-too-late',
        `Gia hạn không quá một năm sau giai đoạn của kế hoạch, tức là đến hết ngày ${last}. Vui lòng chọn ngày sớm hơn.`,
      );
    }
    const due = dueDay(plan, year);
    if (due !== null && endsOn <= due) {
      return refuse(
        'endsOn',
        'end-before-due',
        `Hạn đề cử năm ${year} của ${unit.name} là ngày ${formatDate(due)}; gia hạn phải dài hơn hạn này. ` +
          `Vui lòng chọn ngày từ ${formatDate(addDays(due, 1))} trở đi.`,
      );
    }
    if (present && endsOn <= present.endsOn) {
      return refuse(
        'endsOn',
        'end-before-present',
        `${present.unitName} đã được gia hạn đến hết ngày ${formatDate(present.endsOn)}. ` +
          'Vui lòng chọn ngày sau ngày đó; muốn rút ngắn thì thu hồi gia hạn cũ trước.',
      );
    }
    return null;
  }
}

/** The due day as the plan sets it; null where the plan was issued only after that year's window had closed. */
function dueDay(plan: ExtensionAsked['plan'], year: number): PlainDate | null {
  const window = nominationWindow(plan, year);
  return window && plainDateIn(new Date(window.dueUntil.getTime() - 1));
}

const NOT_RUNNING = refuse(
  'form',
  'plan-not-running',
  'Kế hoạch chưa ban hành hoặc đã kết thúc nên không gia hạn được.',
);

function outsidePlan(name: string): Problem {
  return refuse(
    'place',
    'unit-outside-plan',
    `Kế hoạch này không áp dụng cho ${name}. Vui lòng chọn đơn vị thuộc cơ quan ban hành kế hoạch.`,
  );
}

function outsidePeriod(year: number, { startYear, endYear }: ExtensionAsked['plan']): Problem {
  return refuse(
    'year',
    'year-outside-plan',
    `Năm ${year} ngoài giai đoạn ${startYear}–${endYear} của kế hoạch. Vui lòng chọn lại năm.`,
  );
}

function noWindow(year: number): Problem {
  return refuse(
    'year',
    'no-window',
    `Kế hoạch không có kỳ đề cử cho năm ${year} vì ban hành sau khi kỳ đó đã khóa. Vui lòng chọn năm khác.`,
  );
}
