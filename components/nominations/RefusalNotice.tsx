import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/Notice';
import { formatInstant } from '@/lib/format/dates';
import type { StepTaken } from '@/lib/nominations/history';
import { PART_WORDS } from '@/lib/nominations/parts';

const TITLES: Partial<Record<StepTaken['action'], string>> = {
  return: 'Bị trả lại để bổ sung',
  decline: 'Không được công nhận',
  withdraw: 'Đã rút',
};

/** Why a nomination was refused, the first thing to be read: the word, the reason, who and when; then what to do. */
export function RefusalNotice({ step, children }: { step: StepTaken; children?: ReactNode }) {
  return (
    <Notice
      kind={step.action === 'withdraw' ? 'info' : 'danger'}
      title={
        <span className={step.action === 'withdraw' ? undefined : 'text-late'}>
          {step.action === 'withdraw' ? null : <span aria-hidden="true">! </span>}
          {TITLES[step.action]}
        </span>
      }
    >
      <p className="max-w-prose whitespace-pre-line">{step.reason}</p>
      {step.parts.length > 0 ? (
        <p>
          Phần cần bổ sung: <strong>{step.parts.map((part) => PART_WORDS[part]).join(', ')}</strong>.
        </p>
      ) : null}
      <p className="text-sm text-muted">
        {step.actorName}, {step.actorUnit} · {formatInstant(step.at)}
      </p>
      {children}
    </Notice>
  );
}
