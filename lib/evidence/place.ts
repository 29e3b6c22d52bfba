import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import { type LockedNomination, lockExemplar, lockNomination } from '@/lib/nominations/lock';
import { mayEdit, mayNominate } from '@/lib/nominations/permissions';
import { type Problem, refuse } from '@/lib/refusal';

/** The dossier by itself, or by a nomination that stands on it. */
export type DossierOf = { exemplarId: string } | { nominationId: string };

/** A nomination through which the actor may change the files of its dossier; both rows stay locked. */
export type LockedDossier = { nomination: LockedNomination; exemplarId: string };

/**
 * Locks the nomination and its dossier where the actor may add and take out files there now: on the nominating side, while
 * the nomination is a draft or has been returned.
 */
export async function lockDossier(
  scope: Scoped,
  of: DossierOf,
): Promise<LockedDossier | { problems: Problem[] }> {
  const { actor } = scope;
  const id = 'nominationId' in of ? of.nominationId : await editableNomination(scope, of.exemplarId);
  const nomination = id !== null && isId(id) ? await lockNomination(scope, id) : null;
  if (!nomination || !mayNominate(actor, nomination.unitPath)) return { problems: [NOT_FOUND] };
  if (!mayEdit(actor, nomination)) return { problems: [NOT_EDITABLE] };
  const exemplar = await lockExemplar(scope, nomination.exemplarId);
  return exemplar ? { nomination, exemplarId: exemplar.id } : { problems: [NOT_FOUND] };
}

/** The nomination of a dossier that the actor may edit, the newest one first; null where there is none. */
async function editableNomination({ db, actor }: Scoped, exemplarId: string): Promise<string | null> {
  if (!isId(exemplarId)) return null;
  const rows = await db.nomination.findMany({
    where: { tenantId: actor.tenantId, exemplarId },
    select: { id: true, unitPath: true, status: true },
    orderBy: { updatedAt: 'desc' },
  });
  return rows.find((row) => mayEdit(actor, row))?.id ?? null;
}

const NOT_FOUND = refuse(
  'files',
  'not-found',
  'Không tìm thấy hồ sơ này ở đơn vị đang chọn. Vui lòng mở lại từ danh sách đề cử.',
);
const NOT_EDITABLE = refuse(
  'files',
  'not-editable',
  'Đề cử này đã được nộp hoặc đã kết thúc nên không thêm, gỡ tệp được nữa. Vui lòng mở lại đề cử để xem trạng thái mới.',
);
