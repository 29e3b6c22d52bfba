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

export type AssigneeWords = { asWritten: string; isGroup: boolean };

/** What a plan says of a quota beside its numbers: who, with whom, in what. */
export type QuotaInPlan = Omit<QuotaWords, 'assignees'> & {
  leads: readonly AssigneeWords[];
  coordinators: readonly AssigneeWords[];
  /** The field or movement as the plan words it; null where the quota spans all of them. */
  field: string | null;
};

/** How a number without an upper bound is worded: «ít nhất 05 điển hình» or «từ 05 điển hình trở lên». */
export type OpenWording = 'AT_LEAST' | 'FROM_ON';

/**
 * A quota said back as a plan would say it, e.g. 'mỗi đơn vị từ 10 đến 15 điển hình cả giai đoạn 2021–2025
 * (cách hiểu của đơn vị nhập)': lower case, without a full stop. The last words stand where the document does
 * not state the cadence.
 */
export function quotaSentence(quota: QuotaWords, period?: Period): string {
  const { whole, split } = howMany(quota, 'AT_LEAST');
  const number = split === '' ? whole : `${whole}, trong đó ít nhất ${split},`;
  const reading = quota.cadenceStated ? '' : READING;
  return [forWhom(quota), number, `${when(quota, period)}${reading}`].filter(Boolean).join(' ');
}

/**
 * The whole sentence of a plan, with who leads, who takes part and in which field: 'Công an xã chủ trì, phối hợp với Trạm
 * Y tế: ít nhất 02 điển hình/năm trong “Dạy tốt - Học tốt”.' What a half-done quota lacks stands in brackets.
 */
export function quotaInPlan(quota: QuotaInPlan, period: Period, open: OpenWording = 'AT_LEAST'): string {
  const { whole, split } = isAsked(quota) ? howMany(quota, open) : NOT_ASKED;
  const asked = [
    eachOf(quota),
    quota.cadence === 'YEARLY'
      ? `${whole}${whole.endsWith('trở lên') ? ' mỗi năm' : '/năm'}`
      : `${whole} ${when(quota, period).replace(/^trong năm/, 'năm')}`,
    quota.cadenceStated ? '' : READING.trim(),
  ];
  const parts = split === '' ? '' : `, trong đó ít nhất ${split}`;
  const field = quota.field === null ? ', tính chung các lĩnh vực' : ` trong ${inQuotes(quota.field)}`;
  return `${whoOf(quota)}: ${asked.filter(Boolean).join(' ')}${parts === '' ? field : `${field}${parts}`}.`;
}

/** A plan that bounds some of its numbers from above words the others «từ … trở lên», any other plan «ít nhất …». */
export function openWordingOf(quotas: readonly Pick<QuotaWords, 'min' | 'max'>[]): OpenWording {
  return quotas.some(({ min, max }) => max !== null && max > min) ? 'FROM_ON' : 'AT_LEAST';
}

/** False for a draft's quota that says no number yet. */
export function isAsked({ min, max, parts }: Pick<QuotaWords, 'min' | 'max' | 'parts'>): boolean {
  return min > 0 || max !== null || parts.length > 0;
}

const NOT_ASKED = { whole: '(chưa ghi số lượng) điển hình', split: '' };
const READING = ' (cách hiểu của đơn vị nhập)';

function forWhom({ eachAssignee, perSchoolLevel, assignees }: QuotaWords): string {
  if (eachAssignee && perSchoolLevel) return 'mỗi đơn vị, mỗi cấp học';
  if (perSchoolLevel) return 'mỗi cấp học';
  if (eachAssignee) return 'mỗi đơn vị';
  return assignees.length > 1 ? 'các đơn vị cùng thực hiện' : '';
}

function whoOf({ leads, coordinators }: QuotaInPlan): string {
  const names = (many: readonly AssigneeWords[]) =>
    inOneBreath(
      many.map(({ asWritten }) => asWritten),
      '; ',
    );
  const lead = leads.length > 0 ? names(leads) : '(chưa có đơn vị chủ trì)';
  return coordinators.length > 0 ? `${lead} chủ trì, phối hợp với ${names(coordinators)}` : lead;
}

function eachOf({ leads, eachAssignee, perSchoolLevel }: QuotaInPlan): string {
  const [first, ...others] = leads;
  const several = others.length > 0 || first?.isGroup === true;
  const each = first?.isGroup && others.length === 0 ? 'mỗi đơn vị trong nhóm' : 'mỗi đơn vị';
  const who = several && eachAssignee ? each : '';
  const together = several && !eachAssignee && !perSchoolLevel ? 'các đơn vị cùng thực hiện' : '';
  return [who, perSchoolLevel ? 'mỗi cấp học' : '', together].filter(Boolean).join(', ');
}

/** A movement's name; «Phong trào “Dạy tốt - Học tốt”» brings its own quotation marks. */
function inQuotes(field: string): string {
  return field.includes('“') || field.includes('"') || field.includes('«') ? field : `“${field}”`;
}

/** The number, and its parts where they do not say it all: «từ 06 đến 08 điển hình», «01 tập thể và 01 cá nhân». */
function howMany(
  { min, max, parts }: Pick<QuotaWords, 'min' | 'max' | 'parts'>,
  open: OpenWording,
): { whole: string; split: string } {
  const sum = parts.reduce((total, part) => total + part.min, 0);
  const named = inOneBreath(parts.map((part) => `${twoDigits(part.min)} ${subjectWord(part.subject)}`));
  if (parts.length > 0 && sum >= min && (max === null || max <= sum)) {
    return { whole: max === null ? `ít nhất ${named}` : named, split: '' };
  }
  return { whole: range(Math.max(min, sum), max, open), split: named };
}

function range(min: number, max: number | null, open: OpenWording): string {
  if (max === null && open === 'FROM_ON' && min > 0) return `từ ${twoDigits(min)} điển hình trở lên`;
  if (max === null) return `ít nhất ${twoDigits(min)} điển hình`;
  if (max <= min) return `${twoDigits(min)} điển hình`;
  return min === 0
    ? `không quá ${twoDigits(max)} điển hình`
    : `từ ${twoDigits(min)} đến ${twoDigits(max)} điển hình`;
}

function when({ cadence, year }: Pick<QuotaWords, 'cadence' | 'year'>, period: Period | undefined): string {
  if (cadence === 'YEARLY') return 'mỗi năm';
  const oneYear = period && period.startYear === period.endYear ? period.startYear : null;
  const named = cadence === 'YEAR' ? (year ?? oneYear) : oneYear;
  if (named !== null) return `trong năm ${named}`;
  if (cadence === 'YEAR') return 'trong một năm';
  return period ? `cả giai đoạn ${period.startYear}–${period.endYear}` : 'cả giai đoạn';
}

/** ['01 tập thể', '01 cá nhân'] → '01 tập thể và 01 cá nhân'; names that hold commas themselves are parted by semicolons. */
function inOneBreath(items: readonly string[], between = ', '): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const separator = items.some((item) => item.includes(',')) ? between : ', ';
  return `${items.slice(0, -1).join(separator)} và ${last}`;
}

function subjectWord(subject: Subject): string {
  return SUBJECT_WORDS[subject].toLocaleLowerCase('vi');
}
