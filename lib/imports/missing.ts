import type { CriterionFacts } from '@/lib/criteria/checklist';
import type { Subject } from '@/lib/format/words';
import { PART_WORDS, PARTS, partOf } from '@/lib/nominations/parts';
import { submissionProblems } from '@/lib/nominations/submission';
import { type Problem, refuse } from '@/lib/refusal';
import type { RowDraft } from './rows';

/** What a draft out of a table still lacks for a submission, in one sentence; null when it lacks nothing. */
export function stillMissing(
  { subject, who, achievements, results, effect, declared }: RowDraft,
  plan: {
    year: number;
    asksIdNumber: boolean;
    criteria: readonly CriterionFacts[];
    subjects: readonly Subject[];
    now: Date;
  },
): Problem | null {
  const problems = submissionProblems({
    nomination: {
      year: plan.year,
      subject,
      name: who.name ?? '',
      birthYear: who.birthYear ? Number(who.birthYear) : null,
      idNumber: who.idNumber || null,
      ...{ achievements, results, effect },
      declarations: { noDiscipline: declared, noInspection: declared, noComplaint: declared },
    },
    fieldSubjects: plan.subjects,
    fieldRetired: false,
    asksIdNumber: plan.asksIdNumber,
    criteria: plan.criteria,
    answers: [],
    window: null,
    now: plan.now,
    planStatus: 'ISSUED',
  });
  const parts = new Set(problems.map(partOf));
  // Asked for as soon as the criterion is answered as met.
  if (plan.criteria.some(({ required, evidence }) => required && evidence)) parts.add('evidence');
  const words = PARTS.filter((part) => parts.has(part)).map((part) =>
    PART_WORDS[part].toLocaleLowerCase('vi'),
  );
  return words.length === 0
    ? null
    : refuse('form', 'still-missing', `Còn thiếu để nộp: ${words.join(', ')}.`);
}
