import 'server-only';
import { inScope } from '@/lib/auth/doors';
import type { Problem } from '@/lib/refusal';
import { addEvidence } from './add';
import { examine } from './examine';

/**
 * Takes one file that a request brought: it is looked at first, and only then a transaction is opened for it. `id` as in
 * `addEvidence`.
 */
export async function takeFile(
  unitId: string,
  file: { nominationId: string; name: string; bytes: Uint8Array; id?: string },
): Promise<{ id: string } | { problems: Problem[] }> {
  const examined = await examine(file);
  if ('problems' in examined) return examined;
  return inScope(unitId, (scope) => addEvidence(scope, { ...file, examined }));
}
