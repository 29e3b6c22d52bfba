'use server';

import { redirect } from 'next/navigation';
import { inScope, type Outcome, scopedAction } from '@/lib/auth/doors';
import { type FormState, valuesOf } from '@/lib/form/state';
import { twoDigits } from '@/lib/format/numbers';
import type { Problem } from '@/lib/refusal';
import { linkShown } from './link';
import { lockDossier } from './place';
import { removeEvidence } from './remove';
import { proofForm, removalForm } from './schema';
import { NO_FILE } from './size';
import { takeFile } from './take';

/**
 * Adds the files of the form, each by itself: one that is refused keeps no other back. The doors of forms know texts only, so
 * this goes through `inScope`; what the actor may do is asked of the locked rows.
 */
export async function addFiles(_previous: FormState, form: FormData): Promise<FormState> {
  const { unit = '', nominationId = '' } = valuesOf(form);
  const dossier = await inScope(unit, (scope) => lockDossier(scope, { nominationId }));
  if ('problems' in dossier) return { problems: dossier.problems, values: {} };
  // A field that is left empty is sent as a file without name and content.
  const files = form.getAll('files').filter((file) => file instanceof File && (file.name || file.size));
  if (files.length === 0) return { problems: [NO_FILE], values: {} };
  const problems: Problem[] = [];
  for (const file of files) {
    if (!(file instanceof File)) continue;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const taken = await takeFile(unit, { nominationId, name: file.name, bytes });
    if ('problems' in taken) problems.push(...taken.problems);
  }
  const added = files.length - problems.length;
  if (problems.length === 0) redirect(`${pageOf(unit, nominationId)}?added=${added}`);
  return { problems, values: {}, notice: added > 0 ? `Đã thêm ${twoDigits(added)} tệp khác.` : null };
}

/** Takes a file out of the dossier. */
export const removeFile = scopedAction(
  { input: removalForm, allow: ({ roles }) => roles.includes('OFFICER') },
  async (scope, removal): Promise<Outcome> => {
    const problems = await removeEvidence(scope, removal);
    if (problems.length > 0) return { problems };
    return { to: `${pageOf(scope.actor.unitId, removal.nominationId)}?removed=1` };
  },
);

/** Says which file proves which criterion. */
export const linkFiles = scopedAction(
  { input: proofForm, allow: ({ roles }) => roles.includes('OFFICER') },
  async (scope, { nominationId, proofs }): Promise<Outcome> => {
    const problems = await linkShown(scope, nominationId, proofs);
    if (problems.length > 0) return { problems };
    return { to: `${pageOf(scope.actor.unitId, nominationId)}?linked=1` };
  },
);

function pageOf(unitId: string, nominationId: string): string {
  return `/as/${unitId}/nominations/${nominationId}/edit/evidence`;
}
