import { Badge } from '@/components/ui/Badge';
import { countInText } from '@/lib/format/numbers';
import type { Counts, Progress } from '@/lib/imports/queries';

/** How far a table is: colour, sign and word. */
export function BatchStateWord({ status, counts }: Pick<Progress, 'status' | 'counts'>) {
  if (status === 'WAITING' || status === 'RUNNING') {
    return (
      <Badge tone="above" sign="…">
        Đang nhận
      </Badge>
    );
  }
  if (status === 'FAILED') return <Badge tone="late">Đã dừng</Badge>;
  return counts.REFUSED > 0 ? (
    <Badge tone="short">Có dòng chưa nhận</Badge>
  ) : (
    <Badge tone="met">Đã xong</Badge>
  );
}

/** «58 dòng đã nhận, 02 dòng đã có từ trước, 03 dòng chưa nhận» */
export function countWords({ TAKEN, ALREADY_THERE, REFUSED, WAITING }: Counts): string {
  return [
    `${countInText(TAKEN)} dòng đã nhận`,
    ALREADY_THERE > 0 ? `${countInText(ALREADY_THERE)} dòng đã có từ trước` : '',
    REFUSED > 0 ? `${countInText(REFUSED)} dòng chưa nhận` : '',
    WAITING > 0 ? `${countInText(WAITING)} dòng đang chờ` : '',
  ]
    .filter(Boolean)
    .join(', ');
}
