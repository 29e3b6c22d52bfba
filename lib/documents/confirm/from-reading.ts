import { SUBJECTS } from '@/lib/format/words';
import type { PartKey, PartValues } from '@/lib/plans/edit/parts';
import { type Row, writeRows } from '@/lib/plans/edit/rows';
import { type ExchangedCriterion, type ExchangedPlan, PER_SCHOOL_LEVEL } from '@/lib/plans/exchange/format';
import type { PlanReading, Read } from '../reading';
import { criteriaOf } from './parts';
import type { Mark, Said, SaidPart } from './said';
import { sayWhen } from './when';

/** What was read, as the working copy that a person corrects. A value that the document does not state is an empty field. */
export function saidOf(reading: PlanReading): Said {
  const parts: Record<string, SaidPart> = {};
  const add = (part: PartKey, values: PartValues, marks: Record<string, Mark>) => {
    parts[part] = { revision: 0, saved: null, values, marks, earlier: [] };
  };
  add('head', ...headOf(reading.head));
  add('upper', ...upperOf(reading));
  add('criteria:general', ...rowsOf('c', reading.generalCriteria, criterionValues));
  add('field:all', ...rowsOf('f', reading.fields, fieldValues));
  for (const [at, { criteria }] of reading.fields.entries()) {
    add(criteriaOf(`f${at + 1}`), ...rowsOf('c', criteria, criterionValues));
  }
  add('quota:all', ...rowsOf('q', reading.quotas, quotaValues));
  add('quota:places', {}, {});
  add('deadline:all', ...rowsOf('d', reading.deadlines, deadlineValues));
  add('phases', ...rowsOf('p', reading.phases, phaseValues));
  return { parts };
}

type Written = [PartValues, Record<string, Mark>];

function headOf(head: PlanReading['head']): Written {
  const values: PartValues = {};
  const marks: Record<string, Mark> = {};
  for (const [name, read] of Object.entries(head)) {
    values[name] = read === null ? '' : String(read.value);
    if (read !== null) marks[name] = markOf(read);
  }
  return [values, marks];
}

function upperOf({ implements: upper, legalBases }: PlanReading): Written {
  const [rows, marks] = rowsOf('b', legalBases, ({ number, issuedOn, issuer }) => ({
    number,
    issuedOn: issuedOn ?? '',
    issuer: issuer ?? '',
  }));
  const values = {
    upperNumber: upper?.value.number ?? '',
    upperIssuedOn: upper?.value.issuedOn ?? '',
    upperIssuer: upper?.value.issuer ?? '',
  };
  return [{ ...values, ...rows }, upper ? { ...marks, upperNumber: markOf(upper) } : marks];
}

/** The rows of a list, called 'q1', 'q2', …, and their marks by the same names. */
function rowsOf<T>(letter: string, list: readonly Read<T>[], valuesOf: (value: T) => PartValues): Written {
  const rows: Row[] = list.map(({ value }, at) => ({ key: `${letter}${at + 1}`, values: valuesOf(value) }));
  const marks = Object.fromEntries(list.map((read, at) => [`${letter}${at + 1}`, markOf(read)]));
  return [writeRows(rows), marks];
}

function criterionValues({ text, subject, required, evidence }: ExchangedCriterion): PartValues {
  return { text, subject: subject ?? '', supporting: tick(!required), evidence: tick(evidence) };
}

function fieldValues({ letter, name, subjects, note }: PlanReading['fields'][number]['value']): PartValues {
  const ticks = Object.fromEntries(SUBJECTS.map((subject) => [subject, tick(subjects.includes(subject))]));
  return { letter: letter ?? '', name, ...ticks, note: note ?? '' };
}

function quotaValues(quota: ExchangedPlan['quotas'][number]): PartValues {
  const { assignees, coordinators = [], field, fieldAsWritten, min, max, subjects, cadence } = quota;
  const split = Object.fromEntries(SUBJECTS.map((subject) => [subject, String(subjects?.[subject] ?? '')]));
  return {
    leads: assignees.join('\n'),
    coordinators: coordinators.join('\n'),
    min: String(min ?? ''),
    max: String(max ?? ''),
    ...split,
    cadence: cadence ?? '',
    year: String(quota.year ?? ''),
    each: tick(quota.eachAssignee),
    perSchoolLevel: tick(quota.per === PER_SCHOOL_LEVEL),
    field: field !== null ? `f${field}` : fieldAsWritten && !quota.allFields ? UNLISTED : '',
    fieldAsWritten: fieldAsWritten ?? '',
    note: quota.note ?? '',
  };
}

function deadlineValues(deadline: ExchangedPlan['deadlines'][number]): PartValues {
  const { what, before, purpose, note } = deadline;
  return {
    what,
    when: sayWhen(deadline),
    before: tick(before === true),
    purpose: purpose ?? '',
    note: note ?? '',
  };
}

function phaseValues({ name, startYear, endYear, note }: ExchangedPlan['roadmap'][number]): PartValues {
  return { name, startYear: String(startYear ?? ''), endYear: String(endYear ?? ''), note: note ?? '' };
}

/** The field of a quota that names one which the plan's own list does not have. */
export const UNLISTED = 'unlisted';

function markOf({ from, certainty, note }: Read<unknown>): Mark {
  return { from: [from], certainty, note: note ?? null, seen: false };
}

function tick(is: boolean): string {
  return is ? 'on' : '';
}
