import { SUBJECT_WORDS, type Subject } from '@/lib/format/words';
import { criteriaPage } from './edit/parts';
import { type LetterProblem, letterProblems } from './letters';
import type { FieldOfPlan, PlanDocument, QuotaOfPlan } from './plan-queries';
import type { Finding } from './readiness';
import { quoted, stop, warn } from './readiness-words';

/** General criteria, and each field: its name, letter, criteria, whom it is for and who has a quota in it. */
export function fieldFindings(plan: PlanDocument): Finding[] {
  const letters = letterProblems(plan.fields);
  return [
    ...(plan.generalCriteria.length === 0
      ? [
          warn(
            'criteria',
            'plan-without-general-criteria',
            'Kế hoạch chưa có tiêu chí chung. Vui lòng thêm, hoặc để nguyên nếu mọi tiêu chí đều thuộc từng lĩnh vực.',
          ),
        ]
      : []),
    ...(plan.fields.length === 0
      ? [
          stop(
            'fields',
            'plan-without-fields',
            'Kế hoạch chưa có lĩnh vực nào. Vui lòng thêm ít nhất một lĩnh vực.',
          ),
        ]
      : []),
    ...plan.fields.flatMap((field, at) => [
      ...nameFindings(field, at, plan.fields),
      ...letters.filter(({ fieldId }) => fieldId === field.id).map(letterFinding),
      ...criteriaFindings(
        field,
        plan.quotas.filter(({ fieldId }) => fieldId === field.id),
      ),
      ...leadFindings(field, plan.quotas),
    ]),
  ];
}

function nameFindings(field: FieldOfPlan, at: number, fields: readonly FieldOfPlan[]): Finding[] {
  const page = `fields/${field.id}`;
  if (field.name.trim() === '') {
    return [stop(page, 'field-without-name', `Lĩnh vực thứ ${at + 1} chưa có tên. Vui lòng nhập tên.`)];
  }
  const earlier = fields.slice(0, at).findIndex(({ name }) => plain(name) === plain(field.name));
  if (earlier < 0) return [];
  return [
    warn(
      page,
      'fields-share-name',
      `Lĩnh vực thứ ${earlier + 1} và thứ ${at + 1} cùng tên ${quoted(field.name)}. Vui lòng đổi tên một lĩnh vực, hoặc bỏ lĩnh vực bị lặp.`,
    ),
  ];
}

function letterFinding({ fieldId, code, message }: LetterProblem): Finding {
  return warn(`fields/${fieldId}`, code, message);
}

function criteriaFindings(field: FieldOfPlan, quotas: readonly QuotaOfPlan[]): Finding[] {
  const page = criteriaPage(field.id);
  const findings: Finding[] = [];
  if (field.subjects.length === 0) {
    findings.push(
      warn(
        `fields/${field.id}`,
        'field-without-subjects',
        `Lĩnh vực ${nameOf(field)} chưa ghi dành cho ai, nên đề cử nhận cả tập thể, cá nhân và hộ gia đình. Vui lòng chọn đối tượng nếu không phải ai cũng được.`,
      ),
    );
  }
  if (field.criteria.length === 0) {
    findings.push(
      warn(
        page,
        'field-without-criteria',
        `Lĩnh vực ${nameOf(field)} chưa có tiêu chí riêng; đề cử chỉ xét theo tiêu chí chung. Vui lòng thêm tiêu chí nếu cần.`,
      ),
    );
    return findings;
  }
  const without = subjectsAsked(quotas).filter(
    (subject) =>
      !field.criteria.some((criterion) => criterion.subject === null || criterion.subject === subject),
  );
  for (const subject of without) {
    findings.push(
      warn(
        page,
        'quota-without-criteria',
        `Chỉ tiêu ở lĩnh vực ${nameOf(field)} đòi ${lower(subject)}, nhưng lĩnh vực chưa có tiêu chí nào cho ${lower(subject)}. Vui lòng thêm tiêu chí hoặc xem lại chỉ tiêu.`,
      ),
    );
  }
  return findings;
}

function leadFindings(field: FieldOfPlan, quotas: readonly QuotaOfPlan[]): Finding[] {
  if (!field.listed || quotas.some(({ fieldId }) => fieldId === null || fieldId === field.id)) return [];
  return [
    warn(
      'quotas',
      'field-without-quota',
      `Lĩnh vực ${nameOf(field)} chưa có chỉ tiêu nào, nên không đơn vị nào chủ trì. Vui lòng thêm chỉ tiêu cho lĩnh vực này hoặc một chỉ tiêu chung cho mọi lĩnh vực.`,
    ),
  ];
}

function subjectsAsked(quotas: readonly QuotaOfPlan[]): Subject[] {
  return [...new Set(quotas.flatMap(({ parts }) => parts.map(({ subject }) => subject)))];
}

function nameOf(field: FieldOfPlan): string {
  return field.name.trim() === '' ? `thứ ${field.ordinal}` : quoted(field.name);
}

function plain(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');
}

function lower(subject: Subject): string {
  return SUBJECT_WORDS[subject].toLocaleLowerCase('vi');
}
