'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { linkFiles } from '@/lib/evidence/actions';
import { FRESH } from '@/lib/form/state';
import { EvidenceChoice } from './EvidenceChoice';

/** A criterion that asks for evidence. `state`: a file proves it, a note says where the paper is, or nothing does yet. */
export type CriterionToProve = {
  id: string;
  text: string;
  required: boolean;
  state: 'FILE' | 'NOTE' | 'OPEN';
  chosen: string[];
};

type Props = {
  unitId: string;
  nominationId: string;
  criteria: CriterionToProve[];
  files: { id: string; name: string }[];
};

/** Which file proves which criterion. */
export function ProofForm({ unitId, nominationId, criteria, files }: Props) {
  const [state, send] = useActionState(linkFiles, FRESH);
  const typed = state.values;
  return (
    <form action={send} className="flex flex-col gap-5">
      <ErrorSummary title="Chưa lưu được, vì:" problems={state.problems} />
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="nominationId" value={nominationId} />
      <input
        type="hidden"
        name="shown"
        value={criteria.flatMap(({ id }) => files.map((file) => `${id}.${file.id}`)).join(' ')}
      />
      <ol className="divide-y divide-hairline">
        {criteria.map((criterion) => (
          <li key={criterion.id} className="flex flex-col gap-1 py-4 first:pt-0 last:pb-0">
            <p>
              {criterion.text}
              {criterion.required ? <span className="ml-1.5 text-sm text-muted">(bắt buộc)</span> : null}
            </p>
            <State of={criterion.state} />
            <EvidenceChoice
              files={files}
              criterionId={criterion.id}
              chosen={
                typed
                  ? files.filter(({ id }) => typed[`proof-${criterion.id}.${id}`]).map(({ id }) => id)
                  : criterion.chosen
              }
            />
          </li>
        ))}
      </ol>
      {files.length > 0 ? (
        <SubmitButton className="w-fit" look="secondary" pendingText="Đang lưu…">
          Lưu các tệp đã đánh dấu
        </SubmitButton>
      ) : (
        <p className="text-sm text-muted">Thêm tệp trước, rồi đánh dấu tệp nào chứng minh tiêu chí nào.</p>
      )}
    </form>
  );
}

function State({ of }: { of: CriterionToProve['state'] }) {
  if (of === 'FILE') return <p className="text-sm text-met">✓ đã có tệp</p>;
  if (of === 'NOTE') return <p className="text-sm text-met">✓ đã ghi minh chứng ở phần Tiêu chí</p>;
  return <p className="text-sm font-semibold text-short">▾ chưa có minh chứng</p>;
}
