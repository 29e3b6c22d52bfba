import { twoDigits } from '@/lib/format/numbers';
import { SUBJECT_WORDS, type Subject } from '@/lib/format/words';
import type { Period, QuotaFacts } from './progress';

type QuotaWords = Pick<
  QuotaFacts,
  | 'min'
  | 'max'
  | 'cadence'
  | 'cadenceStated'
  | 'year'
  | 'eachAssignee'
  | 'perSchoolLevel'
  | 'parts'
  | 'assignees'
>;

/**
 * A quota said back as a plan would say it, e.g. 'mỗi đơn vị từ 10 đến 15 điển hình cả giai đoạn 2021–2025
 * (cách hiểu của đơn vị nhập)': lower case, without a full stop. The last words stand where the document does
 * not state the cadence.
 */
export function quotaSentence(quota: QuotaWords, period?: Period): string {
  return [forWhom(quota), howMany(quota), when(quota, period)].filter((words) => words !== '').join(' ');
}

function forWhom({ eachAssignee, perSchoolLevel, assignees }: QuotaWords): string {
  if (eachAssignee && perSchoolLevel) return 'mỗi đơn vị, mỗi cấp học';
  if (perSchoolLevel) return 'mỗi cấp học';
  if (eachAssignee) return 'mỗi đơn vị';
  return assignees.length > 1 ? 'các đơn vị cùng thực hiện' : '';
}

function howMany({ min, max, parts }: QuotaWords): string {
  const split = parts.reduce((sum, part) => sum + part.min, 0);
  const named = inOneBreath(parts.map((part) => `${twoDigits(part.min)} ${subjectWord(part.subject)}`));
  if (parts.length > 0 && split >= min && max === null) return `ít nhất ${named}`;
  const whole = range(Math.max(min, split), max);
  return parts.length > 0 ? `${whole}, trong đó ít nhất ${named},` : whole;
}

function range(min: number, max: number | null): string {
  if (max === null) return `ít nhất ${twoDigits(min)} điển hình`;
  if (max <= min) return `${twoDigits(min)} điển hình`;
  return min === 0
    ? `không quá ${twoDigits(max)} điển hình`
    : `từ ${twoDigits(min)} đến ${twoDigits(max)} điển hình`;
}

function when({ cadence, cadenceStated, year }: QuotaWords, period: Period | undefined): string {
  const reading = cadenceStated ? '' : ' (cách hiểu của đơn vị nhập)';
  if (cadence === 'YEARLY') return `mỗi năm${reading}`;
  const oneYear = period && period.startYear === period.endYear ? period.startYear : null;
  const named = cadence === 'YEAR' ? (year ?? oneYear) : oneYear;
  if (named !== null) return `trong năm ${named}${reading}`;
  if (cadence === 'YEAR') return `trong một năm${reading}`;
  return period ? `cả giai đoạn ${period.startYear}–${period.endYear}${reading}` : `cả giai đoạn${reading}`;
}

/** ['01 tập thể', '01 cá nhân'] → '01 tập thể và 01 cá nhân'. */
function inOneBreath(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} và ${last}`;
}

function subjectWord(subject: Subject): string {
  return SUBJECT_WORDS[subject].toLocaleLowerCase('vi');
}
