import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { type Started, startOnce } from './once';

export type BlankPlan = {
  id: string;
  title: string;
  startYear: number;
  endYear: number;
  issuerAsWritten: string;
  placeName: string;
  onBehalfOf: string;
  signerTitle: string;
};

/** A draft of the acting unit with a title, a period and the words of its head, and nothing else. */
export async function startBlank(scope: Scoped, plan: BlankPlan): Promise<Started> {
  return startOnce(scope, plan.id, async (unit) => ({
    draft: {
      issuer: { id: unit.id, path: unit.path },
      issuerAsWritten: plan.issuerAsWritten,
      number: null,
      issuedOn: null,
      title: plan.title,
      startYear: plan.startYear,
      endYear: plan.endYear,
      placeName: plan.placeName || null,
      onBehalfOf: plan.onBehalfOf || null,
      signerTitle: plan.signerTitle || null,
      bases: [],
      phases: [],
      generalCriteria: [],
      fields: [],
      quotas: [],
      deadlines: [],
    },
  }));
}
