import { z } from 'zod';
import { id } from '@/lib/form/text';
import type { Proof } from './link';

/** Of the form that takes a file out. */
export const removalForm = z.object({ nominationId: id, evidenceId: id });

/**
 * Of the form with the ticks which file proves which criterion. `shown` names all of its boxes, `<criterion>.<file>`: a
 * browser sends only those that are ticked.
 */
export const proofForm = z
  .object({ nominationId: id, shown: z.string() })
  .catchall(z.string())
  .transform(({ nominationId, shown, ...ticks }) => ({ nominationId, proofs: proofsOf(shown, ticks) }));

function proofsOf(shown: string, ticks: Record<string, string>): Proof[] {
  return shown.split(' ').flatMap((box) => {
    const [criterionId, evidenceId] = box.split('.');
    if (!id.safeParse(criterionId).success || !id.safeParse(evidenceId).success) return [];
    return criterionId && evidenceId
      ? [{ criterionId, evidenceId, proves: Boolean(ticks[`proof-${box}`]) }]
      : [];
  });
}
