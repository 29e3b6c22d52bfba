'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { removeFile } from '@/lib/evidence/actions';
import { FRESH } from '@/lib/form/state';

type Props = { unitId: string; nominationId: string; file: { id: string; name: string } };

/** Takes a file out, after asking once. */
export function RemoveFile({ unitId, nominationId, file }: Props) {
  const [state, send] = useActionState(removeFile, FRESH);
  return (
    <details open={state.problems.length > 0 || undefined} className="chrome group open:basis-full">
      <summary className="button button-quiet w-fit list-none group-open:mb-2">
        <span className="group-open:hidden">
          Gỡ<span className="sr-only"> tệp {file.name}</span>
        </span>
        <span className="hidden group-open:inline">Không gỡ nữa</span>
      </summary>
      <form action={send} className="flex flex-col gap-3 rounded-md border border-hairline p-4">
        <ErrorSummary title="Chưa gỡ được, vì:" problems={state.problems} />
        <input type="hidden" name="unit" value={unitId} />
        <input type="hidden" name="nominationId" value={nominationId} />
        <input type="hidden" name="evidenceId" value={file.id} />
        <p>
          Gỡ «<span className="wrap-anywhere">{file.name}</span>» khỏi hồ sơ? Các tiêu chí đang dựa vào tệp
          này sẽ cần tệp khác.
        </p>
        <SubmitButton look="danger" className="w-fit" pendingText="Đang gỡ…">
          Gỡ tệp này
        </SubmitButton>
      </form>
    </details>
  );
}
