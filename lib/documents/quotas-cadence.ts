import { type Doubt, PERIOD_NAMED } from '@/lib/documents/quotas-doubt';
import type { PlanReading } from '@/lib/documents/reading';
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

/** The one year, or the first of the one school year, that a plan is for; null where it is for more. */
export function onlyYearOf({ startYear, endYear, title }: PlanReading['head']): number | null {
  if (!startYear || !endYear) return null;
  if (startYear.value === endYear.value) return startYear.value;
  const school = /nam hoc (20\d\d) ?- ?(20\d\d)/.exec(folded(title?.value ?? ''));
  return school && Number(school[2]) === Number(school[1]) + 1 ? Number(school[1]) : null;
}

/** «trong năm», «trong năm học» in a plan of one year is that year. */
export function thisYear(words: string, onlyYear: number | null): SaidCadence | null {
  const said = /(?<![a-z])(?:trong|cho|ca) nam(?: hoc| nay| ke hoach)?(?! ?\d|[a-z ]{0,4}20\d\d)(?![a-z])/;
  return onlyYear !== null && said.test(folded(words)) ? { cadence: 'YEAR', year: onlyYear } : null;
}

/** «… giai đoạn 2026 - 2030» after a count says the period, though not in so many words that the number is for it. */
export function periodNamed(after: string, doubts: Doubt[]): SaidCadence | null {
  if (!/(?<![a-z])giai doan 20\d\d/.test(folded(after).replace(/"[^"]{0,300}"/g, ' '))) return null;
  doubts.push(PERIOD_NAMED);
  return { cadence: 'PERIOD' };
}

/** «mỗi tháng», «hằng quý»: the number is for less than a year, which no cadence of a plan says. */
export function isOftener(before: string): boolean {
  return /(?<!\p{L})(?:mỗi|từng|h[ằà]ng|định kỳ) (?:ngày|tuần|tháng|quý|kỳ)(?!\p{L})/iu.test(before);
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
