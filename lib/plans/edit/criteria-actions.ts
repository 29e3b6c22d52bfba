'use server';

import { criteriaEditor } from './criteria';
import { criteriaForm } from './criteria-schema';
import { partAction } from './part-action';

export const saveCriteria = partAction({
  ...criteriaEditor,
  schema: criteriaForm,
  accepts: (part) => part.startsWith('criteria:'),
});
