'use client';

import { startLowerPlan } from '@/lib/plans/start/actions';
import { ConfirmSecond } from './ConfirmSecond';
import { StartForm } from './StartForm';

type Props = {
  unitId: string;
  draftId: string;
  upperPlanId: string;
  /** The unit has a plan under it already. */
  second: boolean;
};

/** Makes the unit's own plan under an upper one. */
export function LowerForm({ unitId, draftId, upperPlanId, second }: Props) {
  return (
    <StartForm
      unitId={unitId}
      draftId={draftId}
      action={startLowerPlan}
      fixed={{ upper: upperPlanId }}
      submit="Tạo dự thảo kế hoạch của đơn vị"
    >
      {(form) => <ConfirmSecond {...form} second={second} label="Vẫn lập thêm một kế hoạch thực hiện" />}
    </StartForm>
  );
}
