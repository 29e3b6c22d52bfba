import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { plainDateIn } from '@/lib/format/dates';
import { headOf, writingUnit } from './head-queries';
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

/** What the form of a blank plan opens with: the unit's head, and the year to plan for, in the last quarter the next one. */
export async function blankStart(scope: Scoped): Promise<Record<string, string>> {
  const head = await headOf(scope, await writingUnit(scope));
  const today = plainDateIn(scope.now);
  const year = Number(today.slice(0, 4));
  const planned = String(today.slice(5) >= '10-01' ? year + 1 : year);
  return {
    title: '',
    startYear: planned,
    endYear: planned,
    issuerAsWritten: head.issuerAsWritten,
    placeName: head.placeName ?? '',
    onBehalfOf: head.onBehalfOf ?? '',
    signerTitle: head.signerTitle ?? '',
  };
}
