import type { Metadata } from 'next';
import { cache } from 'react';
import { PlanCascade } from '@/components/plans/PlanCascade';
import { PlanContents } from '@/components/plans/PlanContents';
import { PlanDeadlines, PlanPhases } from '@/components/plans/PlanDates';
import { GeneralCriteria, PlanFields } from '@/components/plans/PlanFields';
import { PlanHead } from '@/components/plans/PlanHead';
import { PlanQuotas } from '@/components/plans/PlanQuotas';
import { PlanWindow } from '@/components/plans/PlanWindow';
import { Missing } from '@/components/shell/Missing';
import { inScope } from '@/lib/auth/doors';
import { nominationWindow } from '@/lib/deadlines/window';
import { plainDateIn } from '@/lib/format/dates';
import { mayNominateInto } from '@/lib/plans/permissions';
import { findPlan, lowerPlans } from '@/lib/plans/plan-queries';
import { planState } from '@/lib/plans/status';

type Props = { params: Promise<{ unit: string; plan: string }> };

const LOWER_PLANS_SHOWN = 50;

const load = cache((unit: string, planId: string) =>
  inScope(unit, async (scope) => {
    const plan = await findPlan(scope, planId);
    if (!plan) return null;
    return {
      plan,
      lower: await lowerPlans(scope, planId, LOWER_PLANS_SHOWN),
      nominates: mayNominateInto(scope.actor, { status: plan.status, issuerPath: plan.issuer.path }),
      now: scope.now,
    };
  }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { unit, plan } = await params;
  return { title: (await load(unit, plan))?.plan.number ?? 'Kế hoạch' };
}

export default async function Page({ params }: Props) {
  const { unit, plan: planId } = await params;
  const found = await load(unit, planId);
  if (!found) return <Missing />;
  const { plan, lower, nominates, now } = found;
  const base = `/as/${unit}`;
  const today = plainDateIn(now);
  const year = Number(today.slice(0, 4));
  const window = plan.status === 'ISSUED' ? nominationWindow(plan, year) : null;
  const nominate = nominates && window ? `${base}/nominations/new?plan=${plan.id}` : null;
  return (
    <div className="flex flex-col gap-8">
      <PlanHead plan={plan} state={planState(plan, year)} base={base} nominateHref={nominate} />
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_16rem]">
        <aside className="lg:order-last">
          <div className="lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto">
            <PlanContents plan={plan} />
          </div>
        </aside>
        <div className="flex min-w-0 flex-col gap-6">
          <PlanWindow window={window} now={now} />
          <PlanQuotas plan={plan} base={base} />
          <GeneralCriteria criteria={plan.generalCriteria} />
          <PlanFields
            fields={plan.fields}
            nominateHref={nominate ? (fieldId) => `${nominate}&field=${fieldId}` : null}
          />
          <PlanDeadlines plan={plan} today={today} />
          <PlanPhases phases={plan.phases} />
          <PlanCascade plan={plan} lower={lower} base={base} />
        </div>
      </div>
    </div>
  );
}
