import { z } from 'zod';
import { readIdNumber } from '@/lib/exemplars/id-number';
import { checkbox, line, paragraphs } from '@/lib/form/text';
import { AREA_CLASS_WORDS, type Subject } from '@/lib/format/words';
import { type Problem, refuse } from '@/lib/refusal';
import { LONGEST } from './limits';
import type { PartValues, WrittenPart } from './parts';
import { whoFields } from './who';

/** What a part's form was sent with, read field by field: what cannot be stored is refused at its field, the rest is kept. */
export type ReadPart = { values: PartValues; problems: Problem[] };

type Field = z.ZodType<string>;

/**
 * Reads a part as it was typed. `values` are as they are stored and shown again; fields that were not sent or that the
 * subject does not have are left out, except ticks, which a browser does not send when they are empty.
 */
export function readPart(part: WrittenPart, typed: Readonly<PartValues>, subject: Subject): ReadPart {
  if (part === 'criteria') return readCriteria(typed);
  const asked = new Set<string>(whoFields(subject));
  const read: ReadPart = { values: {}, problems: [] };
  for (const [name, field] of Object.entries(FIELDS[part])) {
    if (part === 'who' && !ALWAYS.has(name) && !asked.has(name)) continue;
    if (!TICKS.has(name) && !Object.hasOwn(typed, name)) continue;
    take(read, name, field, Object.hasOwn(typed, name) ? typed[name] : undefined);
  }
  return read;
}

/** The criteria that a form was sent with: each sends its note at least. */
function readCriteria(typed: Readonly<PartValues>): ReadPart {
  const read: ReadPart = { values: {}, problems: [] };
  const proofs = new Map<string, string[]>();
  for (const name of Object.keys(typed)) {
    const [, criterion, evidence] = /^proof-(.+)\.(.+)$/.exec(name) ?? [];
    if (criterion && isUuid(criterion) && evidence && isUuid(evidence) && typed[name])
      proofs.set(criterion, [...(proofs.get(criterion) ?? []), evidence]);
  }
  const ids = Object.keys(typed).flatMap((name) => /^(?:met|note)-(.+)$/.exec(name)?.[1] ?? []);
  for (const id of new Set(ids.filter(isUuid))) {
    const met = typed[`met-${id}`] ?? '';
    read.values[`met-${id}`] = met === 'yes' || met === 'no' ? met : '';
    read.values[`proof-${id}`] = [...new Set(proofs.get(id))].sort().join(',');
    take(read, `note-${id}`, NOTE, typed[`note-${id}`] ?? '');
  }
  return read;
}

function take({ values, problems }: ReadPart, name: string, field: Field, typed: string | undefined): void {
  const read = field.safeParse(typed);
  if (read.success) values[name] = read.data;
  else for (const { code, message } of read.error.issues) problems.push(refuse(name, code, message));
}

function isUuid(text: string): boolean {
  return z.uuid().safeParse(text).success && text === text.toLowerCase();
}

const tick = checkbox.transform((ticked) => (ticked ? 'on' : ''));
const oneOf = (values: readonly string[]) =>
  z.string().transform((value) => (values.includes(value) ? value : ''));

const NOTE: Field = paragraphs('Ghi chú, minh chứng', LONGEST.note);

const FIELDS: Record<Exclude<WrittenPart, 'criteria'>, Record<string, Field>> = {
  who: {
    unitId: z.uuid({ error: 'Chưa chọn đơn vị đề cử. Vui lòng chọn đơn vị.' }),
    name: line('Tên', LONGEST.name),
    model: line('Mô hình', LONGEST.model),
    birthYear: line('Năm sinh', 40).superRefine(birthYear),
    sex: oneOf(['FEMALE', 'MALE']),
    ethnicity: line('Dân tộc', LONGEST.ethnicity),
    position: line('Chức vụ, nghề nghiệp', LONGEST.position),
    place: line('Nơi ở hoặc nơi công tác', LONGEST.place),
    areaClass: oneOf(Object.keys(AREA_CLASS_WORDS)),
    isLeader: tick,
    isDirectLabour: tick,
    idNumber: line('Số định danh', 40).transform(idNumber),
    earlierTitles: paragraphs('Danh hiệu đã có', LONGEST.earlierTitles),
  },
  achievements: {
    achievements: paragraphs('Việc đã làm', LONGEST.achievements),
    results: paragraphs('Kết quả', LONGEST.results),
    effect: paragraphs('Tác dụng với người khác', LONGEST.effect),
  },
  declarations: { noDiscipline: tick, noInspection: tick, noComplaint: tick },
};

const ALWAYS = new Set(['unitId', 'name', 'model', 'earlierTitles']);
const TICKS = new Set(['isLeader', 'isDirectLabour', 'noDiscipline', 'noInspection', 'noComplaint']);

/** Only what no year of birth can be is refused here; what is merely unlikely is refused when it is submitted. */
function birthYear(typed: string, context: z.RefinementCtx): void {
  if (typed === '' || (/^\d{4}$/.test(typed) && Number(typed) >= 1900 && Number(typed) <= 2100)) return;
  const message =
    'Năm sinh phải là năm gồm bốn chữ số, ví dụ 1985. Vui lòng sửa, hoặc để trống nếu không rõ.';
  context.addIssue({ code: 'custom', message });
}

function idNumber(typed: string, context: z.RefinementCtx): string {
  const digits = typed === '' ? '' : readIdNumber(typed);
  if (digits !== null) return digits;
  const message = 'Số định danh gồm 9 hoặc 12 chữ số. Vui lòng kiểm tra lại, hoặc để trống.';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}
