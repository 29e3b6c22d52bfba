import type { ExchangedPlan } from '@/lib/plans/exchange/format';
import type { MaybeRead, PlanReading } from './reading';

/** A plan as its document says it: the form of an exchanged plan, with null for what a whole plan cannot be without. */
export type SaidPlan = Omit<ExchangedPlan, 'plan'> & {
  plan: Omit<ExchangedPlan['plan'], 'title' | 'startYear' | 'endYear'> & {
    title: string | null;
    startYear: number | null;
    endYear: number | null;
  };
};

/** What was read, without where and how surely. Null where the document does not state it. */
export function exchangedOf(reading: PlanReading): SaidPlan {
  const { head } = reading;
  const general = reading.generalCriteria.map(({ value }) => value);
  return {
    plan: {
      number: said(head.number),
      issuedOn: said(head.issuedOn),
      issuer: said(head.issuer),
      level: said(head.level),
      title: said(head.title),
      startYear: said(head.startYear),
      endYear: said(head.endYear),
      signer: said(head.signer),
      signerTitle: said(head.signerTitle),
      onBehalfOf: said(head.onBehalfOf),
      ...(head.placeName && { placeName: head.placeName.value }),
      ...(head.purpose && { purpose: head.purpose.value }),
      ...(head.implementation && { implementation: head.implementation.value }),
      ...(head.recipients && { recipients: head.recipients.value }),
    },
    implements: said(reading.implements),
    legalBases: reading.legalBases.map(({ value }) => value),
    fields: reading.fields.map(({ value, criteria }) => ({
      ...value,
      ...(criteria.length > 0 && { criteria: criteria.map((criterion) => criterion.value) }),
    })),
    quotas: reading.quotas.map(({ value }) => value),
    deadlines: reading.deadlines.map(({ value }) => value),
    roadmap: reading.phases.map(({ value }) => value),
    ...(general.length > 0 && { generalCriteria: general }),
  };
}

function said<T>(read: MaybeRead<T>): T | null {
  return read === null ? null : read.value;
}
