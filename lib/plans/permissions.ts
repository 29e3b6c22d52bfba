import type { PlanStatus } from '@/lib/format/words';
import { type ActorFacts, mayNominate } from '@/lib/nominations/permissions';
import { within } from '@/lib/units/path';

/** An officer nominates into an issued plan of the unit acted for, or of one above it. */
export function mayNominateInto(
  actor: ActorFacts,
  plan: { status: PlanStatus; issuerPath: string },
): boolean {
  return (
    plan.status === 'ISSUED' && mayNominate(actor, actor.unitPath) && within(actor.unitPath, plan.issuerPath)
  );
}
