import { deadlineSentence } from '@/lib/deadlines/due';
import { formatDate } from '@/lib/format/dates';
import { DEADLINE_PURPOSE_WORDS, SUBJECT_WORDS } from '@/lib/format/words';
import type { AssigneeOfPlan } from '../assignee-queries';
import type { ListedPart } from '../changes';
import { citation } from '../document/citation';
import type {
  CitedPlan,
  CriterionOfPlan,
  DeadlineOfPlan,
  FieldOfPlan,
  PlanDocument,
  QuotaOfPlan,
} from '../plan-queries';
import { sentenceOfQuota } from '../quota-words';
import { periodWords } from '../status';

/** 'Lĩnh vực a) Chung sức xây dựng nông thôn mới', within a sentence with a small letter. */
export function fieldLabel({ letter, name }: FieldOfPlan, { inText = false } = {}): string {
  return `${inText ? 'l' : 'L'}ĩnh vực ${letter ? `${letter}) ` : ''}${name}`;
}

/** What a field says of itself, where it is new or gone. */
export function fieldWords({ name, subjects, listed, note }: FieldOfPlan): string {
  const forWhom = subjects.map((subject) => SUBJECT_WORDS[subject].toLocaleLowerCase('vi')).join(', ');
  return joined([
    name,
    `đối tượng: ${forWhom || 'mọi đối tượng'}`,
    listed ? null : 'chỉ nêu ở phần chỉ tiêu',
    note,
  ]);
}

/** A criterion with all that counts in it: 'Không có hộ tái nghèo (bắt buộc; cần minh chứng; tập thể)'. */
export function criterionWords({ text, required, evidence, subject }: CriterionOfPlan): string {
  const marks = joined([
    required ? 'bắt buộc' : 'khuyến khích',
    evidence ? 'cần minh chứng' : null,
    subject ? SUBJECT_WORDS[subject].toLocaleLowerCase('vi') : null,
  ]);
  return `${text} (${marks})`;
}

/** A quota as its sentence, with its field and those who carry it. Both plans' are compared over the period of the later one. */
export function quotaItem(plan: PlanDocument, later: PlanDocument) {
  const fields = new Map(plan.fields.map((field) => [field.id, field]));
  return (quota: QuotaOfPlan): ListedPart => {
    const { leads, coordinators, fieldAsWritten, note } = quota;
    const field = fields.get(quota.fieldId ?? '');
    const rest = [
      leads.length > 0 ? `chủ trì: ${leads.map(assigneeWords).join(', ')}` : 'chưa có đơn vị chủ trì',
      coordinators.length > 0 ? `phối hợp: ${coordinators.map(assigneeWords).join(', ')}` : null,
      fieldAsWritten ? `văn bản ghi «${fieldAsWritten}»` : null,
      note && `ghi chú: ${note}`,
    ];
    const place = field ? `lĩnh vực ${field.shortName}` : 'tất cả lĩnh vực';
    return {
      id: quota.id,
      what: field ? `Chỉ tiêu ở lĩnh vực ${field.shortName}` : 'Chỉ tiêu cho tất cả lĩnh vực',
      words: joined([`${sentenceOfQuota(quota, plan)}, ${place}`, ...rest]),
      key: JSON.stringify([
        joined([sentenceOfQuota(quota, later), ...rest]),
        quota.fieldId,
        ...[...leads, ...coordinators].map(({ unit, group }) => unit?.id ?? group?.id ?? null),
      ]),
    };
  };
}

/** A deadline as its sentence, with what it is for and whom it binds. */
export function deadlineItem(deadline: DeadlineOfPlan): ListedPart {
  const { on, year, opensOn, closesOn, boundGroup, boundUnit, note } = deadline;
  const words = joined([
    `${deadline.what}: ${deadlineSentence(deadline)}`,
    on !== null && year !== null ? `tính cho năm ${year}` : null,
    opensOn && `nhận từ ngày ${formatDate(opensOn)}`,
    closesOn && `khóa sau ngày ${formatDate(closesOn)}`,
    boundGroup && `chỉ áp dụng với ${boundGroup.name}`,
    boundUnit && `chỉ áp dụng với ${boundUnit.name}`,
    note && `ghi chú: ${note}`,
  ]);
  return {
    id: deadline.id,
    what: `Thời hạn ${DEADLINE_PURPOSE_WORDS[deadline.purpose].toLocaleLowerCase('vi')}`,
    words,
    key: JSON.stringify([deadline.purpose, words, boundGroup?.id, boundUnit?.id]),
  };
}

/** A document that the plan rests on, as it is cited. */
export function basisWords(basis: CitedPlan): string {
  return citation(basis);
}

/** A step of the road map with its years. */
export function phaseWords({ name, startYear, endYear, note }: PlanDocument['phases'][number]): string {
  const years =
    startYear !== null && endYear !== null ? periodWords({ startYear, endYear }) : (startYear ?? endYear);
  return joined([years === null ? name : `${name} (${years})`, note]);
}

/** As the document says it, and who is meant where that has another name. */
function assigneeWords({ asWritten, unit, group }: AssigneeOfPlan): string {
  const meant = (unit ?? group)?.name;
  return meant && meant !== asWritten ? `${asWritten} (${meant})` : asWritten;
}

function joined(parts: readonly (string | null | false | undefined)[]): string {
  return parts.filter(Boolean).join('; ');
}
