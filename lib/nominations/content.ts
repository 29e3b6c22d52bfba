import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { Answer } from '@/lib/criteria/checklist';
import { masked } from '@/lib/exemplars/id-number';
import type { LockedNomination } from './lock';
import type { NominationInput } from './schema';

/** A file of the dossier as a nomination cites it, with the criteria that it proves. */
export type EvidenceCited = { id: string; name: string; criteria: string[] };

/** What a person has written in a nomination and its dossier, without who, when and where it stands. */
export type NominationContent = Pick<
  NominationInput,
  | 'unitId'
  | 'name'
  | 'birthYear'
  | 'sex'
  | 'ethnicity'
  | 'position'
  | 'place'
  | 'isLeader'
  | 'isDirectLabour'
  | 'areaClass'
  | 'achievements'
  | 'noDiscipline'
  | 'noInspection'
  | 'noComplaint'
  | 'answers'
> & {
  model: string | null;
  /** As it is shown: all but its last two digits hidden. */
  idNumber: string | null;
  earlierTitles: string;
  results: string;
  effect: string;
  /** In the order in which they were added. */
  evidence: EvidenceCited[];
};

/** The content of a nomination that exists in scope; throws when it does not. */
export async function contentOf({ db, actor }: Scoped, id: string): Promise<NominationContent> {
  const { exemplar, proofs, ...nomination } = await db.nomination.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: actor.tenantId, id } },
    select: {
      unitId: true,
      achievements: true,
      results: true,
      effect: true,
      noDiscipline: true,
      noInspection: true,
      noComplaint: true,
      exemplar: {
        select: {
          name: true,
          model: true,
          birthYear: true,
          sex: true,
          ethnicity: true,
          position: true,
          place: true,
          isLeader: true,
          isDirectLabour: true,
          areaClass: true,
          idNumber: true,
          earlierTitles: true,
          evidence: {
            where: { removedAt: null },
            select: { id: true, name: true },
            orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
          },
        },
      },
      answers: { select: { criterionId: true, met: true, note: true } },
      proofs: { select: { criterionId: true, evidenceId: true }, orderBy: { criterionId: 'asc' } },
    },
  });
  const { evidence, idNumber, ...who } = exemplar;
  return {
    ...nomination,
    ...who,
    idNumber: masked(idNumber),
    evidence: evidence.map((file) => ({
      ...file,
      criteria: proofs
        .filter(({ evidenceId }) => evidenceId === file.id)
        .map(({ criterionId }) => criterionId),
    })),
  };
}

/** The criteria that a file of the dossier is ticked for. */
export function provenBy({ evidence }: Pick<NominationContent, 'evidence'>): ReadonlySet<string> {
  return new Set(evidence.flatMap(({ criteria }) => criteria));
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

function fingerprint({ evidence: _, answers, ...content }: NominationContent): string {
  const sorted = [...answers].sort((a, b) => (a.criterionId < b.criterionId ? -1 : 1));
  const texts = Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([texts, sorted.map(({ criterionId, met, note }) => [criterionId, met, note])]);
}
