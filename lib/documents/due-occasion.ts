import type { Place } from './due-forms';
import { folded } from './text';

/** Whether a day stands in brackets behind what is remembered on it: «kỷ niệm Ngày … (11/6/1948 - 11/6/2023)». */
export function isAnniversary(lead: string): boolean {
  return /\b(?:ky niem|nhan dip|ngay thanh lap|truyen thong)\b[^)]*\($/.test(
    lead.replace(/\d[\d/]* ?- ?$/, ''),
  );
}

/** Whether the clause says by when besides the anniversary. «Ngày 15/10 (15/10/1930 - 15/10/2024)» says one day twice, and «Năm 2024: …» says less. */
export function hasDayOfItsOwn({ clause }: Place, plain: string, on: string): boolean {
  return clause.times.some(
    (other) =>
      other.kind !== 'YEARS' &&
      !(other.kind === 'YEAR' && other.year === Number(on.slice(0, 4))) &&
      (other.kind !== 'DAY' || !inBrackets(plain, other.index - clause.start)) &&
      !(other.kind === 'DAY_OF_YEAR' && other.monthDay === on.slice(5)),
  );
}

function inBrackets(plain: string, at: number): boolean {
  return plain.lastIndexOf('(', at) > plain.lastIndexOf(')', at);
}

/** «trước ngày 27/01 để công bố nhân Ngày …  27/02»: what the thing due is for has a day of its own. */
export function isOccasion({ before, time, clause }: Place): boolean {
  if (!before || before.kind === 'YEARS') return false;
  const between = clause.text.slice(before.index + before.length - clause.start, time.index - clause.start);
  return OCCASION.test(folded(between.slice(0, 240)));
}

const OCCASION =
  /^(?: hang nam)?,? ?(?:de|nham|phuc vu|kip)(?: thoi)? [^;.,]{0,120}\b(?:nhan (?:dip|ngay|le)|ky niem|chao mung|vao dip|dung dip)\b[^;.,]{0,100}$/;

/** «ngày 15/10 (15/10/1930 - 15/10/2024)»: the days in the brackets say it with their years. */
export function isSaidInFull({ clause, time }: Place, monthDay: string): boolean {
  const rest = clause.text.slice(time.index + time.length - clause.start);
  return (
    /^\s*\(/.test(rest) &&
    clause.times.some((one) => one.kind === 'DAY' && one.index > time.index && one.on.endsWith(monthDay))
  );
}
