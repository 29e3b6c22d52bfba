'use client';

import { useActionState } from 'react';
import { Disclosure } from '@/components/nominations/Disclosure';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { takeExtensionBack } from '@/lib/extensions/actions';
import { FRESH } from '@/lib/form/state';

type Props = { unitId: string; planId: string; extensionId: string; unitName: string };

/** Takes back the time that a unit was given; asked for twice, since the unit is told at once. */
export function RevokeForm({ unitId, planId, extensionId, unitName }: Props) {
  const [state, send] = useActionState(takeExtensionBack, FRESH);
  return (
    <Disclosure
      summary={
        <span className="text-lacquer">
          Thu hồi<span className="sr-only"> gia hạn của {unitName}</span>
        </span>
      }
      open={state.problems.length > 0}
    >
      <form action={send} className="flex flex-col items-start gap-3 pb-2">
        <input type="hidden" name="unit" value={unitId} />
        <input type="hidden" name="plan" value={planId} />
        <input type="hidden" name="extension" value={extensionId} />
        <p className="max-w-prose text-sm text-muted">
          Kỳ đề cử của {unitName} trở lại như khi chưa gia hạn và đơn vị nhận được thông báo ngay. Đề cử đã
          nộp vẫn giữ nguyên.
        </p>
        {state.problems.map(({ code, message }) => (
          <p key={code} role="alert" className="font-semibold text-late">
            {message}
          </p>
        ))}
        <SubmitButton look="danger" pendingText="Đang thu hồi…">
          Thu hồi gia hạn
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
