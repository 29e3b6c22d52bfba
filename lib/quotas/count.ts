import type { Subject } from '@/lib/format/words';

/** How many are registered, and how many of them recognised. */
export type Count = { registered: number; recognised: number };

export type CountBySubject = Record<Subject, Count>;

/** The sum over some subjects of several counts. */
export function totalOf(counts: readonly CountBySubject[], subjects: readonly Subject[]): Count {
  const total = none();
  for (const bySubject of counts) for (const subject of subjects) add(total, bySubject[subject]);
  return total;
}

/** Adds in place. */
export function add(to: Count, more: Count): void {
  to.registered += more.registered;
  to.recognised += more.recognised;
}

/** A new zero. */
export function none(): Count {
  return { registered: 0, recognised: 0 };
}

/** A new zero for every subject. */
export function noneBySubject(): CountBySubject {
  return { COLLECTIVE: none(), INDIVIDUAL: none(), HOUSEHOLD: none() };
}
