import { SUBJECT_WORDS, SUBJECTS } from '@/lib/format/words';
import {
  basisWords,
  criterionWords,
  deadlineItem,
  fieldLabel,
  fieldWords,
  phaseWords,
  quotaItem,
} from './amend/change-words';
import { movedAmong } from './amend/moved';
import { citation } from './document/citation';
import type { CriterionOfPlan, FieldOfPlan, PlanDocument } from './plan-queries';
import { periodWords } from './status';

/** One thing that an amendment changed, in words that a person reads. Null: there was nothing, or there is nothing any more. */
export type PlanChange = {
  part: 'head' | 'field' | 'criterion' | 'quota' | 'deadline' | 'basis' | 'phase' | 'words';
  /** What it is that changed: 'Tên kế hoạch', 'Tiêu chí của lĩnh vực a) …'. */
  what: string;
  before: string | null;
  after: string | null;
};

/**
 * What a plan says otherwise than before, in the order of the document. A part is the same by its id, whatever it says and
 * wherever it stands; bases and phases have none and are the same by their words. Number and date are left out: an
 * amendment has its own, and the plan keeps those of its issue.
 */
export function planChanges(before: PlanDocument, after: PlanDocument): PlanChange[] {
  return [
    ...headChanges(before, after),
    ...listChanges(
      'basis',
      before.bases.map(byWords('Căn cứ', basisWords)),
      after.bases.map(byWords('Căn cứ', basisWords)),
    ),
    ...textChanges(before, after),
    ...listChanges('phase', before.phases.map(phaseItem), after.phases.map(phaseItem)),
    ...listChanges(
      'criterion',
      before.generalCriteria.map(criterionItem(null)),
      after.generalCriteria.map(criterionItem(null)),
    ),
    ...fieldChanges(before.fields, after.fields),
    ...listChanges(
      'quota',
      before.quotas.map(quotaItem(before, after)),
      after.quotas.map(quotaItem(after, after)),
    ),
    ...listChanges('deadline', before.deadlines.map(deadlineItem), after.deadlines.map(deadlineItem)),
  ];
}

/** Whether two plans cite the same upper plan. One that has come into the system since a draft was opened is still the same. */
export function sameUpper(before: PlanDocument['upper'], after: PlanDocument['upper']): boolean {
  if (!before || !after) return before === after;
  if (before.id && after.id) return before.id === after.id;
  const sameDocument = before.number === after.number && before.issuedOn === after.issuedOn;
  if (before.id) return sameDocument;
  return !after.id && sameDocument && (before.issuer ?? '') === (after.issuer ?? '');
}

/** A part of a list. `key` is what it says for the comparison, `words` for the reader. */
export type ListedPart = { id: string; what: string; words: string; key: string };

function listChanges(
  part: PlanChange['part'],
  before: readonly ListedPart[],
  after: readonly ListedPart[],
): PlanChange[] {
  const [was, is] = [numbered(before), numbered(after)];
  const moved = movedAmong([...was.keys()], [...is.keys()]);
  const changes: PlanChange[] = [];
  for (const [id, { what, words }] of was) {
    if (!is.has(id)) changes.push({ part, what, before: words, after: null });
  }
  for (const [id, now] of is) {
    const { what, words } = now;
    const old = was.get(id);
    if (!old) changes.push({ part, what, before: null, after: words });
    else if (old.key !== now.key) {
      // Two units of one name: the words are the same, what is meant is not.
      const other = old.words === words ? `${words} (đổi đơn vị hoặc nhóm được nêu)` : words;
      changes.push({ part, what, before: old.words, after: other });
    }
    const places = moved.get(id);
    if (old && places) changes.push({ part, what: `${what}, thứ tự: ${shortened(words)}`, ...places });
  }
  return changes;
}

/** By id; what has none of its own and is said twice is told apart by its count. */
function numbered(parts: readonly ListedPart[]): Map<string, ListedPart> {
  const found = new Map<string, ListedPart>();
  for (const part of parts) {
    let id = part.id;
    for (let count = 2; found.has(id); count++) id = `${part.id} #${count}`;
    found.set(id, part);
  }
  return found;
}

const HEAD: readonly [string, (plan: PlanDocument) => string | null][] = [
  ['Tên kế hoạch', (plan) => plan.title],
  ['Giai đoạn', periodWords],
  ['Cơ quan ban hành ghi trên văn bản', (plan) => plan.issuerAsWritten],
  ['Nơi ban hành', (plan) => plan.placeName],
  ['Quyền hạn, chức vụ ký', (plan) => [plan.onBehalfOf, plan.signerTitle].filter(Boolean).join(', ')],
  ['Người ký', (plan) => plan.signer],
  ['Số căn cước trong hồ sơ', (plan) => (plan.asksIdNumber ? 'có hỏi' : 'không hỏi')],
  ['Kế hoạch của cả giai đoạn', (plan) => plan.periodPlan && citation(plan.periodPlan)],
];
const TEXTS: typeof HEAD = [
  ['Mục đích, yêu cầu', (plan) => plan.purpose],
  ['Tổ chức thực hiện', (plan) => plan.implementation],
  ['Nơi nhận', (plan) => plan.recipients],
];

function headChanges(before: PlanDocument, after: PlanDocument): PlanChange[] {
  const upper = sameUpper(before.upper, after.upper)
    ? []
    : [
        {
          part: 'head' as const,
          what: 'Kế hoạch cấp trên',
          before: before.upper && citation(before.upper),
          after:
            after.upper &&
            `${citation(after.upper)}${!before.upper?.id && after.upper.id ? ' (có trong hệ thống)' : ''}`,
        },
      ];
  return [...valueChanges('head', HEAD, before, after), ...upper];
}

function textChanges(before: PlanDocument, after: PlanDocument): PlanChange[] {
  return valueChanges('words', TEXTS, before, after);
}

function valueChanges<T>(
  part: PlanChange['part'],
  values: readonly [string, (of: T) => string | null][],
  before: T,
  after: T,
): PlanChange[] {
  return values.flatMap(([what, read]) => {
    const [was, is] = [read(before) || null, read(after) || null];
    return was === is ? [] : [{ part, what, before: was, after: is }];
  });
}

const FIELD_VALUES: readonly [string, (field: FieldOfPlan) => string | null][] = [
  ['tên', (field) => field.name],
  ['tên ngắn', (field) => field.shortName],
  ['ký hiệu', (field) => field.letter],
  ['có trong danh mục lĩnh vực', (field) => (field.listed ? 'có' : 'không, chỉ nêu ở phần chỉ tiêu')],
  ['đối tượng', ({ subjects }) => subjectWords(subjects)],
  ['ghi chú', (field) => field.note],
];

function fieldChanges(before: readonly FieldOfPlan[], after: readonly FieldOfPlan[]): PlanChange[] {
  const was = new Map(before.map((field) => [field.id, field]));
  const kept = new Set(after.map(({ id }) => id));
  const moved = movedAmong([...was.keys()], [...kept]);
  return [
    ...before.flatMap((field) =>
      kept.has(field.id)
        ? []
        : [
            { part: 'field' as const, what: fieldLabel(field), before: fieldWords(field), after: null },
            ...criteriaChanges(field, field.criteria, []),
          ],
    ),
    ...after.flatMap((field) => {
      const old = was.get(field.id);
      if (!old) {
        return [
          { part: 'field' as const, what: fieldLabel(field), before: null, after: fieldWords(field) },
          ...criteriaChanges(field, [], field.criteria),
        ];
      }
      const places = moved.get(field.id);
      const what = fieldLabel(old);
      return [
        ...valueChanges('field', FIELD_VALUES, old, field).map((one) => ({
          ...one,
          what: `${what}: ${one.what}`,
        })),
        ...upperFieldChange(what, old, field),
        ...(places ? [{ part: 'field' as const, what: `${what}: thứ tự`, ...places }] : []),
        ...criteriaChanges(field, old.criteria, field.criteria),
      ];
    }),
  ];
}

function upperFieldChange(what: string, before: FieldOfPlan, after: FieldOfPlan): PlanChange[] {
  if (before.upperFieldId === after.upperFieldId) return [];
  return [
    {
      part: 'field',
      what: `${what}: lĩnh vực tương ứng của kế hoạch cấp trên`,
      before: before.upperFieldId && 'đã nối',
      after: after.upperFieldId && (before.upperFieldId ? 'nối với lĩnh vực khác' : 'đã nối'),
    },
  ];
}

function criteriaChanges(
  field: FieldOfPlan,
  before: readonly CriterionOfPlan[],
  after: readonly CriterionOfPlan[],
): PlanChange[] {
  return listChanges('criterion', before.map(criterionItem(field)), after.map(criterionItem(field)));
}

function criterionItem(field: FieldOfPlan | null) {
  const what = field ? `Tiêu chí của ${fieldLabel(field, { inText: true })}` : 'Tiêu chí chung';
  return (criterion: CriterionOfPlan): ListedPart => {
    const words = criterionWords(criterion);
    return { id: criterion.id, what, words, key: words };
  };
}

function phaseItem(phase: PlanDocument['phases'][number]): ListedPart {
  const words = phaseWords(phase);
  return { id: phase.name, what: 'Lộ trình', words, key: words };
}

function byWords<T>(what: string, wordsOf: (of: T) => string) {
  return (of: T): ListedPart => {
    const words = wordsOf(of);
    return { id: words, what, words, key: words };
  };
}

function subjectWords(subjects: FieldOfPlan['subjects']): string {
  return subjects.length === 0
    ? 'mọi đối tượng'
    : SUBJECTS.filter((subject) => subjects.includes(subject))
        .map((subject) => SUBJECT_WORDS[subject].toLocaleLowerCase('vi'))
        .join(', ');
}

function shortened(words: string): string {
  const list = words.split(/\s+/u);
  return list.length <= 12 ? words : `${list.slice(0, 10).join(' ')}…`;
}
