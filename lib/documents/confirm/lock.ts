import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { type Problem, refuse } from '@/lib/refusal';
import type { ReadingState } from './queries';
import { type Said, saidStored } from './said';

export type LockedReading = { id: string; status: ReadingState; said: Said; planId: string | null };

/** Locks a reading of the acting unit until the transaction ends: those who correct it at once come one after the other. */
export async function lockReading(
  { db, actor }: Scoped,
  id: string,
): Promise<{ reading: LockedReading } | { problems: Problem[] }> {
  const rows = await db.$queryRaw<{ status: ReadingState; said: unknown; planId: string | null }[]>`
    SELECT status::text, said, plan_id AS "planId" FROM document_reading
    WHERE tenant_id = ${actor.tenantId}::uuid AND id = ${id}::uuid AND unit_id = ${actor.unitId}::uuid FOR UPDATE`;
  const row = rows[0];
  if (!row) return { problems: [NOT_THERE] };
  if (row.status === 'DISCARDED') return { problems: [DISCARDED] };
  const said = saidStored.safeParse(row.said);
  if (!said.success) return { problems: [NOT_THERE] };
  return { reading: { id, status: row.status, said: said.data, planId: row.planId } };
}

const NOT_THERE = refuse(
  'form',
  'reading-not-found',
  'Không tìm thấy bản đọc này. Vui lòng mở lại từ trang Kế hoạch, mục «Soạn kế hoạch».',
);
const DISCARDED = refuse(
  'form',
  'reading-discarded',
  'Bản đọc này đã được bỏ. Vui lòng tải tài liệu lên lại nếu vẫn cần.',
);
