import fc from 'fast-check';
import {
  CADENCE_WORDS,
  DEADLINE_PURPOSE_WORDS,
  type Level,
  SUBJECTS,
  type Subject,
} from '@/lib/format/words';
import type { AssigneeOfPlan } from '@/lib/plans/assignee-queries';
import type { AssigneeDraft, PlanDraft } from '@/lib/plans/draft';
import type { KnownThere } from '@/lib/plans/exchange/remarks';
import type { PlanDocument } from '@/lib/plans/plan-queries';
import type { PlaceFound } from '@/lib/units/find';

export const UNIT = { id: 'unit', path: '1.2.', name: 'Huyện Đak Đoa', level: 'DISTRICT' as Level };

/** What the unit has under it: called so that one name is part of another's. */
export const PLACES: PlaceFound[] = [
  { kind: 'UNIT', id: 'police', path: '1.2.3.', name: 'Công an huyện', parentName: UNIT.name, exact: true },
  { kind: 'UNIT', id: 'office', path: '1.2.4.', name: 'Phòng Nội vụ', parentName: UNIT.name, exact: true },
  {
    kind: 'UNIT',
    id: 'school',
    path: '1.2.5.6.',
    name: 'Trường Tiểu học',
    parentName: 'Xã Một',
    exact: true,
  },
  { kind: 'GROUP', id: 'communes', name: 'Các xã, thị trấn', ownerName: UNIT.name, exact: true },
];

/** The system as one knows it who finds every name of PLACES, and no other. */
export function known(changes: Partial<KnownThere> = {}): KnownThere {
  return {
    unit: UNIT,
    asWritten: 'UBND huyện Đak Đoa',
    places: new Map(PLACES.map((place) => [place.name, [place]])),
    upperPlanId: null,
    periodPlanId: null,
    numberTaken: false,
    ...changes,
  };
}

/** A draft as the database would give it back: see findPlan. */
export function documentOf(draft: PlanDraft): PlanDocument {
  let made = 0;
  const id = () => `id-${++made}`;
  const fields = draft.fields.map((field, at) => ({
    ...{ letter: field.letter, name: field.name, shortName: field.shortName, listed: field.listed },
    ...{ id: id(), ordinal: at + 1, subjects: [...field.subjects], note: field.note, upperFieldId: null },
    criteria: field.criteria.map((criterion) => ({ ...criterion, id: id() })),
  }));
  return {
    id: id(),
    issuer: UNIT,
    issuerAsWritten: draft.issuerAsWritten,
    level: UNIT.level,
    number: draft.number,
    numberInvented: draft.numberInvented ?? false,
    issuedOn: draft.issuedOn,
    issuedOnInvented: draft.issuedOnInvented ?? false,
    title: draft.title,
    startYear: draft.startYear,
    endYear: draft.endYear,
    signer: draft.signer ?? null,
    signerTitle: draft.signerTitle ?? null,
    onBehalfOf: draft.onBehalfOf ?? null,
    status: 'DRAFT',
    version: 1,
    amendsId: null,
    periodPlan: null,
    placeName: draft.placeName ?? null,
    purpose: draft.purpose ?? null,
    implementation: draft.implementation ?? null,
    recipients: draft.recipients ?? null,
    asksIdNumber: draft.asksIdNumber ?? false,
    upper: draft.upper ? { id: null, ...draft.upper } : null,
    bases: draft.bases.map(({ number, issuedOn = null, issuer = null }) => ({ number, issuedOn, issuer })),
    phases: draft.phases.map(({ note = null, ...phase }) => ({ ...phase, note })),
    generalCriteria: draft.generalCriteria.map(({ subject = null, ...said }) => ({
      ...said,
      subject,
      id: id(),
    })),
    fields,
    quotas: draft.quotas.map(({ field, assignees, parts, note = null, ...quota }) => {
      const all = assignees.map((assignee) => assigneeOf(assignee));
      return {
        ...quota,
        id: id(),
        fieldId: field === null ? null : (fields[field - 1]?.id ?? null),
        note,
        parts: SUBJECTS.flatMap((subject) => parts.filter((part) => part.subject === subject)),
        leads: all.filter(({ role }) => role === 'LEAD'),
        coordinators: all.filter(({ role }) => role === 'COORDINATING'),
      };
    }),
    deadlines: draft.deadlines.map((deadline) => ({
      id: id(),
      purpose: deadline.purpose,
      what: deadline.what,
      on: deadline.on ?? null,
      monthDay: deadline.monthDay ?? null,
      quarter: deadline.quarter ?? null,
      year: deadline.year ?? null,
      before: deadline.before ?? false,
      opensOn: deadline.opensOn ?? null,
      closesOn: deadline.closesOn ?? null,
      note: deadline.note ?? null,
      boundGroup: groupOf(deadline.boundGroupId),
      boundUnit: unitOf(deadline.boundUnit?.id),
    })),
  };
}

function assigneeOf({ role, asWritten, unit, groupId }: AssigneeDraft): AssigneeOfPlan {
  const group = groupOf(groupId);
  return {
    quotaId: '',
    role,
    asWritten,
    unit: unitOf(unit?.id),
    group: group && { ...group, ownerId: UNIT.id, members: 3 },
  };
}

function unitOf(id: string | undefined) {
  const place = PLACES.find((one) => one.id === id);
  return place?.kind === 'UNIT' ? { id: place.id, path: place.path, name: place.name } : null;
}

function groupOf(id: string | null | undefined) {
  const place = PLACES.find((one) => one.id === id);
  return place?.kind === 'GROUP' ? { id: place.id, name: place.name } : null;
}

const words = fc
  .array(fc.constantFrom('Nông', 'thôn', 'mới', '“gia', 'đình”', 'đak', 'a', '&', '05', 'ý'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(' '));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const year = fc.integer({ min: 2019, max: 2024 });
const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const subject = fc.constantFrom<Subject>(...SUBJECTS);
const subjects = fc.subarray([...SUBJECTS]);
const criterion = fc.record({
  text: words.map((text) => `${text}:\n- ${text}`),
  required: fc.boolean(),
  evidence: fc.boolean(),
  subject: maybe(subject),
});
const criteria = fc.array(criterion, { maxLength: 3 });
const place = maybe(fc.constantFrom(...PLACES));
const count = fc.integer({ min: 0, max: 20 });

const field = fc.record({
  letter: maybe(fc.constantFrom('a', 'b', 'đ')),
  name: words,
  shortName: words,
  listed: fc.boolean(),
  subjects,
  note: maybe(words),
  criteria,
});

const assignee = fc
  .record({ role: fc.constantFrom('LEAD' as const, 'COORDINATING' as const), asWritten: words, place })
  .map(
    ({ place: found, ...said }): AssigneeDraft => ({
      ...said,
      unit: found?.kind === 'UNIT' ? { id: found.id, path: found.path } : null,
      groupId: found?.kind === 'GROUP' ? found.id : null,
    }),
  );

const quota = (fields: number) =>
  fc
    .record({
      field: fields > 0 ? maybe(fc.integer({ min: 1, max: fields })) : fc.constant(null),
      fieldAsWritten: maybe(words),
      min: count,
      above: maybe(count),
      cadence: fc.constantFrom(...(Object.keys(CADENCE_WORDS) as (keyof typeof CADENCE_WORDS)[])),
      cadenceStated: fc.boolean(),
      year,
      eachAssignee: fc.boolean(),
      perSchoolLevel: fc.boolean(),
      note: maybe(words),
      split: subjects,
      assignees: fc.array(assignee, { maxLength: 4 }),
    })
    .map(({ above, split, year: named, ...said }) => ({
      ...said,
      max: above === null ? null : said.min + above,
      year: said.cadence === 'YEAR' ? named : null,
      parts: split.map((one, at) => ({ subject: one, min: at + 1 })),
    }));

const deadline = fc
  .record({
    purpose: fc.constantFrom(
      ...(Object.keys(DEADLINE_PURPOSE_WORDS) as (keyof typeof DEADLINE_PURPOSE_WORDS)[]),
    ),
    what: words,
    form: fc.oneof(
      fc.record({ on: day }),
      fc.record({ monthDay: fc.constantFrom('12-15', '02-29', '01-01') }),
      fc.record({ quarter: fc.constantFrom('2021-Q3', '2025-Q1') }),
      fc.record({ year }),
    ),
    before: fc.boolean(),
    opensOn: maybe(day),
    closesOn: maybe(day),
    note: maybe(words),
    bound: place,
  })
  .map(({ form, bound, ...said }) => ({
    ...said,
    ...form,
    boundGroupId: bound?.kind === 'GROUP' ? bound.id : null,
    boundUnit: bound?.kind === 'UNIT' ? { id: bound.id, path: bound.path } : null,
  }));

/** Plans of every shape that the tables can hold, of the unit UNIT. */
export const anyPlan: fc.Arbitrary<PlanDraft> = fc
  .array(field, { maxLength: 5 })
  .chain((fields) =>
    fc.record({
      issuer: fc.constant({ id: UNIT.id, path: UNIT.path }),
      issuerAsWritten: fc.constantFrom('UBND huyện Đak Đoa', 'Ủy ban nhân dân huyện Dak Doa'),
      number: maybe(fc.constantFrom('101/KH-UBND', '5/KH')),
      issuedOn: maybe(day),
      title: words,
      startYear: year,
      signer: maybe(words),
      signerTitle: maybe(words),
      onBehalfOf: maybe(words.map((text) => `${text}\n${text}`)),
      upper: maybe(fc.record({ number: words, issuedOn: maybe(day), issuer: words })),
      placeName: maybe(words),
      purpose: maybe(words.map((text) => `${text}\n${text}`)),
      implementation: maybe(words),
      recipients: maybe(words),
      asksIdNumber: fc.boolean(),
      bases: fc.array(fc.record({ number: words, issuedOn: maybe(day), issuer: maybe(words) }), {
        maxLength: 3,
      }),
      phases: fc.array(
        fc
          .record({
            name: words,
            startYear: maybe(fc.constant(2020)),
            endYear: maybe(year),
            note: maybe(words),
          })
          .map((phase) => ({
            ...phase,
            startYear: phase.endYear !== null && phase.endYear < 2020 ? null : phase.startYear,
          })),
        { maxLength: 3 },
      ),
      generalCriteria: criteria,
      fields: fc.constant(fields),
      quotas: fc.array(quota(fields.length), { maxLength: 4 }),
      deadlines: fc.array(deadline, { maxLength: 4 }),
    }),
  )
  .map((plan) => ({ ...plan, endYear: plan.startYear + 4 }));
