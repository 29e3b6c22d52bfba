import type { ListLevel, ListOf } from './word-lists';

/** How far each list has counted: by its definition, level by level, and which lists have begun at their own number. */
export type ListCounts = Map<string, { at: (number | undefined)[]; begun: Set<string> }>;

/** The number, letter or dash of the next paragraph on a level of a list, with the space behind it; '' where it has none. */
export function nextLabel(counts: ListCounts, numId: string, list: ListOf, level: number): string {
  const definition = list.levels.get(level);
  if (!definition) return '';
  const count = counts.get(list.abstractId) ?? { at: [], begun: new Set() };
  counts.set(list.abstractId, count);
  const own = list.starts.get(level);
  const key = `${numId}/${level}`;
  if (own !== undefined && !count.begun.has(key)) count.at[level] = own;
  else count.at[level] = (count.at[level] ?? definition.start - 1) + 1;
  count.begun.add(key);
  for (let deeper = level + 1; deeper <= DEEPEST; deeper++) {
    const restart = list.levels.get(deeper)?.restart ?? null;
    if (restart === null || (restart > 0 && level < restart)) count.at[deeper] = undefined;
  }
  const label = write(definition, list, count.at);
  return label === '' || definition.suffix === 'nothing' ? label : `${label} `;
}

const DEEPEST = 8;

function write(definition: ListLevel, list: ListOf, at: (number | undefined)[]): string {
  if (definition.format === 'bullet') return sign(definition);
  return definition.text.replace(/%([1-9])/g, (_, digit) => {
    const level = Number(digit) - 1;
    const other = list.levels.get(level);
    const count = at[level] ?? other?.start ?? 1;
    return inFormat(count, definition.isLegal ? 'decimal' : (other?.format ?? 'decimal'));
  });
}

/** Bullets are drawn with fonts of signs, where the letter says nothing: «§» of Wingdings is a square. */
function sign({ text, font }: ListLevel): string {
  if (/symbol|wingdings|webdings|courier/i.test(font) && !/^[-–—+*]$/.test(text))
    return text === '' ? '' : '•';
  return text.replace(/\p{Co}/gu, '•');
}

function inFormat(count: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'lowerLetter':
      return alphabetic(count);
    case 'upperLetter':
      return alphabetic(count).toUpperCase();
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** a to z, then aa, bb, as Word counts. */
function alphabetic(count: number): string {
  if (count < 1) return String(count);
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(1 + Math.floor((count - 1) / 26), 30));
}

function roman(count: number): string {
  if (count < 1 || count > 3_999) return String(count);
  let [rest, written] = [count, ''];
  for (const [value, letters] of ROMAN) {
    written += letters.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return written;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1_000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
