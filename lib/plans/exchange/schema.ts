import { z } from 'zod';
import { characters, clean } from '@/lib/form/text';
import { isPlainDate } from '@/lib/format/dates';
import {
  CADENCE_WORDS,
  DEADLINE_PURPOSE_WORDS,
  LEVEL_WORDS,
  SUBJECT_WORDS,
  type Subject,
} from '@/lib/format/words';
import { type ExchangedPlan, PER_SCHOOL_LEVEL } from './format';

const EMPTY = 'đang để trống.';

/**
 * The form of format.ts, as it may come from anywhere: names that it does not know are passed over, blank
 * texts are none. Texts may be as long as in the editor, notes longer.
 */
export const exchangedPlan: z.ZodType<ExchangedPlan> = z
  .object({
    plan: z.object({
      number: lineOrNull(60),
      issuedOn: dayOrNull(),
      issuer: lineOrNull(200),
      level: z.enum(keys(LEVEL_WORDS)).nullish().transform(orNull),
      title: line(600),
      startYear: year(),
      endYear: year(),
      signer: lineOrNull(120),
      signerTitle: lineOrNull(200),
      onBehalfOf: text(300).nullish().transform(orNull),
      placeName: lineOrNone(120),
      purpose: textOrNone(20_000),
      implementation: textOrNone(20_000),
      recipients: textOrNone(3_000),
      asksIdNumber: z
        .boolean()
        .nullish()
        .transform((asks) => asks || undefined),
      periodPlan: z
        .object({ number: line(60), issuedOn: dayOrNull() })
        .nullish()
        .transform(orNone),
    }),
    implements: z
      .object({ number: lineOrNull(120), issuedOn: dayOrNull(), issuer: lineOrNull(300) })
      .nullish()
      .transform((cited) => (cited?.number ? { ...cited, number: cited.number } : null)),
    legalBases: list(z.object({ number: line(200), issuedOn: dayOrNull(), issuer: lineOrNone(300) }), 200)
      .optional()
      .default([]),
    fields: list(z.object(fieldShape()), 200),
    quotas: list(quota(), 500).optional().default([]),
    deadlines: list(deadline(), 200).optional().default([]),
    roadmap: list(phase(), 100).optional().default([]),
    generalCriteria: list(criterion(), 300).nullish().transform(orNone),
    unlistedFields: list(z.object({ ...fieldShape(), place: place().nullish().transform(orNone) }), 200)
      .nullish()
      .transform(orNone),
  })
  .superRefine(({ plan, fields, quotas, unlistedFields = [] }, context) => {
    const say = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (plan.endYear < plan.startYear) say(['plan', 'endYear'], 'năm cuối đứng trước năm đầu của kế hoạch.');
    else if (plan.endYear > plan.startYear + 10) {
      say(['plan', 'endYear'], 'kế hoạch dài hơn 10 năm; cần năm đầu và năm cuối cách nhau không quá 10.');
    }
    for (const [at, { field, unlistedField }] of quotas.entries()) {
      if (field !== null && field > fields.length) {
        say(['quotas', at, 'field'], `không có lĩnh vực thứ ${field}; mục fields có ${fields.length}.`);
      }
      if (unlistedField !== undefined && unlistedField > unlistedFields.length) {
        const message = `không có lĩnh vực thứ ${unlistedField}; mục unlistedFields có ${unlistedFields.length}.`;
        say(['quotas', at, 'unlistedField'], message);
      }
    }
  });

function fieldShape() {
  return {
    letter: lineOrNone(5),
    name: line(300),
    subjects: list(z.enum(keys(SUBJECT_WORDS)), 3).transform((subjects) => [...new Set(subjects)]),
    note: textOrNone(2_000),
    shortName: lineOrNone(60),
    criteria: list(criterion(), 300).nullish().transform(orNone),
  };
}

function criterion() {
  return z.object({
    text: text(2_000).refine((given) => given !== '', { error: EMPTY }),
    subject: z.enum(keys(SUBJECT_WORDS)).nullish().transform(orNull),
    required: z.boolean(),
    evidence: z.boolean(),
  });
}

function quota() {
  return z
    .object({
      assignees: list(line(300), 100),
      coordinators: list(line(300), 100).nullish().transform(orNone),
      eachAssignee: z.boolean(),
      field: place().nullable(),
      fieldAsWritten: lineOrNone(500),
      min: z.int().min(0).max(9_999),
      max: z.int().min(0).max(9_999).nullish().transform(orNull),
      subjects: z
        .partialRecord(z.enum(keys(SUBJECT_WORDS)), z.int().min(1).max(9_999))
        .nullish()
        .transform(partsOrNull),
      cadence: z.enum(keys(CADENCE_WORDS)).nullish().transform(orNull),
      per: z.literal(PER_SCHOOL_LEVEL).nullish().transform(orNone),
      unlistedField: place().nullish().transform(orNone),
      allFields: z.literal(true).nullish().transform(orNone),
      year: year().nullish().transform(orNone),
      cadenceRead: z.enum(keys(CADENCE_WORDS)).nullish().transform(orNone),
      assigneePlaces: list(lineOrNull(500), 100).nullish().transform(orNone),
      coordinatorPlaces: list(lineOrNull(500), 100).nullish().transform(orNone),
      note: textOrNone(2_000),
    })
    .refine(({ min, max }) => max === null || max >= min, {
      path: ['max'],
      error: 'mức cao nhất nhỏ hơn mức thấp nhất (min).',
    });
}

function deadline() {
  return z
    .object({
      what: line(400),
      on: day().nullish().transform(orNone),
      every: z
        .string()
        .refine((text) => /^\d{2}-\d{2}$/.test(text) && isPlainDate(`2024-${text}`), {
          error: 'không phải một ngày trong năm; cần viết tháng-ngày, ví dụ "12-15".',
        })
        .nullish()
        .transform(orNone),
      quarter: z
        .string()
        .regex(/^[12]\d{3}-Q[1-4]$/, { error: 'không phải một quý; cần viết như "2021-Q3".' })
        .nullish()
        .transform(orNone),
      year: year().nullish().transform(orNone),
      before: z
        .boolean()
        .nullish()
        .transform((before) => before || undefined),
      note: textOrNone(2_000),
      purpose: z.enum(keys(DEADLINE_PURPOSE_WORDS)).nullish().transform(orNone),
      opensOn: day().nullish().transform(orNone),
      closesOn: day().nullish().transform(orNone),
      bound: lineOrNone(500),
    })
    .refine(
      ({ on, every, quarter, year: only }) =>
        [on, every, quarter, only].filter((form) => form !== undefined).length === 1,
      { error: 'cần đúng một trong bốn cách ghi: on, every, quarter, year.' },
    );
}

function phase() {
  return z
    .object({
      name: line(300),
      startYear: year().nullish().transform(orNone),
      endYear: year().nullish().transform(orNone),
      note: textOrNone(2_000),
    })
    .refine(({ startYear, endYear }) => !startYear || !endYear || endYear >= startYear, {
      path: ['endYear'],
      error: 'năm cuối đứng trước năm đầu.',
    });
}

function line(max: number) {
  return bounded(oneLine, max).refine((given) => given !== '', { error: EMPTY });
}

function lineOrNull(max: number) {
  return bounded(oneLine, max).nullish().transform(orNull);
}

function lineOrNone(max: number) {
  return bounded(oneLine, max).nullish().transform(orNone);
}

function text(max: number) {
  return bounded(clean, max);
}

function textOrNone(max: number) {
  return text(max).nullish().transform(orNone);
}

/** Counted as a person counts, as the forms of the editor do: what one installation holds another takes. */
function bounded(cleaned: (given: string) => string, max: number) {
  const short = (given: string) =>
    given.length <= max || (given.length <= max * 4 && characters(given) <= max);
  return z
    .string()
    .transform(cleaned)
    .refine(short, { error: `dài quá ${max} ký tự.` });
}

function day() {
  return z.string().refine((text) => isPlainDate(text) && text >= '1900' && text < '2200', {
    error: 'không phải một ngày có thật; cần viết năm-tháng-ngày, ví dụ "2021-08-18".',
  });
}

function dayOrNull() {
  return day().nullish().transform(orNull);
}

function year() {
  return z.int().min(1975).max(2100);
}

function place() {
  return z.int().min(1).max(1_000);
}

function list<Item extends z.ZodType>(item: Item, most: number) {
  return z.array(item).max(most);
}

function oneLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ');
}

function orNull<T>(value: T | null | undefined): T | null {
  return value === undefined || value === '' ? null : value;
}

function orNone<T>(value: T | null | undefined): T | undefined {
  return value === null || value === '' ? undefined : value;
}

function partsOrNull(
  parts: Partial<Record<Subject, number>> | null | undefined,
): Partial<Record<Subject, number>> | null {
  return parts && Object.keys(parts).length > 0 ? parts : null;
}

function keys<Key extends string>(words: Record<Key, string>): [Key, ...Key[]] {
  return Object.keys(words) as [Key, ...Key[]];
}
