'use server';

import { type Outcome, type Scoped, scopedAction } from '@/lib/auth/doors';
import { formatInstant } from '@/lib/format/dates';
import type { Problem } from '@/lib/refusal';
import { decideNomination } from './decide';
import { saveNomination } from './save';
import { decisionForm, nominationForm, withdrawalForm } from './schema';
import { checkNomination, submitNomination } from './submit';
import { withdrawNomination } from './withdraw';

/** The form of a nomination: saved as a draft whatever was pressed, then checked or submitted. */
export const enterNomination = scopedAction(
  { input: nominationForm, allow: ({ roles }) => roles.includes('OFFICER') },
  async (scope, { intent, ...input }): Promise<Outcome> => {
    const saved = await saveNomination(scope, input);
    if ('problems' in saved) {
      return { problems: saved.problems, values: saved.revision ? { revision: saved.revision } : {} };
    }
    const here = `/as/${scope.actor.unitId}/nominations/${saved.id}`;
    if (intent === 'save') return { to: `${here}/edit?saved=1` };
    if (intent === 'submit') {
      const submitted = await submitNomination(scope, saved.id);
      if ('number' in submitted) return { to: `${here}/receipt` };
      return stillDraft(scope, saved.id, submitted.problems);
    }
    const problems = await checkNomination(scope, saved.id);
    return stillDraft(scope, saved.id, problems);
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

/** Back to the form: what is missing, and that nothing is lost. */
async function stillDraft({ db, now }: Scoped, nominationId: string, problems: Problem[]): Promise<Outcome> {
  const { updatedAt } = await db.nomination.findFirstOrThrow({
    where: { id: nominationId },
    select: { updatedAt: true },
  });
  const notice =
    problems.length > 0
      ? `Nội dung đã nhập được lưu nháp lúc ${formatInstant(now)}.`
      : `Đã đủ điều kiện để nộp. Nội dung được lưu nháp lúc ${formatInstant(now)}.`;
  return { problems, notice, values: { nominationId, revision: updatedAt.toISOString() } };
}
