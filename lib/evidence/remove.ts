import 'server-only';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import { isId } from '@/lib/form/text';
import { type Problem, refuse } from '@/lib/refusal';
import { lockDossier } from './place';
import { wasSubmitted } from './queries';

/**
 * Takes a file out of the dossier of a nomination that may be edited; it proves nothing any more. The row and the bytes
 * stay: a submission may refer to them (lib/evidence/sweep.ts). Taken out twice is taken out.
 */
export async function removeEvidence(
  scope: Scoped,
  { nominationId, evidenceId }: { nominationId: string; evidenceId: string },
): Promise<Problem[]> {
  const { db, actor, now } = scope;
  const dossier = await lockDossier(scope, { nominationId });
  if ('problems' in dossier) return dossier.problems;
  const { tenantId } = actor;
  const file = isId(evidenceId)
    ? await db.evidence.findFirst({
        where: { tenantId, id: evidenceId, exemplarId: dossier.exemplarId },
        select: { id: true, exemplarId: true, removedAt: true },
      })
    : null;
  if (!file) return [NOT_FOUND];
  if (file.removedAt) return [];
  if (await wasSubmitted(scope, file, { standing: true })) return [STANDS];
  await db.answerEvidence.deleteMany({ where: { tenantId, evidenceId } });
  await db.evidence.update({
    where: { tenantId_id: { tenantId, id: evidenceId } },
    data: { removedAt: now, removedBy: actor.name },
    select: { id: true },
  });
  await audit(db, scopeOf(actor), {
    action: 'nomination.evidence-remove',
    entity: 'nomination',
    entityId: nominationId,
    details: { evidence: evidenceId },
  });
  return [];
}

const NOT_FOUND = refuse(
  'files',
  'not-found',
  'Không tìm thấy tệp này trong hồ sơ. Vui lòng tải lại trang để xem các tệp hiện có.',
);
const STANDS = refuse(
  'files',
  'stands-elsewhere',
  'Tệp này thuộc một đề cử khác của cùng hồ sơ đang chờ xét hoặc đã được công nhận nên không gỡ được. Vui lòng giữ tệp; tiêu chí nào không cần thì bỏ đánh dấu.',
);
