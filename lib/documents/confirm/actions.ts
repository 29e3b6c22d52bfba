'use server';

import { z } from 'zod';
import { findActor } from '@/lib/auth/actor';
import { type Outcome, scopedAction } from '@/lib/auth/doors';
import { type FormState, valuesOf } from '@/lib/form/state';
import { clean, id } from '@/lib/form/text';
import type { PartKey, PartValues } from '@/lib/plans/edit/parts';
import { moveRow, readRowMove } from '@/lib/plans/edit/rows';
import { mayWritePlans } from '@/lib/plans/permissions';
import { createPlace, typedPlaces } from './create-place';
import { discardReading } from './discard';
import { draftOfReading } from './draft';
import { fieldOfPart, PLACES_PART, pageOfReadingPart, readingPath } from './parts';
import { runReading } from './run';
import { savePartOfReading } from './save';
import { kindOf, NOTHING_SENT, pastedProblem, sizeProblem } from './sent-document';
import { storeDocument } from './upload';

/** Keeps an uploaded document, or what was pasted, and goes to its page while it is being read. A file goes before the text. */
export async function uploadDocument(previous: FormState, form: FormData): Promise<FormState> {
  const values = valuesOf(form);
  // Nothing is looked at for somebody who may not upload; the door below says why.
  const actor = await findActor(values.unit ?? '');
  if (!actor || !mayWritePlans(actor)) return scopedAction(uploading, refused)(previous, form);
  const file = form.get('file');
  const chosen = file instanceof File && !isNone(file) ? file : null;
  const text = values.text ?? '';
  const problem = chosen ? sizeProblem(chosen) : text.trim() === '' ? NOTHING_SENT : pastedProblem(text);
  // What is too long to be taken is too long to be sent back.
  if (problem)
    return { problems: [problem], values: problem.code === 'too-long' ? { ...values, text: '' } : values };
  const sent = chosen
    ? {
        kind: kindOf(chosen.name),
        fileName: nameOf(chosen),
        bytes: new Uint8Array(await chosen.arrayBuffer()),
      }
    : { kind: 'PASTED' as const, fileName: PASTED, bytes: new TextEncoder().encode(text) };
  return scopedAction(uploading, async (scope, { token }): Promise<Outcome> => {
    const stored = await storeDocument(scope, { token, ...sent });
    if ('problems' in stored) return stored;
    return {
      to: readingPath(scope.actor.unitId, stored.id),
      after: () => runReading(scope.actor, stored.id),
    };
  })(previous, form);
}

const uploading = { input: z.object({ token: id }), allow: mayWritePlans };
const PASTED = 'Văn bản được dán';

async function refused(): Promise<Outcome> {
  return { problems: [NOTHING_SENT] };
}

/** With script, a field without a file sends an empty one called «undefined». */
function isNone({ name, size }: File): boolean {
  return size === 0 && (name === '' || name === 'undefined');
}

function nameOf({ name }: File): string {
  return clean(name).replace(/\s+/g, ' ').slice(-200).toWellFormed() || 'tài liệu';
}

const sentPart = z
  .looseObject({
    // As the forms of the editor call it.
    plan: id,
    part: z.string().max(80),
    revision: z.coerce.number().int().min(0).catch(0),
    intent: z.string().optional(),
  })
  .transform((sent) => sent as typeof sent & Record<string, unknown>);

/** Saves a part of what was read. Its buttons are those of the editor (part-action.ts), and 'create:<name>' among the places. */
export const saveReadingPart = scopedAction(
  { input: sentPart, allow: mayWritePlans },
  async (scope, sent): Promise<Outcome> => {
    const typed = textsOf(sent);
    const part = sent.part as PartKey;
    const move = readRowMove(sent.intent);
    if (move && part !== PLACES_PART) return { notice: MOVED[move.action], values: moveRow(typed, move) };
    const prepared = await prepare(part, typed);
    if ('problems' in prepared) return prepared;
    const saved = await savePartOfReading(scope, {
      readingId: sent.plan,
      part,
      revision: sent.revision,
      typed: prepared.values,
    });
    if ('problems' in saved) return saved;
    const done = sent.intent === 'done';
    const list = fieldOfPart(part) === null ? '' : 'fields';
    const page = done ? list : pageOfReadingPart(part);
    const query = new URLSearchParams({ saved: part, revision: String(saved.revision) });
    return { to: `${readingPath(scope.actor.unitId, sent.plan, page)}?${query}` };

    async function prepare(of: PartKey, from: PartValues) {
      if (of !== PLACES_PART) return { values: from };
      const [, key] = /^create:(n[0-9a-f]{16})$/.exec(sent.intent ?? '') ?? [];
      return key ? createPlace(scope, key, from) : typedPlaces(scope, from);
    }
  },
);

const MOVED = {
  add: 'Đã thêm một dòng trống. Vui lòng nhập rồi bấm «Lưu».',
  up: 'Đã chuyển dòng lên trên. Thay đổi có hiệu lực khi bấm «Lưu».',
  down: 'Đã chuyển dòng xuống dưới. Thay đổi có hiệu lực khi bấm «Lưu».',
  remove: 'Đã bỏ dòng khỏi biểu mẫu. Thay đổi có hiệu lực khi bấm «Lưu».',
};

const text = z.string().max(700).optional().default('');

/** Makes the draft of a plan out of what was read and corrected, and shows what has to be looked at in it. */
export const draftFromReading = scopedAction(
  { input: z.object({ reading: id, title: text, startYear: text, endYear: text }), allow: mayWritePlans },
  async (scope, { reading, ...asked }): Promise<Outcome> => {
    const made = await draftOfReading(scope, { readingId: reading, asked });
    return 'problems' in made ? made : { to: `${readingPath(scope.actor.unitId, reading)}?made=1` };
  },
);

/** Puts a reading aside. */
export const discardReadingForm = scopedAction(
  { input: z.object({ reading: id }), allow: mayWritePlans },
  async (scope, { reading }): Promise<Outcome> => {
    const problems = await discardReading(scope, reading);
    return problems.length > 0 ? { problems } : { to: `/as/${scope.actor.unitId}/plans/read?discarded=1` };
  },
);

function textsOf(sent: Record<string, unknown>): PartValues {
  const texts: PartValues = {};
  for (const [name, value] of Object.entries(sent)) if (typeof value === 'string') texts[name] = value;
  return texts;
}
