'use client';

import { useActionState } from 'react';
import { Disclosure } from '@/components/nominations/Disclosure';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { FRESH } from '@/lib/form/state';
import { closeIssued } from '@/lib/plans/issue-actions';

/** Ends a running plan before its period is over. Folded away, and says what it means before the button is there. */
export function ClosePlan({ unitId, planId }: { unitId: string; planId: string }) {
  const [state, send] = useActionState(closeIssued, FRESH);
  const refused = state.problems.length > 0;
  return (
    <Disclosure
      key={refused ? 'refused' : 'fresh'}
      open={refused}
      summary={<span className="font-semibold">Kết thúc kế hoạch</span>}
      className="chrome"
    >
      <form id="plan" action={send} noValidate className="flex flex-col items-start gap-3 pb-4">
        <ErrorSummary title="Chưa kết thúc được, vì:" problems={state.problems} />
        <input type="hidden" name="unit" value={unitId} />
        <input type="hidden" name="plan" value={planId} />
        <p className="max-w-prose">
          Kế hoạch đã kết thúc vẫn đọc, xem tiến độ và in báo cáo được, nhưng không đơn vị nào đề cử vào đó
          nữa, kể cả hồ sơ đang soạn. Không mở lại được.
        </p>
        <SubmitButton look="danger" pendingText="Đang kết thúc…">
          Kết thúc kế hoạch này
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
