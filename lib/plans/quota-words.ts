import { quotaSentence } from '@/lib/quotas/sentence';
import type { QuotaOfPlan } from './plan-queries';

/** A quota of a plan as its sentence (see quotaSentence), from the assignees as the document names them. */
export function sentenceOfQuota(quota: QuotaOfPlan, period: { startYear: number; endYear: number }): string {
  return quotaSentence({ ...quota, assignees: quota.leads.flatMap(unitsOf) }, period);
}

/** A group speaks of several units, whether or not this reader may see them all: the sentence only asks whether there is more than one. */
function unitsOf({ asWritten, unit, group }: QuotaOfPlan['leads'][number]) {
  const facts = { unitId: unit?.id ?? asWritten, unitPath: '', unitName: asWritten, schoolLevel: null };
  return group ? [facts, facts] : [facts];
}
