import type { CriterionOfNomination } from '@/lib/criteria/queries';

/** A criterion with what counts in it: «Có đường bê tông» (bắt buộc, cần minh chứng). */
export function criterionWords({ text, required, evidence }: CriterionOfNomination): string {
  const marks = [required ? 'bắt buộc' : 'khuyến khích', evidence ? 'cần minh chứng' : null].filter(Boolean);
  return `«${text}» (${marks.join(', ')})`;
}
