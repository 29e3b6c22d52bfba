import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { clean, isId } from '@/lib/form/text';
import type { Level, NominationStatus, Subject } from '@/lib/format/words';
import { masked } from './id-number';

/** A nomination that stands on a dossier. */
export type DossierUse = {
  nominationId: string;
  planId: string;
  planNumber: string | null;
  /** Who issued the plan, and decides. */
  issuer: string;
  level: Level;
  fieldId: string;
  field: string;
  year: number;
  status: NominationStatus;
};

/** A dossier that is there already and may serve another nomination. */
export type DossierOffered = {
  id: string;
  unitId: string;
  unit: string;
  name: string;
  birthYear: number | null;
  place: string | null;
  /** The latest first. */
  uses: DossierUse[];
};

export const MOST_OFFERED = 8;

/** The dossiers of the acting unit and those under it with a name like `words`, or the latest ones; named ones only. */
export async function dossiersToTakeOver(
  { db, actor }: Scoped,
  of: { subject: Subject; words: string },
): Promise<DossierOffered[]> {
  const words = clean(of.words).slice(0, 100).toWellFormed();
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM exemplar e
    WHERE e.tenant_id = ${actor.tenantId}::uuid AND e.subject::text = ${of.subject} AND e.name <> ''
      AND (${words} = '' OR e.id IN (SELECT search_exemplars(${words})))
    ORDER BY e.created_at DESC, e.id LIMIT ${MOST_OFFERED}`;
  const rows = await db.exemplar.findMany({
    where: { tenantId: actor.tenantId, id: { in: found.map(({ id }) => id) } },
    select: OFFERED,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(offered);
}

/** A dossier that was chosen, with its fields as the form of who takes them; null when there is none of the subject in sight. */
export async function dossierToTakeOver(
  { db, actor }: Scoped,
  id: string,
  subject: Subject,
): Promise<{ dossier: DossierOffered; fields: Record<string, string> } | null> {
  if (!isId(id)) return null;
  const row = await db.exemplar.findFirst({
    where: { tenantId: actor.tenantId, id, subject },
    select: {
      ...OFFERED,
      model: true,
      sex: true,
      ethnicity: true,
      position: true,
      areaClass: true,
      isLeader: true,
      isDirectLabour: true,
      idNumber: true,
      earlierTitles: true,
    },
  });
  if (!row) return null;
  return {
    dossier: offered(row),
    fields: {
      unitId: row.unitId,
      name: row.name,
      model: row.model ?? '',
      birthYear: row.birthYear === null ? '' : String(row.birthYear),
      sex: row.sex ?? '',
      ethnicity: row.ethnicity ?? '',
      position: row.position ?? '',
      place: row.place ?? '',
      areaClass: row.areaClass ?? '',
      isLeader: row.isLeader ? 'on' : '',
      isDirectLabour: row.isDirectLabour ? 'on' : '',
      idNumber: masked(row.idNumber) ?? '',
      earlierTitles: row.earlierTitles,
    },
  };
}

/** All nominations in sight that stand on a dossier, the latest first. */
export async function usesOf({ db, actor }: Scoped, exemplarId: string): Promise<DossierUse[]> {
  const rows = await db.nomination.findMany({
    where: { tenantId: actor.tenantId, exemplarId },
    ...USES,
  });
  return rows.map(used);
}

/**
 * The nominations of a dossier that units above the acting one have made as their own, drafts left out: known to the unit by
 * plan, field and state only.
 */
export async function usesAbove({ db }: Scoped, exemplarId: string): Promise<DossierUse[]> {
  return db.$queryRaw<DossierUse[]>`
    SELECT nomination_id AS "nominationId", plan_id AS "planId", plan_number AS "planNumber", issuer, level::text AS level,
           field_id AS "fieldId", field, year, status::text AS status
    FROM fares_above(${exemplarId}::uuid)`;
}

const USES = {
  select: {
    id: true,
    planId: true,
    fieldId: true,
    year: true,
    status: true,
    plan: { select: { number: true, issuerAsWritten: true, level: true } },
    field: { select: { shortName: true } },
  },
  orderBy: [{ year: 'desc' as const }, { createdAt: 'desc' as const }],
};

const OFFERED = {
  id: true,
  unitId: true,
  name: true,
  birthYear: true,
  place: true,
  unit: { select: { name: true } },
  nominations: USES,
};

type UseRow = Omit<DossierUse, 'nominationId' | 'planNumber' | 'field' | 'issuer' | 'level'> & {
  id: string;
  plan: { number: string | null; issuerAsWritten: string; level: Level };
  field: { shortName: string };
};

function used({ id, plan, field, planId, fieldId, year, status }: UseRow): DossierUse {
  return {
    nominationId: id,
    planId,
    planNumber: plan.number,
    issuer: plan.issuerAsWritten,
    level: plan.level,
    fieldId,
    field: field.shortName,
    year,
    status,
  };
}

function offered(
  row: Omit<DossierOffered, 'uses' | 'unit'> & { unit: { name: string }; nominations: UseRow[] },
) {
  const { id, unitId, unit, name, birthYear, place, nominations } = row;
  return { id, unitId, unit: unit.name, name, birthYear, place, uses: nominations.map(used) };
}
