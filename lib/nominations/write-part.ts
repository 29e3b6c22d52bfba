import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { Problem } from '@/lib/refusal';
import { replaceAnswers } from './content';
import { changeUnit, dossierColumns, otherUses } from './dossier';
import type { LockedNomination } from './lock';
import { differing } from './part-merge';
import type { PartValues, WrittenPart } from './parts';

/** Stores the fields of a part of a locked nomination; the problems name fields that could not be stored after all. */
export async function writePart(
  scope: Scoped,
  nomination: LockedNomination,
  part: WrittenPart,
  stored: PartValues,
  values: PartValues,
): Promise<Problem[]> {
  const changed = differing(stored, values);
  if (changed.length === 0) return [];
  if (part === 'who') return writeWho(scope, nomination, changed, values);
  if (part === 'criteria') await writeCriteria(scope, nomination, changed, values);
  else await writeOwn(scope, nomination, part, values);
  return [];
}

async function writeWho(
  scope: Scoped,
  nomination: LockedNomination,
  changed: string[],
  values: PartValues,
): Promise<Problem[]> {
  const { db, actor } = scope;
  if (changed.some((name) => name !== 'unitId')) {
    await db.exemplar.update({
      where: { tenantId_id: { tenantId: actor.tenantId, id: nomination.exemplarId } },
      data: dossierColumns(values),
      select: { id: true },
    });
  }
  if (!changed.includes('unitId')) return [];
  const others = await otherUses(scope, nomination.exemplarId, nomination.id);
  const refused = await changeUnit(scope, nomination, values.unitId ?? '', others.length > 0);
  return refused ? [refused] : [];
}

async function writeOwn(
  { db, actor }: Scoped,
  { id }: LockedNomination,
  part: 'achievements' | 'declarations',
  values: PartValues,
): Promise<void> {
  const { achievements = '', results = '', effect = '' } = values;
  const data =
    part === 'achievements'
      ? { achievements, results, effect }
      : {
          noDiscipline: values.noDiscipline === 'on',
          noInspection: values.noInspection === 'on',
          noComplaint: values.noComplaint === 'on',
        };
  await db.nomination.update({
    where: { tenantId_id: { tenantId: actor.tenantId, id } },
    data,
    select: { id: true },
  });
}

async function writeCriteria(
  scope: Scoped,
  nomination: LockedNomination,
  changed: string[],
  values: PartValues,
): Promise<void> {
  const { db, actor } = scope;
  const answered = idsOf(changed, /^(?:met|note)-(.+)$/);
  const answers = [...answered].flatMap((criterionId) => {
    const met = MET.get(values[`met-${criterionId}`] ?? '') ?? null;
    const note = values[`note-${criterionId}`] ?? '';
    return met === null && note === '' ? [] : [{ criterionId, met, note }];
  });
  await replaceAnswers(scope, nomination, answers, answered);
  const proven = idsOf(changed, /^proof-(.+)$/);
  if (proven.size === 0) return;
  const { tenantId } = actor;
  const files = await db.evidence.findMany({
    where: { tenantId, exemplarId: nomination.exemplarId, removedAt: null },
    select: { id: true },
  });
  const known = new Set(files.map(({ id }) => id));
  const { id: nominationId, planId } = nomination;
  await db.answerEvidence.deleteMany({
    where: { tenantId, nominationId, criterionId: { in: [...proven] } },
  });
  await db.answerEvidence.createMany({
    data: [...proven].flatMap((criterionId) =>
      (values[`proof-${criterionId}`] ?? '')
        .split(',')
        .filter((evidenceId) => known.has(evidenceId))
        .map((evidenceId) => ({ tenantId, planId, nominationId, criterionId, evidenceId })),
    ),
  });
}

function idsOf(names: readonly string[], pattern: RegExp): Set<string> {
  return new Set(names.flatMap((name) => pattern.exec(name)?.[1] ?? []));
}

const MET: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false],
]);
