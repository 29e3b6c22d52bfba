import type { PlainDate } from '@/lib/format/dates';
import type { Level, Subject } from '@/lib/format/words';
import type { Citation, ExchangedCriterion, ExchangedPlan } from '@/lib/plans/exchange/format';

/** Where in the document something stands: first and last line, both counted from 1. */
export type LineRange = { first: number; last: number };

/** SURE: written in the expected form at the expected place. LIKELY: one of the two. UNSURE: has to be looked at. */
export type Certainty = 'SURE' | 'LIKELY' | 'UNSURE';

/** A value that was read, never one that was made up. `note` tells a person in Vietnamese why it is not sure. */
export type Read<T> = { value: T; from: LineRange; certainty: Certainty; note?: string };

/** A value of the document's head, or null where the document does not state it. */
export type MaybeRead<T> = Read<T> | null;

/** What a plan document says, with the place of each value. Nothing is guessed: what is not there is null or missing. */
export type PlanReading = {
  head: {
    number: MaybeRead<string>;
    issuedOn: MaybeRead<PlainDate>;
    issuer: MaybeRead<string>;
    level: MaybeRead<Level>;
    title: MaybeRead<string>;
    startYear: MaybeRead<number>;
    endYear: MaybeRead<number>;
    signer: MaybeRead<string>;
    signerTitle: MaybeRead<string>;
    onBehalfOf: MaybeRead<string>;
    placeName: MaybeRead<string>;
    purpose: MaybeRead<string>;
    implementation: MaybeRead<string>;
    recipients: MaybeRead<string>;
  };
  /** The upper plan that this one carries out, as cited. */
  implements: MaybeRead<Citation>;
  legalBases: Read<ExchangedPlan['legalBases'][number]>[];
  generalCriteria: Read<ExchangedCriterion>[];
  fields: ReadField[];
  quotas: Read<ExchangedPlan['quotas'][number]>[];
  deadlines: Read<ExchangedPlan['deadlines'][number]>[];
  phases: Read<ExchangedPlan['roadmap'][number]>[];
  contradictions: Contradiction[];
};

export type ReadField = Read<{ letter?: string; name: string; subjects: Subject[]; note?: string }> & {
  criteria: Read<ExchangedCriterion>[];
};

/** Two places of the document that do not agree, or a place that cannot be right: told in Vietnamese, not resolved. */
export type Contradiction = { message: string; at: LineRange[] };
