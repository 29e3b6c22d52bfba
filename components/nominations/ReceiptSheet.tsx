import { DefinitionList } from '@/components/ui/DefinitionList';
import { Card } from '@/components/ui/Panel';
import { formatInstant } from '@/lib/format/dates';
import { SUBJECT_WORDS } from '@/lib/format/words';
import type { Receipt } from '@/lib/nominations/queries';
import { StatusBadge } from './StatusBadge';

/** The receipt: what was submitted, when, under which number. */
export function ReceiptSheet({ receipt }: { receipt: Receipt }) {
  const { plan, submittedBy } = receipt;
  return (
    <Card>
      <p className="text-sm text-muted">Số đề cử</p>
      <p className="figure text-3xl">{receipt.number}</p>
      <DefinitionList
        items={[
          { term: 'Nộp lúc', value: <strong>{formatInstant(receipt.submittedAt)}</strong> },
          { term: 'Trạng thái', value: <StatusBadge status={receipt.status} late={receipt.late} /> },
          { term: SUBJECT_WORDS[receipt.subject], value: receipt.name },
          { term: 'Lĩnh vực', value: receipt.field },
          { term: 'Kế hoạch', value: [plan.number, plan.title].filter(Boolean).join(': ') },
          { term: 'Năm', value: receipt.year },
          { term: 'Cơ quan xét', value: plan.issuer },
          { term: 'Đơn vị đề cử', value: receipt.unit },
          { term: 'Người nộp', value: submittedBy && `${submittedBy.name}, ${submittedBy.unit}` },
        ]}
      />
    </Card>
  );
}
