import type { Metadata } from 'next';
import { cache } from 'react';
import { EndedDraft } from '@/components/plans/EndedDraft';
import { ClosePlan } from '@/components/plans/issue/ClosePlan';
import { PlanCascade } from '@/components/plans/PlanCascade';
import { PlanContents } from '@/components/plans/PlanContents';
import { PlanDeadlines, PlanPhases } from '@/components/plans/PlanDates';
import { GeneralCriteria, PlanFields } from '@/components/plans/PlanFields';
import { PlanHead } from '@/components/plans/PlanHead';
import { PlanMenu } from '@/components/plans/PlanMenu';
import { PlanQuotas } from '@/components/plans/PlanQuotas';
import { PlanWindow } from '@/components/plans/PlanWindow';
import { Missing } from '@/components/shell/Missing';
import { Notice } from '@/components/ui/Notice';
import { inScope } from '@/lib/auth/doors';
import { deadlinesBinding } from '@/lib/deadlines/queries';
import { nominationWindow } from '@/lib/deadlines/window';
import { extensionFor } from '@/lib/extensions/queries';
import { plainDateIn } from '@/lib/format/dates';
import { endOfDraft, issuedWords } from '@/lib/plans/edit/draft-end';
import { mayImplement, mayNominateInto, mayWritePlan } from '@/lib/plans/permissions';
import { findPlan, lowerPlans } from '@/lib/plans/plan-queries';
import { planState } from '@/lib/plans/status';
import { within } from '@/lib/units/path';

type Props = {
  params: Promise<{ unit: string; plan: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const LOWER_PLANS_SHOWN = 50;

const load = cache((unit: string, planId: string, draftId: string | null) =>
  inScope(unit, async (scope) => {
    const plan = await findPlan(scope, planId);
    if (!plan) return null;
    return {
      plan,
      lower: await lowerPlans(scope, planId, LOWER_PLANS_SHOWN),
      // Of a deadline for one unit or group only those hear who are meant; it makes their window alone.
      binding: await deadlinesBinding(scope, planId, scope.actor.unitPath),
      nominates: mayNominateInto(scope.actor, { status: plan.status, issuerPath: plan.issuer.path }),
      writes: mayWritePlan(scope.actor, { issuerPath: plan.issuer.path }),
      implements: mayImplement(scope.actor, { status: plan.status, issuerPath: plan.issuer.path }),
      supervises: within(plan.issuer.path, scope.actor.unitPath),
      now: scope.now,
      extension: await extensionFor(scope, {
        planId,
        unitPath: scope.actor.unitPath,
        year: yearOf(scope.now),
      }),
      end: draftId === null ? null : await endOfDraft(scope, draftId),
    };
  }),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { unit, plan } = await params;
  return { title: (await load(unit, plan, draftOf(await searchParams)))?.plan.number ?? 'Kế hoạch' };
}

export default async function Page({ params, searchParams }: Props) {
  const { unit, plan: planId } = await params;
  const found = await load(unit, planId, draftOf(await searchParams));
  if (!found) return <Missing />;
  const { plan, lower, nominates, now, end } = found;
  const { issued, amended, closed } = await searchParams;
  const base = `/as/${unit}`;
  const today = plainDateIn(now);
  const year = yearOf(now);
  const window =
    plan.status === 'ISSUED'
      ? nominationWindow({ ...plan, deadlines: found.binding }, year, found.extension)
      : null;
  const nominate = nominates && window ? `${base}/nominations/new?plan=${plan.id}` : null;
  return (
    <div className="flex flex-col gap-8">
      <Done issued={issued} amended={amended} closed={closed} />
      {end && end.how !== 'DISCARDED' && end.plan?.id === plan.id ? (
        <EndedDraft
          how={end.how}
          issued={issuedWords(end)}
          status={plan.status}
          amendHref={`${base}/plans/${plan.id}/amend`}
        />
      ) : null}
      <PlanHead
        plan={plan}
        state={planState(plan, year)}
        base={base}
        nominateHref={nominate}
        writes={found.writes}
        menu={
          <PlanMenu
            base={base}
            plan={{
              id: plan.id,
              issued: plan.status !== 'DRAFT',
              running: plan.status === 'ISSUED',
              severalYears: plan.endYear > plan.startYear,
              amended: plan.version > 1,
            }}
            writes={found.writes}
            implements={found.implements}
            supervises={found.supervises}
          />
        }
      />
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
          <PlanCascade plan={plan} lower={lower} base={base} supervises={found.supervises} />
          {found.writes && plan.status === 'ISSUED' ? <ClosePlan unitId={unit} planId={plan.id} /> : null}
        </div>
      </div>
    </div>
  );
}

function yearOf(now: Date): number {
  return Number(plainDateIn(now).slice(0, 4));
}

/** The draft whose editor led here, from the address. */
function draftOf({ ended }: Awaited<Props['searchParams']>): string | null {
  return typeof ended === 'string' ? ended : null;
}

/** What has just been done with the plan, from the address. */
function Done(done: Record<keyof typeof DONE, string | string[] | undefined>) {
  const what = KEYS.find((key) => done[key] !== undefined);
  if (!what) return null;
  return (
    <Notice kind="success">
      <p>
        <span aria-hidden="true">✓ </span>
        {DONE[what]}
      </p>
    </Notice>
  );
}

const DONE = {
  issued: 'Đã ban hành. Nội dung kế hoạch từ nay không sửa trực tiếp được; các đơn vị cấp dưới đã xem được.',
  amended: 'Đã ban hành sửa đổi. Bản trước vẫn xem được ở «Các lần sửa đổi».',
  closed: 'Đã kết thúc kế hoạch. Kế hoạch vẫn xem và tổng hợp được, không nhận đề cử nữa.',
};
const KEYS = ['issued', 'amended', 'closed'] as const;
