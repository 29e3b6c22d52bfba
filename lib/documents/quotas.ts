import type { FoundField } from '@/lib/documents/fields';
import { type Outline, rangeWithin, type Section } from '@/lib/documents/outline';
import { cadenceOf, type SaidCadence } from '@/lib/documents/quotas-cadence';
import type { Count } from '@/lib/documents/quotas-count';
import {
  type Doubt,
  NO_CADENCE,
  NOT_SAID_LEAST,
  OTHER_WORDS,
  PER_FIELD,
  PERIOD_NAMED,
  settled,
  UNLISTED,
} from '@/lib/documents/quotas-doubt';
import {
  fieldAround,
  fieldWords,
  leadingField,
  matchField,
  quotedMovements,
  type SaidField,
} from '@/lib/documents/quotas-field';
import { type CountGroup, quotaGroups, setsNumbers } from '@/lib/documents/quotas-find';
import { readTableQuotas } from '@/lib/documents/quotas-table';
import { whoOf } from '@/lib/documents/quotas-who';
import type { Read } from '@/lib/documents/reading';
import { folded } from '@/lib/documents/text';
import type { Subject } from '@/lib/format/words';
import { type ExchangedPlan, PER_SCHOOL_LEVEL } from '@/lib/plans/exchange/format';

type Quota = ExchangedPlan['quotas'][number];

/** What the format that plans are exchanged in has room for; no plan asks for more. */
const MOST_COUNTED = 9_999;
const MOST_QUOTAS = 500;

/** Who must find how many exemplars in which field, as sentences and tables of the plan say it, in its order. */
export function readQuotas(outline: Outline, fields: readonly FoundField[]): Read<Quota>[] {
  const found: Read<Quota>[] = [];
  let last: { section: Section; quota: Quota } | null = null;
  for (const section of outline.paragraphs) {
    for (const group of quotaGroups(section)) {
      const read = readQuota(
        section,
        group,
        fields,
        last?.section.parent === section.parent ? last.quota : null,
      );
      found.push(read);
      last = { section, quota: read.value };
    }
  }
  return [...found, ...readTableQuotas(outline, fields)]
    .filter(({ value }) => value.min <= MOST_COUNTED && (value.max ?? 0) <= MOST_COUNTED)
    .sort((a, b) => a.from.first - b.from.first)
    .slice(0, MOST_QUOTAS);
}

function readQuota(
  section: Section,
  { counts, start, end }: CountGroup,
  fields: readonly FoundField[],
  previous: Quota | null,
): Read<Quota> {
  const before = section.text.slice(start, counts[0]?.start ?? start);
  const after = section.text.slice(counts.at(-1)?.end ?? end, end);
  const doubts: Doubt[] = [];
  const numbers = numbersOf(counts, doubts);
  const context = contextOf(section);
  if (numbers.plain && !/it nhat|toi thieu|khong (?:it hon|duoi)/.test(folded(context))) {
    doubts.push(NOT_SAID_LEAST);
  }
  const lead = leadingField(before);
  const who = whoOf(section, lead.rest, after, previous, doubts);
  if (/(?:moi|tung) (?:linh vuc|phong trao)/.test(folded(before + after))) doubts.push(PER_FIELD);
  const cadence =
    cadenceOf(`${after} `, beforeWithoutName(before), leadOfSentence(section.text, start), context) ??
    periodNamed(after, doubts);
  if (!cadence) doubts.push(NO_CADENCE);
  const field = fieldOf(section, lead.words, after, fields, doubts);
  const per = /(?:\/|moi|tung|theo) ?cap hoc/.test(folded(before + after));
  return {
    value: {
      assignees: who.assignees,
      ...(who.coordinators.length > 0 && { coordinators: who.coordinators }),
      eachAssignee: who.each,
      field: field?.field ?? null,
      ...(field?.fieldAsWritten !== undefined && { fieldAsWritten: field.fieldAsWritten }),
      min: numbers.min,
      max: numbers.max,
      subjects: numbers.subjects,
      cadence: cadence?.cadence ?? null,
      ...(cadence?.year !== undefined && { year: cadence.year }),
      ...(per && { per: PER_SCHOOL_LEVEL }),
    },
    from: rangeWithin(
      section,
      start + (section.text.slice(start).length - section.text.slice(start).trimStart().length),
      end,
    ),
    ...settled(doubts),
  };
}

type Numbers = { min: number; max: number | null; subjects: Quota['subjects']; plain: boolean };

function numbersOf(counts: readonly Count[], doubts: Doubt[]): Numbers {
  const [first] = counts;
  const told = counts.filter(({ subject }) => subject !== null);
  const subjects: Partial<Record<Subject, number>> = {};
  for (const { subject, min } of told) {
    if (subject && min > 0) subjects[subject] = (subjects[subject] ?? 0) + min;
  }
  for (const { otherwise, min } of counts) {
    if (otherwise !== null)
      doubts.push(['UNSURE', `Số ghi bằng chữ (${otherwise}) khác số ghi bằng số (${min}).`]);
  }
  const totals = counts.filter(({ subject }) => subject === null);
  const summed = totals.length > 0 ? totals : told;
  const min = sum(summed.map((count) => count.min));
  const bounded = summed.every((count) => count.max !== null);
  if (totals.length > 1) doubts.push(['UNSURE', 'Câu này ghi nhiều số; đọc là cộng lại.']);
  if (totals.length > 0 && told.length > 0 && sum(told.map((count) => count.min)) !== min) {
    doubts.push(['UNSURE', 'Tổng số và số chia theo đối tượng không khớp nhau.']);
  }
  return {
    min,
    max: bounded ? sum(summed.map((count) => count.max ?? 0)) : null,
    subjects: Object.keys(subjects).length > 0 ? subjects : null,
    plain: first?.bound === 'PLAIN',
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function fieldOf(
  section: Section,
  lead: string | null,
  after: string,
  fields: readonly FoundField[],
  doubts: Doubt[],
): SaidField | null {
  const around = fieldAround(section, fields);
  if (around !== null) return { field: around, close: false };
  const words = fieldWords(after) ?? lead ?? quotedMovements(after)[0] ?? null;
  if (words !== null) {
    const named = matchField(words, fields);
    const field = named.field === null ? (movementIn(after, fields) ?? named) : named;
    if (field.field === null) doubts.push(UNLISTED);
    else if (field.close) doubts.push(OTHER_WORDS);
    return field;
  }
  const above = section.parent ? matchField(section.parent.text, fields) : null;
  return above?.field && !above.close ? { field: above.field, close: false } : null;
}

/** The listed movement that the words quote where the field named first is not listed. */
function movementIn(after: string, fields: readonly FoundField[]): SaidField | null {
  const found = quotedMovements(after).map((name) => matchField(name, fields));
  return found.find(({ field }) => field !== null) ?? null;
}

/** «… giai đoạn 2026 - 2030» after a count says the period, though not in so many words that the number is for it. */
function periodNamed(after: string, doubts: Doubt[]): SaidCadence | null {
  if (!/(?<![a-z])giai doan 20\d\d/.test(folded(after).replace(/"[^"]{0,300}"/g, ' '))) return null;
  doubts.push(PERIOD_NAMED);
  return { cadence: 'PERIOD' };
}

/** «Mỗi năm, …; …»: how often, said once at the beginning of a sentence for all its quotas. */
function leadOfSentence(text: string, before: number): string {
  const sentence =
    text
      .slice(Math.max(0, before - 600), before)
      .split(/(?<=[\p{Ll}\d)”"])\. (?=\p{Lu})/u)
      .at(-1) ?? '';
  return /^\s*(?:(?:h[ằà]ng|mỗi) năm|trong cả giai đoạn)(?!\p{L})/iu.exec(sentence)?.[0] ?? '';
}

/** Words before a count that may tell how often; what stands in brackets belongs to a name. */
function beforeWithoutName(before: string): string {
  return before.replace(/\([^)]{0,200}\)/g, ' ');
}

/** What announces a list of quotas: the paragraph before the list that ends with a colon, and headings that set numbers. */
function contextOf(section: Section): string {
  const words: string[] = [];
  const beside = section.parent?.children ?? [];
  const intro = beside.findLast(
    (one) => one.index < section.index && one.marker.kind === 'NONE' && /:$/.test(one.text),
  );
  if (intro && section.marker.kind !== 'NONE') words.push(intro.text);
  for (let above = section.parent; above; above = above.parent)
    if (setsNumbers(above)) words.push(above.text);
  return words.join(' ');
}
