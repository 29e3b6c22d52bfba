import type { DeadlineFacts } from '@/lib/deadlines/due';

/** A deadline for nominations without any day, unless told otherwise. */
export function deadline(given: Partial<DeadlineFacts> = {}): DeadlineFacts {
  return {
    purpose: 'NOMINATIONS',
    on: null,
    monthDay: null,
    quarter: null,
    year: null,
    before: false,
    opensOn: null,
    closesOn: null,
    ...given,
  };
}
