'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Panel } from '@/components/ui/Panel';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { FRESH } from '@/lib/form/state';
import { decideOnNomination } from '@/lib/nominations/actions';
import { ReasonForm } from './ReasonForm';

/** The reviewer's three answers to a nomination, each a small form of its own. */
export function DecisionPanel({ unitId, nominationId }: { unitId: string; nominationId: string }) {
  const [state, action] = useActionState(decideOnNomination, FRESH);
  const hidden = { unit: unitId, nominationId };
  return (
    <Panel title="Xét đề cử" className="chrome">
      <form id="recognise" action={action} className="flex flex-col gap-2 pb-4">
        <ErrorSummary
          title="Chưa công nhận được, vì:"
          problems={state.problems.map((problem) => ({ ...problem, at: 'recognise' }))}
        />
        {Object.entries({ ...hidden, action: 'recognise' }).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <SubmitButton pendingText="Đang ghi…">Công nhận</SubmitButton>
        <p className="text-sm text-muted">
          Công nhận là quyết định cuối: đề cử được tính vào chỉ tiêu và không sửa được nữa.
        </p>
      </form>
      <ReasonForm
        name="return-reason"
        parts
        action={decideOnNomination}
        hidden={{ ...hidden, action: 'return' }}
        summary="Trả lại để bổ sung"
        hint="Đơn vị đề cử đọc lý do này trước tiên: nêu rõ thiếu gì, bổ sung ở đâu."
        button="Trả lại"
        look="secondary"
      />
      <ReasonForm
        name="decline-reason"
        action={decideOnNomination}
        hidden={{ ...hidden, action: 'decline' }}
        summary="Không công nhận"
        hint="Quyết định cuối, đề cử khép lại. Nêu rõ chưa đạt điều gì."
        button="Không công nhận"
        look="danger"
      />
    </Panel>
  );
}
