import type { PlainDate } from '@/lib/format/dates';
import { selfAndAbove, within } from '@/lib/units/path';

/**
 * The deadlines that a unit has to keep, as a condition on their rows: those that bind everybody, and those that bind the
 * unit itself or one above it, by name or as a member of a group on a day. The bodies under a unit nominate through it.
 */
export function bindingUnit(unitPath: string, day: PlainDate) {
  return {
    OR: [
      { boundUnitId: null, boundGroupId: null },
      { boundUnitPath: { in: selfAndAbove(unitPath) } },
      { boundGroup: { members: { some: memberAbove(unitPath, day) } } },
    ],
  };
}

/** The memberships by which a group speaks of a unit on a day, as a condition on their rows. */
export function memberAbove(unitPath: string, day: PlainDate) {
  const on = new Date(day);
  return {
    unitPath: { in: selfAndAbove(unitPath) },
    validFrom: { lte: on },
    OR: [{ validTo: null }, { validTo: { gt: on } }],
  };
}

/** Whether a deadline that names one unit is the business of another: that unit itself, those above it and under it. */
export function concernsUnit({ boundUnitPath }: { boundUnitPath: string | null }, unitPath: string): boolean {
  return boundUnitPath === null || within(unitPath, boundUnitPath) || within(boundUnitPath, unitPath);
}
