import type { ActorFacts } from '@/lib/nominations/permissions';
import { within } from '@/lib/units/path';

/** Who gives units more time at all: reviewers. */
export function mayGrantExtensions(actor: ActorFacts): boolean {
  return actor.roles.includes('REVIEWER');
}

/**
 * The deadline of a plan is moved by the unit that issued it, or by one above that. One in between would move it for what
 * stands under itself, and then nominate through that.
 */
export function mayExtendIn(actor: ActorFacts, { issuerPath }: { issuerPath: string }): boolean {
  return mayGrantExtensions(actor) && within(issuerPath, actor.unitPath);
}

/** No unit gives time to itself, nor takes back what a unit above gave it. */
export function mayExtend(actor: ActorFacts, plan: { issuerPath: string }, unitPath: string): boolean {
  return mayExtendIn(actor, plan) && unitPath !== actor.unitPath && within(unitPath, actor.unitPath);
}
