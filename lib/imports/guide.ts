import type { Row } from 'write-excel-file/node';
import { formatCount } from '@/lib/format/numbers';
import type { ImportPlace } from './facts-queries';
import { MOST_ROWS } from './table';

/** In characters. */
export const GUIDE_WIDTH = 90;

/** The rules in short, as the last sheet of the template has them. */
export function guideRows({ plan, year, own, asksIdNumber }: ImportPlace): Row[] {
  const lines = [
    `Kế hoạch: ${plan.number ?? ''} ${plan.title}`.replace(/\s+/g, ' '),
    `Cơ quan ban hành: ${plan.issuer}. Năm đề cử: ${year}. Đơn vị: ${own.name}.`,
    '',
    '1. Điền vào trang «Đề cử», mỗi dòng một đề cử, từ dòng thứ tư trở đi. Dòng «Cách ghi» và dòng «Ví dụ» không được nhận.',
    '2. Ba cột bắt buộc: «Lĩnh vực», «Đối tượng», «Tên». Lĩnh vực, đối tượng và đơn vị chọn trong danh sách thả xuống (trang «Danh mục»).',
    '3. Cột «Năm sinh», «Giới tính», «Chức vụ, nghề nghiệp», «Lãnh đạo, quản lý» chỉ dùng cho cá nhân.',
    ...(asksIdNumber
      ? ['4. Kế hoạch này yêu cầu số định danh của cá nhân: 9 hoặc 12 chữ số, giữ số 0 ở đầu.']
      : []),
    `${asksIdNumber ? 5 : 4}. Được đổi thứ tự cột, thêm cột của riêng đơn vị (cột thêm không được lấy). Không đổi tên cột.`,
    `${asksIdNumber ? 6 : 5}. Lưu kiểu Excel Workbook (.xlsx), tối đa ${formatCount(MOST_ROWS)} dòng và 5 MB, rồi tải lên ở trang «Đề cử từ tệp Excel».`,
    `${asksIdNumber ? 7 : 6}. Mỗi dòng được nhận trở thành một bản nháp. Tiêu chí và minh chứng được trả lời trên phần mềm, sau đó mới nộp được.`,
    `${asksIdNumber ? 8 : 7}. Tải lên lại cùng tệp không tạo đề cử trùng. Dòng chưa nhận được trả lại thành tệp kèm lý do ở cột cuối: sửa và tải lên lại tệp đó.`,
  ];
  return [
    [{ type: String, value: 'Hướng dẫn điền bảng đề cử', fontWeight: 'bold', fontSize: 14 }],
    ...lines.map((value): Row => {
      const height = Math.max(1, Math.ceil(value.length / GUIDE_WIDTH)) * 17 + 3;
      return [{ type: String, value, wrap: true, alignVertical: 'top', height }];
    }),
  ];
}
