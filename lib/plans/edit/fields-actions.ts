'use server';

import { type Outcome, type Scoped, scopedAction } from '@/lib/auth/doors';
import { mayWritePlans } from '../permissions';
import { addField as add, removeField } from './fields-add';
import { letterFields, moveFields } from './fields-arrange';
import { type FieldListForm, fieldListForm, newFieldForm } from './fields-schema';
import { keptForPage } from './kept-for-page';
import { editorPath } from './parts';

/** Adds a field by its name and opens its page. */
export const addField = keptForPage(
  scopedAction(
    { input: newFieldForm, allow: (actor) => mayWritePlans(actor) },
    async (scope, form): Promise<Outcome> => {
      const added = await add(scope, { planId: form.plan, fieldId: form.field, name: form.name });
      if ('problems' in added) return added;
      return { to: `${editorPath(scope.actor.unitId, form.plan, `fields/${added.id}`)}?added=1` };
    },
  ),
);

/** What the buttons of the list do: move, remove, letter. */
export const arrangeFields = keptForPage(
  scopedAction(
    { input: fieldListForm, allow: (actor) => mayWritePlans(actor) },
    async (scope, form): Promise<Outcome> => {
      const { move, plan: planId } = form;
      if (move.action === 'letter' || move.action === 'unletter') {
        const { problems } = await letterFields(scope, { planId, lettered: move.action === 'letter' });
        return problems.length > 0 ? { problems } : { to: listPath(scope, form, move.action) };
      }
      if (move.action === 'remove') {
        const removed = await removeField(scope, { planId, fieldId: move.id, told: form.told });
        if (typeof removed !== 'string') return removed;
        return { to: listPath(scope, form, removed, removed === 'removed' ? null : move.id) };
      }
      const moving =
        move.action === 'place'
          ? { places: form.places }
          : { fieldId: move.id, by: move.action === 'up' ? (-1 as const) : (1 as const) };
      const moved = await moveFields(scope, { planId, seen: form.seen, moving });
      if ('problems' in moved) return moved;
      return { to: listPath(scope, form, moved.done, moved.done === 'moved' ? moved.fieldId : null) };
    },
  ),
);

/** The list again, with what was done; at the field that it was done to. */
function listPath({ actor }: Scoped, { plan }: FieldListForm, done: string, fieldId: string | null = null) {
  const query = new URLSearchParams({ done, ...(fieldId ? { field: fieldId } : {}) });
  return `${editorPath(actor.unitId, plan, 'fields')}?${query}${fieldId ? `#field-${fieldId}` : ''}`;
}
