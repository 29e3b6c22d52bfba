import 'server-only';
import { z } from 'zod';
import { type Outcome, problemsOf, scopedAction } from '@/lib/auth/doors';
import { id, isId } from '@/lib/form/text';
import { refuse } from '@/lib/refusal';
import { mayWritePlans } from '../permissions';
import { keptForPage } from './kept-for-page';
import { editorPath, listOfPart, type PartKey, type PartValues, pageOfPart } from './parts';
import { moveRow, readRowMove } from './rows';
import { type PartEditor, savePart } from './save';

const sentPart = z
  .looseObject({
    plan: id,
    part: z.string(),
    revision: z.coerce.number().int().min(0).catch(0),
    intent: z.string().optional(),
  })
  .transform((sent) => sent as typeof sent & Record<string, unknown>);

/**
 * The server action of a part's form. Its button says what is meant: 'save', 'done' (save and go back to the list), or a
 * move of a row (see rows.ts), which changes the form and stores nothing. `schema` reads the form's fields; a draft may
 * be half done, so it refuses only what cannot be stored. `accepts` says whether a part's name is of this kind.
 */
export function partAction<Input>(
  editor: PartEditor<Input> & { schema: z.ZodType<Input>; accepts: (part: string) => boolean },
) {
  return keptForPage(
    scopedAction(
      { input: sentPart, allow: (actor) => mayWritePlans(actor) },
      async (scope, sent): Promise<Outcome> => {
        const typed = textsOf(sent);
        const move = readRowMove(sent.intent);
        if (move) return { notice: MOVED[move.action], values: moveRow(typed, move) };
        if (!editor.accepts(sent.part) || !namesPart(sent.part)) return { problems: [OTHER_PART] };
        const part = sent.part as PartKey;
        const parsed = editor.schema.safeParse(typed);
        if (!parsed.success) return { problems: problemsOf(parsed.error) };
        const { revision } = sent;
        const saved = await savePart(scope, editor, {
          planId: sent.plan,
          part,
          revision,
          typed,
          input: parsed.data,
        });
        if ('problems' in saved) return saved;
        const page = sent.intent === 'done' ? listOfPart(part) : pageOfPart(part);
        const query = new URLSearchParams({ saved: part, revision: String(saved.revision) });
        return { to: `${editorPath(scope.actor.unitId, sent.plan, page)}?${query}` };
      },
    ),
  );
}

/** Whether what stands behind the kind of a part can be one: nobody types it, but anybody can send it. */
function namesPart(part: string): boolean {
  const at = part.indexOf(':');
  return at < 0 || part === 'criteria:general' || isId(part.slice(at + 1));
}

const OTHER_PART = refuse(
  'form',
  'other-part',
  'Biểu mẫu này không còn khớp với phần nào của dự thảo. Vui lòng mở lại phần cần soạn rồi nhập lại.',
);

const MOVED = {
  add: 'Đã thêm một dòng trống. Vui lòng nhập rồi bấm «Lưu».',
  up: 'Đã chuyển dòng lên trên. Thay đổi có hiệu lực khi bấm «Lưu».',
  down: 'Đã chuyển dòng xuống dưới. Thay đổi có hiệu lực khi bấm «Lưu».',
  remove: 'Đã bỏ dòng khỏi biểu mẫu. Thay đổi có hiệu lực khi bấm «Lưu».',
};

function textsOf(sent: Record<string, unknown>): PartValues {
  const texts: PartValues = {};
  for (const [name, value] of Object.entries(sent)) if (typeof value === 'string') texts[name] = value;
  return texts;
}
