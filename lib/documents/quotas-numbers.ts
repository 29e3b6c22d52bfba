import type { Count } from '@/lib/documents/quotas-count';
import type { Doubt } from '@/lib/documents/quotas-doubt';
import type { Subject } from '@/lib/format/words';
import type { ExchangedPlan } from '@/lib/plans/exchange/format';

/** What the counts of one quota come to; `plain` where no word says whether it is the least or the most. */
export type Numbers = {
  min: number;
  max: number | null;
  subjects: ExchangedPlan['quotas'][number]['subjects'];
  plain: boolean;
};

/** Adds up the counts of one quota. A total said beside its parts is not added to them. */
export function numbersOf(counts: readonly Count[], doubts: Doubt[]): Numbers {
  const [first] = counts;
  const told = counts.filter(({ subject }) => subject !== null);
  const subjects: Partial<Record<Subject, number>> = {};
  for (const { subject, min } of told.every(({ byKind }) => byKind) ? [] : told) {
    if (subject && min > 0) subjects[subject] = (subjects[subject] ?? 0) + min;
  }
  for (const { otherwise, min } of counts) {
    if (otherwise !== null)
      doubts.push(['UNSURE', `Số ghi bằng chữ (${otherwise}) khác số ghi bằng số (${min}).`]);
  }
  const totals = counts.filter(({ subject }) => subject === null);
  const parts = sum(told.map((count) => count.min));
  // «05 mô hình, 05 cá nhân» stand side by side, unless they come to the total exactly or are said to be its parts.
  const split =
    told.some(({ part }) => part) || (told.length > 1 && parts === sum(totals.map((count) => count.min)));
  const summed = totals.length > 0 && told.length > 0 && !split ? counts : totals.length > 0 ? totals : told;
  const min = sum(summed.map((count) => count.min));
  const bounded = summed.every((count) => count.max !== null);
  if (totals.length > 1 || (totals.length > 0 && summed === counts && told.length > 0))
    doubts.push(['UNSURE', 'Câu này ghi nhiều số; đọc là cộng lại.']);
  if (summed !== counts && totals.length > 0 && told.length > 0 && partsDiffer(counts, parts, min)) {
    doubts.push(['UNSURE', 'Tổng số và số chia theo đối tượng không khớp nhau.']);
  }
  return {
    min,
    max: bounded ? sum(summed.map((count) => count.max ?? 0)) : null,
    subjects: Object.keys(subjects).length > 0 ? subjects : null,
    plain: first?.bound === 'PLAIN',
  };
}

/** Parts must come to the total, but «trong đó ít nhất 02 …», «trong đó có 01 …» alone must only not exceed it. */
function partsDiffer(counts: readonly Count[], parts: number, total: number): boolean {
  const told = counts.filter(({ subject }) => subject !== null);
  const least = told.some(({ bound }) => bound === 'LEAST') || (told.length === 1 && told[0]?.part === true);
  return least ? parts > total : parts !== total;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
