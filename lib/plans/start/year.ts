import { type DeadlineFacts, dueOn } from '@/lib/deadlines/due';
import type { DeadlineDraft, PlanDraft, QuotaDraft } from '../draft';
import type { PlanDocument } from '../plan-queries';
import { redraft } from '../redraft';
import { titleOfYear } from './title';

/**
 * One year of a plan for a whole period, as a draft of the same unit: its fields and criteria, the quotas of every year as
 * those of this one, the deadlines that fall in it. A quota for the whole period or for another year is not taken over:
 * what of it this year has to bring, the unit decides. `left` counts them.
 */
export function yearDraft(period: PlanDocument, year: number): { draft: PlanDraft; left: number } {
  const said = redraft(period);
  const quotas = said.quotas.flatMap((quota) => ofYear(quota, year) ?? []);
  return {
    draft: {
      ...said,
      number: null,
      numberInvented: false,
      issuedOn: null,
      issuedOnInvented: false,
      amendsId: null,
      periodPlanId: period.id,
      title: titleOfYear(period.title, period, year),
      startYear: year,
      endYear: year,
      phases: [],
      fields: said.fields.map((field, at) => ({ ...field, upperFieldId: period.fields[at]?.id ?? null })),
      quotas,
      deadlines: said.deadlines.filter((deadline) => dueOn(factsOf(deadline), year) !== null),
    },
    left: said.quotas.length - quotas.length,
  };
}

function ofYear(quota: QuotaDraft, year: number): QuotaDraft | null {
  if (quota.cadence === 'YEARLY') return { ...quota, cadence: 'YEAR', year };
  return quota.cadence === 'YEAR' && quota.year === year ? quota : null;
}

function factsOf(deadline: DeadlineDraft): DeadlineFacts {
  const { purpose, on, monthDay, quarter, year, before, opensOn, closesOn } = deadline;
  return {
    purpose,
    on: on ?? null,
    monthDay: monthDay ?? null,
    quarter: quarter ?? null,
    year: year ?? null,
    before: before ?? false,
    opensOn: opensOn ?? null,
    closesOn: closesOn ?? null,
  };
}
