import type { KnownSession } from '@/lib/db/entrance';

/** Where a signed-in person lands: the home of the first unit they act for, or their own page when there is none. */
export function homeOf(session: Pick<KnownSession, 'units'>): string {
  const [first] = session.units;
  return first ? `/as/${first.id}` : '/account';
}
