import { type Count, countsOf } from '@/lib/documents/quotas-count';
import { announcementEnd, listedCounts } from '@/lib/documents/quotas-list';
import { folded } from '@/lib/documents/text';

/** Counts that belong to one quota, with the words before and after them. */
export type CountGroup = {
  counts: Count[];
  /** Where the words about this quota begin and end in the paragraph. */
  start: number;
  end: number;
  /** Words that announce a list of numbers and hold for this one too; '' where none do. */
  lead: string;
};

/** The counts of a paragraph, those of one quota together, with the words that are about each. */
export function groupsOf(text: string): CountGroup[] {
  const counts = allCounts(text);
  if (counts.length === 0) return [];
  const plain = folded(text);
  const groups: Count[][] = [];
  for (const count of counts) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const between = last ? plain.slice(last.end, count.start) : '';
    if (group && last && BETWEEN.test(between)) {
      group.push(
        last.part || /[(a-z]/.test(between.replace(/va |hoac |cung /, '')) ? { ...count, part: true } : count,
      );
    } else groups.push([count]);
  }
  const found: CountGroup[] = [];
  const sentences = sentenceStarts(text);
  let [sentence, lead] = [-1, ''];
  for (const [at, group] of groups.entries()) {
    const first = group[0]?.start ?? 0;
    const last = group.at(-1)?.end ?? 0;
    const next = groups[at + 1]?.[0]?.start;
    while ((sentences[1] ?? Number.POSITIVE_INFINITY) <= first) sentences.shift();
    const begins = sentences[0] ?? 0;
    let start = Math.max(begins, found.at(-1)?.end ?? 0);
    if (begins !== sentence) {
      const several = next !== undefined && next < (sentences[1] ?? Number.POSITIVE_INFINITY);
      const announced = several ? announcementEnd(text.slice(begins, first)) : 0;
      // The colon right before the number announces that number alone.
      const labelled = /\p{L}/u.test(text.slice(begins + announced, first));
      lead = labelled ? text.slice(begins, begins + announced) : '';
      if (lead) start = begins + announced;
      sentence = begins;
    }
    const end = next === undefined ? sentenceEnd(text, last) : clauseEnd(plain, last, next);
    found.push({ counts: group, start, end, lead });
  }
  return found;
}

/** Counts with what they count, and those of a list that names it only once. */
function allCounts(text: string): Count[] {
  const counts = countsOf(text);
  const first = counts[0]?.start ?? text.search(/\d/);
  if (first < 0 || !text.includes(':')) return counts;
  const from = sentenceStarts(text.slice(0, first)).at(-1) ?? 0;
  const listed = listedCounts(text, from, sentenceEnd(text, first));
  return listed.length > counts.length ? listed : counts;
}

function sentenceStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/[\p{Ll}\d)”"]\. (?=\p{Lu})/gu)].map(({ index }) => index + 2)];
}

/** What stands between the counts of one quota: «01 tập thể và 01 cá nhân», «02 điển hình (01 tập thể, …». */
const BETWEEN = /^[\s,;]*(?:\(?(?:trong do|gom|bao gom)?:? ?(?:co )?)(?:va |hoac |cung )?$/;

function sentenceEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[\p{Ll}\d)”"]\. (?=\p{Lu})/u);
  return end < 0 ? text.length : from + end + 1;
}

/**
 * Where the words of one quota end and those of the next begin: a bracket that stays open till then, or else the first
 * semicolon, or else the first comma or stop, outside quotation marks and after the units that the number is for.
 */
function clauseEnd(plain: string, from: number, next: number): number {
  let [quoted, first, semicolon] = [false, -1, -1];
  const brackets: number[] = [];
  const units = PER_UNITS.exec(plain.slice(from, next))?.[0].length ?? 0;
  for (let at = from + units; at < next; at++) {
    const letter = plain[at] ?? '';
    if (letter === '"') quoted = !quoted;
    if (quoted) continue;
    if (letter === '(') brackets.push(at);
    if (letter === ')') brackets.pop();
    if (brackets.length > 0) continue;
    if (first < 0 && ',;.'.includes(letter)) first = at;
    if (semicolon < 0 && letter === ';') semicolon = at;
  }
  return brackets[0] ?? (semicolon >= 0 ? semicolon : first < 0 ? from : first);
}

const UNIT = '(?:huyen|quan|thi xa|thanh pho|xa|phuong|thi tran|dac khu)';
/** «10 điển hình/huyện, thị xã, thành phố» */
const PER_UNITS = new RegExp(`^ ?/ ?${UNIT}(?:(?:,| va) ${UNIT}(?![a-z]))*`);
