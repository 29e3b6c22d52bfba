'use server';

import { type Outcome, scopedAction } from '@/lib/auth/doors';
import { addBody } from './add';
import { reviseBody } from './revise';
import { newBodyInput, revisedBodyInput } from './schema';

/** Adds a body under a committee, and leads to its page. */
export const addUnit = scopedAction(
  { input: newBodyInput, allow: (actor) => actor.roles.includes('ADMINISTRATOR') },
  async (scope, input): Promise<Outcome> => {
    const added = await addBody(scope, input);
    return 'id' in added ? { to: pageOf(scope.actor.unitId, added.id) } : added;
  },
);

/** Renames or closes a body, and leads back to its page. */
export const reviseUnit = scopedAction(
  { input: revisedBodyInput, allow: (actor) => actor.roles.includes('ADMINISTRATOR') },
  async (scope, input): Promise<Outcome> => {
    const problems = await reviseBody(scope, input);
    return problems.length > 0 ? { problems } : { to: pageOf(scope.actor.unitId, input.body) };
  },
);

function pageOf(actingUnit: string, unit: string): string {
  return `/as/${actingUnit}/units/${unit}`;
}
