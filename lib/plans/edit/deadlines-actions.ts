'use server';

import { z } from 'zod';
import { type Outcome, problemsOf, scopedAction } from '@/lib/auth/doors';
import { id } from '@/lib/form/text';
import { mayWritePlans } from '../permissions';
import { deadlineEditor, partOfDeadline } from './deadline';
import { deadlineForm } from './deadline-schema';
import { addDeadline as add, moveDeadline, removeDeadline } from './deadlines';
import { deadlineListForm } from './deadlines-schema';
import { keptForPage } from './kept-for-page';
import { partAction } from './part-action';
import { editorPath } from './parts';

/** Saves a deadline that is stored already. */
export const saveDeadline = partAction({
  ...deadlineEditor,
  schema: deadlineForm,
  accepts: (part) => part.startsWith('deadline:'),
});

/** Stores a new deadline: the same form, with the id that the deadline will have. */
export const addDeadline = keptForPage(
  scopedAction(
    {
      input: z
        .looseObject({ plan: id, part: z.templateLiteral(['deadline:', id]), intent: z.string().optional() })
        .transform((sent) => ({ ...sent, form: sent as Record<string, unknown> })),
      allow: (actor) => mayWritePlans(actor),
    },
    async (scope, { plan, part, intent, form }): Promise<Outcome> => {
      const parsed = deadlineForm.safeParse(form);
      if (!parsed.success) return { problems: problemsOf(parsed.error) };
      const deadlineId = part.slice('deadline:'.length);
      const problems = await add(scope, { planId: plan, deadlineId, input: parsed.data });
      if (problems.length > 0) return { problems };
      const page = intent === 'done' ? 'deadlines' : `deadlines/${deadlineId}`;
      return {
        to: `${editorPath(scope.actor.unitId, plan, page)}?saved=${encodeURIComponent(partOfDeadline(deadlineId))}`,
      };
    },
  ),
);

/** What the buttons of the list do: move, remove. */
export const arrangeDeadlines = keptForPage(
  scopedAction(
    { input: deadlineListForm, allow: (actor) => mayWritePlans(actor) },
    async (scope, { plan: planId, seen, action, deadlineId }): Promise<Outcome> => {
      const list = editorPath(scope.actor.unitId, planId, 'deadlines');
      if (action === 'remove') {
        const problems = await removeDeadline(scope, { planId, deadlineId });
        return problems.length > 0 ? { problems } : { to: `${list}?done=removed` };
      }
      const moved = await moveDeadline(scope, { planId, deadlineId, by: action === 'up' ? -1 : 1, seen });
      if (typeof moved !== 'string') return moved;
      return { to: `${list}?done=${moved}&deadline=${deadlineId}#deadline-${deadlineId}` };
    },
  ),
);
