import type { NominationPart } from '@/lib/nominations/parts';

type ReturnReason = { words: string; parts: readonly NominationPart[] };

/** What a reviewer writes when a dossier goes back to be completed, and the parts that it is about. */
export const RETURN_REASONS: readonly ReturnReason[] = [
  {
    words: 'Chưa có số liệu của năm trước để so sánh. Đề nghị bổ sung số liệu hai năm liền kề.',
    parts: ['achievements'],
  },
  {
    words: 'Thiếu biên bản họp bình xét của thôn, làng hoặc đơn vị. Đề nghị gửi kèm số, ngày biên bản.',
    parts: ['evidence'],
  },
  {
    words: 'Phần thành tích mới nêu chung, chưa rõ việc nào do chính người được đề cử làm. Đề nghị viết lại.',
    parts: ['achievements'],
  },
  {
    words: 'Tiêu chí “Gia đình văn hóa” ghi đạt nhưng chưa nêu số quyết định công nhận. Đề nghị bổ sung.',
    parts: ['criteria'],
  },
  {
    words: 'Họ tên và năm sinh không khớp với danh sách gửi kèm. Đề nghị kiểm tra và sửa lại.',
    parts: ['who'],
  },
  {
    words: 'Danh sách người hưởng lợi chưa có ký nhận. Đề nghị bổ sung danh sách có xác nhận của thôn, làng.',
    parts: ['evidence'],
  },
  {
    words: 'Chưa có xác nhận của UBND xã về diện tích đất đã hiến. Đề nghị bổ sung giấy xác nhận.',
    parts: ['evidence'],
  },
  {
    words: 'Chưa nêu cách làm nào có thể nhân rộng và nơi nào đã học theo. Đề nghị viết thêm 3 đến 5 câu.',
    parts: ['achievements'],
  },
];

/** What the minutes say when the council does not recognise an exemplar. */
export const DECLINE_REASONS: readonly string[] = [
  'Thành tích đã được công nhận năm trước ở cùng lĩnh vực, năm nay chưa có kết quả mới.',
  'Kết quả tương đương mức chung của xã, chưa nổi trội so với các hồ sơ cùng lĩnh vực.',
  'Đang có đơn phản ánh về thu chi chưa giải quyết xong; xem xét lại sau khi có kết luận.',
  'Tập thể có thành viên bị kỷ luật trong năm xét, không đủ tiêu chí bắt buộc.',
  'Mô hình mới hoạt động hơn ba tháng, chưa đủ thời gian để đánh giá hiệu quả.',
  'Thu nhập nêu trong hồ sơ không khớp với xác nhận của thôn khi kiểm tra thực tế.',
  'Gia đình không đạt danh hiệu “Gia đình văn hóa” trong năm xét.',
  'Số phiếu đồng ý của hội đồng dưới hai phần ba, chưa đủ để công nhận.',
];
