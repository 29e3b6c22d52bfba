import { formatDate, type PlainDate } from '@/lib/format/dates';
import type { CitedPlan } from '../plan-queries';

// What the symbol of a number says about the kind of document (Decree 30/2020, annex III, and party documents).
const KINDS: readonly [RegExp, string][] = [
  [/\/QH\d*$/, 'Luật số'],
  [/\/NĐ-CP$/, 'Nghị định số'],
  [/[-/]CT(-|\/|$)/, 'Chỉ thị số'],
  [/[-/]KL(-|\/|$)/, 'Kết luận số'],
  [/[-/]NQ(-|\/|$)/, 'Nghị quyết số'],
  [/\/QĐ-/, 'Quyết định số'],
  [/[-/]KH(-|\/|$)/, 'Kế hoạch số'],
  [/\/TT-/, 'Thông tư số'],
  [/\/HD-/, 'Hướng dẫn số'],
];

/** A document as another one cites it: 'Chỉ thị số 34-CT/TW ngày 07/04/2014 của Bộ Chính trị'. */
export function citation({ number, issuedOn, issuer }: CitedPlan): string {
  return [
    number ? `${kindOf(number)} ${number}` : 'Văn bản',
    dated(issuedOn),
    issuer ? `của ${issuer}` : null,
  ]
    .filter(Boolean)
    .join(' ');
}

function kindOf(number: string): string {
  return KINDS.find(([symbol]) => symbol.test(number))?.[1] ?? 'Văn bản số';
}

function dated(day: PlainDate | null): string | null {
  return day ? `ngày ${formatDate(day)}` : null;
}
