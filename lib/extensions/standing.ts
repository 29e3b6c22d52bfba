import type { PlainDate } from '@/lib/format/dates';
import { selfAndAbove } from '@/lib/units/path';

/** More time for the nominations of one year of a plan, for a unit and what stands under it. */
export type GrantedTime = { planId: string; unitPath: string; year: number; endsOn: PlainDate };

/** Whose window is asked for. */
export type WindowAsked = { planId: string; unitPath: string; year: number };

export type ExtensionState = 'RUNNING' | 'ENDED' | 'REVOKED';

/** How an extension stands today. Its last day is still part of it. */
export function extensionState(
  { endsOn, revokedAt }: { endsOn: PlainDate; revokedAt: Date | null },
  today: PlainDate,
): ExtensionState {
  if (revokedAt !== null) return 'REVOKED';
  return endsOn < today ? 'ENDED' : 'RUNNING';
}

/**
 * The extension that counts for a unit: of those of the unit itself and of the units above it the one that ends last. `granted`
 * holds none that was revoked. Null where there is none.
 */
export function countingExtension<Granted extends GrantedTime>(
  granted: readonly Granted[],
  { planId, unitPath, year }: WindowAsked,
): Granted | null {
  const paths = new Set(selfAndAbove(unitPath));
  let latest: Granted | null = null;
  for (const one of granted) {
    if (one.planId !== planId || one.year !== year || !paths.has(one.unitPath)) continue;
    if (latest === null || one.endsOn > latest.endsOn) latest = one;
  }
  return latest;
}
