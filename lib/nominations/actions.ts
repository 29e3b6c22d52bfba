'use server';

import { randomUUID } from 'node:crypto';
import { revalidatePath } from 'next/cache';
import { type Outcome, type Scoped, scopedAction } from '@/lib/auth/doors';
import { decideNomination } from './decide';
import { partAnswer } from './part-answer';
import { neighbours, partPath } from './parts';
import { savePart } from './save-part';
import { decisionForm, partForm, startForm, submissionForm, withdrawalForm } from './schema';
import { startNomination } from './start';
import { submitNomination } from './submit';
import { withdrawNomination } from './withdraw';

/** Who is nominated: makes the draft, then leads to its task list, or stays with the fields that could not be stored. */
export const enterStart = scopedAction(
  { input: startForm, allow: ({ roles }) => roles.includes('OFFICER') },
  async (scope, { start, intent }): Promise<Outcome> => {
    const started = await startNomination(scope, start);
    if ('problems' in started) return started;
    const here = `/as/${scope.actor.unitId}/nominations/${started.id}`;
    const answer = partAnswer(started.saved);
    if (answer) return answer;
    forgetOldPages(scope);
    return {
      to: intent === 'next' ? `${here}${partPath('achievements')}?saved=who` : `${here}/edit?saved=who`,
    };
  },
);

/** A part of a nomination: saved, then on to the next one, back to the list, or here again. */
export const enterPart = scopedAction(
  { input: partForm, allow: ({ roles }) => roles.includes('OFFICER') },
  async (scope, { sent, intent }): Promise<Outcome> => {
    const saved = await savePart(scope, sent);
    const answer = partAnswer(saved);
    if (answer) return answer;
    forgetOldPages(scope);
    const here = `/as/${scope.actor.unitId}/nominations/${sent.nominationId}`;
    const { after } = neighbours(sent.part);
    const next = after ? partPath(after) : '/edit/check';
    const to = { save: partPath(sent.part), next, back: '/edit' }[intent];
    const merged = Object.keys(saved.taken).length > 0 ? '&merged=1' : '';
    // `once` makes a new form of the page, also where it leads to itself.
    return { to: `${here}${to}?saved=${sent.part}${merged}&once=${randomUUID().slice(0, 8)}` };
  },
);

/** Submits what is stored. What is missing is listed, each with the way to where it is mended. */
export const sendIn = scopedAction(
  { input: submissionForm, allow: ({ roles }) => roles.includes('OFFICER') },
  async (scope, { nominationId }): Promise<Outcome> => {
    const submitted = await submitNomination(scope, nominationId);
    if ('problems' in submitted) return submitted;
    forgetOldPages(scope);
    return { to: `/as/${scope.actor.unitId}/nominations/${nominationId}/receipt` };
  },
);

/** Returns, recognises or declines. */
export const decideOnNomination = scopedAction(
  { input: decisionForm, allow: ({ roles }) => roles.includes('REVIEWER') },
  async (scope, decision): Promise<Outcome> => {
    const problems = await decideNomination(scope, decision);
    if (problems.length > 0) return { problems };
    return { to: `/as/${scope.actor.unitId}/nominations/${decision.nominationId}?done=${decision.action}` };
  },
);

/** Takes a nomination back. */
export const takeBackNomination = scopedAction(
  { input: withdrawalForm, allow: ({ roles }) => roles.includes('OFFICER') },
  async (scope, withdrawal): Promise<Outcome> => {
    const problems = await withdrawNomination(scope, withdrawal);
    if (problems.length > 0) return { problems };
    return { to: `/as/${scope.actor.unitId}/nominations/${withdrawal.nominationId}?done=withdraw` };
  },
);

/** The button «back» then asks for the page again instead of showing it as it was before it was saved. */
function forgetOldPages({ actor }: Scoped): void {
  revalidatePath(`/as/${actor.unitId}/nominations`, 'layout');
}
