'use server';

import { z } from 'zod';
import { type Outcome, scopedAction } from '@/lib/auth/doors';
import { id } from '@/lib/form/text';
import { closePlan } from './close';
import { issuePlan, seenKey } from './issue';
import { issueForm } from './issue-schema';
import { mayWritePlans } from './permissions';
import { planReadiness } from './readiness-queries';

/** Issues a draft and leads to the plan. */
export const issueDraft = scopedAction(
  { input: issueForm, allow: (actor) => mayWritePlans(actor) },
  async (scope, form): Promise<Outcome> => {
    const typed = { number: form.number || null, issuedOn: form.issuedOn };
    const problems = await issuePlan(scope, form.plan, { ...typed, seen: form.seen ? form.warnings : null });
    const [first] = problems;
    // The second of two clicks finds what the first one did.
    if (!first || first.code === 'plan-not-draft') {
      return { to: `/as/${scope.actor.unitId}/plans/${form.plan}?issued=1` };
    }
    if (first.code !== 'warnings-changed') return { problems };
    const warnings = seenKey((await planReadiness(scope, form.plan, typed)) ?? []);
    return { problems, values: { warnings, seen: '' } };
  },
);

/** Closes an issued plan and shows it. */
export const closeIssued = scopedAction(
  { input: z.object({ plan: id }), allow: (actor) => mayWritePlans(actor) },
  async (scope, { plan }): Promise<Outcome> => {
    const problems = await closePlan(scope, plan);
    return problems.length > 0 ? { problems } : { to: `/as/${scope.actor.unitId}/plans/${plan}?closed=1` };
  },
);
