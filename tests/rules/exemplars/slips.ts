import { plain } from '@/lib/format/diacritics';
import { pick, type Random } from '@/prisma/seed/data/chance';

/** One mistake as people make it; gives the text back where it cannot be made there. */
export type Slip = (random: Random, text: string) => string;

/** Typed on a keyboard without Vietnamese. */
export const withoutMarks: Slip = (_, text) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');

/** As some systems send it. */
export const decomposed: Slip = (_, text) => text.normalize('NFD');

/** The marks of one word are lost. */
export const oneWordWithoutMarks: Slip = (random, text) =>
  atOneWord(random, text, (word) => plainKeepingCase(word));

/** Telex typed where it was off: «Nguyeenx Vawn Toanr», in one word or in all. */
export const telex: Slip = (random, text) =>
  random() < 0.5 ? text.normalize('NFC').replace(/\p{L}+/gu, asTelex) : atOneWord(random, text, asTelex);

/** Another tone, mostly hỏi for ngã or the other way round. */
export const otherTone: Slip = (random, text) =>
  atOneWord(random, text, (word) => {
    const letters = word.normalize('NFD');
    if (/[\u0309\u0303]/.test(letters))
      return letters.replace(/[\u0309\u0303]/, (mark) => (mark === HOI ? NGA : HOI)).normalize('NFC');
    return letters.replace(/[\u0300\u0301\u0323]/, '').normalize('NFC');
  });

/** A letter left out, doubled, replaced by its neighbour on the keyboard, or swapped with the next one; in words of four letters or more. */
export const oneLetterOff: Slip = (random, text) =>
  atOneWord(
    random,
    text,
    (word) => {
      const letters = [...word.normalize('NFC')];
      const at = 1 + Math.floor(random() * (letters.length - 1));
      const letter = letters[at] ?? '';
      const turn = Math.floor(random() * 4);
      if (turn === 0) letters.splice(at, 1);
      else if (turn === 1) letters.splice(at, 0, letter);
      else if (turn === 2) letters[at] = KEYBOARD[plain(letter)] ?? 'o';
      else letters.splice(at - 1, 2, letter, letters[at - 1] ?? '');
      return letters.join('');
    },
    4,
  );

/** «Lý», «Lí»; «Hòa», «Hoà». */
export const otherSpelling: Slip = (_, text) =>
  text
    .replace(/([lmqkst])ý/giu, '$1í')
    .replace(/([lmqkst])ỳ/giu, '$1ì')
    .replace(/([lmqkst])ỹ/giu, '$1ĩ')
    .replace(/òa/gu, 'oà')
    .replace(/óa/gu, 'oá')
    .replace(/úy/gu, 'uý')
    .replace(/ủy/gu, 'uỷ')
    .replace(/H'(\p{L})/gu, (_match, letter: string) => `H’${letter}`)
    .replace(/Rơ Châm/gu, 'Rơ Chăm');

/** «H'Lan» parted or closed up, «Rơ Châm» in one word. */
export const otherJoints: Slip = (random, text) =>
  text.includes("H'")
    ? text.replace("H'", random() < 0.5 ? 'H ' : 'H’ ')
    : text.replace(/Rơ (\p{Lu})/u, (_, c: string) => `Rơ${c.toLowerCase()}`).replace('Rah Lan', 'Rahlan');

export const capitals: Slip = (_, text) => text.toLocaleUpperCase('vi');

export const looseSpaces: Slip = (_, text) => ` ${text.replaceAll(' ', '  ')} `;

/** In other letters one hears the same in many provinces. */
export const otherAccent: Slip = (random, text) =>
  atOneWord(random, text, (word) => {
    for (const [from, to] of ACCENTS) {
      if (word.startsWith(from)) return to + word.slice(from.length);
    }
    return word;
  });

const ACCENTS = [
  ['Tr', 'Ch'],
  ['Ch', 'Tr'],
  ['S', 'X'],
  ['X', 'S'],
  ['L', 'N'],
  ['D', 'R'],
] as const;

function atOneWord(random: Random, text: string, change: (word: string) => string, least = 1): string {
  const words = text.split(' ');
  const places = words.flatMap((word, at) => {
    const long = [...word.normalize('NFC')].length >= least && /^\p{L}+$/u.test(word);
    return long && change(word) !== word ? [at] : [];
  });
  if (places.length === 0) return text;
  const chosen = pick(random, places);
  return words.map((word, at) => (at === chosen ? change(word) : word)).join(' ');
}

function plainKeepingCase(word: string): string {
  return withoutMarks(() => 0, word);
}

const HOI = '\u0309';
const NGA = '\u0303';
const TONES: Record<string, string> = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};
const HATS: Record<string, string> = { '\u0306': 'w', '\u031B': 'w' };

function asTelex(word: string): string {
  let tone = '';
  const letters = word
    .normalize('NFD')
    .replace(/(\p{L})(\p{Mn}+)/gu, (_, letter: string, marks: string) => {
      let after = '';
      for (const mark of marks) {
        if (TONES[mark]) tone = TONES[mark] ?? '';
        else if (mark === '\u0302') after += letter.toLowerCase();
        else after += HATS[mark] ?? '';
      }
      return letter + after;
    })
    .replace(/đ/g, 'dd')
    .replace(/Đ/g, 'DD');
  return letters + tone;
}

const KEYBOARD: Record<string, string> = {
  a: 's',
  b: 'v',
  c: 'x',
  d: 'f',
  e: 'r',
  g: 'h',
  h: 'g',
  i: 'o',
  k: 'l',
  l: 'k',
  m: 'n',
  n: 'm',
  o: 'i',
  p: 'o',
  q: 'w',
  r: 't',
  s: 'a',
  t: 'r',
  u: 'i',
  v: 'b',
  x: 'c',
  y: 'u',
};
