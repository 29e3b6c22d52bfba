'use client';

import { useActionState } from 'react';
import { TextLink } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { FRESH } from '@/lib/form/state';
import { linkToUpper } from '@/lib/plans/lower/actions';

type Props = {
  unitId: string;
  /** The unit's own plan. */
  plan: { id: string; number: string | null; href: string };
  /** The number of the plan that it cites. */
  upperNumber: string | null;
  writes: boolean;
};

/** Offers to put a unit's plan under the plan that it cites by number and date. */
export function LinkForm({ unitId, plan, upperNumber, writes }: Props) {
  const [state, send] = useActionState(linkToUpper, FRESH);
  const id = `link-${plan.id}`;
  return (
    <form id={id} action={send} className="flex flex-col items-start gap-3">
      <ErrorSummary
        title="Chưa nối được, vì:"
        problems={state.problems.map((problem) => ({ ...problem, at: id }))}
      />
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="plan" value={plan.id} />
      <p>
        <TextLink href={plan.href} className="inline-block py-2 font-semibold">
          {plan.number}
        </TextLink>{' '}
        của đơn vị dẫn số và ngày của kế hoạch {upperNumber} nhưng chưa được nối trong hệ thống. Nối một lần,
        không gỡ lại được.
      </p>
      {writes ? <SubmitButton pendingText="Đang nối…">Nối với kế hoạch {upperNumber}</SubmitButton> : null}
    </form>
  );
}
