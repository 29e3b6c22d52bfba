'use server';

import { basesEditor } from './bases';
import { basesForm } from './bases-schema';
import { partAction } from './part-action';

export const saveBases = partAction({
  ...basesEditor,
  schema: basesForm,
  accepts: (part) => part === 'bases',
});
