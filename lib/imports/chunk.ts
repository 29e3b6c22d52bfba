import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { CriterionFacts } from '@/lib/criteria/checklist';
import { criteriaFor } from '@/lib/criteria/queries';
import { type Problem, refuse } from '@/lib/refusal';
import { type ImportPlace, importPlace } from './facts-queries';
import { stillMissing } from './missing';
import { type RowDraft, type RowRead, readRow } from './rows';
import type { RowCells } from './table';
import { takeRow, tokenOf } from './take';

type Batch = { id: string; planId: string; year: number };
type WaitingRow = { ordinal: number; cells: RowCells };
type Outcome = {
  ordinal: number;
  outcome: 'TAKEN' | 'ALREADY_THERE' | 'REFUSED';
  nominationId: string | null;
  problems: Problem[];
};

/** What a run needs to know of its batch. */
export type BatchFacts = {
  batch: Batch;
  /** Null where the plan takes no nominations of the unit (any more). */
  place: ImportPlace | null;
  criteria: Map<string, CriterionFacts[]>;
};

/** Null for a batch that is done or out of sight. */
export async function factsOf(scope: Scoped, batchId: string): Promise<BatchFacts | null> {
  const batch = await scope.db.importBatch.findFirst({
    where: { id: batchId, status: { in: ['WAITING', 'RUNNING'] } },
    select: { id: true, planId: true, year: true },
  });
  if (!batch) return null;
  return { batch, place: await importPlace(scope, batch), criteria: new Map() };
}

/**
 * Takes the next waiting rows in this transaction. True when rows may still be waiting; false at the end, and where another
 * process is at it.
 */
export async function takeChunk(scope: Scoped, facts: BatchFacts, size: number): Promise<boolean> {
  const { batch } = facts;
  if (!(await lockBatch(scope, batch.id))) return false;
  const rows = await waitingRows(scope, batch.id, size);
  if (rows.length === 0 || !facts.place) {
    await finish(scope, batch.id, facts.place === null && rows.length > 0 ? 'FAILED' : 'DONE');
    return false;
  }
  await scope.db.importBatch.updateMany({
    where: { id: batch.id, status: 'WAITING' },
    data: { status: 'RUNNING' },
  });
  const read = rows.map(({ ordinal, cells }) => ({
    ordinal,
    read: readRow(cells, facts.place as ImportPlace),
  }));
  const outcomes: Outcome[] = [];
  // In the order of their tokens: two uploads with the same rows in another order then wait for one another, and never both.
  for (const row of inOrderOfToken(scope, batch, read)) outcomes.push(await outcomeOf(scope, facts, row));
  await record(scope, batch.id, outcomes);
  return true;
}

/** Refuses the next waiting row, which could not be stored, so that the rows behind it have their turn. */
export async function refuseFirst(scope: Scoped, batchId: string): Promise<boolean> {
  if (!(await lockBatch(scope, batchId))) return false;
  const [row] = await waitingRows(scope, batchId, 1);
  if (!row) return false;
  const outcome: Outcome = {
    ordinal: row.ordinal,
    outcome: 'REFUSED',
    nominationId: null,
    problems: [NOT_STORED],
  };
  await record(scope, batchId, [outcome]);
  return true;
}

type ReadRow = { ordinal: number; read: RowRead };

function inOrderOfToken(scope: Scoped, of: Batch, rows: ReadRow[]): ReadRow[] {
  const tokens = new Map(
    rows.map(({ ordinal, read }) => [ordinal, 'draft' in read ? tokenOf(scope, of, read.draft) : '']),
  );
  const tokenAt = (ordinal: number) => tokens.get(ordinal) ?? '';
  return rows.sort((a, b) => {
    const [one, other] = [tokenAt(a.ordinal), tokenAt(b.ordinal)];
    return one === other ? a.ordinal - b.ordinal : one < other ? -1 : 1;
  });
}

async function outcomeOf(scope: Scoped, facts: BatchFacts, { ordinal, read }: ReadRow): Promise<Outcome> {
  const refused = (problems: Problem[]): Outcome => ({
    ordinal,
    outcome: 'REFUSED',
    nominationId: null,
    problems,
  });
  if ('problems' in read) return refused(read.problems);
  const taken = await takeRow(scope, facts.batch, read.draft);
  if ('problems' in taken) return refused(taken.problems);
  const { nominationId, made } = taken;
  if (!made) return { ordinal, outcome: 'ALREADY_THERE', nominationId, problems: [] };
  const missing = await missingOf(scope, facts, read.draft);
  return {
    ordinal,
    outcome: 'TAKEN',
    nominationId,
    problems: missing ? [...read.remarks, missing] : read.remarks,
  };
}

async function missingOf(
  scope: Scoped,
  { batch, place, criteria }: BatchFacts,
  draft: RowDraft,
): Promise<Problem | null> {
  const { fieldId, subject } = draft;
  const key = `${fieldId} ${subject}`;
  const known = criteria.get(key) ?? (await criteriaFor(scope, { planId: batch.planId, fieldId, subject }));
  criteria.set(key, known);
  const subjects = place?.fields.find(({ id }) => id === fieldId)?.subjects ?? [];
  return stillMissing(draft, {
    year: batch.year,
    asksIdNumber: place?.asksIdNumber ?? false,
    criteria: known,
    subjects,
    now: scope.now,
  });
}

/** One process at a time; until the end of the transaction. */
async function lockBatch({ db, actor }: Scoped, batchId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ mine: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`import ${actor.tenantId} ${batchId}`}, 0)) AS mine`;
  return row?.mine ?? false;
}

function waitingRows({ db, actor }: Scoped, batchId: string, size: number): Promise<WaitingRow[]> {
  return db.$queryRaw<WaitingRow[]>`
    SELECT ordinal, cells FROM import_row
    WHERE tenant_id = ${actor.tenantId}::uuid AND batch_id = ${batchId}::uuid AND outcome = 'WAITING'
    ORDER BY ordinal LIMIT ${size}::int`;
}

/** All outcomes of a chunk in one statement. */
async function record({ db, actor }: Scoped, batchId: string, outcomes: readonly Outcome[]): Promise<void> {
  const rows = outcomes.map(({ ordinal, outcome, nominationId, problems }) => ({
    ordinal,
    outcome,
    nomination_id: nominationId,
    problems,
  }));
  await db.$executeRaw`
    UPDATE import_row r SET outcome = o.outcome::"ImportOutcome", nomination_id = o.nomination_id, problems = o.problems
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS o(ordinal int, outcome text, nomination_id uuid, problems jsonb)
    WHERE r.tenant_id = ${actor.tenantId}::uuid AND r.batch_id = ${batchId}::uuid AND r.ordinal = o.ordinal`;
}

async function finish({ db, now }: Scoped, batchId: string, status: 'DONE' | 'FAILED'): Promise<void> {
  await db.importBatch.updateMany({
    where: { id: batchId, status: { in: ['WAITING', 'RUNNING'] } },
    data: { status, finishedAt: now },
  });
}

const NOT_STORED = refuse(
  'form',
  'not-stored',
  'Dòng này chưa lưu được. Vui lòng tải lên lại dòng này; nếu vẫn không được, vui lòng lập đề cử bằng biểu mẫu.',
);
