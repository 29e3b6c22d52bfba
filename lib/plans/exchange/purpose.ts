import { plain } from '@/lib/format/diacritics';
import type { DeadlinePurpose } from '@/lib/format/words';

/**
 * What a deadline is for, read out of its words where they speak of one thing only. Otherwise a day that comes round every
 * year is a report's, and any other an interim review's, which opens and closes nothing. Either way a reading, to be shown.
 */
export function purposeRead(what: string, every: boolean): DeadlinePurpose {
  const text = plain(what).replace(/\s+/g, ' ');
  const meant = (Object.keys(WORDS) as DeadlinePurpose[]).filter((purpose) => WORDS[purpose].test(text));
  const [one] = meant;
  if (one && meant.length === 1) return one;
  return every ? 'PERIODIC_REPORT' : 'INTERIM_REVIEW';
}

/** The yardstick files of the five plans word deadlines in English. */
const WORDS: Record<DeadlinePurpose, RegExp> = {
  PLAN_IN: /\b(gui|nop|ban hanh|xay dung) (\p{L}+ ){0,4}ke hoach\b|\bown plan\b/u,
  NOMINATIONS: /\bde cu\b|\bgioi thieu (\p{L}+ )?(dien hinh|guong|mo hinh)\b|\bnominat/u,
  PERIODIC_REPORT: /\bbao cao\b|\breport/u,
  INTERIM_REVIEW: /\bso ket\b|\binterim review\b/u,
  FINAL_REVIEW: /\btong ket\b|\b(final|end-of-period) review\b/u,
};
