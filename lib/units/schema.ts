import { z } from 'zod';
import { id, line, requiredLine } from '@/lib/form/text';
import { SCHOOL_LEVEL_WORDS, type SchoolLevel, UNIT_KIND_WORDS, type UnitKind } from '@/lib/format/words';

export const BODY_KINDS = (Object.keys(UNIT_KIND_WORDS) as UnitKind[]).filter((kind) => kind !== 'COMMITTEE');
const SCHOOL_LEVELS = Object.keys(SCHOOL_LEVEL_WORDS) as SchoolLevel[];

const name = requiredLine('Tên đơn vị', 200);
const schoolLevel = z
  .enum(['', ...SCHOOL_LEVELS], { error: 'Cấp học không có trong danh sách. Vui lòng chọn lại.' })
  .default('')
  .transform((value) => value || null);

/** A body to be added under the unit `parent`. */
export const newBodyInput = z.object({
  unit: id,
  parent: id,
  name,
  kind: z.enum(BODY_KINDS, { error: 'Chưa chọn loại đơn vị. Vui lòng chọn.' }),
  schoolLevel,
});
export type NewBody = z.output<typeof newBodyInput>;

/** What is changed of the body `body`; `validTo` as typed, empty while it is there. */
export const revisedBodyInput = z.object({
  unit: id,
  body: id,
  name,
  schoolLevel,
  validTo: line('Ngày kết thúc', 20),
});
export type RevisedBody = z.output<typeof revisedBodyInput>;
