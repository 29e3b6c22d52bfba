import 'server-only';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import { type Problem, refuse } from '@/lib/refusal';

/** Puts a reading aside: it is listed no more. One from which a draft was made stays; so does what was discarded before. */
export async function discardReading(scope: Scoped, readingId: string): Promise<Problem[]> {
  const { db, actor, now } = scope;
  const { count } = await db.documentReading.updateMany({
    where: {
      tenantId: actor.tenantId,
      id: readingId,
      unitId: actor.unitId,
      status: { in: ['WAITING', 'READ', 'REFUSED'] },
    },
    data: { status: 'DISCARDED', content: null, refusal: null, finishedAt: now },
  });
  if (count > 0) {
    await audit(db, scopeOf(actor), { action: 'discard', entity: 'document_reading', entityId: readingId });
    return [];
  }
  const gone = await db.documentReading.count({
    where: { tenantId: actor.tenantId, id: readingId, unitId: actor.unitId, status: 'DISCARDED' },
  });
  return gone > 0 ? [] : [NOT_NOW];
}

const NOT_NOW = refuse(
  'form',
  'reading-not-discarded',
  'Bản đọc này không bỏ được: đã thành dự thảo, hoặc không còn. Dự thảo thì bỏ ở trang soạn kế hoạch.',
);
