import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import type { NominationStatus } from '@/lib/format/words';
import { mayNominate } from '@/lib/nominations/permissions';
import type { Problem } from '@/lib/refusal';
import { EXTRA, extraHeads, type RowCells, type TableRow } from './table';

export const PAGE_SIZE = 50;

export type RowOutcome = 'WAITING' | 'TAKEN' | 'ALREADY_THERE' | 'REFUSED';
export type Counts = Record<RowOutcome, number>;

export type BatchState = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED';

export type Progress = { status: BatchState; total: number; counts: Counts };

export type BatchListed = {
  id: string;
  fileName: string;
  plan: string;
  year: number;
  unitName: string;
  createdAt: Date;
  createdBy: string;
  status: BatchState;
  total: number;
  counts: Counts;
};

export type Batch = Omit<BatchListed, 'plan'> & {
  plan: { id: string; number: string | null; title: string };
  finishedAt: Date | null;
  /** Heads of columns in which something stood and that are not known. */
  ignored: string[];
  /** Who goes on with it, in the name of whoever uploaded it; null where it is done or the reader is somebody else. */
  runner: Actor | null;
};

export type RowShown = {
  ordinal: number;
  name: string;
  problems: Problem[];
  nomination: { id: string; status: NominationStatus } | null;
};

/** The tables uploaded for the acting unit and what stands under it, the latest first; null when the actor may not nominate. */
export async function batchList(
  { db, actor }: Scoped,
  page: number,
): Promise<{ rows: BatchListed[]; total: number } | null> {
  if (!mayNominate(actor, actor.unitPath)) return null;
  const where = { tenantId: actor.tenantId, unitPath: { startsWith: actor.unitPath } };
  const total = await db.importBatch.count({ where });
  const batches = await db.importBatch.findMany({
    where,
    select: BATCH_COLUMNS,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
  });
  const counts = await countsOf(
    { db, actor },
    batches.map(({ id }) => id),
  );
  return {
    total,
    rows: batches.map(({ plan, unit, ...batch }) => ({
      ...batch,
      plan: plan.number ?? plan.title,
      unitName: unit.name,
      counts: counts.get(batch.id) ?? NO_COUNTS,
    })),
  };
}

/** One of them; null when it is not in sight or the actor may not nominate. */
export async function batchById({ db, actor }: Scoped, id: string): Promise<Batch | null> {
  if (!isId(id)) return null;
  const found = await db.importBatch.findFirst({
    where: { id },
    select: { ...BATCH_COLUMNS, unitId: true, unitPath: true, createdById: true, finishedAt: true },
  });
  if (!found || !mayNominate(actor, found.unitPath)) return null;
  const { unitId, unitPath: _, createdById, unit, ...batch } = found;
  const heads = await db.$queryRaw<{ key: string }[]>`
    SELECT DISTINCT key FROM import_row, jsonb_object_keys(cells) AS key
    WHERE tenant_id = ${actor.tenantId}::uuid AND batch_id = ${id}::uuid AND starts_with(key, ${EXTRA}) ORDER BY key`;
  const open = batch.status === 'WAITING' || batch.status === 'RUNNING';
  return {
    ...batch,
    unitName: unit.name,
    counts: (await countsOf({ db, actor }, [id])).get(id) ?? NO_COUNTS,
    ignored: extraHeads(heads.map(({ key }) => key)),
    runner:
      open && unitId === actor.unitId ? { ...actor, accountId: createdById, name: batch.createdBy } : null,
  };
}

/** Rows of a batch with one outcome, in the order of the sheet. */
export async function rowsOf(
  { db, actor }: Scoped,
  of: { batchId: string; outcome: RowOutcome; page: number },
): Promise<RowShown[]> {
  if (!mayNominate(actor, actor.unitPath)) return [];
  const rows = await db.importRow.findMany({
    where: { tenantId: actor.tenantId, batchId: of.batchId, outcome: of.outcome },
    select: {
      ordinal: true,
      cells: true,
      problems: true,
      nomination: { select: { id: true, status: true } },
    },
    orderBy: { ordinal: 'asc' },
    skip: (of.page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
  });
  return rows.map(({ ordinal, cells, problems, nomination }) => ({
    ordinal,
    name: (cells as RowCells).name ?? '',
    problems: problems as Problem[],
    nomination,
  }));
}

/** All refused rows as they were written, with why. */
export async function refusedRows(
  { db, actor }: Scoped,
  batchId: string,
): Promise<(TableRow & { problems: Problem[] })[]> {
  if (!mayNominate(actor, actor.unitPath)) return [];
  const rows = await db.importRow.findMany({
    where: { tenantId: actor.tenantId, batchId, outcome: 'REFUSED' },
    select: { ordinal: true, cells: true, problems: true },
    orderBy: { ordinal: 'asc' },
  });
  return rows.map(({ ordinal, cells, problems }) => ({
    ordinal,
    cells: cells as RowCells,
    problems: problems as Problem[],
  }));
}

const BATCH_COLUMNS = {
  id: true,
  fileName: true,
  year: true,
  createdAt: true,
  createdBy: true,
  status: true,
  total: true,
  plan: { select: { id: true, number: true, title: true } },
  unit: { select: { name: true } },
} as const;

const NO_COUNTS: Counts = { WAITING: 0, TAKEN: 0, ALREADY_THERE: 0, REFUSED: 0 };

async function countsOf(
  { db, actor }: Pick<Scoped, 'db' | 'actor'>,
  ids: readonly string[],
): Promise<Map<string, Counts>> {
  const rows = await db.importRow.groupBy({
    by: ['batchId', 'outcome'],
    where: { tenantId: actor.tenantId, batchId: { in: [...ids] } },
    _count: { _all: true },
  });
  const counts = new Map<string, Counts>();
  for (const { batchId, outcome, _count } of rows) {
    counts.set(batchId, { ...(counts.get(batchId) ?? NO_COUNTS), [outcome]: _count._all });
  }
  return counts;
}
