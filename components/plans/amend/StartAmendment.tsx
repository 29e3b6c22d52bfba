'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { FRESH } from '@/lib/form/state';
import { startAmendment } from '@/lib/plans/amend/actions';

/** Opens the draft of an amendment. */
export function StartAmendment({ unitId, planId }: { unitId: string; planId: string }) {
  const [state, action] = useActionState(startAmendment, FRESH);
  return (
    <form action={action} id="form" className="flex flex-col items-start gap-4">
      <ErrorSummary title="Chưa mở được dự thảo sửa đổi, vì:" problems={state.problems} />
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="planId" value={planId} />
      <SubmitButton pendingText="Đang mở dự thảo…">Bắt đầu sửa đổi</SubmitButton>
    </form>
  );
}
