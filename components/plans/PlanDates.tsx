import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/EmptyState';
import { Panel } from '@/components/ui/Panel';
import { deadlineSentence } from '@/lib/deadlines/due';
import { distance, formatDate, type PlainDate } from '@/lib/format/dates';
import { countInText } from '@/lib/format/numbers';
import { DEADLINE_PURPOSE_WORDS } from '@/lib/format/words';
import { nextDue } from '@/lib/plans/calendar';
import type { PlanDocument } from '@/lib/plans/plan-queries';
import { periodWords } from '@/lib/plans/status';

/** The deadlines that the plan sets, each with its distance from today. */
export function PlanDeadlines({ plan, today }: { plan: PlanDocument; today: PlainDate }) {
  return (
    <Panel id="thoi-han" title="Thời hạn" aside={`${countInText(plan.deadlines.length)} mốc`} flush>
      {plan.deadlines.length === 0 ? (
        <EmptyState
          title={
            plan.status === 'DRAFT' ? 'Dự thảo chưa có thời hạn.' : 'Kế hoạch này không đặt thời hạn nào.'
          }
        />
      ) : (
        plan.deadlines.map((deadline) => {
          const next = nextDue(deadline, plan, today);
          return (
            <div
              key={deadline.id}
              className="grid gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[1fr_13rem] sm:px-5"
            >
              <div>
                <p>{deadline.what}</p>
                <p className="text-sm text-muted">
                  {DEADLINE_PURPOSE_WORDS[deadline.purpose]}
                  {boundTo(deadline)}
                  {deadline.note ? ` · ${deadline.note}` : ''}
                </p>
              </div>
              <div className="sm:text-right">
                <p className="font-semibold first-letter:uppercase">{deadlineSentence(deadline)}</p>
                <p className="text-sm text-muted">
                  {next ? <Distance today={today} day={next.lastDay} near={next.daysLeft <= 7} /> : 'đã qua'}
                </p>
              </div>
            </div>
          );
        })
      )}
    </Panel>
  );
}

function Distance({ today, day, near }: { today: PlainDate; day: PlainDate; near: boolean }): ReactNode {
  return (
    <>
      {formatDate(day)} · <span className={near ? 'text-late' : undefined}>{distance(today, day)}</span>
    </>
  );
}

/** The steps of the plan's road map. */
export function PlanPhases({ phases }: { phases: PlanDocument['phases'] }) {
  if (phases.length === 0) return null;
  return (
    <Panel id="lo-trinh" title="Lộ trình">
      <ol className="flex flex-col gap-3">
        {phases.map((phase) => (
          <li key={phase.name} className="grid gap-x-6 sm:grid-cols-[6.5rem_1fr]">
            <p className="text-muted tabular-nums">{yearsOf(phase) ?? 'Cả giai đoạn'}</p>
            <div>
              <p className="font-semibold">{phase.name}</p>
              {phase.note ? <p className="text-muted">{phase.note}</p> : null}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function boundTo({ boundGroup, boundUnit }: PlanDocument['deadlines'][number]): string {
  const bound = boundGroup ?? boundUnit;
  return bound ? ` · chỉ áp dụng với ${bound.name}` : '';
}

function yearsOf({
  startYear,
  endYear,
}: {
  startYear: number | null;
  endYear: number | null;
}): string | null {
  if (startYear === null || endYear === null) return (startYear ?? endYear)?.toString() ?? null;
  return periodWords({ startYear, endYear });
}
