import { beginsWithSubject, subjectLabel, subjectsAtStart } from '@/lib/documents/fields-subjects';
import { rangeWithin, type Section } from '@/lib/documents/outline';
import { quoteEnd } from '@/lib/documents/quoted';
import type { Certainty, Read } from '@/lib/documents/reading';
import { folded } from '@/lib/documents/text';
import type { Subject } from '@/lib/format/words';
import type { ExchangedCriterion } from '@/lib/plans/exchange/format';

/** The longest text that a criterion of a plan may have. */
const LONGEST = 2_000;

/**
 * The criteria of a paragraph from a place of its text on, one for each part that semicolons or sentences make, for each
 * of the subjects; for everyone where there are none. Sentences may begin with some of those that it is `among`.
 */
export function criteriaOf(
  section: Section,
  start: number,
  subjects: readonly Subject[],
  among: readonly Subject[] = [],
  certainty: Certainty = 'SURE',
): Read<ExchangedCriterion>[] {
  let whose = subjects;
  return partsOf(section.text, start).flatMap(({ from, to }) => {
    const part = section.text.slice(from, to);
    const label = subjectLabel(part.trimStart());
    if (label) whose = label.subjects;
    else if (among.length > 1 && beginsWithSubject(part.trimStart()))
      whose = begunFor(part.trimStart(), among);
    const text = part
      .trimStart()
      .slice(label?.rest ?? 0)
      .trim()
      .slice(0, LONGEST)
      .toWellFormed();
    if (!/\p{L}{2}/u.test(text) || !isCriterion(text)) return [];
    const whole = text.replace(/:$/, '');
    const said = whole.charAt(0).toLocaleUpperCase('vi') + whole.slice(1);
    const asked: (Subject | null)[] = whose.length > 0 ? [...whose] : [null];
    return asked.map((subject) => ({
      value: { text: said, subject, required: true, evidence: false },
      from: rangeWithin(section, from, to),
      certainty,
    }));
  });
}

/**
 * The criteria of everything below a paragraph; labels on the way («Đối với cá nhân:») say for whom they are, or, where
 * nobody is told apart so, how a paragraph begins («Hộ gia đình điển hình …»).
 */
export function criteriaBelow(
  section: Section,
  subjects: readonly Subject[],
  {
    leaveOut = () => false,
    begun = false,
  }: { leaveOut?: (section: Section) => boolean; begun?: boolean } = {},
): Read<ExchangedCriterion>[] {
  const found: Read<ExchangedCriterion>[] = [];
  const waiting = section.children.toReversed().map((child) => ({ child, subjects }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { child } = next;
    if (leaveOut(child) || /^đối tượng[^:.;]{0,40}:/iu.test(child.text)) continue;
    const label = subjectLabel(child.text);
    const whose = label?.subjects ?? (begun ? begunFor(child.text, next.subjects) : next.subjects);
    const announces = child.children.length > 0 && /:$/.test(child.text);
    if (!announces || (!label && child.text.length > 60))
      found.push(
        ...criteriaOf(
          child,
          label?.rest ?? headingLength(child.text),
          whose,
          begun && !label ? next.subjects : [],
        ),
      );
    for (const inner of child.children.toReversed()) waiting.push({ child: inner, subjects: whose });
  }
  return found;
}

/** «Tiêu chí: …», «Đối tượng: …» before what is meant. */
export function withoutHeading(text: string): string {
  return text.slice(headingLength(text));
}

function headingLength(text: string): number {
  return (
    /^(?:tieu chi|tieu chuan|doi tuong|dieu kien)[^:.;]{0,40}: */.exec(folded(text.slice(0, 80)))?.[0]
      .length ?? 0
  );
}

/** Some of several subjects where the paragraph begins with them, else everyone. */
function begunFor(text: string, all: readonly Subject[]): readonly Subject[] {
  if (all.length < 2) return all;
  const begun = subjectsAtStart(text).filter((subject) => all.includes(subject));
  return begun.length < all.length ? begun : [];
}

/** Sentences that only send the reader elsewhere ask nothing of an exemplar. */
function isCriterion(text: string): boolean {
  return !/^(?:chi tieu|so luong|don vi (?:chu tri|thuc hien|phoi hop)|phan cong)[^:.;]{0,30}:|^(?:tren co so (?:cac )?tieu chi|ngoai (?:cac )?tieu chi|ngoai ra,? (?:cac )?(?:co quan|don vi))/.test(
    folded(text.slice(0, 80)),
  );
}

/** Parts by semicolons and ends of sentences, outside brackets and quotation marks. */
function partsOf(text: string, start: number): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let [from, depth] = [start, 0];
  for (let at = start; at < text.length; at++) {
    const letter = text[at];
    const quoted = quoteEnd(text, at);
    if (quoted > 0) at = quoted;
    else if (letter === '(') depth++;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (letter === ';' || endsSentence(text, at)) && at - from > 8) {
      parts.push({ from, to: letter === ';' ? at : at + 1 });
      from = at + 1;
    }
  }
  if (text.length - from > 1) parts.push({ from, to: text.length });
  return parts;
}

function endsSentence(text: string, at: number): boolean {
  return (
    text[at] === '.' &&
    /^\.\s+["“]?\p{Lu}/u.test(text.slice(at, at + 6)) &&
    /[\p{Ll}\d)”"]/u.test(text[at - 1] ?? '')
  );
}
