'use server';

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Actor, findActor } from '@/lib/auth/actor';
import { type Outcome, scopedAction } from '@/lib/auth/doors';
import { type FormState, valuesOf } from '@/lib/form/state';
import { clean, id } from '@/lib/form/text';
import { refuse } from '@/lib/refusal';
import { runBatch } from './run';
import { startBatch } from './start';
import { readWorkbook } from './workbook';

/** Reads an uploaded table and goes to its page, while its rows are being taken. The file itself is not kept. */
export async function uploadTable(previous: FormState, form: FormData): Promise<FormState> {
  const values = valuesOf(form);
  // Nothing is unpacked for somebody who may not upload; the door below says why.
  const actor = await findActor(values.unit ?? '');
  const file = form.get('file');
  if (!actor || !mayUpload(actor)) return scopedAction(options, refused)(previous, form);
  if (!(file instanceof File) || isNone(file)) return { problems: [NO_FILE], values };
  const read = await readWorkbook(file);
  if ('problem' in read) return { problems: [read.problem], values };
  const { sheets, bytes } = read;
  const fileName = clean(file.name).replace(/\s+/g, ' ').slice(-200).toWellFormed();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return scopedAction(options, async (scope, { token, plan, year }): Promise<Outcome> => {
    const batch = await startBatch(scope, { token, planId: plan, year, fileName, sha256, sheets });
    if ('problems' in batch) return batch;
    return {
      to: `/as/${scope.actor.unitId}/nominations/import/${batch.id}`,
      after: () => runBatch(scope.actor, batch.id),
    };
  })(previous, form);
}

const sent = z.object({ token: id, plan: id, year: z.coerce.number().int().min(1900).max(2100) });
const options = { input: sent, allow: mayUpload };

function mayUpload({ roles }: Pick<Actor, 'roles'>): boolean {
  return roles.includes('OFFICER');
}

/** With script, a field without a file sends an empty one called «undefined». */
function isNone({ name, size }: File): boolean {
  return size === 0 && (name === '' || name === 'undefined');
}

async function refused(): Promise<Outcome> {
  return { problems: [NO_FILE] };
}

const NO_FILE = refuse('file', 'no-file', 'Chưa chọn tệp. Vui lòng chọn tệp Excel (.xlsx) đã điền theo mẫu.');
