import { comparePeople, compareVietnamese } from '@/lib/format/collation';
import type { PlainDate } from '@/lib/format/dates';
import type { AreaClass, Subject } from '@/lib/format/words';

/** A recognised exemplar as the report lists it. */
export type ReportedExemplar = {
  fieldId: string;
  subject: Subject;
  name: string;
  birthYear: number | null;
  position: string | null;
  place: string | null;
  isLeader: boolean;
  isDirectLabour: boolean;
  areaClass: AreaClass | null;
  unitName: string;
  achievements: string;
  recognisedOn: PlainDate;
};

export type FieldOfReport = { id: string; name: string };

export type FigureLine = { subjects: Record<Subject, number>; total: number };

export type ReportFigures = FigureLine & {
  byField: (FigureLine & { field: FieldOfReport })[];
  /** Shares are of the individuals: a collective has no leader's post and does no work with its hands. */
  individuals: { total: number; leaders: number; directLabour: number };
  byArea: Record<AreaClass | 'UNKNOWN', number>;
};

/** The exemplars of each field that has any, in the order of the plan; in each the collectives by name, people by given name. */
export type FieldOfExemplars = { field: FieldOfReport; exemplars: ReportedExemplar[] };

/** The figures of a summary: per field, per subject, and the shares that the plans ask for. */
export function figuresOf(
  fields: readonly FieldOfReport[],
  exemplars: readonly ReportedExemplar[],
): ReportFigures {
  const individuals = exemplars.filter(({ subject }) => subject === 'INDIVIDUAL');
  const byArea = { REGION_I: 0, REGION_II: 0, REGION_III: 0, UNKNOWN: 0 };
  for (const { areaClass } of exemplars) byArea[areaClass ?? 'UNKNOWN'] += 1;
  return {
    ...lineOf(exemplars),
    byField: fields.map((field) => ({
      field,
      ...lineOf(exemplars.filter(({ fieldId }) => fieldId === field.id)),
    })),
    individuals: {
      total: individuals.length,
      leaders: individuals.filter(({ isLeader }) => isLeader).length,
      directLabour: individuals.filter(({ isDirectLabour }) => isDirectLabour).length,
    },
    byArea,
  };
}

/** The list of a summary: by field, then by given name. */
export function listOf(
  fields: readonly FieldOfReport[],
  exemplars: readonly ReportedExemplar[],
): FieldOfExemplars[] {
  return fields
    .map((field) => ({
      field,
      exemplars: exemplars.filter(({ fieldId }) => fieldId === field.id).sort(inOrder),
    }))
    .filter((one) => one.exemplars.length > 0);
}

/** A part of a whole as the administration writes it: 1 of 8 → '12,5%'. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '0%' : PERCENT.format(part / whole);
}

/** The first sentences of a text that fit into `max` characters, or its first words with '…'. */
export function shortened(text: string, max: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  const start = line.slice(0, max + 1);
  const sentence = Math.max(start.lastIndexOf('. '), start.lastIndexOf('; '));
  if (sentence >= max / 2) return start.slice(0, sentence + 1).replace(/;$/, '.');
  const word = start.lastIndexOf(' ');
  return `${start.slice(0, word > 0 ? word : max).replace(/[,;:–-]+$/, '')}…`;
}

function lineOf(exemplars: readonly ReportedExemplar[]): FigureLine {
  const subjects = { COLLECTIVE: 0, INDIVIDUAL: 0, HOUSEHOLD: 0 };
  for (const { subject } of exemplars) subjects[subject] += 1;
  return { subjects, total: exemplars.length };
}

function inOrder(a: ReportedExemplar, b: ReportedExemplar): number {
  if (a.subject !== b.subject) return SUBJECT_ORDER.indexOf(a.subject) - SUBJECT_ORDER.indexOf(b.subject);
  return a.subject === 'COLLECTIVE' ? compareVietnamese(a.name, b.name) : comparePeople(a.name, b.name);
}

const SUBJECT_ORDER: readonly Subject[] = ['COLLECTIVE', 'INDIVIDUAL', 'HOUSEHOLD'];
const PERCENT = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 1 });
