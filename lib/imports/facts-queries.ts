import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { plainDateIn } from '@/lib/format/dates';
import type { Subject } from '@/lib/format/words';
import { type PlanCited, plansToNominateInto } from '@/lib/nominations/form-queries';
import type { ImportFacts, ImportUnit } from './rows';

/** A plan and year that the acting unit may nominate into now, with all that a row is read against. */
export type ImportPlace = ImportFacts & {
  plan: PlanCited;
  year: number;
  asksIdNumber: boolean;
};

/** Where a table can be uploaded: plans with their years; null when the actor may not nominate. */
export async function importChoices(
  scope: Scoped,
): Promise<{ plan: PlanCited; years: number[]; missing: number }[] | null> {
  const plans = await plansToNominateInto(scope);
  return (
    plans?.map(({ id, number, title, issuer, years, fields }) => ({
      plan: { id, number, title, issuer },
      years,
      missing: fields.reduce((sum, field) => sum + field.missing, 0),
    })) ?? null
  );
}

/** One of them; null when there is no such place (any more). */
export async function importPlace(
  scope: Scoped,
  of: { planId: string; year: number },
): Promise<ImportPlace | null> {
  const [offered] = (await plansToNominateInto(scope, of.planId)) ?? [];
  if (!offered?.years.includes(of.year)) return null;
  const subjects = new Map(offered.fields.map((field) => [field.id, field.subjects]));
  return placeOf(scope, of, (id) => subjects.get(id) ?? null);
}

/** The same of a plan in sight that takes no nominations any more. */
export async function lastPlace(scope: Scoped, of: { planId: string; year: number }): Promise<ImportPlace> {
  return placeOf(scope, of, () => []);
}

/** The fields are in the order of the plan, as the document has them; those without subjects (null) are left out. */
async function placeOf(
  scope: Scoped,
  of: { planId: string; year: number },
  subjectsOf: (fieldId: string) => Subject[] | null,
): Promise<ImportPlace> {
  const { db, actor } = scope;
  const { asksIdNumber, fields, issuerAsWritten, ...plan } = await db.plan.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: actor.tenantId, id: of.planId } },
    select: {
      id: true,
      number: true,
      title: true,
      issuerAsWritten: true,
      asksIdNumber: true,
      fields: {
        where: { retiredIn: null },
        select: { id: true, name: true, shortName: true },
        orderBy: { ordinal: 'asc' },
      },
    },
  });
  return {
    plan: { ...plan, issuer: issuerAsWritten },
    year: of.year,
    asksIdNumber,
    fields: fields.flatMap((field) => {
      const subjects = subjectsOf(field.id);
      return subjects ? [{ ...field, subjects }] : [];
    }),
    units: await unitsOf(scope),
    own: { id: actor.unitId, name: actor.unitName },
  };
}

/** The acting unit first, then what stands under it, by the tree. */
async function unitsOf({ db, actor, now }: Scoped): Promise<ImportUnit[]> {
  const [row] = await db.$queryRaw<{ units: [string, string, boolean, string | null][] }[]>`
    SELECT COALESCE(json_agg(json_build_array(u.id, u.name, u.kind = 'COMMITTEE', p.name)
             ORDER BY u.id <> ${actor.unitId}::uuid, u.parent_id <> ${actor.unitId}::uuid, u.parent_path, u.name COLLATE "vi-x-icu"), '[]') AS units
    FROM unit u LEFT JOIN unit p ON p.tenant_id = u.tenant_id AND p.id = u.parent_id
    WHERE u.tenant_id = ${actor.tenantId}::uuid AND starts_with(u.path, ${actor.unitPath})
      AND (u.valid_to IS NULL OR u.valid_to > ${plainDateIn(now)}::date)`;
  return (row?.units ?? []).map(([id, name, committee, parentName]) => ({ id, name, committee, parentName }));
}
