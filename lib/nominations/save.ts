import 'server-only';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { criteriaFor } from '@/lib/criteria/queries';
import { audit } from '@/lib/db/audit';
import { identityProblems } from '@/lib/exemplars/identity';
import { formatInstant } from '@/lib/format/dates';
import { type Problem, refuse } from '@/lib/refusal';
import { beginNomination } from './begin';
import { contentOf, type NominationContent, replaceAnswers, sameContent } from './content';
import { changeUnit, dossierColumns, otherUses } from './dossier';
import { type LockedNomination, lockByFormToken, lockExemplar, lockNomination } from './lock';
import { partValues } from './part-values';
import { mayNominate } from './permissions';
import type { NominationInput } from './schema';
import { isEditable } from './status';
import { whoOf } from './who';

/** `revision` is what the form has to send next time, so that it is known to have seen what is stored. */
export type Saved = { id: string } | { problems: Problem[]; revision?: string };

/**
 * Saves what was typed as a draft: a new nomination, or the one that is being edited (DRAFT or RETURNED). Refuses only
 * what cannot be stored or may not be changed; what is missing for a submission is no matter here. Sent twice, it saves
 * once: the second call finds the first one's nomination by the token of the form.
 */
export async function saveNomination(scope: Scoped, input: NominationInput): Promise<Saved> {
  const existing = input.nominationId
    ? await lockNomination(scope, input.nominationId)
    : await lockByFormToken(scope, input.formToken);
  if (existing) return change(scope, existing, input);
  if (input.nominationId) return { problems: [NOT_FOUND] };
  return create(scope, input);
}

async function create(scope: Scoped, input: NominationInput): Promise<Saved> {
  const { results = '', effect = '' } = input;
  const who = partValues('who', contentFrom(input, NOTHING));
  const begun = await beginNomination(scope, { ...input, results, effect, who });
  if ('problems' in begun) return begun;
  const { nomination, made } = begun;
  // A dossier that was taken over is changed by what was handed in, as far as it may be.
  if (!made || input.exemplarId) return change(scope, nomination, input);
  await replaceAnswers(scope, nomination, input.answers, await checklistIds(scope, input));
  return { id: nomination.id };
}

async function change(scope: Scoped, existing: LockedNomination, input: NominationInput): Promise<Saved> {
  const { db, actor, now } = scope;
  if (!mayNominate(actor, existing.unitPath)) return { problems: [NOT_FOUND] };
  if (!samePlace(existing, input)) return { problems: [OTHER_NOMINATION] };

  const present = await checklistIds(scope, existing);
  const made = await checklistIds(scope, { ...existing, version: existing.planVersion });
  const dossier = await lockExemplar(scope, existing.exemplarId);
  // The numbers themselves, as masked ones may look alike.
  const stored = { ...(await contentOf(scope, existing.id)), idNumber: dossier?.idNumber ?? null };
  const wanted = contentFrom(input, stored);
  // A form that was opened before the plan was amended still sends answers to the earlier criteria: they are kept, too.
  wanted.answers = wanted.answers.filter(({ criterionId: id }) => present.has(id) || made.has(id));
  const criteria = new Set([...present, ...wanted.answers.map(({ criterionId }) => criterionId)]);
  stored.answers = stored.answers.filter(({ criterionId }) => criteria.has(criterionId));
  if (sameContent(stored, wanted)) return { id: existing.id };
  if (!isEditable(existing.status)) return { problems: [alreadySent(existing)] };
  const revision = existing.updatedAt.toISOString();
  if (input.revision && input.revision !== revision)
    return { problems: [changedMeanwhile(existing)], revision };
  const others = await otherUses(scope, existing.exemplarId, existing.id);
  const [before, after] = [partValues('who', stored), partValues('who', wanted)];
  const problems = identityProblems(before, after, others);
  if (problems.length > 0) return { problems };
  const refused = await changeUnit(scope, existing, input.unitId, others.length > 0);
  if (refused) return { problems: [refused] };

  await db.exemplar.update({
    where: { tenantId_id: { tenantId: actor.tenantId, id: existing.exemplarId } },
    data: dossierColumns(after),
    select: { id: true },
  });
  const { answers, achievements, results, effect, noDiscipline, noInspection, noComplaint } = wanted;
  await db.nomination.update({
    where: { tenantId_id: { tenantId: actor.tenantId, id: existing.id } },
    data: { achievements, results, effect, noDiscipline, noInspection, noComplaint, updatedAt: now },
    select: { id: true },
  });
  await replaceAnswers(scope, existing, answers, criteria);
  await audit(db, scopeOf(actor), {
    action: 'nomination.edit',
    entity: 'nomination',
    entityId: existing.id,
    details: { status: existing.status, changed: changedParts(stored, wanted).join(' ') },
  });
  return { id: existing.id };
}

async function checklistIds(
  scope: Scoped,
  of: Pick<NominationInput, 'planId' | 'fieldId' | 'subject'> & { version?: number },
): Promise<Set<string>> {
  return new Set((await criteriaFor(scope, of)).map(({ id }) => id));
}

/** What was handed in; what was left out of it stays as it is stored. */
function contentFrom(input: NominationInput, stored: LeftOut): NominationContent {
  const idNumber = input.idNumber ?? stored.idNumber;
  return {
    unitId: input.unitId,
    name: input.name,
    model: input.model === undefined ? stored.model : input.model,
    ...whoOf(input.subject, { ...input, idNumber }),
    earlierTitles: input.earlierTitles ?? stored.earlierTitles,
    achievements: input.achievements,
    results: input.results ?? stored.results,
    effect: input.effect ?? stored.effect,
    noDiscipline: input.noDiscipline,
    noInspection: input.noInspection,
    noComplaint: input.noComplaint,
    answers: input.answers,
    evidence: stored.evidence,
  };
}

type LeftOut = Pick<
  NominationContent,
  'model' | 'idNumber' | 'earlierTitles' | 'results' | 'effect' | 'evidence'
>;
const NOTHING: LeftOut = {
  model: null,
  idNumber: null,
  earlierTitles: '',
  results: '',
  effect: '',
  evidence: [],
};

function samePlace(existing: LockedNomination, input: NominationInput): boolean {
  return (
    existing.planId === input.planId &&
    existing.fieldId === input.fieldId &&
    existing.subject === input.subject &&
    existing.year === input.year
  );
}

/** Names of what was changed, for the audit: never the words themselves. */
function changedParts(before: NominationContent, after: NominationContent): string[] {
  return (Object.keys(after) as (keyof NominationContent)[]).filter(
    (part) => part !== 'answers' && part !== 'evidence' && before[part] !== after[part],
  );
}

function alreadySent(existing: LockedNomination): Problem {
  return refuse(
    'form',
    'not-editable',
    `Đề cử này đã được nộp hoặc đã kết thúc lúc ${formatInstant(existing.updatedAt)} nên nội dung vừa nhập chưa được lưu. ` +
      'Vui lòng mở lại đề cử để xem trạng thái mới.',
  );
}

function changedMeanwhile(existing: LockedNomination): Problem {
  return refuse(
    'form',
    'changed-meanwhile',
    `Có người đã sửa đề cử này lúc ${formatInstant(existing.updatedAt)}, nên nội dung vừa nhập chưa được lưu. ` +
      'Vui lòng mở đề cử ở cửa sổ khác để so sánh; nếu bấm lưu lần nữa, nội dung ở đây sẽ thay bản đó.',
  );
}

const NOT_FOUND = refuse(
  'form',
  'not-found',
  'Không tìm thấy đề cử này ở đơn vị đang chọn. Vui lòng mở lại từ danh sách đề cử.',
);
const OTHER_NOMINATION = refuse(
  'form',
  'other-nomination',
  'Kế hoạch, lĩnh vực, đối tượng và năm của đề cử không đổi được. Vui lòng rút đề cử này và lập đề cử mới.',
);
