import type { FoundField } from '@/lib/documents/fields';
import { type Outline, rangeWithin, type Section } from '@/lib/documents/outline';
import {
  cadenceOf,
  isOftener,
  onlyYearOf,
  periodNamed,
  type SaidCadence,
  thisYear,
} from '@/lib/documents/quotas-cadence';
import {
  type Doubt,
  NO_CADENCE,
  NOT_SAID_LEAST,
  OFTENER,
  PARTED,
  PER_FIELD,
  settled,
} from '@/lib/documents/quotas-doubt';
import { fieldOf } from '@/lib/documents/quotas-field';
import { leadingField } from '@/lib/documents/quotas-field-words';
import { quotaGroups, setsNumbers } from '@/lib/documents/quotas-find';
import type { CountGroup } from '@/lib/documents/quotas-groups';
import { numbersOf } from '@/lib/documents/quotas-numbers';
import { readTableQuotas } from '@/lib/documents/quotas-table';
import { sameAs, whoOf } from '@/lib/documents/quotas-who';
import type { PlanReading, Read } from '@/lib/documents/reading';
import { folded } from '@/lib/documents/text';
import { type ExchangedPlan, PER_SCHOOL_LEVEL } from '@/lib/plans/exchange/format';

type Quota = ExchangedPlan['quotas'][number];

/** What the format that plans are exchanged in has room for; no plan asks for more. */
const MOST_COUNTED = 9_999;
const MOST_QUOTAS = 500;

/** Who must find how many exemplars in which field, as sentences and tables of the plan say it, in its order. */
export function readQuotas(
  outline: Outline,
  fields: readonly FoundField[],
  head: PlanReading['head'],
): Read<Quota>[] {
  const found: Read<Quota>[] = [];
  const plan = { fields, onlyYear: onlyYearOf(head), startYear: head.startYear?.value ?? null };
  let last: { section: Section; quota: Quota } | null = null;
  for (const section of outline.paragraphs) {
    for (const group of quotaGroups(section)) {
      const previous = last?.section.parent === section.parent ? last.quota : null;
      const here = last?.section === section;
      const read = readQuota(section, group, plan, { quota: previous, here });
      // What follows in a sentence of the past is of the past too.
      if (isPast(read.value, plan)) break;
      found.push(read);
      last = { section, quota: read.value };
    }
  }
  return [...found, ...readTableQuotas(outline, fields)]
    .filter(({ value }) => value.min <= MOST_COUNTED && (value.max ?? 0) <= MOST_COUNTED)
    .sort((a, b) => a.from.first - b.from.first)
    .slice(0, MOST_QUOTAS);
}

/** What holds for all quotas of a plan. */
type OfPlan = { fields: readonly FoundField[]; onlyYear: number | null; startYear: number | null };

/** A number of a year before the plan begins tells what was reached then. */
function isPast({ year }: Quota, { startYear }: OfPlan): boolean {
  return year !== undefined && startYear !== null && year < startYear;
}

function readQuota(
  section: Section,
  group: CountGroup,
  { fields, onlyYear }: OfPlan,
  previous: { quota: Quota | null; here: boolean },
): Read<Quota> {
  const { counts, start, end, lead: announced } = group;
  const before = section.text.slice(start, counts[0]?.start ?? start);
  const after = section.text.slice(counts.at(-1)?.end ?? end, end);
  const doubts: Doubt[] = [];
  const numbers = numbersOf(counts, doubts);
  const context = `${announced} ${contextOf(section)}`;
  if (numbers.plain && !/it nhat|toi thieu|khong (?:it hon|duoi)/.test(folded(context))) {
    doubts.push(NOT_SAID_LEAST);
  }
  const lead = leadingField(before);
  const words = { before: lead.rest, after, announced: announced || introOf(section) };
  const same = group.joined && previous.here ? previous.quota : null;
  const who = same ? sameAs(same) : whoOf(section, words, previous.quota, doubts);
  if (group.parted) doubts.push(PARTED);
  if (/(?:moi|tung) (?:linh vuc|phong trao)/.test(folded(before + after))) doubts.push(PER_FIELD);
  const cadence =
    cadenceOf(
      ...[`${after} `, beforeWithoutName(before), leadOfSentence(section.text, start)],
      ...[between(section.text, counts), context, group.tail ?? ''],
    ) ??
    (previous.here && (same || EXCEPTION.test(folded(before))) ? cadenceAs(previous.quota) : null) ??
    thisYear(before + after + announced, onlyYear) ??
    periodNamed(after, doubts);
  if (!cadence) doubts.push(NO_CADENCE);
  if (isOftener(before)) doubts.push(OFTENER);
  const field = fieldOf(
    section,
    { lead: lead.words, after, counted: section.text.slice(counts.at(-1)?.noun ?? end, end) },
    fields,
    doubts,
  );
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

/** «Mỗi năm, …; …»: how often, said once at the beginning of a sentence for all its quotas. */
function leadOfSentence(text: string, before: number): string {
  const sentence =
    text
      .slice(Math.max(0, before - 600), before)
      .split(/(?<=[\p{Ll}\d)”"])\. (?=\p{Lu})/u)
      .at(-1) ?? '';
  return /^\s*(?:(?:h[ằà]ng|mỗi) năm|trong cả giai đoạn)(?!\p{L})/iu.exec(sentence)?.[0] ?? '';
}

/** «(riêng ngành … 06 mô hình)»: an exception counts for as long as what it is an exception of. */
const EXCEPTION = /^[\s(,;]*(?:rieng|dac biet)(?![a-z])/;

function cadenceAs(quota: Quota | null): SaidCadence | null {
  if (!quota?.cadence) return null;
  return { cadence: quota.cadence, ...(quota.year !== undefined && { year: quota.year }) };
}

/** «06 gương mỗi năm, trong đó có 02 hộ gia đình»: words between a total and its parts. */
function between(text: string, counts: CountGroup['counts']): string {
  return counts.map(({ start }, at) => text.slice(counts[at - 1]?.end ?? start, start)).join(' ');
}

/** Words before a count that may tell how often; what stands in brackets belongs to a name. */
function beforeWithoutName(before: string): string {
  return before.replace(/\([^)]{0,200}\)/g, ' ');
}

/** The paragraph before a list that announces it and ends with a colon. */
function introOf(section: Section): string {
  if (section.marker.kind === 'NONE') return '';
  const beside = section.parent?.children ?? [];
  const intro = beside.findLast(
    (one) => one.index < section.index && one.marker.kind === 'NONE' && /:$/.test(one.text),
  );
  if (intro) return intro.text;
  return section.parent && /:$/.test(section.parent.text) ? section.parent.text : '';
}

/** What announces a list of quotas: its introduction, and headings that set numbers. */
function contextOf(section: Section): string {
  const words = [introOf(section)];
  for (let above = section.parent; above; above = above.parent)
    if (setsNumbers(above)) words.push(above.text);
  return words.join(' ');
}
