import 'server-only';
import { randomUUID } from 'node:crypto';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import type { Problem } from '@/lib/refusal';
import { letterAt } from '../letters';
import { FIELD_COLUMNS, fieldValues, partOfField } from './field';
import { movedTo, rearranged } from './fields-order';
import { lockDraft } from './lock';

/** 'changed': somebody else has added, moved or removed a field since the list was shown; nothing was done. */
export type Arranged = { done: 'moved'; fieldId: string | null } | { done: 'changed' };

/** Where to: one field a place up or down, or several fields each to a place of its own. */
export type Moving = { fieldId: string; by: 1 | -1 } | { places: ReadonlyMap<string, number> };

/**
 * Moves fields of a draft. `seen` is the list as it was shown, so that «up» means what the person saw; a second click
 * finds the list as it wanted it.
 */
export async function moveFields(
  scope: Scoped,
  { planId, seen, moving }: { planId: string; seen: readonly string[]; moving: Moving },
): Promise<Arranged | { problems: Problem[] }> {
  const { db, actor } = scope;
  const locked = await lockDraft(scope, planId);
  if ('problems' in locked) return locked;
  const rows = await db.field.findMany({
    where: { tenantId: actor.tenantId, planId },
    select: { id: true },
    orderBy: { ordinal: 'asc' },
  });
  const stored = rows.map(({ id }) => id);
  const wanted =
    'places' in moving
      ? rearranged(seen, moving.places)
      : movedTo(seen, moving.fieldId, seen.indexOf(moving.fieldId) + 1 + moving.by);
  const fieldId = 'fieldId' in moving ? moving.fieldId : firstMoved(seen, moving.places);
  if (same(stored, wanted)) return { done: 'moved', fieldId };
  if (!same(stored, seen)) return { done: 'changed' };
  await renumber(scope, planId, wanted);
  await audit(db, scopeOf(actor), {
    action: 'move',
    entity: 'plan',
    entityId: planId,
    details: { part: 'fields', field: fieldId },
  });
  return { done: 'moved', fieldId };
}

/**
 * Gives the listed fields of a draft their letters in order, or takes all letters away. It is kept as a saving of every
 * field that changes: who has one of them open sees it when saving.
 */
export async function letterFields(
  scope: Scoped,
  { planId, lettered }: { planId: string; lettered: boolean },
): Promise<{ problems: Problem[] }> {
  const { db, actor, now } = scope;
  const { tenantId } = actor;
  const locked = await lockDraft(scope, planId);
  if ('problems' in locked) return locked;
  const rows = await db.field.findMany({
    where: { tenantId, planId },
    select: { id: true, ...FIELD_COLUMNS },
    orderBy: { ordinal: 'asc' },
  });
  let place = 0;
  const changed = rows
    .map((row) => ({ row, letter: lettered && row.listed ? letterAt(++place) : null }))
    .filter(({ row, letter }) => row.letter !== letter);
  if (changed.length === 0) return { problems: [] };
  const letters = changed.map(({ row, letter }) => ({ id: row.id, letter }));
  await db.$executeRaw`
    UPDATE field SET letter = said.letter
    FROM jsonb_to_recordset(${JSON.stringify(letters)}::jsonb) AS said(id uuid, letter text)
    WHERE field.tenant_id = ${tenantId}::uuid AND field.plan_id = ${planId}::uuid AND field.id = said.id`;
  const parts = changed.map(({ row }) => partOfField(row.id));
  const last = await db.planEdit.groupBy({
    by: ['part'],
    where: { tenantId, planId, part: { in: parts } },
    _max: { revision: true },
  });
  const revisions = new Map<string, number | null>(last.map((edit) => [edit.part, edit._max.revision]));
  await db.planEdit.createMany({
    data: changed.flatMap(({ row, letter }) => {
      const part = partOfField(row.id);
      const revision = revisions.get(part) ?? null;
      const edit = { tenantId, planId, part, at: now, accountId: actor.accountId, accountName: actor.name };
      const after = { ...edit, revision: (revision ?? 0) + 1, content: fieldValues({ ...row, letter }) };
      return (revision === null ? [{ ...edit, revision: 0, content: fieldValues(row) }, after] : [after]).map(
        (one) => ({ ...one, id: randomUUID() }),
      );
    }),
  });
  await audit(db, scopeOf(actor), {
    action: 'edit',
    entity: 'plan',
    entityId: planId,
    details: { part: 'fields', letters: lettered ? changed.length : 0 },
  });
  return { problems: [] };
}

/** Two statements: places are unique in a plan, so they pass through numbers that no field has. */
async function renumber({ db, actor }: Scoped, planId: string, ids: readonly string[]): Promise<void> {
  await db.$executeRaw`
    UPDATE field SET ordinal = -said.place
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS said(id, place)
    WHERE field.tenant_id = ${actor.tenantId}::uuid AND field.plan_id = ${planId}::uuid AND field.id = said.id
      AND field.ordinal <> said.place`;
  await db.$executeRaw`
    UPDATE field SET ordinal = -ordinal
    WHERE tenant_id = ${actor.tenantId}::uuid AND plan_id = ${planId}::uuid AND ordinal < 0`;
}

function firstMoved(seen: readonly string[], places: ReadonlyMap<string, number>): string | null {
  return seen.find((id, at) => (places.get(id) ?? at + 1) !== at + 1) ?? null;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.join() === other.join();
}
