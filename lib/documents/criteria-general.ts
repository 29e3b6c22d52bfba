import { criteriaBelow, criteriaOf } from '@/lib/documents/criteria';
import { isGeneral } from '@/lib/documents/fields-find';
import type { Outline } from '@/lib/documents/outline';
import type { Read } from '@/lib/documents/reading';
import type { ExchangedCriterion } from '@/lib/plans/exchange/format';

/** What the plan asks of every exemplar, whatever its field. */
export function readGeneralCriteria({ paragraphs }: Outline): Read<ExchangedCriterion>[] {
  return paragraphs
    .filter((section) => section.region !== 'HEAD' && isGeneral(section))
    .flatMap((section) => {
      const colon = section.text.indexOf(':');
      const inline = colon > 0 && colon < section.text.length - 1 ? criteriaOf(section, colon + 1, []) : [];
      return [...inline, ...criteriaBelow(section, [])];
    });
}
