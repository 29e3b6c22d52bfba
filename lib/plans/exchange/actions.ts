'use server';

import { z } from 'zod';
import { type Outcome, scopedAction } from '@/lib/auth/doors';
import { type FormState, valuesOf } from '@/lib/form/state';
import { id } from '@/lib/form/text';
import { refuse } from '@/lib/refusal';
import { mayWritePlans } from '../permissions';
import { importPlan } from './import';
import { PASTED_CHARACTERS, textOfFile } from './upload';

/**
 * Makes a draft out of an uploaded file or of what was pasted; a file that was chosen goes before the text. Answers with the
 * draft's id and the remarks as JSON in the values `draft` and `remarks`.
 */
export async function importPlanForm(previous: FormState, form: FormData): Promise<FormState> {
  const values = valuesOf(form);
  const pasted = values.json ?? '';
  if (pasted.length > PASTED_CHARACTERS) return { problems: [TOO_LONG], values: { ...values, json: '' } };
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return send(previous, values, pasted);
  const read = await textOfFile(file);
  if ('problem' in read) return { problems: [read.problem], values };
  const state = await send(previous, values, read.text);
  // What is wrong in the file can be mended in the text field, where the text fits.
  const kept = read.text.length <= PASTED_CHARACTERS ? read.text : pasted;
  return { ...state, values: { ...state.values, json: state.values?.draft ? '' : kept } };
}

const TOO_LONG = refuse(
  'json',
  'too-long',
  'Nội dung dán dài hơn 300.000 ký tự. Vui lòng lưu thành tệp rồi chọn tệp đó.',
);

const sent = z.object({ token: id, json: z.string() });

const importText = scopedAction(
  { input: sent, allow: mayWritePlans },
  async (scope, { token, json }): Promise<Outcome> => {
    const made = await importPlan(scope, { json, id: token });
    if ('problems' in made) return made;
    return {
      notice: 'Đã tạo dự thảo từ tệp.',
      values: { draft: made.id, remarks: JSON.stringify(made.remarks), json: '' },
    };
  },
);

function send(previous: FormState, values: Record<string, string>, json: string): Promise<FormState> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...values, json })) form.set(name, value);
  return importText(previous, form);
}
