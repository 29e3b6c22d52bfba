import { numberOfWords } from '@/lib/documents/numbers';
import { exemplarsAt, exemplaryKindAt, householdsAt, isNumberToFind } from '@/lib/documents/quotas-nouns';
import { folded } from '@/lib/documents/text';
import type { Subject } from '@/lib/format/words';

/** A count of exemplars as written: «ít nhất 02 (hai) tập thể», «từ 10 đến 15 mô hình», «không quá 03 điển hình». */
export type Count = {
  /** Null: only an upper bound, or nothing, stands there. */
  min: number;
  max: number | null;
  /** Null where models or exemplars of any kind are counted. */
  subject: Subject | null;
  /** «06 doanh nghiệp»: it splits a number only beside other counts. */
  byKind?: true;
  /** It is said to be a part of the count before: «02 điển hình, trong đó 01 tập thể». */
  part?: true;
  /** Where the count with its bound begins, where the counted noun ends, in the text. */
  start: number;
  end: number;
  bound: 'LEAST' | 'MOST' | 'RANGE' | 'PLAIN';
  /** What the words in brackets say where that is another number. */
  otherwise: number | null;
  /** Where the words for what is counted begin. */
  noun: number;
};

/**
 * Every count of exemplars in a text. Percentages, thousands, and counts of other things are none. In the cell of a
 * table the heading says that exemplars are sought.
 */
export function countsOf(text: string, inCell = false): Count[] {
  const plain = folded(text);
  const found: Count[] = [];
  for (const match of plain.matchAll(NUMBER)) {
    const count = countAt(text, plain, match, { last: found.at(-1), inCell });
    if (count) found.push(count);
  }
  return found;
}

const WORD =
  '(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi(?: (?:mot|hai|ba|bon|lam|sau|bay|tam|chin))?|hai muoi)';
const VALUE = `(?:\\d{1,3}|${WORD})`;
const IN_WORDS = `(?: ?\\( ?([a-z]{2,6}(?: [a-z]{2,6}){0,2}|\\d{1,3}) ?\\))?`;
const NUMBER = new RegExp(
  `(?<![a-z\\d/.,%-])(${VALUE})${IN_WORDS}(?: ?(?:-|den) ?(${VALUE})${IN_WORDS})?(?![\\d%/]|[.,]\\d| ?%)( tro len)?(?=[ /])`,
  'g',
);
const BOUND =
  /(?:(it nhat|toi thieu|khong duoi|khong it hon)|(khong qua|toi da|nhieu nhat|khong vuot qua|khong nhieu hon))(?: la| co| tu| duoc| chon)?:? ?$|(?:^| )(tu) $/;

function countAt(
  text: string,
  plain: string,
  match: RegExpExecArray,
  { last, inCell }: { last: Count | undefined; inCell: boolean },
): Count | null {
  const [whole, first = '', firstWords, second, , more] = match;
  const after = match.index + whole.length;
  const before = plain.slice(Math.max(0, match.index - 60), match.index);
  const joined = last !== undefined && /^,? ?(?:va |hoac )?$/.test(plain.slice(last.end, match.index));
  const rest = plain.slice(after, after + 240);
  const bound = BOUND.exec(before.slice(-24));
  const counted =
    exemplarsAt(rest) ??
    exemplaryKindAt(before, rest, joined || inCell) ??
    householdsAt(before, `${more ?? ''}${rest}`, more?.length ?? 0);
  if (!counted) return null;
  if (!/\d/.test(first) && !bound && !joined) {
    const words = text.slice(match.index, match.index + first.length);
    if (!isNumberToFind(words, text.slice(Math.max(0, match.index - 60), match.index))) return null;
  }
  const low = numberIn(first);
  const high = second === undefined ? null : numberIn(second);
  if (low === null || (second !== undefined && (high === null || high < low))) return null;
  const end = after + counted.length;
  const upward = more !== undefined || / tro len$/.test(plain.slice(after, end));
  const said = firstWords === undefined ? null : numberIn(firstWords);
  return {
    ...(bound?.[2] !== undefined ? { min: 0, max: high ?? low } : { min: low, max: high }),
    subject: counted.subject,
    ...(counted.byKind && { byKind: true }),
    start: match.index - (bound?.[0].length ?? 0),
    end,
    bound: boundOf(bound, high, upward),
    otherwise: said !== null && said !== low ? said : null,
    noun: after,
  };
}

function boundOf(bound: RegExpExecArray | null, high: number | null, upward: boolean): Count['bound'] {
  if (bound?.[2] !== undefined) return 'MOST';
  if (high !== null) return 'RANGE';
  return bound !== null || upward ? 'LEAST' : 'PLAIN';
}

function numberIn(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : numberOfWords(text);
}
