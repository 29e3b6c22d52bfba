import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { sameUpper } from '../changes';
import { dayOrNull } from '../draft-parts';
import type { PlanDocument } from '../plan-queries';
import { writeCriteria } from './write-criteria';
import { dropFields, writeFields } from './write-fields';
import { writeDeadlines, writeQuotas } from './write-quotas';

/** A plan before and after an amendment, its parts by the ids they have in the plan; `version` is the new one. */
export type Amended = { before: PlanDocument; after: PlanDocument; version: number };

/**
 * Makes an issued plan say what its amendment says. Call it in the transaction that has kept the plan as it was: the
 * database lets nothing be written before that (plan_guard). What is changed stays the same row, so that nominations, lower
 * plans and counts go on pointing at it; only criteria, which nominations answer, leave their earlier wording behind.
 */
export async function writeAmended(scope: Scoped, amended: Amended): Promise<void> {
  await writeHead(scope, amended);
  await writeBases(scope, amended);
  await writePhases(scope, amended);
  await writeFields(scope, amended);
  await writeCriteria(scope, amended);
  await writeQuotas(scope, amended);
  await writeDeadlines(scope, amended);
  await dropFields(scope, amended);
}

/** Number and date stay those of the plan's issue. */
async function writeHead({ db, actor }: Scoped, { before, after, version }: Amended): Promise<void> {
  const { tenantId } = actor;
  // From here on the parts are open to this transaction.
  await db.$executeRaw`
    UPDATE plan SET version = ${version}::smallint, amended_in = app_transaction()
    WHERE tenant_id = ${tenantId}::uuid AND id = ${before.id}::uuid`;
  await db.plan.updateMany({
    where: { tenantId, id: before.id },
    data: {
      title: after.title,
      startYear: after.startYear,
      endYear: after.endYear,
      issuerAsWritten: after.issuerAsWritten,
      signer: after.signer,
      signerTitle: after.signerTitle,
      onBehalfOf: after.onBehalfOf,
      placeName: after.placeName,
      purpose: after.purpose,
      implementation: after.implementation,
      recipients: after.recipients,
      asksIdNumber: after.asksIdNumber,
      periodPlanId: after.periodPlan?.id ?? null,
      ...(sameUpper(before.upper, after.upper)
        ? {}
        : {
            upperPlanId: after.upper?.id ?? null,
            upperNumber: after.upper?.number ?? null,
            upperIssuedOn: dayOrNull(after.upper?.issuedOn),
            upperIssuer: after.upper?.issuer ?? null,
          }),
    },
  });
}

async function writeBases({ db, actor }: Scoped, { before, after }: Amended): Promise<void> {
  await db.planBasis.deleteMany({ where: { tenantId: actor.tenantId, planId: before.id } });
  await db.planBasis.createMany({
    data: after.bases.map(({ number, issuedOn, issuer }, at) => ({
      tenantId: actor.tenantId,
      id: crypto.randomUUID(),
      planId: before.id,
      ordinal: at + 1,
      number: number ?? '',
      issuedOn: dayOrNull(issuedOn),
      issuer,
    })),
  });
}

async function writePhases({ db, actor }: Scoped, { before, after }: Amended): Promise<void> {
  await db.planPhase.deleteMany({ where: { tenantId: actor.tenantId, planId: before.id } });
  await db.planPhase.createMany({
    data: after.phases.map((phase, at) => ({
      tenantId: actor.tenantId,
      id: crypto.randomUUID(),
      planId: before.id,
      ordinal: at + 1,
      ...phase,
    })),
  });
}
