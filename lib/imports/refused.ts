import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { headOf } from './columns';
import { importPlace, lastPlace } from './facts-queries';
import { batchById, refusedRows } from './queries';
import { TABLE_TYPE, templateFile } from './template';

/** The refused rows of a batch in the form of its template, the reasons behind; null when there are none in sight. */
export async function refusedFile(
  scope: Scoped,
  batchId: string,
): Promise<{ content: Uint8Array<ArrayBuffer>; name: string; type: string } | null> {
  const batch = await batchById(scope, batchId);
  if (!batch) return null;
  const rows = await refusedRows(scope, batchId);
  const of = { planId: batch.plan.id, year: batch.year };
  // A plan that takes nothing more gives the rows back all the same.
  const place = (await importPlace(scope, of)) ?? (await lastPlace(scope, of));
  if (rows.length === 0) return null;
  const refused = rows.map(({ cells, problems }) => ({
    cells,
    reason: problems.map(({ at, message }) => `${headOf(at)}: ${message}`).join('\n'),
  }));
  const name = batch.fileName.replace(/\.xlsx$/iu, '');
  return {
    content: await templateFile(place, refused),
    name: `${name.replace(/ - chưa nhận$/u, '')} - chưa nhận.xlsx`,
    type: TABLE_TYPE,
  };
}
