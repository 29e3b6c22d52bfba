import { type Problem, refuse } from '@/lib/refusal';

export type CriterionFacts = {
  id: string;
  text: string;
  /** Must be met before a nomination can be submitted; the others support it. */
  required: boolean;
  /** Asks for evidence: a file of the dossier, or a note that says which paper and where it is kept. */
  evidence: boolean;
};

export type Answer = { criterionId: string; met: boolean | null; note: string };

export type ChecklistSummary = {
  total: number;
  met: number;
  notMet: number;
  /** Not answered yet. */
  open: number;
  requiredTotal: number;
  requiredMet: number;
};

/**
 * Everything in a checklist that stops a submission, in the order of the criteria and at most one problem
 * each. A supporting criterion may stay open or unmet, but whoever claims to meet it owes the evidence that
 * it asks for: a file that is ticked for it (`proven` holds the ids of such criteria), or a note. Answers to criteria that are not listed are ignored: the plan may have changed since the draft
 * was saved.
 */
export function checklistProblems(
  criteria: readonly CriterionFacts[],
  answers: readonly Answer[],
  proven: ReadonlySet<string> = new Set(),
): Problem[] {
  const answered = byCriterion(answers);
  return criteria.flatMap((criterion) => {
    const proof = proven.has(criterion.id);
    return criterionProblem(criterion, answered.get(criterion.id), proof) ?? [];
  });
}

/** The form field of a criterion, also the id that the error summary links to. */
export function criterionField(criterionId: string): string {
  return `criterion-${criterionId}`;
}

/** How far a checklist is. */
export function checklistSummary(
  criteria: readonly CriterionFacts[],
  answers: readonly Answer[],
): ChecklistSummary {
  const answered = byCriterion(answers);
  const summary = { total: criteria.length, met: 0, notMet: 0, open: 0, requiredTotal: 0, requiredMet: 0 };
  for (const { id, required } of criteria) {
    const met = answered.get(id)?.met ?? null;
    if (met === null) summary.open += 1;
    else if (met) summary.met += 1;
    else summary.notMet += 1;
    if (required) summary.requiredTotal += 1;
    if (required && met) summary.requiredMet += 1;
  }
  return summary;
}

function criterionProblem(
  criterion: CriterionFacts,
  answer: Answer | undefined,
  proven: boolean,
): Problem | null {
  const at = criterionField(criterion.id);
  const named = `«${shortened(criterion.text)}»`;
  const met = answer?.met ?? null;
  if (criterion.required && met === null) {
    return refuse(
      at,
      'criterion-unanswered',
      `Tiêu chí bắt buộc ${named} chưa được trả lời. Vui lòng chọn đạt hay chưa đạt.`,
    );
  }
  if (criterion.required && met === false) {
    return refuse(
      at,
      'criterion-not-met',
      `Tiêu chí bắt buộc ${named} được ghi là chưa đạt nên chưa thể nộp đề cử. Vui lòng lưu nháp và nộp khi đã đạt.`,
    );
  }
  if (criterion.evidence && met === true && !proven && blank(answer?.note ?? '')) {
    return refuse(
      at,
      'criterion-no-evidence',
      `Tiêu chí ${named} cần minh chứng. Vui lòng chọn tệp minh chứng, hoặc ghi giấy tờ nào và nơi lưu vào ô ghi chú.`,
    );
  }
  return null;
}

/** A later answer to the same criterion replaces an earlier one. */
function byCriterion(answers: readonly Answer[]): Map<string, Answer> {
  return new Map(answers.map((answer) => [answer.criterionId, answer]));
}

/** Without a letter or a digit nothing is stated: a dash or an invisible character is no evidence. */
function blank(note: string): boolean {
  return !/[\p{L}\p{N}]/u.test(note);
}

/** Criteria can be long; a message names one by its beginning. */
function shortened(text: string): string {
  const words = text.trim().split(/\s+/u);
  return words.length <= 14 ? words.join(' ') : `${words.slice(0, 12).join(' ')}…`;
}
