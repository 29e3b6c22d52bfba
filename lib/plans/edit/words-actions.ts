'use server';

import { partAction } from './part-action';
import { wordsEditor } from './words';
import { wordsForm } from './words-schema';

export const saveWords = partAction({
  ...wordsEditor,
  schema: wordsForm,
  accepts: (part) => part === 'words',
});
