'use server';

import { type Outcome, scopedAction } from '@/lib/auth/doors';
import { mayWritePlans } from '../permissions';
import { linkUpperPlan } from './link';
import { mailOfReminder } from './mailing';
import { remindUnits } from './remind';
import { linkForm, reminderForm } from './schema';

/** Reminds units of their plans: a notice in the product, and mail where a mail server is set. */
export const sendReminders = scopedAction(
  { input: reminderForm, allow: (actor) => mayWritePlans(actor) },
  async (scope, form): Promise<Outcome> => {
    const reminded = await remindUnits(scope, form);
    if ('problems' in reminded) return reminded;
    const to = `/as/${scope.actor.unitId}/plans/${form.plan}/lower?reminded=${reminded.told.length}`;
    return { to, after: await mailOfReminder(scope, reminded, form.text) };
  },
);

/** A unit puts its own plan under the one that it cites. */
export const linkToUpper = scopedAction(
  { input: linkForm, allow: (actor) => mayWritePlans(actor) },
  async (scope, { plan }): Promise<Outcome> => {
    const linked = await linkUpperPlan(scope, plan);
    if ('problems' in linked) return linked;
    return { to: `/as/${scope.actor.unitId}/plans/${linked.upperPlanId}/lower?linked=1` };
  },
);
