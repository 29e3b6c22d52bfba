import { criteriaBelow, criteriaOf } from '@/lib/documents/criteria';
import { holdingCriteria } from '@/lib/documents/fields-find';
import { isAboutCriteria, isGeneral, labelsOf } from '@/lib/documents/fields-headings';
import { fieldsOfParts } from '@/lib/documents/fields-parts';
import type { Outline, Section } from '@/lib/documents/outline';
import type { Read } from '@/lib/documents/reading';
import type { ExchangedCriterion } from '@/lib/plans/exchange/format';

/** The format that plans are exchanged in has room for no more. */
const MOST_CRITERIA = 300;

/** What the plan asks of every exemplar, whatever its field. */
export function readGeneralCriteria({ paragraphs }: Outline): Read<ExchangedCriterion>[] {
  return paragraphs
    .filter((section) => section.region !== 'HEAD' && (isGeneral(section) || statesForEach(section)))
    .flatMap((section) => {
      const colon = section.text.indexOf(':');
      const inline = colon > 0 && colon < section.text.length - 1 ? criteriaOf(section, colon + 1, []) : [];
      return [...inline, ...criteriaBelow(section, [])];
    })
    .slice(0, MOST_CRITERIA);
}

/** Criteria for collectives and for individuals that are for no field of their own. */
function statesForEach(section: Section): boolean {
  if (!isAboutCriteria(section) || labelsOf(section).length === 0 || fieldsOfParts(section).length > 0)
    return false;
  const beside =
    section.parent?.parent?.children.flatMap(({ children }) => children.filter(isAboutCriteria)) ?? [];
  return holdingCriteria(beside).every((field) => field !== section.parent);
}
