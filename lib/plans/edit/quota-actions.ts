'use server';

import { isId } from '@/lib/form/text';
import { partAction } from './part-action';
import { quotaEditor } from './quota';
import { quotaForm } from './quota-schema';

/** Saves one quota of a draft with who has to meet it. */
export const saveQuota = partAction({
  ...quotaEditor,
  schema: quotaForm,
  accepts: (part) => part.startsWith('quota:') && isId(part.slice('quota:'.length)),
});
