import type { Count } from '@/lib/documents/quotas-count';

/**
 * Numbers whose exemplars only the next number of the sentence names: «từ 100 lao động trở lên chọn 03, dưới 100 lao
 * động chọn 01 điển hình».
 */
export function elidedCounts(plain: string, counts: readonly Count[]): Count[] {
  const found: Count[] = [];
  let at = 0;
  for (const match of plain.matchAll(SOUGHT)) {
    const [whole, verb = '', bound = '', number = ''] = match;
    const start = match.index + verb.length;
    const end = match.index + whole.length;
    while ((counts[at]?.start ?? end) < end) at++;
    const next = counts[at];
    if (!next || next.start - end > 120) continue;
    const between = plain.slice(end, next.start);
    if (!between.trimEnd().endsWith(` ${verb.trim()}`) || between.includes('. ')) continue;
    const min = Number(number);
    found.push({
      ...{ min, max: null, subject: next.subject, start, end, noun: end, otherwise: null },
      bound: bound === '' ? 'PLAIN' : 'LEAST',
    });
  }
  return found.length === 0 ? [...counts] : [...found, ...counts].sort((a, b) => a.start - b.start);
}

const SOUGHT =
  /((?<![a-z])(?:lua chon|tuyen chon|binh chon|xet chon|chon|gioi thieu|de cu|de xuat|dang ky|binh xet) )((?:it nhat |toi thieu )?)(\d{1,3})(?=[,;])/g;
