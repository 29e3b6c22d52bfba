import { describe, expect, test } from 'vitest';
import * as words from '@/lib/format/words';

const vocabularies = Object.entries(words);

describe.each(vocabularies)('%s', (_name, vocabulary) => {
  const said = Object.values(vocabulary);

  test('names every value differently', () => expect(new Set(said).size).toBe(said.length));

  test('is composed, trimmed and begins with a capital', () => {
    for (const word of said) {
      expect(word).toBe(word.normalize('NFC').trim());
      expect(word.charAt(0)).toBe(word.charAt(0).toLocaleUpperCase('vi'));
    }
  });
});
