import type { z } from 'zod';
import { SUBJECTS, type Subject } from '@/lib/format/words';
import type { ReadRow } from '@/lib/plans/edit/row-schema';
import { readRows } from '@/lib/plans/edit/rows';
import { type ExchangedPlan, PER_SCHOOL_LEVEL } from '@/lib/plans/exchange/format';
import { type Problem, refuse } from '@/lib/refusal';
import { UNLISTED } from './from-reading';
import { criteriaOf, PLACES_PART, pageOfReadingPart, READING_PARTS, type ReadingPart } from './parts';
import { partOf, type Said } from './said';
import {
  criteriaSaid,
  deadlinesSaid,
  fieldsSaid,
  headSaid,
  phasesSaid,
  quotasSaid,
  schemaOf,
  upperSaid,
} from './schemas';

/** Why no draft can be made yet; `page` is the page of the reading where it is mended. */
export type Hindrance = Problem & { page: string };

/**
 * The working copy in the form of an exchanged plan, or everything that keeps it from being one: a draft cannot be without
 * title and years, and no field may hold what a draft cannot.
 */
export function exchangedOfSaid(said: Said): { plan: ExchangedPlan } | { hindrances: Hindrance[] } {
  const hindrances = [...unreadable(said), ...missing(said), ...withoutField(said)];
  if (hindrances.length > 0) return { hindrances };
  const head = headSaid.parse(partOf(said, 'head').values);
  const upper = upperSaid.parse(partOf(said, 'upper').values);
  const fields = fieldsSaid.parse(partOf(said, 'field:all').values);
  const { number, issuedOn, issuer, level, title, signer, signerTitle, onBehalfOf } = head;
  const places = new Map(fields.map(({ key }, at) => [key, at + 1]));
  const general = criteriaIn(said, 'criteria:general');
  const plan: ExchangedPlan = {
    plan: {
      ...{ number: number || null, issuedOn, issuer: issuer || null, level, title },
      ...{ startYear: head.startYear ?? 0, endYear: head.endYear ?? 0 },
      ...{ signer: signer || null, signerTitle: signerTitle || null, onBehalfOf: onBehalfOf || null },
      ...(head.placeName && { placeName: head.placeName }),
      ...(head.purpose && { purpose: head.purpose }),
      ...(head.implementation && { implementation: head.implementation }),
      ...(head.recipients && { recipients: head.recipients }),
    },
    implements: upper.upperNumber
      ? { number: upper.upperNumber, issuedOn: upper.upperIssuedOn, issuer: upper.upperIssuer || null }
      : null,
    legalBases: upper.bases.map(({ row: { number, issuedOn, issuer } }) => ({
      ...{ number, issuedOn },
      ...(issuer && { issuer }),
    })),
    fields: fields.map((field) => fieldOf(said, field)),
    quotas: quotasSaid.parse(partOf(said, 'quota:all').values).map((quota) => quotaOf(quota, places)),
    deadlines: deadlinesSaid.parse(partOf(said, 'deadline:all').values).map(({ row }) => ({
      ...{ what: row.what, ...row.when },
      ...(row.before && { before: true }),
      ...(row.purpose && { purpose: row.purpose }),
      ...(row.note && { note: row.note }),
    })),
    roadmap: phasesSaid.parse(partOf(said, 'phases').values).map(({ row }) => ({
      name: row.name,
      ...(row.startYear && { startYear: row.startYear }),
      ...(row.endYear && { endYear: row.endYear }),
      ...(row.note && { note: row.note }),
    })),
    ...(general.length > 0 && { generalCriteria: general }),
  };
  return { plan };
}

/** The parts of a reading with the pages on which they are corrected, the criteria of every field among them. */
export function partsOfSaid(said: Said): ReadingPart[] {
  const fields = fieldKeys(said).map((key, at) => ({
    part: criteriaOf(key),
    page: pageOfReadingPart(criteriaOf(key)),
    title: `Tiêu chí của lĩnh vực ${at + 1}`,
  }));
  return READING_PARTS.flatMap((one) => (one.part === 'field:all' ? [one, ...fields] : [one]));
}

/** The keys of the fields, in their order. */
export function fieldKeys(said: Said): string[] {
  return (partOf(said, 'field:all').values.order ?? '').split(',').filter((key) => key !== '');
}

function unreadable(said: Said): Hindrance[] {
  return partsOfSaid(said)
    .filter(({ part }) => part !== PLACES_PART)
    .flatMap(({ part, page, title }) => {
      const { error } = schemaOf(part).safeParse(partOf(said, part).values);
      return (error?.issues ?? []).map(({ path, message }) => ({
        ...refuse(path.map(String).join('.'), 'unreadable', `${title}: ${message}`),
        page,
      }));
    });
}

function missing(said: Said): Hindrance[] {
  const { values } = partOf(said, 'head');
  return (['title', 'startYear', 'endYear'] as const).flatMap((name) =>
    (values[name] ?? '').trim() === '' ? [{ ...refuse(name, 'missing', NEEDED[name]), page: 'head' }] : [],
  );
}

/** A quota of a field that was taken away since would count for all fields. */
function withoutField(said: Said): Hindrance[] {
  const known = new Set(['', UNLISTED, ...fieldKeys(said)]);
  return readRows(partOf(said, 'quota:all').values).flatMap(({ key, values }, at) =>
    known.has(values.field ?? '')
      ? []
      : [
          {
            ...refuse(
              `${key}.field`,
              'field-gone',
              `Chỉ tiêu ${at + 1}: lĩnh vực đã chọn không còn trong danh sách. Vui lòng chọn lại lĩnh vực.`,
            ),
            page: 'quotas',
          },
        ],
  );
}

/** What a draft cannot be without. */
export const NEEDED = {
  title: 'Chưa có tên kế hoạch. Vui lòng nhập.',
  startYear: 'Chưa có năm bắt đầu. Vui lòng nhập bốn chữ số, ví dụ 2024.',
  endYear: 'Chưa có năm kết thúc. Vui lòng nhập bốn chữ số, ví dụ 2024.',
};

function fieldOf(
  said: Said,
  { key, row }: z.output<typeof fieldsSaid>[number],
): ExchangedPlan['fields'][number] {
  const criteria = criteriaIn(said, criteriaOf(key));
  return {
    ...(row.letter && { letter: row.letter }),
    name: row.name,
    subjects: SUBJECTS.filter((subject) => row[subject]),
    ...(row.note && { note: row.note }),
    ...(criteria.length > 0 && { criteria }),
  };
}

function criteriaIn(said: Said, part: Parameters<typeof partOf>[1]) {
  return criteriaSaid
    .parse(partOf(said, part).values)
    .map(({ row: { text, subject, supporting, evidence } }) => ({
      ...{ text, subject, required: !supporting, evidence },
    }));
}

function quotaOf(
  { row }: ReadRow<z.output<typeof quotasSaid>[number]['row']>,
  places: ReadonlyMap<string, number>,
): ExchangedPlan['quotas'][number] {
  const { leads, coordinators, min, max, cadence, year, fieldAsWritten } = row;
  const field = places.get(row.field) ?? null;
  const spansAll = field === null && row.field !== UNLISTED;
  return {
    assignees: leads,
    ...(coordinators.length > 0 && { coordinators }),
    eachAssignee: row.each,
    field,
    ...(fieldAsWritten && { fieldAsWritten }),
    ...(fieldAsWritten && spansAll && { allFields: true as const }),
    min: min ?? 0,
    max,
    subjects: splitOf(row),
    cadence,
    ...(row.perSchoolLevel && { per: PER_SCHOOL_LEVEL }),
    ...(cadence === 'YEAR' && year && { year }),
    ...(row.note && { note: row.note }),
  };
}

function splitOf(row: Record<Subject, number | null>): Partial<Record<Subject, number>> | null {
  const parts = SUBJECTS.flatMap((subject) => (row[subject] ? [[subject, row[subject]] as const] : []));
  return parts.length > 0 ? Object.fromEntries(parts) : null;
}
