import 'server-only';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { criteriaFor } from '@/lib/criteria/queries';
import { audit } from '@/lib/db/audit';
import { isId } from '@/lib/form/text';
import { type Problem, refuse } from '@/lib/refusal';
import { type LockedDossier, lockDossier } from './place';

/** Says which files of the dossier prove a criterion of a nomination: these and no others. */
export async function linkEvidence(
  scope: Scoped,
  of: { nominationId: string; criterionId: string; evidenceIds: readonly string[] },
): Promise<Problem[]> {
  const { nominationId, criterionId, evidenceIds } = of;
  const dossier = await lockDossier(scope, { nominationId });
  if ('problems' in dossier) return dossier.problems;
  if (!isId(criterionId)) return [CRITERION_GONE];
  const present = await linked(scope, nominationId, criterionId);
  const changes = [
    ...evidenceIds.map((evidenceId) => ({ criterionId, evidenceId, proves: true })),
    ...present
      .filter((evidenceId) => !evidenceIds.includes(evidenceId))
      .map((evidenceId) => ({ criterionId, evidenceId, proves: false })),
  ];
  return change(scope, dossier, changes);
}

/** A tick as a form sent it. */
export type Proof = { criterionId: string; evidenceId: string; proves: boolean };

/** Writes the ticks that a form showed; what it did not show stays as it is. */
export async function linkShown(
  scope: Scoped,
  nominationId: string,
  proofs: readonly Proof[],
): Promise<Problem[]> {
  const dossier = await lockDossier(scope, { nominationId });
  return 'problems' in dossier ? dossier.problems : change(scope, dossier, proofs);
}

async function change(
  scope: Scoped,
  { nomination, exemplarId }: LockedDossier,
  proofs: readonly Proof[],
): Promise<Problem[]> {
  const { db, actor } = scope;
  const { tenantId } = actor;
  const files = await db.evidence.findMany({
    where: { tenantId, exemplarId, removedAt: null },
    select: { id: true },
  });
  const known = new Set(files.map(({ id }) => id));
  const asked = new Set((await criteriaFor(scope, nomination)).map(({ id }) => id));
  const wanted = proofs.filter(({ proves }) => proves);
  if (wanted.some(({ criterionId }) => !asked.has(criterionId))) return [CRITERION_GONE];
  if (wanted.some(({ evidenceId }) => !known.has(evidenceId))) return [FILE_GONE];
  const { id: nominationId, planId } = nomination;
  const rows = wanted.map(({ criterionId, evidenceId }) => ({
    tenantId,
    planId,
    nominationId,
    criterionId,
    evidenceId,
  }));
  const added = await db.answerEvidence.createMany({ data: rows, skipDuplicates: true });
  let removed = 0;
  for (const { criterionId, evidenceId, proves } of proofs) {
    if (proves) continue;
    const gone = await db.answerEvidence.deleteMany({ where: { nominationId, criterionId, evidenceId } });
    removed += gone.count;
  }
  if (added.count + removed > 0) {
    await audit(db, scopeOf(actor), {
      action: 'nomination.evidence-link',
      entity: 'nomination',
      entityId: nominationId,
      details: { added: added.count, removed },
    });
  }
  return [];
}

async function linked({ db, actor }: Scoped, nominationId: string, criterionId: string): Promise<string[]> {
  const rows = await db.answerEvidence.findMany({
    where: { tenantId: actor.tenantId, nominationId, criterionId },
    select: { evidenceId: true },
  });
  return rows.map(({ evidenceId }) => evidenceId);
}

const CRITERION_GONE = refuse(
  'files',
  'criterion-gone',
  'Kế hoạch vừa được sửa đổi nên có tiêu chí không còn được hỏi. Vui lòng tải lại trang rồi đánh dấu lại.',
);
const FILE_GONE = refuse(
  'files',
  'file-gone',
  'Có tệp vừa được gỡ khỏi hồ sơ nên chưa lưu được. Vui lòng tải lại trang rồi đánh dấu lại.',
);
