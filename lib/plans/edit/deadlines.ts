import 'server-only';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import type { DeadlineFacts } from '@/lib/deadlines/due';
import { nominationWindow, windowSentence } from '@/lib/deadlines/window';
import { DEADLINE_COLUMNS, plainDay, plainDeadline } from '@/lib/nominations/plan-facts';
import type { Problem } from '@/lib/refusal';
import { deadlineColumns, deadlineEditor, partOfDeadline } from './deadline';
import type { DeadlineInput } from './deadline-schema';
import { lockDraft } from './lock';
import { keepRemoval } from './save';

/** A deadline in the list of a draft. */
export type DeadlineListed = DeadlineFacts & {
  id: string;
  what: string;
  note: string | null;
  /** Who alone is bound; null where everybody is. */
  bound: string | null;
};

/** The deadlines of a plan in its order. */
export async function deadlinesOfDraft({ db, actor }: Scoped, planId: string): Promise<DeadlineListed[]> {
  const rows = await db.deadline.findMany({
    where: { tenantId: actor.tenantId, planId },
    select: {
      ...DEADLINE_COLUMNS,
      id: true,
      what: true,
      note: true,
      boundGroup: { select: { name: true } },
      boundUnit: { select: { name: true } },
    },
    orderBy: { ordinal: 'asc' },
  });
  return rows.map(({ boundGroup, boundUnit, ...row }) => ({
    ...plainDeadline(row),
    bound: boundGroup?.name ?? boundUnit?.name ?? null,
  }));
}

/**
 * Adds a deadline at the end of a draft. `deadlineId` is the id that the form proposes, so that a second click finds the
 * deadline instead of adding another one.
 */
export async function addDeadline(
  scope: Scoped,
  { planId, deadlineId, input }: { planId: string; deadlineId: string; input: DeadlineInput },
): Promise<Problem[]> {
  const { db, actor } = scope;
  const { tenantId } = actor;
  const locked = await lockDraft(scope, planId);
  if ('problems' in locked) return locked.problems;
  const rows = await ordered(scope, planId);
  if (rows.some(({ id }) => id === deadlineId)) return [];
  const read = await deadlineColumns(scope, locked.plan, input, null);
  if ('problems' in read) return read.problems;
  const ordinal = (rows.at(-1)?.ordinal ?? 0) + 1;
  await db.deadline.createMany({ data: [{ tenantId, id: deadlineId, planId, ordinal, ...read.columns }] });
  await audit(db, scopeOf(actor), {
    action: 'add',
    entity: 'plan',
    entityId: planId,
    details: { part: partOfDeadline(deadlineId) },
  });
  return [];
}

/**
 * Moves a deadline of a draft one place up or down. `seen` is the list as it was shown, so that a second click finds it as
 * it wanted it; 'changed' when somebody else has changed the list since, and nothing was moved.
 */
export async function moveDeadline(
  scope: Scoped,
  {
    planId,
    deadlineId,
    by,
    seen,
  }: { planId: string; deadlineId: string; by: 1 | -1; seen: readonly string[] },
): Promise<'moved' | 'changed' | { problems: Problem[] }> {
  const { db, actor } = scope;
  const locked = await lockDraft(scope, planId);
  if ('problems' in locked) return locked;
  const rows = await ordered(scope, planId);
  const at = seen.indexOf(deadlineId);
  const other = seen[at + by];
  if (at < 0 || other === undefined) return 'changed';
  const wanted = seen.map((id) => (id === deadlineId ? other : id === other ? deadlineId : id));
  if (sameIds(rows, wanted)) return 'moved';
  if (!sameIds(rows, seen)) return 'changed';
  const [mine, theirs] = [rows[at], rows[at + by]];
  if (!mine || !theirs) return 'changed';
  // Ordinals are unique in a plan: one of the two passes through a number that no deadline has.
  await place(mine.id, -mine.ordinal);
  await place(theirs.id, mine.ordinal);
  await place(mine.id, theirs.ordinal);
  await audit(db, scopeOf(actor), {
    action: 'move',
    entity: 'plan',
    entityId: planId,
    details: { part: partOfDeadline(deadlineId) },
  });
  return 'moved';

  async function place(id: string, ordinal: number) {
    await db.deadline.updateMany({ where: { tenantId: actor.tenantId, planId, id }, data: { ordinal } });
  }
}

/** Removes a deadline of a draft, keeping what it said. One that is gone already stays gone. */
export async function removeDeadline(
  scope: Scoped,
  { planId, deadlineId }: { planId: string; deadlineId: string },
): Promise<Problem[]> {
  const { db, actor } = scope;
  const locked = await lockDraft(scope, planId);
  if ('problems' in locked) return locked.problems;
  const part = partOfDeadline(deadlineId);
  const before = await deadlineEditor.load(scope, planId, part);
  if (!before) return [];
  await keepRemoval(scope, planId, part, before);
  await db.deadline.deleteMany({ where: { tenantId: actor.tenantId, planId, id: deadlineId } });
  return [];
}

/**
 * When nominations can be sent in each year of the plan, as those bound by a deadline will read it: by it and all others
 * that bind the same unit or group, or everybody. Empty where the deadline is for something else.
 */
export async function windowsBy(
  { db, actor }: Scoped,
  planId: string,
  deadlineId: string,
): Promise<string[]> {
  const plan = await db.plan.findUnique({
    where: { tenantId_id: { tenantId: actor.tenantId, id: planId } },
    select: {
      startYear: true,
      endYear: true,
      issuedOn: true,
      deadlines: {
        select: { ...DEADLINE_COLUMNS, id: true, boundGroupId: true, boundUnitId: true },
        orderBy: { ordinal: 'asc' },
      },
    },
  });
  const asked = plan?.deadlines.find(({ id }) => id === deadlineId);
  if (!plan || asked?.purpose !== 'NOMINATIONS') return [];
  const deadlines = plan.deadlines
    .filter(
      ({ boundGroupId, boundUnitId }) =>
        (!boundGroupId && !boundUnitId) ||
        (boundGroupId === asked.boundGroupId && boundUnitId === asked.boundUnitId),
    )
    .map(plainDeadline);
  const facts = { ...plan, issuedOn: plainDay(plan.issuedOn), deadlines };
  return Array.from({ length: plan.endYear - plan.startYear + 1 }, (_, at) => {
    const year = plan.startYear + at;
    const window = nominationWindow(facts, year);
    return window
      ? windowSentence(window)
      : `Năm ${year} không có kỳ đề cử: kỳ của năm đó khóa trước ngày ban hành.`;
  });
}

function ordered({ db, actor }: Scoped, planId: string): Promise<{ id: string; ordinal: number }[]> {
  return db.deadline.findMany({
    where: { tenantId: actor.tenantId, planId },
    select: { id: true, ordinal: true },
    orderBy: { ordinal: 'asc' },
  });
}

function sameIds(rows: readonly { id: string }[], ids: readonly string[]): boolean {
  return rows.map(({ id }) => id).join() === ids.join();
}
