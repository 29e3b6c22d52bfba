'use server';

import { partAction } from './part-action';
import { upperEditor } from './upper';
import { upperForm } from './upper-schema';

export const saveUpper = partAction({
  ...upperEditor,
  schema: upperForm,
  accepts: (part) => part === 'upper',
});
