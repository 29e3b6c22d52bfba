import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Scoped } from '@/lib/auth/doors';
import { SUBJECT_WORDS, SUBJECTS } from '@/lib/format/words';
import type { Problem } from '@/lib/refusal';
import type { CriteriaForm, CriterionTyped } from './criteria-schema';
import type { PartKey, PartValues } from './parts';
import { MOST_ROWS, writeRows } from './rows';
import type { PartEditor } from './save';

/**
 * Loads and stores the criteria of one field, or those that hold for every field: 'criteria:<field>', 'criteria:general'.
 * Their order is counted within the field, so that no saving touches the rows of another.
 */
export const criteriaEditor: PartEditor<CriteriaForm> = { load, write, label, say };

/** The criteria of a field as a part; null asks for the general ones. */
export function partOfCriteria(fieldId: string | null): PartKey {
  return `criteria:${fieldId ?? 'general'}`;
}

async function load(scope: Scoped, planId: string, part: PartKey): Promise<PartValues | null> {
  const { db, actor } = scope;
  const fieldId = fieldOf(part);
  if (fieldId !== null) {
    const there = await db.field.count({ where: { tenantId: actor.tenantId, planId, id: fieldId } });
    if (there === 0) return null;
  }
  const rows = await storedCriteria(scope, planId, fieldId);
  return writeRows(
    rows.map(({ id, text, subject, required, evidence }) => ({
      key: id,
      values: { text, subject: subject ?? '', supporting: tick(!required), evidence: tick(evidence) },
    })),
  );
}

/** What was there stays the same row; what is new is added and what is gone is deleted. */
async function write(
  scope: Scoped,
  plan: { id: string },
  part: PartKey,
  form: CriteriaForm,
): Promise<Problem[]> {
  const { db, actor } = scope;
  const { tenantId } = actor;
  const fieldId = fieldOf(part);
  const stored = await storedCriteria(scope, plan.id, fieldId);
  const known = new Map(stored.map((row) => [row.id, row]));
  const said = form.map((typed, at) => ({ ...typed, ordinal: at + 1, row: known.get(typed.key) }));
  const staying = new Set(said.flatMap(({ row }) => (row ? [row.id] : [])));
  const gone = stored.filter(({ id }) => !staying.has(id)).map(({ id }) => id);
  if (gone.length > 0)
    await db.criterion.deleteMany({ where: { tenantId, planId: plan.id, id: { in: gone } } });
  await updateChanged(
    scope,
    said.flatMap(({ row, ...typed }) => (row && differs(row, typed) ? [{ ...typed, id: row.id }] : [])),
  );
  const added = said.filter(({ row }) => !row);
  if (added.length > 0) {
    await db.criterion.createMany({
      data: added.map(({ key: _, row: __, ...criterion }) => ({
        tenantId,
        id: randomUUID(),
        planId: plan.id,
        fieldId,
        ...criterion,
      })),
    });
  }
  return [];
}

type Stored = Omit<CriterionTyped, 'key'> & { id: string; ordinal: number };

/** As many as a form takes: what an import brought beyond that stays as it is, behind them. */
function storedCriteria({ db, actor }: Scoped, planId: string, fieldId: string | null): Promise<Stored[]> {
  return db.criterion.findMany({
    where: { tenantId: actor.tenantId, planId, fieldId },
    select: { id: true, ordinal: true, text: true, subject: true, required: true, evidence: true },
    orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
    take: MOST_ROWS,
  });
}

/** All in one statement, however many. */
async function updateChanged({ db, actor }: Scoped, rows: readonly Stored[]): Promise<void> {
  if (rows.length === 0) return;
  await db.$executeRaw`
    UPDATE criterion SET ordinal = said.ordinal, text = said.text, subject = said.subject::"Subject",
                         required = said.required, evidence = said.evidence
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS said(id uuid, ordinal smallint, text text, subject text, required boolean, evidence boolean)
    WHERE criterion.tenant_id = ${actor.tenantId}::uuid AND criterion.id = said.id`;
}

function differs(row: Stored, typed: Omit<Stored, 'id'>): boolean {
  return (['ordinal', 'text', 'subject', 'required', 'evidence'] as const).some(
    (name) => row[name] !== typed[name],
  );
}

function fieldOf(part: PartKey): string | null {
  return part === 'criteria:general' ? null : part.slice('criteria:'.length);
}

function tick(on: boolean): string {
  return on ? 'on' : '';
}

function label(name: string): string {
  return LABELS[name] ?? name;
}

async function say(_: Scoped, name: string, value: string): Promise<string | null> {
  if (name !== 'subject') return null;
  const subject = SUBJECTS.find((one) => one === value);
  return subject ? SUBJECT_WORDS[subject] : 'Mọi đối tượng';
}

const LABELS: Record<string, string> = {
  text: 'Nội dung tiêu chí',
  subject: 'Đối tượng của tiêu chí',
  supporting: 'Khuyến khích, không bắt buộc',
  evidence: 'Cần minh chứng',
};
