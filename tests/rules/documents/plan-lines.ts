import { readPlan } from '@/lib/documents/read';
import type { PlanReading } from '@/lib/documents/reading';

const HEAD = [
  'ỦY BAN NHÂN DÂN',
  'XÃ TÂN HÒA',
  'Số: 12/KH-UBND',
  'Tân Hòa, ngày 02 tháng 3 năm 2026',
  'KẾ HOẠCH',
  'Xây dựng và nhân rộng điển hình tiên tiến giai đoạn 2026 - 2030',
];

/** A plan of a commune with a body of its own, one paragraph a line, as it is read. */
export function readBody(body: string): PlanReading {
  return readPlan([
    ...HEAD,
    ...body.split('\n'),
    'IX. TỔ CHỨC THỰC HIỆN',
    '1. Văn phòng theo dõi, tổng hợp.',
  ]);
}

/** Two fields, for quotas to name. */
const CRITERIA = `I. TIÊU CHÍ
1. Tiêu chí cụ thể
1.1. Lĩnh vực y tế
- Đối với tập thể: Là cơ sở y tế tận tụy với người bệnh.
- Đối với cá nhân: Là nhân viên y tế tận tụy với người bệnh.
1.2. Phong trào thi đua “Dạy thật, học thật”
- Đối với tập thể: Là trường học có chất lượng.
II. CHỈ TIÊU
`;

/** The quotas of a part that assigns numbers, below criteria of two fields. */
export function quotasOf(part: string): PlanReading['quotas'] {
  return readBody(CRITERIA + part).quotas;
}
