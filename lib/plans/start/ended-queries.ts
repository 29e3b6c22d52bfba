import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { plainDateIn } from '@/lib/format/dates';
import type { PlanDraft } from '../draft';
import type { Ended } from './ended';

/** Of the units and groups that a draft names, those that are no more today. */
export async function endedOf({ db, actor, now }: Scoped, draft: PlanDraft): Promise<Ended> {
  const today = new Date(plainDateIn(now));
  const assignees = draft.quotas.flatMap((quota) => quota.assignees);
  const unitIds = named([
    ...assignees.map(({ unit }) => unit?.id),
    ...draft.deadlines.map(({ boundUnit }) => boundUnit?.id),
  ]);
  const groupIds = named([
    ...assignees.map(({ groupId }) => groupId),
    ...draft.deadlines.map(({ boundGroupId }) => boundGroupId),
  ]);
  const units = await db.unit.findMany({
    where: { tenantId: actor.tenantId, id: { in: unitIds }, validTo: { lte: today } },
    select: { id: true, name: true },
  });
  const groups = await db.unitGroup.findMany({
    where: { tenantId: actor.tenantId, id: { in: groupIds }, validTo: { lte: today } },
    select: { id: true, name: true },
  });
  return { units: namesById(units), groups: namesById(groups) };
}

function namesById(rows: { id: string; name: string }[]): Map<string, string> {
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function named(ids: (string | null | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}
