import 'server-only';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import type { Problem } from '@/lib/refusal';
import { movedTo } from './fields-order';
import { lockDraft } from './lock';
import { partOfQuota, quotaEditor } from './quota';
import { keepRemoval } from './save';

/**
 * Adds a quota at the end of a draft that says nothing yet. `quotaId` is the id that the form proposes, so that a second
 * click finds the quota instead of adding another one.
 */
export async function addQuota(
  scope: Scoped,
  { planId, quotaId }: { planId: string; quotaId: string },
): Promise<{ id: string } | { problems: Problem[] }> {
  const { db, actor } = scope;
  const locked = await lockDraft(scope, planId);
  if ('problems' in locked) return locked;
  const { startYear, endYear } = locked.plan;
  const quotas = await db.quota.findMany({
    where: { tenantId: actor.tenantId, planId },
    select: { id: true, ordinal: true },
    orderBy: { ordinal: 'asc' },
  });
  if (quotas.some(({ id }) => id === quotaId)) return { id: quotaId };
  const oneYear = startYear === endYear;
  await db.quota.createMany({
    data: [
      {
        tenantId: actor.tenantId,
        id: quotaId,
        planId,
        ordinal: (quotas.at(-1)?.ordinal ?? 0) + 1,
        min: 0,
        cadence: oneYear ? 'YEAR' : 'PERIOD',
        // Whether the document says it or it is a reading only a person can say, by the tick of the form.
        cadenceStated: true,
        year: oneYear ? startYear : null,
        eachAssignee: true,
      },
    ],
  });
  await audit(db, scopeOf(actor), {
    action: 'add',
    entity: 'plan',
    entityId: planId,
    details: { part: partOfQuota(quotaId) },
  });
  return { id: quotaId };
}

/**
 * Moves a quota of a draft a place up or down. `seen` is the list as it was shown: where it is another by now nothing is
 * moved, except that a second click finds the list as it wanted it.
 */
export async function moveQuota(
  scope: Scoped,
  { planId, quotaId, by, seen }: { planId: string; quotaId: string; by: 1 | -1; seen: readonly string[] },
): Promise<'moved' | 'changed' | { problems: Problem[] }> {
  const { db, actor } = scope;
  const { tenantId } = actor;
  const locked = await lockDraft(scope, planId);
  if ('problems' in locked) return locked;
  const rows = await db.quota.findMany({
    where: { tenantId, planId },
    select: { id: true },
    orderBy: { ordinal: 'asc' },
  });
  const stored = rows.map(({ id }) => id).join();
  const wanted = movedTo(seen, quotaId, seen.indexOf(quotaId) + 1 + by);
  if (stored === wanted.join()) return 'moved';
  if (stored !== seen.join()) return 'changed';
  // Places are unique in a plan, so they pass through numbers that no quota has.
  await db.$executeRaw`
    UPDATE quota SET ordinal = -said.place
    FROM unnest(${wanted}::uuid[]) WITH ORDINALITY AS said(id, place)
    WHERE quota.tenant_id = ${tenantId}::uuid AND quota.plan_id = ${planId}::uuid AND quota.id = said.id`;
  await db.$executeRaw`
    UPDATE quota SET ordinal = -ordinal
    WHERE tenant_id = ${tenantId}::uuid AND plan_id = ${planId}::uuid AND ordinal < 0`;
  await audit(db, scopeOf(actor), {
    action: 'move',
    entity: 'plan',
    entityId: planId,
    details: { part: partOfQuota(quotaId) },
  });
  return 'moved';
}

/** Removes a quota of a draft with its assignees, keeping what it said. One that is gone already is as it should be. */
export async function removeQuota(
  scope: Scoped,
  { planId, quotaId }: { planId: string; quotaId: string },
): Promise<{ problems: Problem[] }> {
  const { db, actor } = scope;
  const locked = await lockDraft(scope, planId);
  if ('problems' in locked) return locked;
  const part = partOfQuota(quotaId);
  const before = await quotaEditor.load(scope, planId, part);
  if (!before) return { problems: [] };
  await keepRemoval(scope, planId, part, before);
  await db.quota.deleteMany({ where: { tenantId: actor.tenantId, planId, id: quotaId } });
  return { problems: [] };
}
