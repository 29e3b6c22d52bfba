import { EmptyState } from '@/components/ui/EmptyState';
import { Card } from '@/components/ui/Panel';
import type { Show } from './links';

/** Why a filtered view of the progress is empty. */
export function NothingShown({ show, of }: { show: Show; of: 'đơn vị' | 'lĩnh vực' }) {
  return (
    <Card>
      {show === 'short' ? (
        <EmptyState title={`Không còn ${of} nào thiếu so với chỉ tiêu.`}>
          Chỉ tiêu của kỳ đang xem đã được công nhận đủ.
        </EmptyState>
      ) : show === 'late' ? (
        <EmptyState title={`Không có ${of} nào nộp muộn.`}>
          Mọi đề cử của kỳ đang xem đều nộp đúng hạn.
        </EmptyState>
      ) : (
        <EmptyState title="Chưa có gì để theo dõi.">
          Kế hoạch không giao chỉ tiêu cho đơn vị đang chọn và chưa có đề cử nào. Số liệu sẽ hiện khi có đề cử
          được nộp.
        </EmptyState>
      )}
    </Card>
  );
}
