import { z } from 'zod';
import { checkbox, id, line } from '@/lib/form/text';
import { documentDay } from './edit/day';

/** The issuing form: number and date where the draft has none yet, and which warnings were looked at. */
export const issueForm = z.object({
  plan: id,
  number: line('Số, ký hiệu', 60),
  issuedOn: documentDay('Ngày ban hành'),
  seen: checkbox,
  warnings: line('Danh sách các chỗ cần xem', 60),
});
