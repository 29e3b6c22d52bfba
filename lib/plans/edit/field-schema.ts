import { z } from 'zod';
import { checkbox, id, line, paragraphs, requiredLine } from '@/lib/form/text';
import { readLetter } from '../letters';
import { SHORT_NAME_LENGTH } from './field-short-name';

export const FIELD_NAME_LENGTH = 300;

/** The form of a field. A letter that the lists do not use is stored too: the page says so, and it can wait. */
export const fieldForm = z.object({
  letter: line('Chữ cái', 5).transform(readLetter),
  name: requiredLine('Tên lĩnh vực', FIELD_NAME_LENGTH),
  shortName: line('Tên ngắn', SHORT_NAME_LENGTH),
  listed: checkbox,
  COLLECTIVE: checkbox,
  INDIVIDUAL: checkbox,
  HOUSEHOLD: checkbox,
  note: paragraphs('Ghi chú', 1000),
  upperField: z
    .union([z.literal(''), id], {
      error: 'Chưa rõ lĩnh vực của kế hoạch cấp trên. Vui lòng chọn lại trong danh sách.',
    })
    .optional(),
});

export type FieldForm = z.infer<typeof fieldForm>;
