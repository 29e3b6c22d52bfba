import 'server-only';
import { randomUUID } from 'node:crypto';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import type { Problem } from '@/lib/refusal';
import { type LockedDraft, lockDraft } from './lock';
import { meanwhileProblems, othersWords, removedProblem, somethingMerged } from './meanwhile';
import { mergeEdits, sameText } from './merge';
import type { OpenPart, PartKey, PartValues } from './parts';
import { isBlank, orderOf, readRows } from './rows';

/** How one kind of part is read and written. */
export type PartEditor<Input> = {
  /** What is stored, as its form shows it; null where the part is gone. */
  load: (scope: Scoped, planId: string, part: PartKey) => Promise<PartValues | null>;
  /** Stores what was entered. What it refuses is not stored; a draft may be half done, so it refuses little. */
  write: (scope: Scoped, plan: LockedDraft, part: PartKey, input: Input) => Promise<Problem[]>;
  /** What people call a field of the form: 'Tên kế hoạch'; of a row's field without the row. */
  label: (name: string) => string;
  /** What people read for a stored value that is a code or an id; null where it is read as it is. */
  say?: (scope: Scoped, name: string, value: string) => Promise<string | null>;
};

/** `values`: what goes back into the form, with the revision to send next time. */
export type SavedPart = { revision: number } | { problems: Problem[]; values?: PartValues };

/** A part of a plan for its form; null where there is none in sight. */
export async function openPart(
  scope: Scoped,
  load: PartEditor<never>['load'],
  planId: string,
  part: PartKey,
): Promise<OpenPart | null> {
  const values = await load(scope, planId, part);
  if (!values) return null;
  const last = await lastEdit(scope, planId, part);
  return {
    part,
    revision: last?.revision ?? 0,
    savedBy: last?.accountName ?? null,
    savedAt: last?.at ?? null,
    values,
  };
}

/**
 * Saves a part of a draft. `typed` is the form as it was sent, `input` the same read by the part's schema, `revision` what
 * the form was opened with. Where somebody has stored another one since, nothing is written: the form comes back with
 * both people's changes put together, each of the other's marked, and can then be saved.
 */
export async function savePart<Input>(
  scope: Scoped,
  editor: PartEditor<Input>,
  sent: { planId: string; part: PartKey; revision: number; typed: PartValues; input: Input },
): Promise<SavedPart> {
  const { planId, part } = sent;
  const locked = await lockDraft(scope, planId);
  if ('problems' in locked) return locked;
  const stored = await editor.load(scope, planId, part);
  const last = await lastEdit(scope, planId, part);
  const revision = last?.revision ?? 0;
  if (!stored) return { problems: [removedProblem(last)] };
  if (last && revision !== sent.revision) {
    if (last.accountId === scope.actor.accountId && sameContent(stored, sent.typed)) return { revision };
    const base = (await editAt(scope, planId, part, sent.revision)) ?? stored;
    const merged = mergeEdits(base, stored, known(sent.typed, base, stored));
    if (somethingMerged(merged)) {
      return {
        problems: await meanwhileProblems(scope, editor, last, merged),
        values: { ...merged.values, ...othersWords(editor, merged), revision: String(revision) },
      };
    }
  }
  const problems = await editor.write(scope, locked.plan, part, sent.input);
  if (problems.length > 0) return { problems };
  if (!last) await keepEdit(scope, planId, part, 0, stored);
  await keepEdit(scope, planId, part, revision + 1, (await editor.load(scope, planId, part)) ?? {});
  await audit(scope.db, scopeOf(scope.actor), {
    action: 'edit',
    entity: 'plan',
    entityId: planId,
    details: { part, revision: revision + 1 },
  });
  return { revision: revision + 1 };
}

/** Keeps what a part said before it is removed, and by whom. Call it in the transaction that removes it. */
export async function keepRemoval(
  scope: Scoped,
  planId: string,
  part: PartKey,
  before: PartValues,
): Promise<void> {
  const last = await lastEdit(scope, planId, part);
  if (!last) await keepEdit(scope, planId, part, 0, before);
  await keepEdit(scope, planId, part, (last?.revision ?? 0) + 1, null);
  await audit(scope.db, scopeOf(scope.actor), {
    action: 'remove',
    entity: 'plan',
    entityId: planId,
    details: { part },
  });
}

type Edit = { revision: number; at: Date; accountId: string; accountName: string };

async function lastEdit({ db, actor }: Scoped, planId: string, part: PartKey): Promise<Edit | null> {
  return db.planEdit.findFirst({
    where: { tenantId: actor.tenantId, planId, part },
    select: { revision: true, at: true, accountId: true, accountName: true },
    orderBy: { revision: 'desc' },
  });
}

async function editAt({ db, actor }: Scoped, planId: string, part: PartKey, revision: number) {
  const row = await db.planEdit.findFirst({
    where: { tenantId: actor.tenantId, planId, part, revision },
    select: { content: true },
  });
  return row?.content as PartValues | null | undefined;
}

async function keepEdit(
  { db, actor, now }: Scoped,
  planId: string,
  part: PartKey,
  revision: number,
  content: PartValues | null,
): Promise<void> {
  await db.planEdit.createMany({
    data: [
      {
        tenantId: actor.tenantId,
        id: randomUUID(),
        planId,
        part,
        revision,
        at: now,
        accountId: actor.accountId,
        accountName: actor.name,
        ...(content === null ? {} : { content }),
      },
    ],
  });
}

/** Of what was sent, the fields that the part has: the form also carries the unit, the plan and the button pressed. */
function known(typed: PartValues, base: PartValues, stored: PartValues): PartValues {
  return Object.fromEntries(
    Object.entries(typed).filter(
      ([name]) => !HIDDEN.has(name) || Object.hasOwn(base, name) || Object.hasOwn(stored, name),
    ),
  );
}

const HIDDEN = new Set(['unit', 'plan', 'part', 'revision', 'intent']);

/** The same said twice: a second click, or a retry after a lost answer. New rows have got other names in between. */
function sameContent(stored: PartValues, typed: PartValues): boolean {
  const [before, now] = [singleFields(stored), singleFields(typed)];
  const [rows, rowsNow] = [stored, typed].map((values) => readRows(values).filter((row) => !isBlank(row)));
  return (
    sameFields(before, now) &&
    rows?.length === rowsNow?.length &&
    (rows ?? []).every((row, at) => sameFields(row.values, rowsNow?.[at]?.values ?? {}))
  );
}

function singleFields(values: PartValues): PartValues {
  const keys = new Set(orderOf(values));
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name]) => name !== 'order' && !HIDDEN.has(name) && !keys.has(name.split('.')[0] ?? ''),
    ),
  );
}

function sameFields(one: PartValues, other: PartValues): boolean {
  return Object.keys({ ...one, ...other }).every((name) => sameText(one[name] ?? '', other[name] ?? ''));
}
