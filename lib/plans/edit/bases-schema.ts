import { z } from 'zod';
import { line } from '@/lib/form/text';
import { documentDay } from './day';
import { rowsOf } from './row-schema';

/** The documents that a plan rests on; of each, whatever is known. */
export const basesForm = rowsOf(
  z.object({
    number: line('Số, ký hiệu', 200),
    issuedOn: documentDay('Ngày ban hành'),
    issuer: line('Cơ quan ban hành', 300),
  }),
);

export type BasesInput = z.infer<typeof basesForm>;
