import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { Answer } from '@/lib/criteria/checklist';
import type { LockedNomination } from './lock';
import type { NominationInput } from './schema';

/** What a person has written in a nomination, without who, when and where it stands. */
export type NominationContent = Omit<
  NominationInput,
  'planId' | 'fieldId' | 'subject' | 'year' | 'formToken' | 'nominationId' | 'revision'
>;

/** The content of a nomination that exists in scope; throws when it does not. */
export async function contentOf({ db, actor }: Scoped, id: string): Promise<NominationContent> {
  const { exemplar, ...nomination } = await db.nomination.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: actor.tenantId, id } },
    select: {
      unitId: true,
      achievements: true,
      noDiscipline: true,
      noInspection: true,
      noComplaint: true,
      exemplar: {
        select: {
          name: true,
          birthYear: true,
          sex: true,
          ethnicity: true,
          position: true,
          place: true,
          isLeader: true,
          isDirectLabour: true,
          areaClass: true,
        },
      },
      answers: { select: { criterionId: true, met: true, note: true } },
    },
  });
  return { ...nomination, ...exemplar };
}

/** Whether two say the same: then a second click has sent what the first one saved. */
export function sameContent(a: NominationContent, b: NominationContent): boolean {
  return fingerprint(a) === fingerprint(b);
}

/**
 * Writes the answers of a nomination to a checklist anew; answers to criteria that it does not hold are left out. What was
 * answered to criteria that an amendment has replaced since stays as it is until the nomination is submitted.
 */
export async function replaceAnswers(
  { db, actor }: Scoped,
  nomination: Pick<LockedNomination, 'id' | 'planId'>,
  answers: readonly Answer[],
  criterionIds: ReadonlySet<string>,
): Promise<void> {
  await db.nominationAnswer.deleteMany({
    where: { nominationId: nomination.id, criterionId: { in: [...criterionIds] } },
  });
  const kept = answers.filter(({ criterionId }) => criterionIds.has(criterionId));
  if (kept.length === 0) return;
  await db.nominationAnswer.createMany({
    data: kept.map((answer) => ({
      tenantId: actor.tenantId,
      planId: nomination.planId,
      nominationId: nomination.id,
      criterionId: answer.criterionId,
      met: answer.met,
      note: answer.note,
    })),
  });
}

function fingerprint(content: NominationContent): string {
  const answers = [...content.answers].sort((a, b) => (a.criterionId < b.criterionId ? -1 : 1));
  return JSON.stringify([
    content.unitId,
    content.name,
    content.birthYear,
    content.sex,
    content.ethnicity,
    content.position,
    content.place,
    content.isLeader,
    content.isDirectLabour,
    content.areaClass,
    content.achievements,
    content.noDiscipline,
    content.noInspection,
    content.noComplaint,
    answers.map(({ criterionId, met, note }) => [criterionId, met, note]),
  ]);
}
