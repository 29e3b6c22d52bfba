import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { PlanStatus, Subject } from '@/lib/format/words';
import type { NominationStatus } from './status';

/** What the rules need to know of a nomination whose row is locked until the transaction ends. */
export type LockedNomination = {
  id: string;
  unitId: string;
  unitPath: string;
  planId: string;
  fieldId: string;
  exemplarId: string;
  subject: Subject;
  year: number;
  status: NominationStatus;
  number: number | null;
  late: boolean;
  formToken: string;
  createdBy: string;
  submittedBy: string | null;
  decidedBy: string | null;
  reason: string | null;
  updatedAt: Date;
  planIssuerId: string;
  planStatus: PlanStatus;
  asksIdNumber: boolean;
  /** The version of the plan that it was made under, and the present one. */
  planVersion: number;
  presentVersion: number;
};

/** Locks a nomination and reads it as it is then; null when there is none in scope. */
export async function lockNomination(scope: Scoped, id: string): Promise<LockedNomination | null> {
  return lockBy(scope, { id, formToken: null });
}

/** The same by the token of the form that it was entered with. */
export async function lockByFormToken(scope: Scoped, formToken: string): Promise<LockedNomination | null> {
  return lockBy(scope, { id: null, formToken });
}

async function lockBy(
  { db, actor }: Scoped,
  by: { id: string | null; formToken: string | null },
): Promise<LockedNomination | null> {
  const rows = await db.$queryRaw<LockedNomination[]>`
    SELECT n.id, n.unit_id AS "unitId", n.unit_path AS "unitPath", n.plan_id AS "planId", n.field_id AS "fieldId",
           n.exemplar_id AS "exemplarId", n.subject::text, n.year, n.status::text, n.number, n.late,
           n.form_token AS "formToken", n.created_by_id AS "createdBy", n.submitted_by_id AS "submittedBy",
           n.decided_by_id AS "decidedBy", n.reason, n.updated_at AS "updatedAt",
           p.issuer_id AS "planIssuerId", p.status::text AS "planStatus", p.asks_id_number AS "asksIdNumber",
           n.plan_version::int AS "planVersion", p.version::int AS "presentVersion"
    FROM nomination n JOIN plan p ON p.tenant_id = n.tenant_id AND p.id = n.plan_id
    WHERE n.tenant_id = ${actor.tenantId}::uuid AND (n.id = ${by.id}::uuid OR n.form_token = ${by.formToken}::uuid)
    FOR UPDATE OF n`;
  return rows[0] ?? null;
}

/** A dossier whose row is locked until the transaction ends; its ID number is not masked here. */
export type LockedDossier = {
  id: string;
  unitPath: string;
  unitName: string;
  subject: Subject;
  idNumber: string | null;
};

/** Locks a dossier, which several nominations may stand on, after the nomination; null when there is none in scope. */
export async function lockExemplar({ db, actor }: Scoped, id: string): Promise<LockedDossier | null> {
  const rows = await db.$queryRaw<LockedDossier[]>`
    SELECT e.id, e.unit_path AS "unitPath", u.name AS "unitName", e.subject::text, e.id_number AS "idNumber"
    FROM exemplar e JOIN unit u ON u.tenant_id = e.tenant_id AND u.id = e.unit_id
    WHERE e.tenant_id = ${actor.tenantId}::uuid AND e.id = ${id}::uuid
    FOR UPDATE OF e`;
  return rows[0] ?? null;
}
