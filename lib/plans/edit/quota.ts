import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import { CADENCE_WORDS, type Cadence, SUBJECTS } from '@/lib/format/words';
import { type Problem, refuse } from '@/lib/refusal';
import { type AssigneeRow, assigneesMeant, assigneesOf } from './assignees';
import type { LockedDraft } from './lock';
import type { PartKey, PartValues } from './parts';
import { quotaNumbers } from './quota-numbers';
import type { QuotaForm } from './quota-schema';
import { writeRows } from './rows';
import type { PartEditor } from './save';

/**
 * Loads and stores one quota of a plan with its assignees. What their words mean is no field of the form: it is found when
 * the words are saved, and stays while they stay.
 */
export const quotaEditor: PartEditor<QuotaForm> = { load, write, label, say };

/** The part of a quota. */
export function partOfQuota(quotaId: string): PartKey {
  return `quota:${quotaId}`;
}

async function load(scope: Scoped, planId: string, part: PartKey): Promise<PartValues | null> {
  const { db, actor } = scope;
  const row = await db.quota.findFirst({
    where: { tenantId: actor.tenantId, planId, id: idOf(part) },
    select: QUOTA_COLUMNS,
  });
  return row && quotaValues(row, await assigneesOf(scope, idOf(part)));
}

async function write(scope: Scoped, plan: LockedDraft, part: PartKey, form: QuotaForm): Promise<Problem[]> {
  const { db, actor } = scope;
  const { tenantId } = actor;
  const quotaId = idOf(part);
  const numbers = quotaNumbers(form, plan);
  const who = await assigneesMeant(scope, quotaId, form.assignees);
  const problems = [
    ...(await fieldProblems(scope, plan.id, form.fieldId)),
    ...('problems' in numbers ? numbers.problems : []),
    ...('problems' in who ? who.problems : []),
  ];
  if ('problems' in numbers || 'problems' in who || problems.length > 0) return problems;
  await db.quota.updateMany({
    where: { tenantId, planId: plan.id, id: quotaId },
    data: {
      fieldId: form.fieldId,
      fieldAsWritten: form.fieldAsWritten || null,
      ...numbers,
      cadence: form.cadence,
      cadenceStated: form.cadenceStated,
      eachAssignee: form.eachAssignee,
      perSchoolLevel: form.perSchoolLevel,
      note: form.note || null,
    },
  });
  await db.quotaPart.deleteMany({ where: { tenantId, quotaId } });
  await db.quotaPart.createMany({ data: form.parts.map((one) => ({ tenantId, quotaId, ...one })) });
  await db.quotaAssignee.deleteMany({ where: { tenantId, quotaId } });
  await db.quotaAssignee.createMany({
    data: who.assignees.map((one, at) => ({ tenantId, quotaId, ordinal: at + 1, ...one })),
  });
  return [];
}

const QUOTA_COLUMNS = {
  fieldId: true,
  fieldAsWritten: true,
  min: true,
  max: true,
  cadence: true,
  cadenceStated: true,
  year: true,
  eachAssignee: true,
  perSchoolLevel: true,
  note: true,
  parts: { select: { subject: true, min: true } },
} as const;

type QuotaRow = {
  fieldId: string | null;
  fieldAsWritten: string | null;
  min: number;
  max: number | null;
  cadence: Cadence;
  cadenceStated: boolean;
  year: number | null;
  eachAssignee: boolean;
  perSchoolLevel: boolean;
  note: string | null;
  parts: { subject: (typeof SUBJECTS)[number]; min: number }[];
};

function quotaValues(row: QuotaRow, assignees: readonly AssigneeRow[]): PartValues {
  const number = (value: number | null | undefined) => (value ? String(value) : '');
  const values: PartValues = {
    field: row.fieldId ?? '',
    fieldAsWritten: row.fieldAsWritten ?? '',
    min: number(row.min),
    max: number(row.max),
    cadence: row.cadence,
    year: number(row.year),
    reading: row.cadenceStated ? '' : 'on',
    each: row.eachAssignee ? 'EACH' : 'TOGETHER',
    perSchoolLevel: row.perSchoolLevel ? 'on' : '',
    note: row.note ?? '',
    ...writeRows(
      assignees.map(({ id, role, asWritten }) => ({
        key: id,
        values: { role: role === 'COORDINATING' ? role : '', asWritten },
      })),
    ),
  };
  for (const subject of SUBJECTS)
    values[subject] = number(row.parts.find((part) => part.subject === subject)?.min);
  return values;
}

/** A field of another plan would be refused by the database; one that an amendment dropped would not. */
async function fieldProblems({ db, actor }: Scoped, planId: string, fieldId: string | null) {
  if (fieldId === null) return [];
  const known =
    isId(fieldId) &&
    (await db.field.count({ where: { tenantId: actor.tenantId, planId, id: fieldId, retiredIn: null } })) > 0;
  return known ? [] : [FIELD_GONE];
}

function idOf(part: PartKey): string {
  return part.slice('quota:'.length);
}

function label(name: string): string {
  return LABELS[name] ?? name;
}

async function say({ db, actor }: Scoped, name: string, value: string): Promise<string | null> {
  if (name === 'cadence') return CADENCE_WORDS[value as Cadence] ?? null;
  if (name === 'each') return value === 'EACH' ? 'Mỗi đơn vị' : 'Các đơn vị cùng thực hiện';
  if (name === 'role') return 'Phối hợp';
  if (name !== 'field' || !isId(value)) return null;
  const field = await db.field.findFirst({
    where: { tenantId: actor.tenantId, id: value },
    select: { name: true },
  });
  return field?.name ?? null;
}

const LABELS: Record<string, string> = {
  field: 'Lĩnh vực (để trống là tất cả)',
  fieldAsWritten: 'Lời văn bản về lĩnh vực',
  min: 'Ít nhất',
  max: 'Nhiều nhất',
  COLLECTIVE: 'Số tập thể',
  INDIVIDUAL: 'Số cá nhân',
  HOUSEHOLD: 'Số hộ gia đình',
  cadence: 'Tính theo thời gian',
  year: 'Năm',
  reading: 'Văn bản không nêu thời gian',
  each: 'Tính cho',
  perSchoolLevel: 'Mỗi cấp học',
  note: 'Ghi chú',
  role: 'Vai trò (để trống là chủ trì)',
  asWritten: 'Tên ghi trong văn bản',
};

const FIELD_GONE = refuse(
  'field',
  'quota-field-gone',
  'Lĩnh vực đã chọn không còn trong dự thảo. Vui lòng chọn lĩnh vực khác, hoặc để trống nếu chỉ tiêu tính chung.',
);
