import { citationsIn } from './citations';
import { timesIn, type WrittenTime } from './dates';

/** A part of a paragraph between stops, with the times in it; places are counted in the paragraph. */
export type Clause = { text: string; start: number; times: WrittenTime[] };

/** The clauses of a paragraph that name a time other than the days of documents that it cites. */
export function clausesWithTimes(text: string): Clause[] {
  const all = timesIn(text);
  if (all.length === 0) return [];
  const cited = citationsIn(text);
  const times = all.filter(
    ({ index }) => !cited.some((one) => index >= one.index && index < one.index + one.length),
  );
  return stops(text).flatMap(({ start, end }) => {
    const own = times.filter(({ index }) => index >= start && index < end);
    return own.length > 0 ? [{ text: text.slice(start, end), start, times: own }] : [];
  });
}

/** A stop ends a clause, except within a number, an abbreviation or brackets. */
function stops(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '(') depth += 1;
    if (sign === ')') depth = Math.max(0, depth - 1);
    const stop =
      (sign === ';' && depth === 0) ||
      (sign === '.' && /^\.["”)]?(?: \p{Lu}|$)/u.test(text.slice(at, at + 4)));
    if (!stop || /(?:\b(?:tp|tx|tt|đ\/c|gs|ts))$/iu.test(text.slice(Math.max(0, at - 4), at))) continue;
    found.push({ start, end: at });
    [start, depth] = [at + 1, 0];
  }
  found.push({ start, end: text.length });
  return found;
}
