'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { FRESH } from '@/lib/form/state';
import { sendIn } from '@/lib/nominations/actions';

type Props = { unitId: string; nominationId: string; label: string; ready: boolean };

/** The button that submits. What the server refuses at that moment is listed above it. */
export function SubmitForm({ unitId, nominationId, label, ready }: Props) {
  const [state, action] = useActionState(sendIn, FRESH);
  return (
    <form id="submission" action={action} className="flex flex-col items-start gap-4">
      <ErrorSummary
        title="Chưa nộp được, vì:"
        problems={state.problems.map((problem) => ({ ...problem, at: `missing-${problem.at}` }))}
      />
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="nominationId" value={nominationId} />
      <SubmitButton look={ready ? 'primary' : 'secondary'} pendingText="Đang nộp…">
        {label}
      </SubmitButton>
    </form>
  );
}
