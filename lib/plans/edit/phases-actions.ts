'use server';

import { partAction } from './part-action';
import { phasesEditor } from './phases';
import { phasesForm } from './phases-schema';

export const savePhases = partAction({
  ...phasesEditor,
  schema: phasesForm,
  accepts: (part) => part === 'phases',
});
