import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ScopedDb } from './client';
import type { Scope } from './scope';

/** One change, as the audit keeps it. `details` holds no more about a person than ids and what changed. */
export type AuditedChange = {
  action: string;
  entity:
    | 'plan'
    | 'document_reading'
    | 'notice'
    | 'extension'
    | 'import_batch'
    | 'nomination'
    | 'unit'
    | 'unit_group'
    | 'account'
    | 'membership'
    | 'session'
    | 'tenant';
  entityId: string;
  details?: Record<string, string | number | boolean | null>;
};

/** Writes the audit row of a change. Call it in the transaction that writes the change itself. */
export async function audit(
  db: ScopedDb,
  by: Scope & { requestId?: string | null },
  change: AuditedChange,
): Promise<void> {
  await db.auditEntry.create({
    data: {
      tenantId: by.tenantId,
      id: randomUUID(),
      accountId: by.accountId,
      unitPath: by.path,
      action: change.action,
      entity: change.entity,
      entityId: change.entityId,
      details: change.details ?? {},
      requestId: by.requestId ?? null,
    },
    select: { id: true },
  });
}

/** The audit row of what a person changes of themselves: it stands at the home unit, whichever unit they act for. */
export async function auditOwn(
  db: ScopedDb,
  requestId: string | null,
  { action, entity, entityId, details }: AuditedChange,
): Promise<void> {
  await db.$executeRaw`SELECT audit_own(${action}, ${entity}, ${entityId}::uuid, ${JSON.stringify(details ?? {})}::jsonb, ${requestId})`;
}
