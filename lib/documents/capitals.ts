/**
 * Words in capitals as the document itself writes them elsewhere. Names that it writes nowhere else get capitals
 * where `asName`, and small letters otherwise.
 */
export function calmed(text: string, elsewhere: string, asName: boolean): string {
  if (text !== text.toLocaleUpperCase('vi') || !/\p{Lu}{2}/u.test(text)) return text;
  const lower = text.toLocaleLowerCase('vi');
  const whole = writtenElsewhere(lower, elsewhere);
  if (whole) return whole;
  const words = lower.split(' ');
  const calm: string[] = [];
  for (let at = 0; at < words.length; ) {
    const run = longestRun(words, at, elsewhere);
    if (run) {
      calm.push(run.text);
      at += run.count;
    } else {
      calm.push(asName ? capitalised(words[at] ?? '') : (words[at] ?? ''));
      at += 1;
    }
  }
  return ABBREVIATIONS.reduce((said, [small, written]) => said.replace(small, written), calm.join(' '));
}

/** The first letter in capitals. */
export function capitalised(word: string): string {
  return SMALL.has(word) ? word : `${word.slice(0, 1).toLocaleUpperCase('vi')}${word.slice(1)}`;
}

const SMALL = new Set([
  'và',
  'tỉnh',
  'huyện',
  'quận',
  'xã',
  'phường',
  'thị',
  'trấn',
  'thành',
  'phố',
  'các',
  'của',
  'về',
]);
const ABBREVIATIONS: [RegExp, string][] = [
  [/(?<!\p{L})ubnd(?!\p{L})/giu, 'UBND'],
  [/(?<!\p{L})mttq(?!\p{L})/giu, 'MTTQ'],
  [/(?<!\p{L})hđnd(?!\p{L})/giu, 'HĐND'],
];

/** The same letters in the text elsewhere, not all in capitals. */
function writtenElsewhere(lower: string, elsewhere: string): string | null {
  const all = elsewhere.toLocaleLowerCase('vi');
  if (all.length !== elsewhere.length) return null;
  for (
    let at = all.indexOf(lower), tries = 0;
    at >= 0 && tries < 20;
    at = all.indexOf(lower, at + 1), tries++
  ) {
    const found = elsewhere.slice(at, at + lower.length);
    const bounded = !/\p{L}/u.test(all[at - 1] ?? ' ') && !/\p{L}/u.test(all[at + lower.length] ?? ' ');
    if (bounded && found !== found.toLocaleUpperCase('vi')) return found;
  }
  return null;
}

/** A name of two to five words from here on that the document writes elsewhere with a capital on each word. */
function longestRun(words: readonly string[], at: number, elsewhere: string) {
  for (let count = Math.min(5, words.length - at); count >= 2; count--) {
    const name = words
      .slice(at, at + count)
      .map((word) => `${word.slice(0, 1).toLocaleUpperCase('vi')}${word.slice(1)}`)
      .join(' ');
    if (elsewhere.includes(name)) return { text: name, count };
  }
  return null;
}
