import type { Clause } from './clauses';
import type { WrittenTime } from './dates';
import type { Section } from './outline';
import { folded } from './text';

/** Words of what a year alone may be the time of. */
export const REVIEW = /\b(?:so ket|tong ket|hoi nghi|dai hoi|bieu duong|ton vinh|danh gia|hoan thanh)\b/;

/** The year that a paragraph or the heading above it begins with and that holds for all of it: «Năm 2028: …», «Trong năm 2028, …». */
export function leadingYear({ text, parent }: Section): number | null {
  const year =
    LEADING.exec(folded(text.slice(0, 40))) ?? ALONE.exec(folded((parent?.text ?? '').slice(0, 40)));
  return year ? Number(year[1]) : null;
}

const LEADING =
  /^(?:trong |vao )?nam (20\d\d)(?: ?[:,](?! ?(?:nam )?20\d\d)| (?!va |den |toi |tro )(?=[a-z]))/;
const ALONE = /^(?:trong |vao )?nam (20\d\d) ?:?$/;

/** A clause without the year that leads it and only completes its other times: «Năm 2028: sơ kết vào Quý II». */
export function withoutLeadingYear(clause: Clause): Clause {
  const [first, ...others] = clause.times;
  const lead = LEAD.exec(folded(clause.text.slice(0, 60)));
  if (first?.kind !== 'YEAR' || !lead || first.index - clause.start >= lead[0].length) return clause;
  if (others.length === 0 || (REVIEW.test(folded(clause.text)) && !others.some(needsYear))) return clause;
  return { text: clause.text.slice(lead[0].length), start: clause.start + lead[0].length, times: others };
}

const LEAD = /^ *(?:trong |vao )?nam 20\d\d(?: ?[:,] *| (?!va |den |toi |tro )(?=[a-z]))/;

function needsYear(time: WrittenTime): boolean {
  if (time.kind === 'DAY_OF_YEAR') return !time.yearly;
  return (time.kind === 'QUARTER' || time.kind === 'MONTH') && time.year === null && !time.yearly;
}
