import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { type PlainDate, plainDateIn } from '@/lib/format/dates';
import { plainDay } from '@/lib/nominations/plan-facts';
import { pathsAbove } from '@/lib/units/path';

/** A plan that a draft can implement. */
export type UpperChoice = {
  id: string;
  number: string | null;
  issuedOn: PlainDate | null;
  issuer: string;
  title: string;
  startYear: number;
  endYear: number;
};

/** What the form of the upper plan shows besides what is stored. */
export type UpperSheet = {
  choices: UpperChoice[];
  /** How many fields of the draft come from a field of the plan chosen now: another choice lets go of them. */
  tiedFields: number;
};

const MOST_CHOICES = 30;

/**
 * The issued plans of the units above the acting one, at most 30: first those of the draft's own years, then the latest. The
 * one chosen now is always among them.
 */
export async function upperSheet(
  scope: Scoped,
  plan: { id: string; startYear: number; endYear: number; upperPlanId: string | null },
): Promise<UpperSheet> {
  const { db, actor, now } = scope;
  const { startYear, endYear, upperPlanId } = plan;
  const choices = await db.$queryRaw<UpperChoice[]>`
    SELECT id, number, issued_on::text AS "issuedOn", issuer_as_written AS issuer, title,
           start_year::int AS "startYear", end_year::int AS "endYear"
    FROM plan
    WHERE tenant_id = ${actor.tenantId}::uuid AND issuer_path = ANY(${pathsAbove(actor.unitPath)}::text[])
      AND status <> 'DRAFT'
    ORDER BY (id = ${upperPlanId}::uuid) IS TRUE DESC,
             (start_year <= ${endYear}::int AND end_year >= ${startYear}::int) DESC,
             issued_on <= ${plainDateIn(now)}::date DESC, issued_on DESC, id
    LIMIT ${MOST_CHOICES}::int`;
  const tiedFields =
    upperPlanId === null
      ? 0
      : await db.field.count({
          where: { tenantId: actor.tenantId, planId: plan.id, upperField: { planId: upperPlanId } },
        });
  return { choices, tiedFields };
}

/** A plan that the acting unit may implement, as it is cited; null where it may not. */
export async function findUpperChoice({ db, actor }: Scoped, planId: string) {
  const row = await db.plan.findFirst({
    where: {
      tenantId: actor.tenantId,
      id: planId,
      status: { not: 'DRAFT' },
      issuerPath: { in: pathsAbove(actor.unitPath) },
    },
    select: { id: true, number: true, issuedOn: true, issuerAsWritten: true },
  });
  return (
    row && {
      id: row.id,
      number: row.number ?? '',
      issuedOn: plainDay(row.issuedOn),
      issuer: row.issuerAsWritten,
    }
  );
}
