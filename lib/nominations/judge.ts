import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { nominationWindow, windowState } from '@/lib/deadlines/window';
import { extensionFor } from '@/lib/extensions/queries';
import type { Problem } from '@/lib/refusal';
import { provenBy } from './content';
import type { LockedNomination } from './lock';
import { planOfNomination } from './plan-facts';
import { submissionProblems } from './submission';
import type { Submitted } from './submitted';

/** What stops a submission of a nomination that says this, by the server's clock, and whether it would be late. */
export async function judgeSubmission(
  scope: Scoped,
  nomination: Pick<LockedNomination, 'planId' | 'fieldId' | 'unitPath' | 'year' | 'subject'>,
  { content, criteria }: Submitted,
): Promise<{ problems: Problem[]; late: boolean }> {
  const plan = await planOfNomination(scope, nomination);
  const window = nominationWindow(plan, nomination.year, await extensionFor(scope, nomination));
  const { year, subject } = nomination;
  const problems = submissionProblems({
    nomination: { ...content, year, subject, declarations: content },
    fieldSubjects: plan.fieldSubjects,
    fieldRetired: plan.fieldRetired,
    asksIdNumber: plan.asksIdNumber,
    criteria,
    answers: content.answers,
    proven: provenBy(content),
    window,
    now: scope.now,
    planStatus: plan.status,
  });
  return { problems, late: window !== null && windowState(window, scope.now) === 'LATE' };
}
