import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { formatDayOfYear } from '@/lib/deadlines/day-of-year';
import { isId } from '@/lib/form/text';
import { formatDate, plainDateIn } from '@/lib/format/dates';
import { DEADLINE_PURPOSE_WORDS, type DeadlinePurpose } from '@/lib/format/words';
import { DEADLINE_COLUMNS, plainDeadline } from '@/lib/nominations/plan-facts';
import { type Problem, refuse } from '@/lib/refusal';
import { findPlaces, type PlaceFound } from '@/lib/units/find';
import { dayOrNull } from '../draft-parts';
import { besideProblems, orderProblems, storedDays } from './deadline-order';
import type { DeadlineInput } from './deadline-schema';
import { BINDS, DAY_FORMS, DEADLINE_LABELS } from './deadline-words';
import type { PartKey, PartValues } from './parts';
import type { PartEditor } from './save';

/** Loads and stores one deadline of a plan. */
export const deadlineEditor: PartEditor<DeadlineInput> = { load, write, label, say };

/** The part of a deadline. */
export function partOfDeadline(deadlineId: string): PartKey {
  return `deadline:${deadlineId}`;
}

/** The columns of a deadline as they are stored, or what refuses it. `stored` is what its form showed; null for a new one. */
export async function deadlineColumns(
  scope: Scoped,
  plan: { startYear: number },
  input: DeadlineInput,
  stored: StoredDeadline | null,
): Promise<{ columns: ReturnType<typeof columnsOf> } | { problems: Problem[] }> {
  const problems = [...besideProblems(input, stored && deadlineValues(stored)), ...orderProblems(input)];
  const bound = await boundBy(scope, input, stored);
  if ('problem' in bound) problems.push(bound.problem);
  if (problems.length > 0 || 'problem' in bound) return { problems };
  return { columns: columnsOf(plan, input, bound) };
}

/** The groups of the acting unit's own in force today, and the one that is bound already. */
export async function groupsToBind(
  { db, actor, now }: Scoped,
  boundGroupId: string | undefined,
): Promise<{ id: string; name: string }[]> {
  const today = new Date(plainDateIn(now));
  const rows = await db.unitGroup.findMany({
    where: {
      tenantId: actor.tenantId,
      OR: [
        {
          ownerId: actor.unitId,
          validFrom: { lte: today },
          OR: [{ validTo: null }, { validTo: { gt: today } }],
        },
        ...(isId(boundGroupId) ? [{ id: boundGroupId }] : []),
      ],
    },
    select: { id: true, name: true },
  });
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

type StoredDeadline = NonNullable<Awaited<ReturnType<typeof storedDeadline>>>;

async function load(scope: Scoped, planId: string, part: PartKey): Promise<PartValues | null> {
  const stored = await storedDeadline(scope, planId, part);
  return stored && deadlineValues(stored);
}

async function write(
  scope: Scoped,
  plan: { id: string; startYear: number },
  part: PartKey,
  input: DeadlineInput,
): Promise<Problem[]> {
  const { db, actor } = scope;
  const stored = await storedDeadline(scope, plan.id, part);
  if (!stored) throw new Error(`The deadline of ${part} was there under the same lock`);
  const read = await deadlineColumns(scope, plan, input, stored);
  if ('problems' in read) return read.problems;
  await db.deadline.updateMany({
    where: { tenantId: actor.tenantId, planId: plan.id, id: idOf(part) },
    data: read.columns,
  });
  return [];
}

async function storedDeadline({ db, actor }: Scoped, planId: string, part: PartKey) {
  const id = idOf(part);
  if (!isId(id)) return null;
  const row = await db.deadline.findFirst({
    where: { tenantId: actor.tenantId, planId, id },
    select: {
      ...DEADLINE_COLUMNS,
      what: true,
      note: true,
      boundGroupId: true,
      boundUnitId: true,
      boundUnitPath: true,
      boundUnit: { select: { name: true } },
    },
  });
  return row && plainDeadline(row);
}

/** A deadline as its form holds it. */
function deadlineValues(row: StoredDeadline): PartValues {
  const { on, monthDay, quarter, year } = row;
  const end = (day: string | null) =>
    day === null ? '' : monthDay === null ? formatDate(day) : formatDayOfYear(day.slice(5));
  return {
    purpose: row.purpose,
    what: row.what,
    form: on !== null ? 'on' : monthDay !== null ? 'monthDay' : quarter !== null ? 'quarter' : 'year',
    on: on === null ? '' : formatDate(on),
    monthDay: monthDay === null ? '' : formatDayOfYear(monthDay),
    quarter: quarter?.slice(-1) ?? '',
    quarterYear: quarter?.slice(0, 4) ?? '',
    year: year === null ? '' : String(year),
    before: row.before ? 'on' : '',
    binds: row.boundGroupId ? 'group' : row.boundUnitId ? 'unit' : 'all',
    boundGroup: row.boundGroupId ?? '',
    boundUnit: row.boundUnit?.name ?? '',
    opensOn: end(row.opensOn),
    closesOn: end(row.closesOn),
    note: row.note ?? '',
  };
}

type Bound = { groupId: string | null; unit: { id: string; path: string } | null };

function columnsOf(plan: { startYear: number }, input: DeadlineInput, bound: Bound) {
  const days = storedDays(input, plan.startYear);
  return {
    purpose: input.purpose,
    what: input.what,
    ...days,
    on: dayOrNull(days.on),
    opensOn: dayOrNull(days.opensOn),
    closesOn: dayOrNull(days.closesOn),
    before: input.before,
    boundGroupId: bound.groupId,
    boundUnitId: bound.unit?.id ?? null,
    boundUnitPath: bound.unit?.path ?? null,
    note: input.note,
  };
}

/** Foreign keys ignore who may see what: the group is one of those offered, the unit one that is found by its name. */
async function boundBy(
  scope: Scoped,
  input: DeadlineInput,
  stored: StoredDeadline | null,
): Promise<Bound | { problem: Problem }> {
  if (input.binds === 'all') return { groupId: null, unit: null };
  if (input.binds === 'group') {
    if (input.boundGroup === '') return { problem: NO_GROUP };
    const offered = await groupsToBind(scope, stored?.boundGroupId ?? undefined);
    return offered.some(({ id }) => id === input.boundGroup)
      ? { groupId: input.boundGroup, unit: null }
      : { problem: GROUP_GONE };
  }
  if (input.boundUnit === '') return { problem: NO_UNIT };
  if (stored?.boundUnitId && stored.boundUnitPath && stored.boundUnit?.name === input.boundUnit) {
    return { groupId: null, unit: { id: stored.boundUnitId, path: stored.boundUnitPath } };
  }
  const found = (await findPlaces(scope, [input.boundUnit])).get(input.boundUnit) ?? [];
  const units = found.filter((place) => place.kind === 'UNIT');
  const [unit, another] = units.filter(({ exact }) => exact);
  if (unit && !another) return { groupId: null, unit: { id: unit.id, path: unit.path } };
  return { problem: refuse('boundUnit', 'bound-unit-not-one', notOne(input.boundUnit, units)) };
}

function notOne(typed: string, units: readonly Extract<PlaceFound, { kind: 'UNIT' }>[]): string {
  const several = units.filter(({ exact }) => exact).length > 1;
  const names = units
    .slice(0, 6)
    .map(({ name, parentName }) => `«${parentName ? `${name} (${parentName})` : name}»`);
  if (several) {
    return `Có nhiều đơn vị tên «${typed}». Vui lòng ghi thêm đơn vị cấp trên trong ngoặc, một trong: ${names.join(', ')}.`;
  }
  if (names.length > 0)
    return `Chưa có đơn vị nào tên đúng «${typed}». Vui lòng ghi đủ tên; gần giống: ${names.join(', ')}.`;
  return `Không tìm thấy đơn vị «${typed}» trong phạm vi của đơn vị. Vui lòng ghi tên theo danh mục đơn vị.`;
}

function idOf(part: PartKey): string {
  return part.slice('deadline:'.length);
}

function label(name: string): string {
  return DEADLINE_LABELS[name] ?? name;
}

/** What people read for the codes and ids of the form. */
async function say({ db, actor }: Scoped, name: string, value: string): Promise<string | null> {
  if (name === 'purpose') return DEADLINE_PURPOSE_WORDS[value as DeadlinePurpose] ?? null;
  if (name === 'form') return DAY_FORMS[value as keyof typeof DAY_FORMS]?.label ?? null;
  if (name === 'binds') return BINDS[value as keyof typeof BINDS] ?? null;
  if (name === 'quarter') return value === '' ? null : `Quý ${value}`;
  if (name !== 'boundGroup' || !isId(value)) return null;
  const group = await db.unitGroup.findFirst({
    where: { tenantId: actor.tenantId, id: value },
    select: { name: true },
  });
  return group?.name ?? null;
}

const NO_GROUP = refuse(
  'boundGroup',
  'bound-group-missing',
  'Chưa chọn nhóm đơn vị. Vui lòng chọn nhóm, hoặc chọn «Mọi đơn vị».',
);
const GROUP_GONE = refuse(
  'boundGroup',
  'bound-group-not-found',
  'Nhóm đã chọn không còn trong các nhóm của đơn vị. Vui lòng chọn nhóm khác.',
);
const NO_UNIT = refuse(
  'boundUnit',
  'bound-unit-missing',
  'Chưa ghi đơn vị. Vui lòng ghi tên đơn vị, hoặc chọn «Mọi đơn vị».',
);
