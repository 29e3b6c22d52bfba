import { Badge } from '@/components/ui/Badge';
import { EmptyState } from '@/components/ui/EmptyState';
import { Panel } from '@/components/ui/Panel';
import type { ExtensionRow } from '@/lib/extensions/page-queries';
import { distance, formatDate, formatInstant, type PlainDate } from '@/lib/format/dates';
import { RevokeForm } from './RevokeForm';

type Props = {
  unitId: string;
  planId: string;
  rows: readonly ExtensionRow[];
  today: PlainDate;
  /** The person grants here, so that an empty list says what fills it. */
  grants: boolean;
};

const STATES = {
  RUNNING: { tone: 'met', sign: '●', word: 'Đang gia hạn' },
  ENDED: { tone: 'neutral', sign: '–', word: 'Đã hết hạn' },
  REVOKED: { tone: 'late', sign: '✕', word: 'Đã thu hồi' },
} as const;

/** What was granted, the running ones first; what has ended or was taken back stays in the list. */
export function ExtensionList({ unitId, planId, rows, today, grants }: Props) {
  return (
    <Panel flush title="Các lần gia hạn">
      {rows.length === 0 ? (
        <EmptyState title="Chưa có gia hạn nào">
          {grants
            ? 'Đơn vị cần thêm thời gian nộp đề cử thì gia hạn ở biểu mẫu trên trang này; lần gia hạn sẽ hiện ở đây.'
            : 'Khi đơn vị được gia hạn nộp đề cử theo kế hoạch này, lần gia hạn sẽ hiện ở đây.'}
        </EmptyState>
      ) : null}
      {rows.map((row) => (
        <article key={row.id} className="flex flex-col gap-1 px-4 py-4 sm:px-5">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h3 className="text-base">
              {row.unitName} · đề cử năm {row.year}
            </h3>
            <Badge tone={STATES[row.state].tone} sign={STATES[row.state].sign}>
              {STATES[row.state].word}
            </Badge>
          </div>
          <p>
            Đến hết ngày <span className="font-semibold">{formatDate(row.endsOn)}</span>
            {row.state === 'RUNNING' ? ` (${distance(today, row.endsOn)})` : null}
          </p>
          <p className="max-w-prose whitespace-pre-line">{row.reason}</p>
          <p className="text-sm text-muted">
            {row.grantedByUnit} ({row.grantedBy}) gia hạn lúc {formatInstant(row.grantedAt)}
            {row.revokedAt ? ` · ${row.revokedBy} thu hồi lúc ${formatInstant(row.revokedAt)}` : null}
          </p>
          {row.revocable ? (
            <RevokeForm unitId={unitId} planId={planId} extensionId={row.id} unitName={row.unitName} />
          ) : null}
        </article>
      ))}
    </Panel>
  );
}
