/** What one plan document says, as plain facts. Keys of units and groups refer to bodies.ts, groups.ts and territory-key.ts. */

import {
  type Cadence,
  type DeadlinePurpose,
  type Level,
  SUBJECTS,
  type Subject,
} from '../../../lib/format/words';

export type PlainDate = string;

/** `evidence`: the answer must say what proves it; in this version the note of the answer is that statement. */
export type CriterionData = { text: string; required: boolean; evidence: boolean };

export type FieldData = {
  letter: string | null;
  name: string;
  /** At most 22 characters, for the head of a matrix. */
  shortName: string;
  /** False for a movement that only a quota names and the criteria section of the document leaves out. */
  listed: boolean;
  /** For whom the document states criteria; empty where it names nobody. */
  subjects: Subject[];
  note: string | null;
  /** May hold a subject beyond `subjects` where a quota of the plan asks for exemplars of that subject in this field. */
  criteria: Partial<Record<Subject, CriterionData[]>>;
  /** Criteria that hold whoever is nominated: only where the document names no subject. */
  anySubject: CriterionData[];
};

/** A coordinator that names nobody in particular («các đơn vị liên quan») has neither unit nor group. */
export type AssigneeData = {
  role: 'LEAD' | 'COORDINATING';
  asWritten: string;
  unit?: string;
  group?: string;
};

export type QuotaData = {
  /** 1-based index into `fields`; null where the quota spans all fields. */
  field: number | null;
  fieldAsWritten: string | null;
  min: number;
  max: number | null;
  /** Null: the document does not say. */
  cadence: Cadence | null;
  /** The one year named, with cadence YEAR. */
  year: number | null;
  eachAssignee: boolean;
  /** The number counts once for every level of schooling among the assignees, not once for every school. */
  perSchoolLevel: boolean;
  parts: { subject: Subject; min: number }[];
  assignees: AssigneeData[];
};

/** Exactly one of `on`, `monthDay` (each year), `quarter` and `year` is given. */
export type DeadlineData = {
  what: string;
  purpose: DeadlinePurpose;
  on?: PlainDate;
  monthDay?: string;
  quarter?: string;
  year?: number;
  /** «trước ngày»: the day itself is already too late by the letter of the document. */
  before: boolean;
  boundGroup?: string;
  note?: string;
};

export type CitationData = { number: string; issuedOn: PlainDate; issuer?: string };
export type PhaseData = {
  name: string;
  startYear: number | null;
  endYear: number | null;
  note: string | null;
};

export type PlanData = {
  key: string;
  number: string;
  /** The document leaves the number blank; the demo needs one. */
  numberInvented: boolean;
  issuedOn: PlainDate;
  issuedOnInvented: boolean;
  issuer: string;
  issuerAsWritten: string;
  level: Level;
  title: string;
  startYear: number;
  endYear: number;
  signer: string | null;
  signerTitle: string | null;
  onBehalfOf: string | null;
  implements: { number: string; issuedOn: PlainDate; issuer: string } | null;
  legalBases: CitationData[];
  generalCriteria: CriterionData[];
  fields: FieldData[];
  quotas: QuotaData[];
  deadlines: DeadlineData[];
  phases: PhaseData[];
};

/** Keys of the groups that a plan's quotas and deadlines speak of, each once, in the order of the document. */
export function groupsUsedBy(plan: PlanData): string[] {
  const inQuotas = plan.quotas.flatMap((quota) => quota.assignees.map((assignee) => assignee.group));
  const inDeadlines = plan.deadlines.map((deadline) => deadline.boundGroup);
  return [...new Set([...inQuotas, ...inDeadlines].filter((key) => key !== undefined))];
}

export const must = (text: string): CriterionData => ({ text, required: true, evidence: false });
export const mustProve = (text: string): CriterionData => ({ text, required: true, evidence: true });
export const may = (text: string): CriterionData => ({ text, required: false, evidence: false });
export const mayProve = (text: string): CriterionData => ({ text, required: false, evidence: true });

/** A quota as most documents leave it: over all fields, without bound, split, field or a word about how often. */
export function quotaOf(said: Partial<QuotaData> & Pick<QuotaData, 'min' | 'assignees'>): QuotaData {
  return {
    field: null,
    fieldAsWritten: null,
    max: null,
    cadence: null,
    year: null,
    eachAssignee: false,
    perSchoolLevel: false,
    parts: [],
    ...said,
  };
}

export const leadUnit = (asWritten: string, unit: string): AssigneeData => ({
  role: 'LEAD',
  asWritten,
  unit,
});
export const leadGroup = (asWritten: string, group: string): AssigneeData => ({
  role: 'LEAD',
  asWritten,
  group,
});

/** A field of the criteria section; its subjects are those that it has criteria for, unless `subjects` says fewer. */
export function listedField(
  name: string,
  shortName: string,
  criteria: Partial<Record<Subject, CriterionData[]>>,
  rest: { letter?: string; note?: string; subjects?: Subject[]; anySubject?: CriterionData[] } = {},
): FieldData {
  return {
    letter: rest.letter ?? null,
    name,
    shortName,
    listed: true,
    subjects: rest.subjects ?? SUBJECTS.filter((subject) => criteria[subject]),
    note: rest.note ?? null,
    criteria,
    anySubject: rest.anySubject ?? [],
  };
}

/** A movement that a quota names although the criteria section does not list it. */
export function unlistedField(
  name: string,
  shortName: string,
  criteria: Partial<Record<Subject, CriterionData[]>>,
): FieldData {
  const note =
    'Phần tiêu chí của kế hoạch không nêu lĩnh vực này; lấy theo chỉ tiêu ở phần tổ chức thực hiện.';
  return { ...listedField(name, shortName, criteria, { note }), listed: false };
}
