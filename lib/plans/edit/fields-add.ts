import 'server-only';
import { randomUUID } from 'node:crypto';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import type { Problem } from '@/lib/refusal';
import { letterAt, letterProblems } from '../letters';
import { criteriaEditor, partOfCriteria } from './criteria';
import { fieldEditor, partOfField } from './field';
import { suggestedShortName } from './field-short-name';
import { lockDraft } from './lock';
import { removeQuota } from './quotas-arrange';
import { keepRemoval } from './save';

/**
 * Adds a field at the end of a draft, with the next letter where the letters so far are in order. `fieldId` is the id that
 * the form proposes, so that a second click finds the field instead of adding another one.
 */
export async function addField(
  scope: Scoped,
  { planId, fieldId, name }: { planId: string; fieldId: string; name: string },
): Promise<{ id: string } | { problems: Problem[] }> {
  const { db, actor } = scope;
  const { tenantId } = actor;
  const locked = await lockDraft(scope, planId);
  if ('problems' in locked) return locked;
  const fields = await db.field.findMany({
    where: { tenantId, planId },
    select: { id: true, name: true, letter: true, listed: true, ordinal: true },
    orderBy: { ordinal: 'asc' },
  });
  const proposed = fields.find(({ id }) => id === fieldId);
  if (proposed?.name === name) return { id: fieldId };
  const id = proposed ? randomUUID() : fieldId;
  const listed = fields.filter((field) => field.listed);
  const inOrder = listed.some(({ letter }) => letter) && letterProblems(fields).length === 0;
  await db.field.createMany({
    data: [
      {
        tenantId,
        id,
        planId,
        ordinal: (fields.at(-1)?.ordinal ?? 0) + 1,
        letter: inOrder ? letterAt(listed.length + 1) : null,
        name,
        shortName: suggestedShortName(name),
        subjects: [],
      },
    ],
  });
  await audit(db, scopeOf(actor), {
    action: 'add',
    entity: 'plan',
    entityId: planId,
    details: { part: partOfField(id) },
  });
  return { id };
}

/**
 * 'quotas': quotas of the field would go with it, and nobody has said that they may; 'changed': other criteria or quotas
 * hang on it than were shown. Nothing was removed then.
 */
export type Removed = 'removed' | 'quotas' | 'changed';

/** What the person was told would go with the field, and whether its quotas may. */
export type TakenAlong = { criteria: number; quotas: readonly string[]; withQuotas: boolean };

/**
 * Removes a field of a draft with its criteria, keeping what it said. Its quotas name numbers that somebody has to meet:
 * they go with it only when that was asked for, each kept like one that is removed on its own.
 */
export async function removeField(
  scope: Scoped,
  { planId, fieldId, told }: { planId: string; fieldId: string; told: TakenAlong },
): Promise<Removed | { problems: Problem[] }> {
  const { db, actor } = scope;
  const { tenantId } = actor;
  const locked = await lockDraft(scope, planId);
  if ('problems' in locked) return locked;
  const of = { tenantId, planId, fieldId };
  const [field, list] = [partOfField(fieldId), partOfCriteria(fieldId)];
  const before = await fieldEditor.load(scope, planId, field);
  if (!before) return 'removed';
  const quotas = await db.quota.findMany({ where: of, select: { id: true } });
  if (quotas.some(({ id }) => !told.quotas.includes(id))) return 'changed';
  if (quotas.length > 0 && !told.withQuotas) return 'quotas';
  if ((await db.criterion.count({ where: of })) !== told.criteria) return 'changed';
  for (const { id } of quotas) {
    const { problems } = await removeQuota(scope, { planId, quotaId: id });
    if (problems.length > 0) return { problems };
  }
  const criteria = await criteriaEditor.load(scope, planId, list);
  if (criteria?.order) await keepRemoval(scope, planId, list, criteria);
  await keepRemoval(scope, planId, field, before);
  await db.field.deleteMany({ where: { tenantId, planId, id: fieldId } });
  return 'removed';
}
