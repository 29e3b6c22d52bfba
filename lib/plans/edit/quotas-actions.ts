'use server';

import { type Outcome, scopedAction } from '@/lib/auth/doors';
import { mayWritePlans } from '../permissions';
import { keptForPage } from './kept-for-page';
import { editorPath } from './parts';
import { addQuota, moveQuota, removeQuota } from './quotas-arrange';
import { quotaListForm } from './quotas-schema';

/** What the buttons of the list of quotas do: add one and open it, move, remove. */
export const arrangeQuotas = keptForPage(
  scopedAction(
    { input: quotaListForm, allow: (actor) => mayWritePlans(actor) },
    async (scope, { plan: planId, fresh, seen, move }): Promise<Outcome> => {
      const list = editorPath(scope.actor.unitId, planId, 'quotas');
      if (move.action === 'add') {
        const added = await addQuota(scope, { planId, quotaId: fresh });
        return 'problems' in added ? added : { to: `${list}/${added.id}` };
      }
      const { quotaId } = move;
      if (move.action === 'remove') {
        const { problems } = await removeQuota(scope, { planId, quotaId });
        return problems.length > 0 ? { problems } : { to: `${list}?done=removed` };
      }
      const by = move.action === 'up' ? -1 : 1;
      const moved = await moveQuota(scope, { planId, quotaId, by, seen });
      if (typeof moved !== 'string') return moved;
      return { to: `${list}?done=${moved}&quota=${quotaId}#quota-${quotaId}` };
    },
  ),
);
