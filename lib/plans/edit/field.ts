import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import { SUBJECTS, type Subject } from '@/lib/format/words';
import { type Problem, refuse } from '@/lib/refusal';
import { upperFieldsOf } from './field-queries';
import type { FieldForm } from './field-schema';
import { suggestedShortName } from './field-short-name';
import type { PartKey, PartValues } from './parts';
import type { PartEditor } from './save';

/** The columns of a field that its form shows. */
export const FIELD_COLUMNS = {
  letter: true,
  name: true,
  shortName: true,
  listed: true,
  subjects: true,
  note: true,
  upperFieldId: true,
} as const;

export type FieldRow = {
  letter: string | null;
  name: string;
  shortName: string;
  listed: boolean;
  subjects: Subject[];
  note: string | null;
  upperFieldId: string | null;
};

/** Loads and stores one field of a plan, without its criteria. */
export const fieldEditor: PartEditor<FieldForm> = { load, write, label, say };

/** A field as its form holds it. */
export function fieldValues(row: FieldRow): PartValues {
  const values: PartValues = {
    letter: row.letter ?? '',
    name: row.name,
    shortName: row.shortName,
    listed: tick(row.listed),
    note: row.note ?? '',
    upperField: row.upperFieldId ?? '',
  };
  for (const subject of SUBJECTS) values[subject] = tick(row.subjects.includes(subject));
  return values;
}

/** The part of a field, and the id in it. */
export function partOfField(fieldId: string): PartKey {
  return `field:${fieldId}`;
}

async function load(scope: Scoped, planId: string, part: PartKey): Promise<PartValues | null> {
  const row = await stored(scope, planId, part);
  return row && fieldValues(row);
}

async function write(
  scope: Scoped,
  plan: { id: string },
  part: PartKey,
  form: FieldForm,
): Promise<Problem[]> {
  const { db, actor } = scope;
  const row = await stored(scope, plan.id, part);
  if (!row) throw new Error(`The field of ${part} was there under the same lock`);
  const { upperField } = form;
  if (upperField && upperField !== row.upperFieldId) {
    const known = await upperFieldsOf(scope, plan.id);
    if (!known.some(({ fields }) => fields.some(({ id }) => id === upperField))) return [UPPER_FIELD_GONE];
  }
  await db.field.updateMany({
    where: { tenantId: actor.tenantId, planId: plan.id, id: idOf(part) },
    data: {
      letter: form.letter || null,
      name: form.name,
      shortName: shortNameFor(form, row),
      listed: form.listed,
      subjects: SUBJECTS.filter((subject) => form[subject]),
      note: form.note || null,
      // The form of a plan without an upper plan has no such field and leaves what is stored.
      ...(upperField === undefined ? {} : { upperFieldId: upperField || null }),
    },
  });
  return [];
}

/** The suggestion where none is given, and a new one where the name has changed and the old one was a suggestion. */
function shortNameFor(form: FieldForm, row: FieldRow): string {
  const suggested = row.shortName === suggestedShortName(row.name) && form.shortName === row.shortName;
  return form.shortName === '' || suggested ? suggestedShortName(form.name) : form.shortName;
}

function stored({ db, actor }: Scoped, planId: string, part: PartKey): Promise<FieldRow | null> {
  return db.field.findFirst({
    where: { tenantId: actor.tenantId, planId, id: idOf(part) },
    select: FIELD_COLUMNS,
  });
}

function idOf(part: PartKey): string {
  return part.slice('field:'.length);
}

function tick(on: boolean): string {
  return on ? 'on' : '';
}

function label(name: string): string {
  return LABELS[name] ?? name;
}

async function say({ db, actor }: Scoped, name: string, value: string): Promise<string | null> {
  if (name !== 'upperField' || !isId(value)) return null;
  const field = await db.field.findFirst({
    where: { tenantId: actor.tenantId, id: value },
    select: { name: true },
  });
  return field?.name ?? null;
}

const LABELS: Record<string, string> = {
  letter: 'Chữ cái',
  name: 'Tên lĩnh vực',
  shortName: 'Tên ngắn',
  listed: 'Có trong danh sách lĩnh vực',
  note: 'Ghi chú',
  upperField: 'Cụ thể hóa lĩnh vực',
  COLLECTIVE: 'Đối tượng «Tập thể»',
  INDIVIDUAL: 'Đối tượng «Cá nhân»',
  HOUSEHOLD: 'Đối tượng «Hộ gia đình»',
};

const UPPER_FIELD_GONE = refuse(
  'upperField',
  'upper-field-not-found',
  'Lĩnh vực đã chọn không còn trong kế hoạch cấp trên. Vui lòng chọn lĩnh vực khác, hoặc để trống.',
);
