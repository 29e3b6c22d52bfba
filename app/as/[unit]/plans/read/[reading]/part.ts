import { redirect } from 'next/navigation';
import { inScope } from '@/lib/auth/doors';
import { type PartShown, partShown } from '@/lib/documents/confirm/page-queries';
import { readingPath } from '@/lib/documents/confirm/parts';
import type { PartKey } from '@/lib/plans/edit/parts';

/** A part for its page, null where there is none. Once a draft was made of the reading, its overview leads on to that. */
export async function partOfPage(
  unitId: string,
  readingId: string,
  at: { part: PartKey; page: string },
): Promise<PartShown | null> {
  const shown = await inScope(unitId, (scope) => partShown(scope, readingId, at));
  if (shown === 'drafted') redirect(readingPath(unitId, readingId));
  return shown;
}
