import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { type Problem, refuse } from '@/lib/refusal';
import { type Finding, stopsOf } from '../readiness';
import { planReadiness } from '../readiness-queries';

// The plan keeps the number and date of its issue, and the amending document's are asked where it is put into force.
const OF_THE_ISSUE = new Set([
  'plan-without-number',
  'plan-without-date',
  'plan-number-taken',
  'plan-dated-ahead',
]);

/** What is missing in the draft of an amendment or odd about it. */
export async function amendmentFindings(scope: Scoped, draftId: string): Promise<Finding[]> {
  const findings = (await planReadiness(scope, draftId)) ?? [];
  return findings.filter(({ code }) => !OF_THE_ISSUE.has(code));
}

/** What keeps the draft from being put into force, as the refusals of its form. */
export async function amendmentStops(scope: Scoped, draftId: string): Promise<Problem[]> {
  const stops = stopsOf(await amendmentFindings(scope, draftId));
  return stops.map(({ code, message }) => refuse('findings', code, message));
}
