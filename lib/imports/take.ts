import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { beginNomination } from '@/lib/nominations/begin';
import type { Problem } from '@/lib/refusal';
import { rowToken } from './row-token';
import type { RowDraft } from './rows';

export type Taken = { nominationId: string; made: boolean } | { problems: Problem[] };

/** The token by which a row finds the draft that it has made already. */
export function tokenOf({ actor }: Scoped, of: { planId: string; year: number }, draft: RowDraft): string {
  return rowToken({ tenantId: actor.tenantId, planId: of.planId, year: of.year }, draft);
}

/** Makes the draft of a row, or finds the one that the same row made before (`made` false). */
export async function takeRow(
  scope: Scoped,
  of: { planId: string; year: number },
  draft: RowDraft,
): Promise<Taken> {
  const { declared, ...rest } = draft;
  const begun = await beginNomination(scope, {
    ...rest,
    planId: of.planId,
    year: of.year,
    formToken: tokenOf(scope, of, draft),
    noDiscipline: declared,
    noInspection: declared,
    noComplaint: declared,
  });
  return 'problems' in begun ? begun : { nominationId: begun.nomination.id, made: begun.made };
}
