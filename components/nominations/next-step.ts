import type { Dossier } from '@/lib/nominations/queries';

/** What happens next with a nomination, said to whoever looks at it. */
export function nextStep({ status, may, window }: Pick<Dossier, 'status' | 'may' | 'window'>): string {
  switch (status) {
    case 'DRAFT':
      if (!may.edit) return 'Đơn vị đề cử đang viết, chưa nộp.';
      return window.closed
        ? 'Bản nháp chưa nộp và hiện không nộp được; nội dung vẫn được giữ.'
        : 'Bản nháp chưa nộp. Viết tiếp, kiểm tra rồi nộp trước hạn.';
    case 'SUBMITTED':
      return may.decide
        ? 'Đề cử đang chờ xét: công nhận, trả lại để bổ sung, hoặc không công nhận.'
        : 'Đang chờ cơ quan ban hành kế hoạch xét. Kết quả sẽ hiện ở trang này và ở Việc của tôi.';
    case 'RETURNED':
      return may.edit
        ? 'Đọc lý do, bổ sung rồi nộp lại. Số đề cử giữ nguyên.'
        : 'Đang chờ đơn vị đề cử bổ sung và nộp lại.';
    case 'RECOGNISED':
      return 'Đã được công nhận và tính vào chỉ tiêu.';
    case 'DECLINED':
      return 'Việc xét đã kết thúc. Nếu có thành tích mới, vui lòng lập đề cử mới.';
    case 'WITHDRAWN':
      return 'Đề cử đã rút, không tính vào chỉ tiêu.';
  }
}
