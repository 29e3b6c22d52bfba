'use server';

import { fieldEditor } from './field';
import { fieldForm } from './field-schema';
import { partAction } from './part-action';

export const saveField = partAction({
  ...fieldEditor,
  schema: fieldForm,
  accepts: (part) => part.startsWith('field:'),
});
