'use server';

import { headEditor } from './head';
import { headForm } from './head-schema';
import { partAction } from './part-action';

export const saveHead = partAction({
  ...headEditor,
  schema: headForm,
  accepts: (part) => part === 'head',
});
