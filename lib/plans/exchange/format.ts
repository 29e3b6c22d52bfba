import type { PlainDate } from '@/lib/format/dates';
import type { Cadence, DeadlinePurpose, Level, Subject } from '@/lib/format/words';

/**
 * A plan as it goes from one installation to another, and to and from other tools.
 *
 * What a plan document says stands under the names of `StatedPlan` and `Stated…`. Null means there that the document does
 * not state it: a number that was made up, a cadence that is only our reading. What a document does not hold, or not in
 * this form, but another installation needs so that nothing is lost, stands under the further, always optional names of
 * the `…Beyond` types; who reads only what documents say leaves those out.
 */
export type ExchangedPlan = {
  plan: StatedHead & HeadBeyond;
  /** The upper plan, as cited. */
  implements: Citation | null;
  legalBases: { number: string; issuedOn: PlainDate | null; issuer?: string }[];
  /** What the criteria section lists, in its order. */
  fields: (StatedField & FieldBeyond)[];
  quotas: (StatedQuota & QuotaBeyond)[];
  deadlines: (StatedDeadline & DeadlineBeyond)[];
  roadmap: { name: string; startYear?: number; endYear?: number; note?: string }[];
} & PlanBeyond;

export type Citation = { number: string; issuedOn: PlainDate | null; issuer: string | null };

type StatedHead = {
  number: string | null;
  issuedOn: PlainDate | null;
  issuer: string | null;
  level: Level | null;
  title: string;
  startYear: number;
  endYear: number;
  signer: string | null;
  signerTitle: string | null;
  onBehalfOf: string | null;
};

type HeadBeyond = {
  placeName?: string;
  purpose?: string;
  implementation?: string;
  recipients?: string;
  /** Dossiers are asked for the ID number of persons. */
  asksIdNumber?: true;
  /** The issuer's own plan of the whole period, of which this one is a year. */
  periodPlan?: { number: string; issuedOn: PlainDate | null };
};

type PlanBeyond = {
  generalCriteria?: ExchangedCriterion[];
  /** Movements that only a quota names; `place` is where each stands among all fields, counted from 1. */
  unlistedFields?: (StatedField & FieldBeyond & { place?: number })[];
};

export type ExchangedCriterion = {
  text: string;
  /** Null: for everyone. */
  subject: Subject | null;
  required: boolean;
  evidence: boolean;
};

type StatedField = { letter?: string; name: string; subjects: Subject[]; note?: string };
type FieldBeyond = { shortName?: string; criteria?: ExchangedCriterion[] };

type StatedQuota = {
  /** As written. */
  assignees: string[];
  coordinators?: string[];
  /** The number counts for every assignee on its own. */
  eachAssignee: boolean;
  /** Its place in `fields`, counted from 1; null where the quota spans all fields, or names one that is not listed. */
  field: number | null;
  fieldAsWritten?: string;
  min: number;
  max: number | null;
  subjects: Partial<Record<Subject, number>> | null;
  cadence: Cadence | null;
  per?: typeof PER_SCHOOL_LEVEL;
};

type QuotaBeyond = {
  /** Its place in `unlistedFields`, counted from 1. */
  unlistedField?: number;
  /** True where the quota spans all fields although it carries words for a field. */
  allFields?: true;
  /** The year of cadence YEAR. */
  year?: number;
  /** How the cadence is read where the document does not say. */
  cadenceRead?: Cadence;
  /** Names of the units and groups that `assignees` and `coordinators` stand for, where the words are others. */
  assigneePlaces?: (string | null)[];
  coordinatorPlaces?: (string | null)[];
  note?: string;
};

/** Exactly one of `on`, `every` ('MM-DD'), `quarter` ('2021-Q3') and `year`. */
type StatedDeadline = {
  what: string;
  on?: PlainDate;
  every?: string;
  quarter?: string;
  year?: number;
  before?: boolean;
  note?: string;
};

type DeadlineBeyond = {
  purpose?: DeadlinePurpose;
  opensOn?: PlainDate;
  closesOn?: PlainDate;
  /** Name of the unit or group that alone is bound. */
  bound?: string;
};

export const PER_SCHOOL_LEVEL = 'cấp học';
