import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { OtherUse } from '@/lib/exemplars/identity';
import { AREA_CLASS_WORDS, type AreaClass } from '@/lib/format/words';
import { type Problem, refuse } from '@/lib/refusal';
import { within } from '@/lib/units/path';
import { type LockedNomination, lockExemplar } from './lock';
import type { PartValues } from './parts';
import { NOT_A_UNIT_OF_YOURS, placeFor, unitToNominate } from './place';

/** The columns of a dossier from the fields of who; of an ID number only what was typed anew. */
export function dossierColumns(values: PartValues) {
  return {
    name: values.name ?? '',
    model: values.model || null,
    birthYear: values.birthYear ? Number(values.birthYear) : null,
    sex: SEXES.find((sex) => sex === values.sex) ?? null,
    ethnicity: values.ethnicity || null,
    position: values.position || null,
    place: values.place || null,
    areaClass: AREA_CLASSES.find((area) => area === values.areaClass) ?? null,
    isLeader: values.isLeader === 'on',
    isDirectLabour: values.isDirectLabour === 'on',
    earlierTitles: values.earlierTitles ?? '',
    ...(/^\d+$/.test(values.idNumber ?? '') ? { idNumber: values.idNumber } : {}),
    ...(values.idNumber === '' ? { idNumber: null } : {}),
  };
}

/** The nominations in sight, other than one, that stand on a dossier; those that are withdrawn or declined do not bind it. */
export async function otherUses(
  { db, actor }: Scoped,
  exemplarId: string,
  nominationId: string | null,
): Promise<OtherUse[]> {
  const rows = await db.nomination.findMany({
    where: {
      tenantId: actor.tenantId,
      exemplarId,
      status: { in: ['DRAFT', 'SUBMITTED', 'RETURNED', 'RECOGNISED'] },
      ...(nominationId === null ? {} : { id: { not: nominationId } }),
    },
    select: { year: true, status: true, plan: { select: { number: true } } },
    orderBy: [{ year: 'desc' }, { id: 'asc' }],
  });
  return rows.map(({ plan, year, status }) => ({ plan: plan.number, year, status }));
}

/**
 * Lets another unit nominate. The dossier goes along while no other nomination stands on it; one that several stand on stays
 * where it is, and only its own unit and those above it, which see it, can nominate it.
 */
export async function changeUnit(
  scope: Scoped,
  nomination: LockedNomination,
  unitId: string,
  shared: boolean,
): Promise<Problem | null> {
  const { db, actor } = scope;
  if (unitId === nomination.unitId) return null;
  const unit = await unitToNominate(scope, unitId);
  if (!unit) return NOT_A_UNIT_OF_YOURS;
  const place = await placeFor(scope, nomination, unit.path, { opened: true });
  if ('problems' in place) return place.problems[0] ?? null;
  const dossier = await lockExemplar(scope, nomination.exemplarId);
  if (shared && dossier && !within(dossier.unitPath, unit.path)) return elsewhere(dossier.unitName);
  const data = { unitId: unit.id, unitPath: unit.path };
  if (!shared) {
    await db.exemplar.update({
      where: { tenantId_id: { tenantId: actor.tenantId, id: nomination.exemplarId } },
      data,
      select: { id: true },
    });
  }
  await db.nomination.update({
    where: { tenantId_id: { tenantId: actor.tenantId, id: nomination.id } },
    data,
    select: { id: true },
  });
  return null;
}

/** Said of a dossier that the chosen unit would not see. */
export function elsewhere(unitName: string): Problem {
  return refuse(
    'unitId',
    'dossier-elsewhere',
    `Hồ sơ này thuộc ${unitName} và còn dùng cho đề cử khác. Vui lòng chọn ${unitName} hoặc đơn vị cấp trên của đơn vị này.`,
  );
}

const SEXES = ['FEMALE', 'MALE'] as const;
const AREA_CLASSES = Object.keys(AREA_CLASS_WORDS) as AreaClass[];
