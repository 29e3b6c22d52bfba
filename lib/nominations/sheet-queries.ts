import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import type { Problem } from '@/lib/refusal';
import { provenBy } from './content';
import { type StoredForm, storedForm } from './form-queries';
import { judgeSubmission } from './judge';
import { stampOf } from './part-merge';
import { partValues } from './part-values';
import { type NominationPart, type PartState, type PartValues, partStates, type WrittenPart } from './parts';
import { storedPart } from './save-part';
import { toSubmit } from './versions';

/** A nomination that is being written: what is stored of it, how far each part is, what stops a submission. */
export type NominationSheet = StoredForm & {
  states: Record<NominationPart, PartState>;
  /** All that stops a submission now, in the order of the parts. */
  problems: Problem[];
  /** The parts that the reviewer named when it was returned. */
  concerned: NominationPart[];
};

/** The nomination for the pages that write it; null when it is not in sight or may not be written (any more). */
export async function nominationSheet(scope: Scoped, nominationId: string): Promise<NominationSheet | null> {
  const form = await storedForm(scope, nominationId);
  if (!form) return null;
  const of = {
    id: nominationId,
    planId: form.plan.id,
    fieldId: form.field.id,
    unitPath: form.unitPath,
    subject: form.subject,
    year: form.year,
  };
  const { problems } = await judgeSubmission(scope, of, await toSubmit(scope, of));
  const { content } = form;
  const begun = {
    who: /\p{L}/u.test(content.name),
    achievements: [content.achievements, content.results, content.effect].some(Boolean),
    criteria: content.answers.length > 0,
    evidence: content.evidence.length > 0,
    declarations: content.noDiscipline || content.noInspection || content.noComplaint,
  };
  return {
    ...form,
    states: partStates({ problems, begun, evidenceOpen: evidenceOpen(form) }),
    problems,
    concerned: form.returned?.parts ?? [],
  };
}

/** A part of it as its form opens: the fields as they are stored, and their stamp. */
export async function openPart(
  scope: Scoped,
  sheet: NominationSheet,
  part: WrittenPart,
): Promise<{ values: PartValues; stamp: string }> {
  const stored = await storedPart(scope, { ...sheet, id: sheet.nominationId, ...idsOf(sheet) }, part);
  if (part !== 'criteria') return { values: stored, stamp: stampOf(stored) };
  // Only what is asked now is shown; answers to criteria that an amendment has replaced stay as they are.
  const shown = partValues(
    part,
    sheet.content,
    sheet.criteria.map(({ id }) => id),
  );
  return { values: shown, stamp: stampOf(shown) };
}

/** The draft that the form with this token has made already; null when there is none in sight. */
export async function madeByForm({ db, actor }: Scoped, formToken: string): Promise<string | null> {
  if (!isId(formToken)) return null;
  const row = await db.nomination.findFirst({
    where: { tenantId: actor.tenantId, formToken },
    select: { id: true },
  });
  return row?.id ?? null;
}

function evidenceOpen({ criteria, content }: StoredForm): boolean {
  const proven = provenBy(content);
  return criteria.some(({ id, evidence }) => {
    const answer = content.answers.find(({ criterionId }) => criterionId === id);
    return evidence && !proven.has(id) && answer?.met !== false && !answer?.note;
  });
}

function idsOf({ plan, field }: NominationSheet) {
  return { planId: plan.id, fieldId: field.id };
}
