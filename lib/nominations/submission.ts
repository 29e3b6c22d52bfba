import { type Answer, type CriterionFacts, checklistProblems } from '@/lib/criteria/checklist';
import { type NominationWindow, windowProblem } from '@/lib/deadlines/window';
import { countInText } from '@/lib/format/numbers';
import { type PlanStatus, SUBJECT_WORDS, type Subject } from '@/lib/format/words';
import { type Problem, refuse } from '@/lib/refusal';
import { LEAST_ACHIEVEMENTS } from './limits';

export type NominationFacts = {
  /** The year nominated for. */
  year: number;
  subject: Subject;
  name: string;
  /** Of an individual; null where it is not known. */
  birthYear: number | null;
  /** Nine or twelve digits, or what is shown of them; null where none is stored. */
  idNumber?: string | null;
  achievements: string;
  results?: string;
  effect?: string;
  declarations: { noDiscipline: boolean; noInspection: boolean; noComplaint: boolean };
};

export type SubmissionFacts = {
  nomination: NominationFacts;
  /** Whom the plan states criteria for in the field; empty where it names none: then anyone fits. */
  fieldSubjects: readonly Subject[];
  /** An amendment of the plan has dropped the field. */
  fieldRetired: boolean;
  criteria: readonly CriterionFacts[];
  answers: readonly Answer[];
  /** Criteria that a file of the dossier is ticked for. */
  proven?: ReadonlySet<string>;
  /** Null where the plan has no window in the year. */
  window: NominationWindow | null;
  now: Date;
  planStatus: PlanStatus;
  /** The plan asks for the ID number of persons. */
  asksIdNumber?: boolean;
};

export const EARLIEST_BIRTH_YEAR = 1900;
export const YOUNGEST = 6;

/**
 * Everything that stops a submission, each at the place where it is mended, in the order of the form: the
 * plan and its window, who, achievements, checklist, declarations. Empty when the nomination can be
 * submitted.
 */
export function submissionProblems(facts: SubmissionFacts): Problem[] {
  const { nomination } = facts;
  return [
    planProblem(facts.planStatus) ?? yearProblem(facts.window, nomination.year, facts.now),
    facts.fieldRetired ? FIELD_RETIRED : subjectProblem(nomination.subject, facts.fieldSubjects),
    nameProblem(nomination.name),
    birthYearProblem(nomination),
    facts.asksIdNumber ? idNumberProblem(nomination) : null,
    achievementsProblem(nomination),
    ...checklistProblems(facts.criteria, facts.answers, facts.proven),
    ...declarationProblems(nomination.declarations),
  ].filter((problem) => problem !== null);
}

function planProblem(status: PlanStatus): Problem | null {
  if (status === 'ISSUED') return null;
  return status === 'DRAFT'
    ? refuse(
        'plan',
        'plan-not-issued',
        'Kế hoạch chưa được ban hành. Vui lòng lưu nháp và nộp khi kế hoạch có hiệu lực.',
      )
    : refuse(
        'plan',
        'plan-closed',
        'Kế hoạch đã kết thúc nên không nhận đề cử mới. Vui lòng chọn kế hoạch đang thực hiện.',
      );
}

function yearProblem(window: NominationWindow | null, year: number, now: Date): Problem | null {
  if (window) return windowProblem(window, now);
  return refuse(
    'window',
    'no-window',
    `Kế hoạch không có kỳ đề cử cho năm ${year}. Vui lòng chọn năm thuộc kế hoạch.`,
  );
}

function subjectProblem(subject: Subject, fieldSubjects: readonly Subject[]): Problem | null {
  if (fieldSubjects.length === 0 || fieldSubjects.includes(subject)) return null;
  const allowed = fieldSubjects.map(subjectWord).join(', ');
  return refuse(
    'subject',
    'subject-not-in-field',
    `Lĩnh vực này không xét ${subjectWord(subject)}, chỉ xét ${allowed}. Vui lòng chọn lại đối tượng hoặc lĩnh vực.`,
  );
}

function nameProblem(name: string): Problem | null {
  if (/\p{L}/u.test(name)) return null;
  return refuse(
    'name',
    'name-missing',
    'Chưa ghi tên tập thể, cá nhân hoặc chủ hộ. Vui lòng ghi đầy đủ tên.',
  );
}

/** Not every elder of a remote village knows the year: it may stay open, but not be absurd. */
function birthYearProblem({ subject, birthYear, year }: NominationFacts): Problem | null {
  if (subject !== 'INDIVIDUAL' || birthYear === null) return null;
  const latest = year - YOUNGEST;
  if (Number.isInteger(birthYear) && birthYear >= EARLIEST_BIRTH_YEAR && birthYear <= latest) return null;
  return refuse(
    'birthYear',
    'birth-year-impossible',
    `Năm sinh phải từ ${EARLIEST_BIRTH_YEAR} đến ${latest}. Vui lòng sửa lại, hoặc để trống nếu không rõ.`,
  );
}

function idNumberProblem({ subject, idNumber }: NominationFacts): Problem | null {
  if (subject !== 'INDIVIDUAL' || idNumber) return null;
  return refuse(
    'idNumber',
    'id-number-missing',
    'Kế hoạch yêu cầu số định danh của cá nhân, hiện chưa ghi. Vui lòng ghi 9 hoặc 12 chữ số.',
  );
}

/**
 * The three sections together; each counted in characters as one reads them: composed, with runs of white space as one, so
 * that padding does not count.
 */
function achievementsProblem({ achievements, results = '', effect = '' }: NominationFacts): Problem | null {
  const length = [achievements, results, effect].reduce((sum, section) => sum + lengthRead(section), 0);
  if (length >= LEAST_ACHIEVEMENTS) return null;
  return refuse(
    'achievements',
    'achievements-too-short',
    `Thành tích cần ít nhất ${LEAST_ACHIEVEMENTS} ký tự (việc đã làm, kết quả và tác dụng cộng lại), ` +
      `hiện có ${countInText(length)}. Vui lòng nêu việc đã làm và kết quả cụ thể.`,
  );
}

function lengthRead(text: string): number {
  return [...text.normalize('NFC').trim().replace(/\s+/gu, ' ')].length;
}

/** Said of a field that an amendment of the plan has dropped. */
export const FIELD_RETIRED = refuse(
  'fieldId',
  'field-retired',
  'Lĩnh vực này không còn trong kế hoạch sau khi kế hoạch được sửa đổi nên không nhận đề cử nữa. Vui lòng lập đề cử ở lĩnh vực khác; đề cử đang viết ở lĩnh vực này thì rút.',
);

const DECLARATIONS = [
  ['noDiscipline', 'không đang trong thời gian thi hành kỷ luật'],
  ['noInspection', 'không đang bị thanh tra, kiểm tra, điều tra'],
  ['noComplaint', 'không có đơn khiếu nại, tố cáo đang được xem xét'],
] as const;

function declarationProblems(declarations: NominationFacts['declarations']): Problem[] {
  return DECLARATIONS.filter(([field]) => !declarations[field]).map(([field, words]) =>
    refuse(field, 'declaration-missing', `Chưa cam kết ${words}. Vui lòng kiểm tra và đánh dấu nếu đúng.`),
  );
}

function subjectWord(subject: Subject): string {
  return SUBJECT_WORDS[subject].toLocaleLowerCase('vi');
}
