import { numberOfWords } from '@/lib/documents/numbers';
import { folded } from '@/lib/documents/text';
import type { Subject } from '@/lib/format/words';

/** A count of exemplars as written: «ít nhất 02 (hai) tập thể», «từ 10 đến 15 mô hình», «không quá 03 điển hình». */
export type Count = {
  /** Null: only an upper bound, or nothing, stands there. */
  min: number;
  max: number | null;
  /** Null where models or exemplars of any kind are counted. */
  subject: Subject | null;
  /** Where the count with its bound begins, where the counted noun ends, in the text. */
  start: number;
  end: number;
  bound: 'LEAST' | 'MOST' | 'RANGE' | 'PLAIN';
  /** What the words in brackets say where that is another number. */
  otherwise: number | null;
};

/** Every count of exemplars in a text. Percentages, thousands, and counts of other things are none. */
export function countsOf(text: string): Count[] {
  const plain = folded(text);
  const found: Count[] = [];
  for (const match of plain.matchAll(NUMBER)) {
    const count = countAt(plain, match, found.at(-1));
    if (count) found.push(count);
  }
  return found;
}

const WORD =
  '(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi(?: (?:mot|hai|ba|bon|lam|sau|bay|tam|chin))?|hai muoi)';
const VALUE = `(?:\\d{1,3}|${WORD})`;
const IN_WORDS = `(?: ?\\( ?([a-z]{2,6}(?: [a-z]{2,6}){0,2}) ?\\))?`;
const NUMBER = new RegExp(
  `(?<![a-z\\d/.,%-])(${VALUE})${IN_WORDS}(?: ?(?:-|den) ?(${VALUE})${IN_WORDS})?(?![\\d%/]|[.,]\\d| ?%)( tro len)?(?=[ /])`,
  'g',
);
const NOUN =
  /^ ?(?:tap the|ca nhan|ho gia dinh|gia dinh|hgd|ho(?= (?:dien hinh|tieu bieu|guong))|(?:so )?(?:luong )?mo hinh|(?:tam |nhung )?guong(?! mau)|dien hinh|nhan to (?:moi|dien hinh))(?![a-z])/;
/** What may follow the noun and still names what is counted. */
const TAIL =
  /^(?:(?:,? ?(?:va |hoac |hay )?)(?:mo hinh(?: moi(?= |,|\.|$)(?! (?:nam|xa|don vi|thon|truong|linh vuc)))?|guong|dien hinh|tien tien|tieu bieu|xuat sac|nguoi tot|viec tot)(?![a-z]))+/;
const BOUND =
  /(?:(it nhat|toi thieu|khong duoi|khong it hon|tro len)|(khong qua|toi da|nhieu nhat|khong vuot qua|khong nhieu hon))(?: la| co| tu)? ?$|(?:^| )(tu) $/;

function countAt(plain: string, match: RegExpExecArray, last: Count | undefined): Count | null {
  const [whole, first = '', firstWords, second, , more] = match;
  const after = match.index + whole.length;
  const noun = NOUN.exec(plain.slice(after, after + 40))?.[0];
  if (noun === undefined) return null;
  const before = plain.slice(Math.max(0, match.index - 24), match.index);
  const bound = BOUND.exec(before);
  const joined = last !== undefined && /^,? ?(?:va |hoac )?$/.test(plain.slice(last.end, match.index));
  if (!/\d/.test(first) && !bound && !joined) return null;
  const low = numberIn(first);
  const high = second === undefined ? null : numberIn(second);
  if (low === null || (second !== undefined && (high === null || high < low))) return null;
  const end = after + noun.length;
  const tail = TAIL.exec(plain.slice(end, end + 120))?.[0].length ?? 0;
  const upward = more !== undefined || /^ tro len/.test(plain.slice(end, end + 10));
  const subject = subjectOf(noun.trim());
  const said = firstWords === undefined ? null : numberOfWords(firstWords);
  return {
    ...(bound?.[2] !== undefined ? { min: 0, max: high ?? low } : { min: low, max: high }),
    subject,
    start: match.index - (bound?.[0].length ?? 0),
    end: end + tail,
    bound: boundOf(bound, high, upward),
    otherwise: said !== null && said !== low ? said : null,
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

function subjectOf(noun: string): Subject | null {
  if (noun === 'tap the') return 'COLLECTIVE';
  if (noun === 'ca nhan') return 'INDIVIDUAL';
  return /^(?:ho|hgd|gia dinh)/.test(noun) ? 'HOUSEHOLD' : null;
}
