import 'server-only';
import { randomBytes } from 'node:crypto';
import { scopeOf } from '@/lib/auth/actor';
import { problemsOf, type Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import { clean } from '@/lib/form/text';
import { meanwhileProblems, othersWords, somethingMerged } from '@/lib/plans/edit/meanwhile';
import { mergeEdits } from '@/lib/plans/edit/merge';
import type { PartKey, PartValues } from '@/lib/plans/edit/parts';
import { isBlank, isFresh, readRows, writeRows } from '@/lib/plans/edit/rows';
import { type Problem, refuse } from '@/lib/refusal';
import { partsOfSaid } from './exchanged';
import { labelIn } from './labels';
import { lockReading } from './lock';
import { PLACES_PART } from './parts';
import { partOf, type Said, valuesAt, withPart } from './said';
import { schemaOf } from './schemas';
import { marksAfter, seenBox } from './seen';
import { spokenIn } from './spoken';
import { fieldsIn } from './values';

export type SavedPart = { revision: number } | { problems: Problem[]; values?: PartValues };

/**
 * Saves a part of a reading. Where somebody has saved another one since the form was opened (`revision`), nothing is
 * written: the form comes back with both people's corrections put together, and can then be saved.
 */
export async function savePartOfReading(
  scope: Scoped,
  sent: { readingId: string; part: PartKey; revision: number; typed: PartValues },
): Promise<SavedPart> {
  const { readingId, part, revision, typed } = sent;
  const locked = await lockReading(scope, readingId);
  if ('problems' in locked) return locked;
  const { said, status } = locked.reading;
  if (status === 'DRAFTED') return { problems: [ALREADY_DRAFTED] };
  if (!isPartOf(said, part)) return { problems: [PART_GONE] };
  const stored = partOf(said, part);
  const mine = fieldsIn(part, typed);
  if (revision !== stored.revision && stored.saved) {
    const base = valuesAt(stored, revision) ?? stored.values;
    const merged = mergeEdits(base, stored.values, mine);
    const words = {
      label: (name: string) => labelIn(part, name),
      say: async (_: Scoped, name: string, value: string) => spokenIn(said, name, value),
    };
    const last = { accountName: stored.saved.by, at: new Date(stored.saved.at) };
    if (somethingMerged(merged)) {
      return {
        problems: await meanwhileProblems(scope, words, last, merged),
        values: { ...merged.values, ...othersWords(words, merged), revision: String(stored.revision) },
      };
    }
  }
  if (part !== PLACES_PART) {
    const { error } = schemaOf(part).safeParse(mine);
    if (error) return { problems: problemsOf(error) };
  }
  const values = withoutNewNames(mine);
  const next = withPart(said, part, {
    values,
    marks: marksAfter(stored.marks, stored.values, { ...mine, ...ticksIn(typed, stored.marks) }),
    saved: { by: scope.actor.name, byId: scope.actor.accountId, at: scope.now.toISOString() },
  });
  await storeSaid(scope, readingId, next);
  await audit(scope.db, scopeOf(scope.actor), {
    action: 'correct',
    entity: 'document_reading',
    entityId: readingId,
    details: { part, revision: stored.revision + 1 },
  });
  return { revision: stored.revision + 1 };
}

/** Stores the working copy of a locked reading. */
export async function storeSaid({ db, actor }: Scoped, readingId: string, said: Said): Promise<void> {
  await db.documentReading.updateMany({
    where: { tenantId: actor.tenantId, id: readingId },
    data: { said, revision: { increment: 1 } },
  });
}

function isPartOf(said: Said, part: PartKey): boolean {
  return partsOfSaid(said).some((one) => one.part === part);
}

/** Rows that were added get names that no other person's new rows have; blank ones go. */
function withoutNewNames(values: PartValues): PartValues {
  if (!('order' in values)) return values;
  const rows = readRows(values);
  const ofRows = new Set(rows.map(({ key }) => key));
  const single = Object.entries(values).filter(
    ([name]) => name !== 'order' && !ofRows.has(name.split('.')[0] ?? ''),
  );
  const kept = rows
    .filter((row) => !(isFresh(row) && isBlank(row)))
    .map((row) => (isFresh(row) ? { ...row, key: `a${randomBytes(5).toString('hex')}` } : row));
  return { ...Object.fromEntries(single), ...writeRows(kept) };
}

function ticksIn(typed: PartValues, marks: object): PartValues {
  return Object.fromEntries(
    Object.keys(marks).map((name) => [seenBox(name), clean(typed[seenBox(name)] ?? '')]),
  );
}

const ALREADY_DRAFTED = refuse(
  'form',
  'reading-drafted',
  'Bản đọc này đã thành dự thảo. Vui lòng sửa trong dự thảo kế hoạch.',
);
const PART_GONE = refuse(
  'form',
  'part-gone',
  'Lĩnh vực này đã bị bỏ khỏi bản đọc. Nội dung vừa nhập vẫn còn trên trang; nếu vẫn cần, vui lòng thêm lại lĩnh vực.',
);
