import type { NominationStatus, Subject } from '@/lib/format/words';
import { pick, pickWeighted, type Random } from '../data/chance';
import type { PlanData, QuotaData } from '../data/plan-data';

/** A nomination of the demo before it is written: who for, where, when, and what becomes of it. */
export type Intention = {
  unit: string;
  /** 0-based index into the plan's fields. */
  field: number;
  subject: Subject;
  year: number;
  fate: NominationStatus;
};

/**
 * How many are registered for each assignee in turn, so that every degree of progress can be seen: none, short by
 * one, exactly met, in range, above. Read in a circle.
 */
const REGISTERED: Record<string, number[]> = {
  'dak-doa-101/0': [1, 2, 1, 0, 1, 3, 1, 2, 1, 1],
  'dak-doa-101/1': [5, 7, 3, 6],
  'dak-doa-101/2': [10, 8, 12, 10, 10, 15, 10, 10, 13, 7, 11, 16, 3, 0, 12, 10, 9],
  'ia-pa-105/0': [5, 6, 4, 5, 7, 3, 8, 5, 5],
  'ia-pa-105/1': [1, 0, 2, 1],
  'ia-pa-105/2': [5, 3, 5, 6],
  'bac-kan-458/0/2022': [2, 1, 2, 1],
  'bac-kan-458/0/2023': [10, 10, 8, 10, 6, 11, 5, 3, 4, 10, 3, 5],
  'bac-kan-458/0/2024': [10, 7, 11, 4, 10, 2, 12, 0, 6, 10, 3, 8],
  'bac-kan-458/1/2023': [1, 0, 3, 0],
  'bac-kan-458/1/2024': [3, 1, 0, 2, 3, 0, 4, 1],
};

/** The communes of the demo's own officers still have something to find, besides what lies on their desks. */
const STILL_SHORT: Record<string, number> = {
  'gia-lai/dak-doa/nam-yang-23695': 4,
  'gia-lai/dak-doa/kon-gang-23689': 6,
};

/** What the assignees of a quota have entered, in the order of the assignees. */
export function intentionsOf(
  random: Random,
  plan: PlanData,
  quota: QuotaData,
  units: readonly string[],
): Intention[] {
  const at = plan.quotas.indexOf(quota);
  return yearsOf(plan, quota).flatMap((year) =>
    units.flatMap((unit, index) => {
      const counts = REGISTERED[`${plan.key}/${at}/${year}`] ?? REGISTERED[`${plan.key}/${at}`];
      if (quota.field === null && !counts) return [];
      const circle = counts ? (counts[index % counts.length] ?? 0) : degree(random, quota, index + at);
      const registered = STILL_SHORT[unit] ?? circle;
      return quotaOf(random, plan, quota, { unit, year, registered });
    }),
  );
}

/** What the officers of the demo find on their desk, so that every state can be seen by each of them. */
const ON_THE_DESK: Record<string, { unit: string; fates: NominationStatus[] }[]> = {
  'dak-doa-101': [
    {
      unit: 'gia-lai/dak-doa/nam-yang-23695',
      fates: ['RETURNED', 'DRAFT', 'SUBMITTED', 'RECOGNISED', 'DECLINED'],
    },
    { unit: 'gia-lai/dak-doa/kon-gang-23689', fates: ['DRAFT', 'RETURNED', 'RECOGNISED', 'SUBMITTED'] },
    { unit: 'gia-lai/dak-doa/glar-23707', fates: ['RETURNED', 'SUBMITTED'] },
    { unit: 'gia-lai/dak-doa/ha-bau-23692', fates: ['DRAFT', 'WITHDRAWN', 'SUBMITTED'] },
    { unit: 'gia-lai/dak-doa/tan-binh-23704', fates: ['RETURNED'] },
  ],
  'ia-bang': [
    { unit: 'gia-lai/chu-prong/ia-bang-23924/cong-an', fates: ['DRAFT', 'RETURNED'] },
    { unit: 'gia-lai/chu-prong/ia-bang-23924', fates: ['DRAFT', 'DECLINED'] },
  ],
};

/** The desks of the demo's own officers, in fields of their plan in turn. */
export function deskIntentions(random: Random, plan: PlanData): Intention[] {
  return (ON_THE_DESK[plan.key] ?? []).flatMap(({ unit, fates }, at) =>
    fates.map((fate, turn) => {
      const field = (at * 3 + turn * 2) % plan.fields.filter((one) => one.listed).length;
      return { unit, field, subject: subjectIn(random, plan, field), year: 2024, fate };
    }),
  );
}

/** Fields that no quota asks for: whoever finds somebody nominates all the same. */
export function unaskedIntentions(
  random: Random,
  plan: PlanData,
  units: readonly string[],
  count: number,
): Intention[] {
  const asked = new Set(plan.quotas.map((quota) => quota.field));
  const free = plan.fields.map((_, at) => at).filter((at) => !asked.has(at + 1) && plan.fields[at]?.listed);
  if (free.length === 0 || units.length === 0) return [];
  return Array.from({ length: count }, () => {
    const field = pick(random, free);
    const year = yearWithin(random, plan);
    return {
      unit: pick(random, units),
      field,
      subject: subjectIn(random, plan, field),
      year,
      fate: fate(random, year),
    };
  });
}

function quotaOf(
  random: Random,
  plan: PlanData,
  quota: QuotaData,
  { unit, year, registered }: { unit: string; year: number | null; registered: number },
): Intention[] {
  const intention = (status: (year: number) => NominationStatus, part = 0): Intention => {
    const field = quota.field === null ? listedField(random, plan) : quota.field - 1;
    const parts = quota.parts.flatMap(({ subject, min }) => Array.from({ length: min }, () => subject));
    const subject =
      parts.length > 0 ? (parts[part % parts.length] ?? 'COLLECTIVE') : subjectIn(random, plan, field);
    const when = year ?? yearWithin(random, plan);
    return { unit, field, subject, year: when, fate: status(when) };
  };
  const wanted = Array.from({ length: registered }, (_, part) =>
    intention((when) => registeredFate(random, when), part),
  );
  const others = Array.from(
    { length: registered > 0 && random() < 0.5 ? 1 + Math.floor(random() * 2) : 0 },
    () => intention((when) => otherFate(random, when)),
  );
  return [...wanted, ...others];
}

/** The years that a quota is counted in; null: any year of the period will do. */
function yearsOf(plan: PlanData, quota: QuotaData): (number | null)[] {
  if (quota.cadence === 'YEAR') return [quota.year];
  if (quota.cadence !== 'YEARLY') return [null];
  const last = Math.min(plan.endYear, 2024);
  return Array.from({ length: last - plan.startYear + 1 }, (_, at) => plan.startYear + at);
}

function degree(random: Random, quota: QuotaData, turn: number): number {
  const share = [1, 0.5, 1, 0, 1.5, 1][turn % 6] ?? 1;
  return Math.round(quota.min * share * (quota.perSchoolLevel ? 3 : 1) + (random() < 0.2 ? 1 : 0));
}

function registeredFate(random: Random, year: number): NominationStatus {
  return year === 2024 && random() < 0.42 ? 'SUBMITTED' : 'RECOGNISED';
}

function otherFate(random: Random, year: number): NominationStatus {
  return year === 2024
    ? pick(random, ['DRAFT', 'DRAFT', 'RETURNED', 'RETURNED', 'DECLINED', 'WITHDRAWN'])
    : pick(random, ['DECLINED', 'DECLINED', 'WITHDRAWN']);
}

function fate(random: Random, year: number): NominationStatus {
  return random() < 0.75 ? registeredFate(random, year) : otherFate(random, year);
}

function yearWithin(random: Random, plan: PlanData): number {
  const years = [2019, 2020, 2021, 2022, 2023, 2024].filter(
    (year) => year >= plan.startYear && year <= plan.endYear,
  );
  return pickWeighted(
    random,
    years.map((year, at) => ({ year, weight: at === 0 && years.length > 1 ? 1 : 3 })),
  ).year;
}

function listedField(random: Random, plan: PlanData): number {
  const listed = plan.fields.map((_, at) => at).filter((at) => plan.fields[at]?.listed);
  return pick(random, listed);
}

function subjectIn(random: Random, plan: PlanData, field: number): Subject {
  const subjects = plan.fields[field]?.subjects ?? [];
  return subjects.length > 0 ? pick(random, subjects) : 'COLLECTIVE';
}
