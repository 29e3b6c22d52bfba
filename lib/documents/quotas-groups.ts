import { isBody } from '@/lib/documents/assignees-names';
import { type Count, countsOf } from '@/lib/documents/quotas-count';
import { elidedCounts } from '@/lib/documents/quotas-elided';
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
  /** Asked of the same bodies in the same sentence as the group before: «01 mô hình về … và 01 cá nhân». */
  joined?: true;
  /** What follows the last of the groups that are joined to this one: it may say how often for all. */
  tail?: string;
  /** Parts by field, «trong đó lĩnh vực … 05 mô hình», were left out. */
  parted?: true;
};

/** The counts of a paragraph, those of one quota together, with the words that are about each. */
export function groupsOf(text: string): CountGroup[] {
  const counts = allCounts(text);
  if (counts.length === 0) return [];
  const plain = folded(text);
  const { groups, parted } = grouped(counts, plain);
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
    const joined = start > begins && JOINT.test(plain.slice(start, first));
    found.push({
      counts: group,
      start,
      end,
      lead,
      ...(joined && { joined }),
      ...(parted.has(group) && { parted: true }),
    });
  }
  return withTails(found, text);
}

/** Counts of one quota together; a count of models of a field is only a part of the total before it. */
function grouped(counts: readonly Count[], plain: string): { groups: Count[][]; parted: Set<Count[]> } {
  const groups: Count[][] = [];
  const parted = new Set<Count[]>();
  let from = 0;
  for (const count of counts) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const between = plain.slice(from, count.start);
    from = count.end;
    if (!group || !last) groups.push([count]);
    else if (isPartOfField(count, group, between, parted.has(group))) parted.add(group);
    else if (BETWEEN.test(between) || isPartAfter(between)) {
      const part = last.part || /[(a-z]/.test(between.replace(ASIDE, '').replace(/va |hoac |cung /, ''));
      group.push(part ? { ...count, part: true } : count);
    } else groups.push([count]);
  }
  return { groups, parted };
}

/** «06 gương mỗi năm, trong đó có 02 hộ gia đình»: what stands before «trong đó» is about the total. */
function isPartAfter(between: string): boolean {
  return (
    between.length < 200 && /^[^.;]*[,(] ?(?:trong do|bao gom|gom):? ?(?:phai |can )?(?:co )?$/.test(between)
  );
}

/** «…, trong đó lĩnh vực … 05 mô hình, lĩnh vực … 03 mô hình», «…, trong đó có 05 mô hình về …, 03 mô hình về …» */
function isPartOfField(count: Count, [total]: readonly Count[], between: string, goesOn: boolean): boolean {
  if (count.subject !== null || !total || total.subject !== null || count.min > total.min) return false;
  if (between.length > 200 || between.includes('. ')) return false;
  const [, words] = /[,(] ?trong do:? ?(.*)$/.exec(between) ?? [];
  if (words !== undefined) return /^(?:phai |can )?(?:co )?$/.test(words) || isPartName(words);
  if (!goesOn) return false;
  return (
    /^[^;]*(?:,| va) ?$/.test(between) || isPartName(between.replace(/^[^,;]*(?:[,;]| va) ?(?:va )?/, ''))
  );
}

/** A field's name, or a label that names nobody who could be asked: «trong đó: trồng trọt 05 mô hình; …». */
function isPartName(words: string): boolean {
  if (OF_FIELD.test(words)) return true;
  return /^[a-z][a-z ,-]{1,60}:? ?$/.test(words) && !isBody(words) && !DOING.test(words);
}

const OF_FIELD =
  /^(?:(?:co|o|ve|thuoc|trong|doi voi) )*(?:linh vuc|phong trao|cuoc van dong|mang|nhom|noi dung)(?![a-z])[^,]*$/;

/** How often may be said once, behind the last of several numbers that are asked of the same bodies. */
function withTails(found: readonly CountGroup[], text: string): CountGroup[] {
  let tail = '';
  return [...found]
    .reverse()
    .map((group) => {
      const own = text.slice(group.counts.at(-1)?.end ?? group.end, group.end);
      const read = tail === '' ? group : { ...group, tail };
      const goesOn = group.joined || SIZE.test(folded(text.slice(group.start, group.start + 60)));
      tail = goesOn ? tail || own : '';
      return read;
    })
    .reverse();
}

/** «…, dưới 100 lao động chọn 01 gương mỗi năm», «… (riêng thôn … 03 gương) mỗi năm» */
const SIZE = /^[\s,;]*(?:va )?(?:co |quy mo )?(?:tu|tren|duoi|hon|it hon) \d|^ ?\(rieng /;
/** Nothing but «và», or one more deed, before the number: who is asked was said before. */
const JOINT =
  /^[\s,]*(?:(?:va|cung|hoac|dong thoi) )?(?:(?:lua chon|chon|gioi thieu|xay dung|de cu|dang ky|binh xet|binh chon|phat hien|boi duong|nhan rong|bieu duong)(?:, va|,| va)? )*$/;

/** Counts with what they count, and those of a list that names it only once. */
function allCounts(text: string): Count[] {
  const counts = elidedCounts(folded(text), countsOf(text));
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
const BETWEEN =
  /^(?: ?\([^()\d]{1,100}\))?[\s,;]*(?:\(?(?:trong do|gom|bao gom)?:? ?(?:co )?)(?:va |hoac |cung )?$/;
/** «01 tập thể (tổ công tác) và …»: which collectives are meant. */
const ASIDE = /^ ?\([^()\d]{1,100}\)/;

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
  if (brackets[0] !== undefined || semicolon >= 0) return brackets[0] ?? semicolon;
  // «… về phong trào … và 01 cá nhân»: the words up to «và» are about the first number.
  const joint = / va $/.exec(plain.slice(from, next));
  return joint && !DOING.test(plain.slice(from, next)) ? from + joint.index : first < 0 ? from : first;
}

const DOING =
  /(?<![a-z])(?:lua chon|chon|gioi thieu|xay dung|de cu|dang ky|binh (?:xet|chon)|moi|tung)(?![a-z])/;

const UNIT = '(?:huyen|quan|thi xa|thanh pho|xa|phuong|thi tran|dac khu)';
/** «10 điển hình/huyện, thị xã, thành phố» */
const PER_UNITS = new RegExp(`^ ?/ ?${UNIT}(?:(?:,| va) ${UNIT}(?![a-z]))*`);
