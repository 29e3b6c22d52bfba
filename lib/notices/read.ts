import 'server-only';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import type { ActorFacts } from '@/lib/nominations/permissions';
import { type Problem, refuse } from '@/lib/refusal';

/** Those who act for the unit that was told; who only oversees accounts or sits in its council does not. */
export function mayReadNotices({ roles }: ActorFacts): boolean {
  return roles.some((role) => role === 'OFFICER' || role === 'REVIEWER' || role === 'LEADER');
}

/** Marks something that the acting unit was told as read, by whom and when. Who marks it again changes nothing. */
export async function markNoticeRead({ db, actor, now }: Scoped, noticeId: string): Promise<Problem[]> {
  const { tenantId, unitId } = actor;
  const { count } = await db.notice.updateMany({
    where: { tenantId, unitId, id: noticeId, readAt: null },
    data: { readAt: now, readBy: actor.name },
  });
  if (count > 0) {
    await audit(db, scopeOf(actor), { action: 'read', entity: 'notice', entityId: noticeId });
    return [];
  }
  const there = await db.notice.count({ where: { tenantId, unitId, id: noticeId } });
  return there > 0 ? [] : [NOT_FOUND];
}

const NOT_FOUND = refuse('form', 'notice-not-found', 'Không tìm thấy thông báo này. Vui lòng tải lại trang.');
