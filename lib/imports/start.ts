import 'server-only';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import { type Problem, refuse } from '@/lib/refusal';
import { columnsFor } from './columns';
import { importPlace } from './facts-queries';
import { readTable, type Sheet } from './table';

export type TableUploaded = {
  /** Of the form: sent twice, it makes one batch. */
  token: string;
  planId: string;
  year: number;
  fileName: string;
  sha256: string;
  sheets: readonly Sheet[];
};

/** Stores the rows of an uploaded table as they are written, waiting to be taken; answers with the batch. */
export async function startBatch(
  scope: Scoped,
  table: TableUploaded,
): Promise<{ id: string } | { problems: Problem[] }> {
  const { db, actor, now } = scope;
  const place = await importPlace(scope, table);
  if (!place) return { problems: [NO_PLACE] };
  const read = readTable(table.sheets, columnsFor(place));
  if ('problem' in read) return { problems: [read.problem] };
  const { count } = await db.importBatch.createMany({
    data: {
      tenantId: actor.tenantId,
      id: table.token,
      planId: table.planId,
      unitId: actor.unitId,
      unitPath: actor.unitPath,
      year: table.year,
      fileName: table.fileName,
      sha256: table.sha256,
      total: read.rows.length,
      createdAt: now,
      createdById: actor.accountId,
      createdBy: actor.name,
    },
    skipDuplicates: true,
  });
  if (count === 0) {
    const mine = await db.importBatch.findFirst({ where: { id: table.token }, select: { id: true } });
    return mine ?? { problems: [TOKEN_USED] };
  }
  await db.importRow.createMany({
    data: read.rows.map(({ ordinal, cells }) => ({
      tenantId: actor.tenantId,
      batchId: table.token,
      ordinal,
      cells,
    })),
  });
  await audit(db, scopeOf(actor), {
    action: 'nomination.import',
    entity: 'import_batch',
    entityId: table.token,
    details: { plan: table.planId, year: table.year, rows: read.rows.length },
  });
  return { id: table.token };
}

const NO_PLACE = refuse(
  'file',
  'no-place',
  'Kế hoạch và năm này hiện không nhận đề cử của đơn vị. Vui lòng chọn lại kế hoạch và năm.',
);
const TOKEN_USED = refuse(
  'form',
  'token-used',
  'Biểu mẫu này đã được dùng. Vui lòng tải lại trang rồi chọn tệp.',
);
