import type { FieldPlace } from '@/lib/documents/fields-find';
import { withoutBracket } from '@/lib/documents/fields-name';
import { partOf, type Section } from '@/lib/documents/outline';
import { folded } from '@/lib/documents/text';

/** Items of one list that nearly all say in brackets for whom they are: «Khuyến học (tập thể, cá nhân)». */
export function bracketedFields(paragraphs: readonly Section[]): FieldPlace[] {
  for (const parent of paragraphs) {
    if (parent.region === 'HEAD') continue;
    const items = parent.children.filter(({ marker }) => marker.kind !== 'NONE');
    const bracketed = items.filter(({ text }) => isBracketed(text));
    if (bracketed.length < 2 || bracketed.length < items.length * 0.8) continue;
    return items.map((section) => ({ section, stated: null }));
  }
  return [];
}

function isBracketed(text: string): boolean {
  const name = text.slice(0, 300).split(/[:.;](?: |$)/)[0] ?? '';
  return withoutBracket(name.trim()).subjects.length > 0;
}

/** «… trên các lĩnh vực gồm: một; hai; ba.»: the fields that one sentence lists. */
export function fieldsOfSentence(paragraphs: readonly Section[]): FieldPlace[] {
  for (const section of paragraphs) {
    if (section.region === 'HEAD') continue;
    const start = LISTS.exec(folded(section.text.slice(0, 600)));
    if (!start) continue;
    const items = itemsFrom(section.text, start.index + start[0].length);
    const names = items.every(({ from, to }) => to - from <= LONGEST_NAME);
    if (items.length < 2 || items.length > MOST_ITEMS || !names) continue;
    return items.map(({ from, to }) => ({ section: partOf(section, from, to), stated: null }));
  }
  return [];
}

const LISTS =
  /(?:^(?:cac|nhung|mot so|\d{1,2})|(?:^|[ ,])(?:tren|trong|o|theo|thuoc|gom|voi)(?: \d{1,2}| cac| nhung| mot so)*) (?:linh vuc|nhom|noi dung|phong trao|mat|nganh nghe)[^:;.]{0,60}: ?/;
const LONGEST_NAME = 200;
const MOST_ITEMS = 40;

/** Parts between semicolons outside brackets, up to the end of the sentence, without numbers in front. */
function itemsFrom(text: string, start: number): { from: number; to: number }[] {
  const items: { from: number; to: number }[] = [];
  let [from, depth] = [start, 0];
  for (let at = start; at <= text.length; at++) {
    const sign = text[at] ?? '.';
    if (sign === '(') depth += 1;
    if (sign === ')') depth = Math.max(0, depth - 1);
    const stop = sign === '.' && /^(?:\.? |\.?$)/.test(text.slice(at, at + 2));
    if (at < text.length && !(depth === 0 && (sign === ';' || stop))) continue;
    const lead = /^ *(?:(?:\(?\d{1,2}[).]|[a-zđ]\)|và|-) *)?/u.exec(text.slice(from, at))?.[0].length ?? 0;
    if (at - from - lead > 3) items.push({ from: from + lead, to: at });
    from = at + 1;
    if (stop || at >= text.length) break;
  }
  return items;
}
