import { folded } from '@/lib/documents/text';
import type { Cadence } from '@/lib/format/words';

/** How often a number counts, where the words say so; `year` is the one year named. */
export type SaidCadence = { cadence: Cadence; year?: number };

/** Reads the cadence from the words around a quota, the nearest first. Quoted names of movements say nothing about it. */
export function cadenceOf(...nearest: string[]): SaidCadence | null {
  for (const words of nearest) {
    const said = cadenceIn(words);
    if (said) return said;
  }
  return null;
}

const YEARLY =
  /(?<![a-z])(?:hang|moi|tung|mot) nam(?![a-z]| \d)|\/ ?(?:1 )?nam(?![a-z])|(?<![a-z])(?:hang|moi|tung) nam hoc/g;
const PERIOD =
  /(?:trong|cho|ca|toan|het|suot) (?:ca |toan )?(?:giai doan|nhiem ky)(?! (?:truoc|tiep))|trong (?:0?[2-9]|hai|ba|bon) nam(?![a-z])/;
const YEAR =
  /(?<!den |tu |truoc |sau |- ?|het )(?<![a-z])nam (?:hoc )?(20\d\d)(?! ?(?:-|den) ?20\d\d)|nam hoc (20\d\d)/;
const YEARS = /(?<![a-z])(?:tu )?nam (20\d\d) ?(?:-|den)(?: nam)? ?(20\d\d)/;

function cadenceIn(text: string): SaidCadence | null {
  const written = text.normalize('NFC').toLowerCase();
  const words = folded(text).replace(/"[^"]{0,300}"/g, (name) => ' '.repeat(name.length));
  const found = [
    { at: yearlyAt(words, written), said: { cadence: 'YEARLY' as const } },
    { at: PERIOD.exec(words)?.index, said: { cadence: 'PERIOD' as const } },
    {
      at: /nam hoc/.test(words) ? undefined : YEARS.exec(words)?.index,
      said: { cadence: 'PERIOD' as const },
    },
    yearIn(words),
  ];
  let first: { at: number; said: SaidCadence } | null = null;
  for (const { at, said } of found) {
    if (at !== undefined && said && (!first || at < first.at)) first = { at, said };
  }
  return first?.said ?? null;
}

/** Without its marks «mỗi năm» is «mới năm» too. */
function yearlyAt(words: string, written: string): number | undefined {
  for (const { index, 0: said } of words.matchAll(YEARLY)) {
    if (!said.startsWith('moi') || written.length !== words.length || /^m[ỗổ]i/u.test(written.slice(index)))
      return index;
  }
  return undefined;
}

function yearIn(words: string): { at: number | undefined; said: SaidCadence | null } {
  const match = YEAR.exec(words);
  const year = Number(match?.[1] ?? match?.[2]);
  return { at: match?.index, said: match ? { cadence: 'YEAR', year } : null };
}
