'use client';

import { startYearPlan } from '@/lib/plans/start/actions';
import { ConfirmSecond } from './ConfirmSecond';
import { StartForm } from './StartForm';

type Props = { unitId: string; draftId: string; periodPlanId: string; year: number; second: boolean };

/** Makes the plan of one year of the unit's own plan for several. */
export function YearForm({ unitId, draftId, periodPlanId, year, second }: Props) {
  return (
    <StartForm
      unitId={unitId}
      draftId={draftId}
      action={startYearPlan}
      fixed={{ period: periodPlanId, year }}
      submit={`Tạo dự thảo kế hoạch năm ${year}`}
    >
      {(form) => <ConfirmSecond {...form} second={second} label={`Vẫn lập thêm một kế hoạch năm ${year}`} />}
    </StartForm>
  );
}
