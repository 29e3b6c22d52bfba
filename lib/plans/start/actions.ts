'use server';

import { type Outcome, scopedAction } from '@/lib/auth/doors';
import { keptForPage } from '../edit/kept-for-page';
import { editorPath } from '../edit/parts';
import { mayWritePlans } from '../permissions';
import { startBlank } from './blank';
import { copyPlan } from './copy';
import { discardDraft } from './discard';
import { implementPlan } from './implement';
import type { Started } from './once';
import { blankForm, copyForm, discardForm, implementForm, yearForm } from './schema';
import { yearPlanOf } from './year-plan';

/** A plan with nothing but its head. */
export const startBlankPlan = scopedAction(
  { input: blankForm, allow: (actor) => mayWritePlans(actor) },
  async (scope, { draft, ...plan }) =>
    toEditor(scope.actor.unitId, await startBlank(scope, { ...plan, id: draft })),
);

/** A copy of an earlier plan, for the years from `start` on. */
export const startCopy = scopedAction(
  { input: copyForm, allow: (actor) => mayWritePlans(actor) },
  async (scope, { draft, from, fromStart, start }) =>
    toEditor(
      scope.actor.unitId,
      await copyPlan(scope, { fromId: from, years: start - fromStart, id: draft }),
    ),
);

/** A plan that implements one of a unit above. */
export const startLowerPlan = scopedAction(
  { input: implementForm, allow: (actor) => mayWritePlans(actor) },
  async (scope, { draft, upper, confirmed }) =>
    toEditor(scope.actor.unitId, await implementPlan(scope, { upperPlanId: upper, id: draft, confirmed })),
);

/** A plan of one year of the unit's own plan for several. */
export const startYearPlan = scopedAction(
  { input: yearForm, allow: (actor) => mayWritePlans(actor) },
  async (scope, { draft, period, year, confirmed }) =>
    toEditor(
      scope.actor.unitId,
      await yearPlanOf(scope, { periodPlanId: period, year, id: draft, confirmed }),
    ),
);

/** Throws a draft away; what it was to amend stays, and is where one comes back to. */
export const discardPlanDraft = keptForPage(
  scopedAction(
    { input: discardForm, allow: (actor) => mayWritePlans(actor) },
    async (scope, { plan }): Promise<Outcome> => {
      const discarded = await discardDraft(scope, plan);
      if ('problems' in discarded) return discarded;
      const plans = `/as/${scope.actor.unitId}/plans`;
      return { to: discarded.amendsId ? `${plans}/${discarded.amendsId}` : `${plans}?discarded=1` };
    },
  ),
);

function toEditor(unitId: string, started: Started): Outcome {
  return 'problems' in started ? started : { to: editorPath(unitId, started.id) };
}
