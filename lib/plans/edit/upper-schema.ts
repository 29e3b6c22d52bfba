import { z } from 'zod';
import { id, line } from '@/lib/form/text';
import { documentDay } from './day';

/** What a plan implements: nothing ('NONE'), a document that is only cited ('CITED'), or a plan in the system (its id). */
export const upperForm = z.object({
  upper: z.union([z.enum(['NONE', 'CITED']), id], {
    error: 'Chưa chọn kế hoạch cấp trên. Vui lòng chọn một trong các dòng dưới đây.',
  }),
  upperNumber: line('Số, ký hiệu', 120),
  upperIssuedOn: documentDay('Ngày ban hành'),
  upperIssuer: line('Cơ quan ban hành', 300),
});

export type UpperInput = z.infer<typeof upperForm>;
