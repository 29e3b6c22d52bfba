import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { Missing } from '@/components/shell/Missing';
import { inScope, type Scoped } from '@/lib/auth/doors';
import { nominationDossier } from '@/lib/nominations/queries';
import { type NominationSheet, nominationSheet } from '@/lib/nominations/sheet-queries';

export type EditParams = {
  params: Promise<{ unit: string; nomination: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type Found<T> = { sheet: NominationSheet; base: string; more: T } | { elsewhere: ReactNode };

/**
 * The nomination that a page writes, with what `more` reads in the same scope. One that can only be read (any more) leads to
 * its dossier; one out of sight is missing.
 */
export async function sheetOrElsewhere<T>(
  unit: string,
  nomination: string,
  more: (scope: Scoped, sheet: NominationSheet) => Promise<T>,
): Promise<Found<T>> {
  const found = await inScope(unit, async (scope) => {
    const sheet = await nominationSheet(scope, nomination);
    if (!sheet) return { sheet: null, readable: (await nominationDossier(scope, nomination)) !== null };
    return { sheet, more: await more(scope, sheet) };
  });
  const base = `/as/${unit}`;
  if (found.sheet) return { sheet: found.sheet, base, more: found.more };
  if (found.readable) redirect(`${base}/nominations/${nomination}`);
  return { elsewhere: <Missing /> };
}
