import type { PlanStatus } from '@/lib/format/words';

/** Where a plan stands in a year: what readers ask of it, which the stored status alone does not say. */
export type PlanState = 'DRAFT' | 'UPCOMING' | 'RUNNING' | 'OVER';

export const PLAN_STATE_WORDS: Record<PlanState, string> = {
  DRAFT: 'Dự thảo',
  UPCOMING: 'Chưa đến kỳ',
  RUNNING: 'Đang thực hiện',
  OVER: 'Đã kết thúc',
};

/** An issued plan runs through the years of its period; closing it ends it early. */
export function planState(
  plan: { status: PlanStatus; startYear: number; endYear: number },
  year: number,
): PlanState {
  if (plan.status === 'DRAFT') return 'DRAFT';
  if (plan.status === 'CLOSED' || plan.endYear < year) return 'OVER';
  return plan.startYear > year ? 'UPCOMING' : 'RUNNING';
}

/** '2021–2025', or '2024' where the period is one year. */
export function periodWords({ startYear, endYear }: { startYear: number; endYear: number }): string {
  return startYear === endYear ? String(startYear) : `${startYear}–${endYear}`;
}
