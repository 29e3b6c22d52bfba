import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { amendmentFindings } from './amend/findings';
import type { Finding } from './readiness';
import { MENDED_WHEN_ISSUING } from './readiness-head';
import { planReadiness } from './readiness-queries';

/**
 * What is still to be done in a draft, or to be looked at, before it is issued or put into force. Its number and day are
 * typed at the last: they are not among it.
 */
export async function draftFindings(
  scope: Scoped,
  draft: { id: string; amendsId: string | null },
): Promise<Finding[]> {
  const findings = draft.amendsId
    ? await amendmentFindings(scope, draft.id)
    : ((await planReadiness(scope, draft.id)) ?? []);
  return findings.filter(({ code }) => !MENDED_WHEN_ISSUING.has(code));
}
