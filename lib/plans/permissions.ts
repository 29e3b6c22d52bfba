import type { PlanStatus } from '@/lib/format/words';
import { type ActorFacts, mayNominate } from '@/lib/nominations/permissions';
import { within } from '@/lib/units/path';

/** Who writes plans for a unit: its officers and reviewers, acting for exactly that unit. What they enter is signed on paper. */
export function mayWritePlans(actor: ActorFacts): boolean {
  return actor.roles.includes('OFFICER') || actor.roles.includes('REVIEWER');
}

/** Only the unit that issues a plan writes, issues, amends and closes it. */
export function mayWritePlan(actor: ActorFacts, plan: { issuerPath: string }): boolean {
  return mayWritePlans(actor) && actor.unitPath === plan.issuerPath;
}

/** A unit writes a plan of its own under an issued plan of a unit above it. */
export function mayImplement(actor: ActorFacts, plan: { status: PlanStatus; issuerPath: string }): boolean {
  return (
    mayWritePlans(actor) &&
    plan.status === 'ISSUED' &&
    actor.unitPath !== plan.issuerPath &&
    within(actor.unitPath, plan.issuerPath)
  );
}

/** An officer nominates into an issued plan of the unit acted for, or of one above it. */
export function mayNominateInto(
  actor: ActorFacts,
  plan: { status: PlanStatus; issuerPath: string },
): boolean {
  return (
    plan.status === 'ISSUED' && mayNominate(actor, actor.unitPath) && within(actor.unitPath, plan.issuerPath)
  );
}
