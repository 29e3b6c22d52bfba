'use server';

import { type Outcome, scopedAction } from '@/lib/auth/doors';
import { mayWritePlans } from '../permissions';
import { applyAmendment } from './apply';
import { openAmendment } from './open';
import { amendmentForm, planForm } from './schema';

/** Opens the draft of an amendment, or leads to the one that is open. */
export const startAmendment = scopedAction(
  { input: planForm, allow: (actor) => mayWritePlans(actor) },
  async (scope, { planId }): Promise<Outcome> => {
    const opened = await openAmendment(scope, planId);
    if ('problems' in opened) return opened;
    return { to: `/as/${scope.actor.unitId}/plans/${planId}/amend` };
  },
);

/** Puts the draft of an amendment into force. */
export const putAmendmentIntoForce = scopedAction(
  { input: amendmentForm, allow: (actor) => mayWritePlans(actor) },
  async (scope, input): Promise<Outcome> => {
    const problems = await applyAmendment(scope, input);
    if (problems.length > 0) return { problems };
    return { to: `/as/${scope.actor.unitId}/plans/${input.planId}?amended=1` };
  },
);
