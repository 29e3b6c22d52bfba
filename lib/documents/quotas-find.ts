import { labelledAssignees } from '@/lib/documents/assignees';
import { heading } from '@/lib/documents/fields-find';
import { subjectLabel } from '@/lib/documents/fields-subjects';
import type { Section } from '@/lib/documents/outline';
import { type Count, countsOf } from '@/lib/documents/quotas-count';
import { folded } from '@/lib/documents/text';

/** Counts that belong to one quota, with the words before and after them. */
export type CountGroup = {
  counts: Count[];
  /** Where the words about this quota begin and end in the paragraph. */
  start: number;
  end: number;
};

/** The quotas that a paragraph states, none where its counts ask nobody to find exemplars. */
export function quotaGroups(section: Section): CountGroup[] {
  if (section.region === 'HEAD' || section.region === 'END') return [];
  const groups = groupsOf(section.text, countsOf(section.text));
  return groups.filter((group) => asksForExemplars(section, group));
}

/** Whether a paragraph below a field assigns a number or a task to somebody, so that it is no criterion. */
export function isAssignment(section: Section): boolean {
  if (subjectLabel(section.text)) return false;
  return quotaGroups(section).length > 0 || namesLead(section.text);
}

/** «Đơn vị chủ trì: …», «Giao … chủ trì»: who leads, without a number. */
export function namesLead(text: string): boolean {
  return labelledAssignees(text).assignees.length > 0 || handsOver(text);
}

/** «Giao Phòng Kinh tế chủ trì», «Đề nghị Hội Nông dân xã phụ trách». */
export function handsOver(text: string): boolean {
  return /^(?:giao|de nghi|phan cong) .{3,160} (?:chu tri|phu trach|theo doi|thuc hien|tham muu|dau moi)/.test(
    folded(text.slice(0, 220)),
  );
}

/** Whether the heading of a part says that it sets numbers. */
export function setsNumbers(section: Section | null): boolean {
  for (let above = section; above; above = above.parent) {
    if (/chi tieu|so luong|phan bo|phan cong|giao |gioi thieu|thuc hien nhu sau/.test(heading(above)))
      return true;
  }
  return false;
}

function groupsOf(text: string, counts: readonly Count[]): CountGroup[] {
  const plain = folded(text);
  const groups: Count[][] = [];
  for (const count of counts) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && BETWEEN.test(plain.slice(last.end, count.start))) group.push(count);
    else groups.push([count]);
  }
  const found: CountGroup[] = [];
  for (const [at, group] of groups.entries()) {
    const first = group[0]?.start ?? 0;
    const last = group.at(-1)?.end ?? 0;
    const next = groups[at + 1]?.[0]?.start;
    const start = sentenceStart(text, found.at(-1)?.end ?? 0, first);
    const end = next === undefined ? sentenceEnd(text, last) : clauseEnd(plain, last, next);
    found.push({ counts: group, start, end });
  }
  return found;
}

/** What stands between the counts of one quota: «01 tập thể và 01 cá nhân», «02 điển hình (01 tập thể, …». */
const BETWEEN = /^[\s,;]*(?:\(?(?:trong do|gom|bao gom)?:? ?(?:co )?)(?:va |hoac |cung )?$/;

function sentenceStart(text: string, from: number, before: number): number {
  let start = from;
  for (const { index } of text.slice(from, before).matchAll(/[\p{Ll}\d)”"]\. (?=\p{Lu})/gu))
    start = from + index + 2;
  return start;
}

function sentenceEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[\p{Ll}\d)”"]\. (?=\p{Lu})/u);
  return end < 0 ? text.length : from + end + 1;
}

/**
 * Where the words of one quota end and those of the next begin: a bracket that stays open till then, or else the first
 * comma or stop, outside quotation marks.
 */
function clauseEnd(plain: string, from: number, next: number): number {
  let [quoted, first] = [false, -1];
  const brackets: number[] = [];
  for (let at = from; at < next; at++) {
    const letter = plain[at] ?? '';
    if (letter === '"') quoted = !quoted;
    if (quoted) continue;
    if (letter === '(') brackets.push(at);
    if (letter === ')') brackets.pop();
    if (first < 0 && brackets.length === 0 && ',;.'.includes(letter)) first = at;
  }
  return brackets[0] ?? (first < 0 ? from : first);
}

const SEEKS =
  /(?<![a-z])(?:lua chon|chon|gioi thieu|xay dung|nhan rong|phat hien|de cu|dang ky|boi duong|binh xet|binh chon|xet|de xuat|giao|phan dau|co|moi|dat|duoc)(?![a-z])/;
const REWARDS =
  /(?:khen thuong|tang|trao|ton vinh|tuyen duong|bieu duong|thuong|giay khen|bang khen|de nghi cong nhan danh hieu)(?: cho| doi voi)?(?: it nhat| toi da| khong qua)? ?$/;
const AIMS = /^(?:muc dich|yeu cau|quan diem|muc tieu|nguyen tac)/;
const OTHERS = /^(?:hinh thuc|khen thuong|cong tac khen thuong|kinh phi|muc thuong|co cau giai)/;

function asksForExemplars(section: Section, { counts, start }: CountGroup): boolean {
  const first = counts[0];
  if (!first) return false;
  const before = folded(section.text.slice(start, first.start));
  if (REWARDS.test(before) || before.includes('%')) return false;
  if (hasAbove(section, OTHERS)) return false;
  const seeks = SEEKS.test(before) || /: ?$/.test(before);
  if (hasAbove(section, AIMS)) {
    const clear = /(?<![a-z])(?:lua chon|gioi thieu|xay dung|chon)(?![a-z])/.test(before);
    return clear && /^(?:moi|cac|hang nam,? moi)/.test(before.trimStart()) && !/%/.test(section.text);
  }
  const inCriteria = subjectLabel(section.text) !== null || labelAbove(section);
  if (inCriteria && /^\s*(?:chi tieu|so luong)[^:]{0,30}:/.test(before)) return true;
  if (inCriteria) return /^(?:giao|de nghi|phan cong|yeu cau) /.test(folded(section.text.slice(0, 20)));
  return seeks || setsNumbers(section.parent);
}

function hasAbove(section: Section, form: RegExp): boolean {
  for (let above = section.parent; above; above = above.parent) if (form.test(heading(above))) return true;
  return false;
}

function labelAbove(section: Section): boolean {
  for (let above = section.parent; above; above = above.parent) if (subjectLabel(above.text)) return true;
  return false;
}
