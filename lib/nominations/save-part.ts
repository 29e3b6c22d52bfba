import 'server-only';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { criteriaFor } from '@/lib/criteria/queries';
import { audit } from '@/lib/db/audit';
import { identityProblems } from '@/lib/exemplars/identity';
import { formatInstant } from '@/lib/format/dates';
import { type Problem, refuse } from '@/lib/refusal';
import { contentOf } from './content';
import { otherUses } from './dossier';
import { type LockedNomination, lockExemplar, lockNomination } from './lock';
import { differing, mergePart, stampOf } from './part-merge';
import { readPart } from './part-schema';
import { partValues } from './part-values';
import type { PartValues, WrittenPart } from './parts';
import { mayNominate } from './permissions';
import { isEditable } from './status';
import { writePart } from './write-part';

export type PartSent = {
  nominationId: string;
  part: WrittenPart;
  /** Of the form as it was opened; '' when whatever is sent counts. */
  stamp: string;
  /** The form as it was sent. */
  values: Readonly<PartValues>;
};

/**
 * What became of a part. `problems`: fields that were not stored, or why nothing was. `contested`: what stands stored in
 * fields that both changed. `taken`: what is stored in fields that only another changed since the form was opened.
 * `stamp`: what a form has to send next that goes on showing what was typed; `seen`: one that shows what is stored as well.
 */
export type SavedPart = {
  problems: Problem[];
  contested: PartValues;
  taken: PartValues;
  stamp: string;
  seen: string;
};

/**
 * Saves a part of a draft or a returned nomination. What can be stored is stored, whatever is wrong with the rest: a field
 * that is refused, or that somebody else has changed to something else since the form was opened, stays as it was.
 */
export async function savePart(scope: Scoped, sent: PartSent): Promise<SavedPart> {
  const nomination = await lockNomination(scope, sent.nominationId);
  if (!nomination || !mayNominate(scope.actor, nomination.unitPath)) return nothing(sent, NOT_FOUND);
  return saveLockedPart(scope, nomination, sent);
}

/** The same for a nomination that is in sight and locked already. */
export async function saveLockedPart(
  scope: Scoped,
  nomination: LockedNomination,
  sent: Omit<PartSent, 'nominationId'>,
): Promise<SavedPart> {
  const { part } = sent;
  const dossier = part === 'who' ? await lockExemplar(scope, nomination.exemplarId) : null;
  const stored = await storedPart(scope, nomination, part);
  const read = readPart(part, sent.values, nomination.subject);
  if (!nomination.asksIdNumber) delete read.values.idNumber;
  const mine = known(read.values, stored);
  if (keepsIdNumber(mine, sent.values, dossier?.idNumber ?? null)) mine.idNumber = stored.idNumber ?? '';
  const merged = mergePart(sent.stamp, stored, mine);
  const problems = [...read.problems];
  const changed = differing(stored, merged.values);
  // Also what two wrote in one field: there is nothing left to choose from.
  const differs = changed.length > 0 || merged.contested.length > 0;
  if (differs && !isEditable(nomination.status)) return nothing(sent, alreadySent(nomination));
  if (changed.length > 0 && part === 'who') {
    const others = await otherUses(scope, nomination.exemplarId, nomination.id);
    for (const problem of identityProblems(stored, merged.values, others)) {
      problems.push(problem);
      merged.values[problem.at] = stored[problem.at] ?? '';
    }
  }
  problems.push(...(await write(scope, nomination, part, stored, merged.values)));
  return {
    problems,
    contested: Object.fromEntries(merged.contested.map((name) => [name, stored[name] ?? ''])),
    taken: Object.fromEntries(merged.taken.map((name) => [name, stored[name] ?? ''])),
    stamp: merged.stamp,
    seen: stampOf(await storedPart(scope, nomination, part)),
  };
}

/** What is stored of a part, as its form shows it; the nomination exists in scope. */
export async function storedPart(
  scope: Scoped,
  nomination: Pick<LockedNomination, 'id' | 'planId' | 'fieldId' | 'subject' | 'planVersion'>,
  part: WrittenPart,
): Promise<PartValues> {
  const content = await contentOf(scope, nomination.id);
  if (part !== 'criteria') return partValues(part, content);
  // A form that was opened before the plan was amended still sends answers to the earlier criteria: they are kept, too.
  const present = await criteriaFor(scope, nomination);
  const made = await criteriaFor(scope, { ...nomination, version: nomination.planVersion });
  return partValues(part, content, new Set([...present, ...made].map(({ id }) => id)));
}

async function write(
  scope: Scoped,
  nomination: LockedNomination,
  part: WrittenPart,
  stored: PartValues,
  values: PartValues,
): Promise<Problem[]> {
  const problems = await writePart(scope, nomination, part, stored, values);
  const refused = new Set(problems.map(({ at }) => at));
  const changed = differing(stored, values).filter((name) => !refused.has(name));
  if (changed.length === 0) return problems;
  const { db, actor, now } = scope;
  await db.nomination.update({
    where: { tenantId_id: { tenantId: actor.tenantId, id: nomination.id } },
    data: { updatedAt: now },
    select: { id: true },
  });
  // Names of the fields, never what was typed in them.
  await audit(db, scopeOf(actor), {
    action: 'nomination.edit',
    entity: 'nomination',
    entityId: nomination.id,
    details: { status: nomination.status, part, changed: changed.join(' ') },
  });
  return problems;
}

/** An ID number is shown masked and its field opens empty: left empty, it stays as it is, unless it is to be taken out. */
function keepsIdNumber(read: PartValues, typed: Readonly<PartValues>, stored: string | null): boolean {
  if (!Object.hasOwn(read, 'idNumber')) return false;
  return read.idNumber === '' ? !typed.idNumberGone : read.idNumber === stored;
}

/** Fields that the part does not have, such as answers to criteria that were never asked, are left out. */
function known(values: PartValues, stored: PartValues): PartValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(stored, name)));
}

function nothing({ stamp }: Pick<PartSent, 'stamp'>, problem: Problem): SavedPart {
  return { problems: [problem], contested: {}, taken: {}, stamp, seen: stamp };
}

function alreadySent(existing: LockedNomination): Problem {
  return refuse(
    'form',
    'not-editable',
    `Đề cử này đã được nộp hoặc đã kết thúc lúc ${formatInstant(existing.updatedAt)} nên nội dung vừa nhập chưa được lưu. ` +
      'Vui lòng mở lại đề cử để xem trạng thái mới.',
  );
}

const NOT_FOUND = refuse(
  'form',
  'not-found',
  'Không tìm thấy đề cử này ở đơn vị đang chọn. Vui lòng mở lại từ danh sách đề cử.',
);
