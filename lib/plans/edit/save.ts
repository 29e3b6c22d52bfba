import 'server-only';
import { randomUUID } from 'node:crypto';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import { formatInstant } from '@/lib/format/dates';
import { type Problem, refuse } from '@/lib/refusal';
import { type LockedDraft, lockDraft } from './lock';
import { type FieldChange, mergeEdits } from './merge';
import type { OpenPart, PartKey, PartValues } from './parts';
import { readRows } from './rows';

/** How one kind of part is read and written. */
export type PartEditor<Input> = {
  /** What is stored, as its form shows it; null where the part is gone. */
  load: (scope: Scoped, planId: string, part: PartKey) => Promise<PartValues | null>;
  /** Stores what was entered. What it refuses is not stored; a draft may be half done, so it refuses little. */
  write: (scope: Scoped, plan: LockedDraft, part: PartKey, input: Input) => Promise<Problem[]>;
  /** What people call a field of the form: 'Tên kế hoạch'; of a row's field without the row. */
  label: (name: string) => string;
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
    if (merged.taken.length + merged.contested.length > 0) {
      return {
        problems: meanwhileProblems(editor, last, merged.taken, merged.contested),
        values: { ...merged.values, revision: String(revision) },
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
  const rows = new Set(readRows(typed).map(({ key }) => key));
  return Object.fromEntries(
    Object.entries(typed).filter(
      ([name]) => name in base || name in stored || rows.has(name.split('.')[0] ?? '') || !HIDDEN.has(name),
    ),
  );
}

const HIDDEN = new Set(['unit', 'plan', 'part', 'revision', 'intent']);

/** The same said twice: a second click, or a retry after a lost answer. New rows have got other names in between. */
function sameContent(stored: PartValues, typed: PartValues): boolean {
  const said = (values: PartValues) => {
    const rows = readRows(values);
    const keys = new Set(rows.map(({ key }) => key));
    const single = Object.entries(values)
      .filter(
        ([name, value]) =>
          value !== '' && name !== 'order' && !HIDDEN.has(name) && !keys.has(name.split('.')[0] ?? ''),
      )
      .sort(([one], [other]) => (one < other ? -1 : 1));
    const listed = rows
      .map((row) =>
        Object.entries(row.values)
          .filter(([, value]) => value !== '')
          .sort(([one], [other]) => (one < other ? -1 : 1)),
      )
      .filter((row) => row.length > 0);
    return JSON.stringify([single, listed]);
  };
  return said(stored) === said(typed);
}

function removedProblem(last: Edit | null): Problem {
  const who = last ? ` (${last.accountName}, ${formatInstant(last.at)})` : '';
  return refuse(
    'form',
    'part-removed',
    `Mục này đã bị bỏ khỏi dự thảo${who}. Nội dung vừa nhập vẫn còn trên trang; nếu vẫn cần, vui lòng thêm mục mới và chép sang.`,
  );
}

function meanwhileProblems(
  editor: PartEditor<never>,
  last: Edit,
  taken: readonly FieldChange[],
  contested: readonly FieldChange[],
): Problem[] {
  return [
    refuse(
      'form',
      'edited-meanwhile',
      `${last.accountName} đã lưu phần này lúc ${formatInstant(last.at)}, sau khi trang này được mở. Nội dung hai bên đã được ghép lại bên dưới; vui lòng xem các chỗ được đánh dấu rồi lưu lại.`,
    ),
    ...contested.map(({ name, after }) =>
      refuse(
        name,
        'contested',
        `${fieldLabel(editor, name)}: ${last.accountName} đã ghi «${shown(after)}». Ô này đang giữ nội dung vừa nhập; lưu lại sẽ thay nội dung kia.`,
      ),
    ),
    ...taken.map(({ name, before, after }) =>
      name === 'order'
        ? refuse(
            'order',
            'taken',
            `${last.accountName} đã thêm, bỏ hoặc đổi thứ tự các dòng; thứ tự mới đã được lấy theo.`,
          )
        : refuse(
            name,
            'taken',
            `${fieldLabel(editor, name)}: ${last.accountName} đã đổi từ «${shown(before)}» thành «${shown(after)}»; đã lấy theo.`,
          ),
    ),
  ];
}

function fieldLabel(editor: PartEditor<never>, name: string): string {
  return editor.label(name.slice(name.indexOf('.') + 1));
}

function shown(value: string): string {
  if (value === '') return '(để trống)';
  if (value === 'on') return '(có đánh dấu)';
  return value.length > 120 ? `${value.slice(0, 119)}…` : value;
}
