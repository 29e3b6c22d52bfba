import { StateWord } from '@/components/ui/Badge';
import { TextLink } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Panel } from '@/components/ui/Panel';
import { planListHref } from '@/lib/plans/filter';
import { PLAN_STATE_WORDS, planState } from '@/lib/plans/status';
import type { PlanOfUnit } from '@/lib/units/queries';
import { PLAN_STATE_TONES } from '../plans/plan-rows';

type Props = { plans: readonly PlanOfUnit[]; unitId: string; base: string; year: number };

/** The latest plans that a unit has issued. */
export function UnitPlans({ plans, unitId, base, year }: Props) {
  return (
    <Panel
      id="ke-hoach"
      title="Kế hoạch"
      aside={
        plans.length > 0 ? (
          <TextLink href={planListHref(base, { unit: unitId })}>Xem trong danh sách</TextLink>
        ) : null
      }
      flush
    >
      {plans.length === 0 ? <EmptyState title="Đơn vị chưa ban hành kế hoạch nào." /> : null}
      {plans.map((plan) => {
        const state = planState(plan, year);
        return (
          <div key={plan.id} className="px-4 py-3 sm:px-5">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <TextLink className="font-semibold" href={`${base}/plans/${plan.id}`}>
                {plan.number ?? 'Dự thảo chưa có số'}
              </TextLink>
              <StateWord tone={PLAN_STATE_TONES[state]}>{PLAN_STATE_WORDS[state]}</StateWord>
            </p>
            <p className="text-sm text-muted">{plan.title}</p>
          </div>
        );
      })}
    </Panel>
  );
}
