import 'server-only';
import { randomUUID } from 'node:crypto';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import type { NominationPart } from './parts';
import type { NominationAction, NominationStatus } from './status';

type Step = {
  nominationId: string;
  action: NominationAction | 'create';
  status: NominationStatus;
  reason?: string | null;
  /** Of a return: the parts that it is about. */
  parts?: readonly NominationPart[];
};

/**
 * Adds a step to the history that people read, and its audit row; answers with the step's id. Call it in the transaction
 * that makes the change.
 */
export async function recordStep({ db, actor, now }: Scoped, step: Step): Promise<string> {
  const id = randomUUID();
  await db.nominationEvent.create({
    data: {
      tenantId: actor.tenantId,
      id,
      nominationId: step.nominationId,
      at: now,
      action: step.action,
      status: step.status,
      reason: step.reason ?? null,
      parts: [...(step.parts ?? [])],
      actorId: actor.accountId,
      actorName: actor.name,
      actorUnit: actor.unitName,
    },
    select: { id: true },
  });
  await audit(db, scopeOf(actor), {
    action: `nomination.${step.action}`,
    entity: 'nomination',
    entityId: step.nominationId,
    details: { status: step.status },
  });
  return id;
}
