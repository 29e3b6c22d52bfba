import { clean } from '@/lib/form/text';
import type { PlanSummary } from '@/lib/reports/queries';
import type { Signing } from './SummaryReport';

const OF_COMMITTEE: readonly (readonly string[])[] = [
  ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
];
const OF_BODY: readonly (readonly string[])[] = [
  ['THỦ TRƯỞNG ĐƠN VỊ'],
  ['KT. THỦ TRƯỞNG ĐƠN VỊ', 'PHÓ THỦ TRƯỞNG'],
];

/** In which capacities a report of the unit can be signed; the usual one first. */
export function capacitiesOf({ unit }: Pick<PlanSummary, 'unit'>): readonly (readonly string[])[] {
  return unit.kind === 'COMMITTEE' ? OF_COMMITTEE : OF_BODY;
}

/** Who signs: as the address says, else whoever signed the unit's own plan, else to be written in by hand. */
export function readSigning(
  query: Record<string, string | string[] | undefined>,
  summary: Pick<PlanSummary, 'unit' | 'ownPlan' | 'plan'>,
): Signing {
  const capacities = capacitiesOf(summary);
  const { plan, ownPlan } = summary;
  const asDeputy = ownPlan && plan.signerTitle?.startsWith('PHÓ') ? 1 : 0;
  const chosen = typeof query.as === 'string' && query.as in capacities ? Number(query.as) : asDeputy;
  const named =
    typeof query.signer === 'string' ? clean(query.signer).replace(/\s+/g, ' ').slice(0, 100) : null;
  return {
    capacity: capacities[chosen] ?? capacities[0] ?? [],
    signer: (named ?? (ownPlan ? plan.signer : null)) || null,
  };
}
