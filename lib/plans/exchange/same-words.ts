import { plain } from '@/lib/format/diacritics';

/** True for names that differ in nothing but diacritics, case, spaces, dashes and other marks. */
export function sameWords(one: string, other: string): boolean {
  return words(one) === words(other);
}

function words(text: string): string {
  return plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
