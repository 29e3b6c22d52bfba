import 'server-only';
import { createHash } from 'node:crypto';
import type { Scoped } from '@/lib/auth/doors';
import type { UnitRef } from '@/lib/units/establish';
import type { NoticeKind } from './queries';

type Telling = {
  kind: NoticeKind;
  planId: string;
  text: string;
  /** Of the form it was sent with: the same form sent again tells nobody twice. */
  token: string;
};

/**
 * Tells units under the acting one something. Gives back those that were told now, without those that the same form had
 * told before.
 */
export async function tellUnits<Unit extends UnitRef>(
  { db, actor, now }: Scoped,
  units: readonly Unit[],
  { kind, planId, text, token }: Telling,
): Promise<Unit[]> {
  const { tenantId } = actor;
  const byId = new Map(units.map((unit) => [noticeId(token, unit.id), unit]));
  const there = await db.notice.findMany({
    where: { tenantId, id: { in: [...byId.keys()] } },
    select: { id: true },
  });
  for (const { id } of there) byId.delete(id);
  await db.notice.createMany({
    data: [...byId].map(([id, unit]) => ({
      tenantId,
      id,
      unitId: unit.id,
      unitPath: unit.path,
      kind,
      planId,
      text,
      sentAt: now,
      senderId: actor.accountId,
      senderName: actor.name,
      senderUnit: actor.unitName,
    })),
  });
  return [...byId.values()];
}

/** The same for the same form and unit, written as a UUID. */
export function noticeId(token: string, unitId: string): string {
  const hex = createHash('sha256').update(`${token} ${unitId}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
