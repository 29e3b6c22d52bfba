'use client';

import { useActionState } from 'react';
import { Disclosure } from '@/components/nominations/Disclosure';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { FRESH } from '@/lib/form/state';
import { discardPlanDraft } from '@/lib/plans/start/actions';

/** Throws a draft away, after asking once. For those who may write it. */
export function DiscardDraft({ unitId, planId }: { unitId: string; planId: string }) {
  const [state, send] = useActionState(discardPlanDraft, FRESH);
  return (
    <Disclosure summary="Bỏ dự thảo này" open={state.problems.length > 0} className="chrome">
      <form action={send} id="form" className="flex flex-col items-start gap-3 pb-2">
        <ErrorSummary title="Chưa bỏ được dự thảo, vì:" problems={state.problems} />
        <input type="hidden" name="unit" value={unitId} />
        <input type="hidden" name="plan" value={planId} />
        <p className="max-w-prose">
          Toàn bộ nội dung của dự thảo, gồm cả các lần lưu, sẽ bị xóa và không lấy lại được. Kế hoạch đã ban
          hành không bị ảnh hưởng.
        </p>
        <SubmitButton look="danger" pendingText="Đang bỏ…">
          Bỏ dự thảo
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
