import { z } from 'zod';
import type { Answer } from '@/lib/criteria/checklist';
import { checkbox, line, paragraphs } from '@/lib/form/text';
import type { AreaClass, Subject } from '@/lib/format/words';

/** Longest texts, in characters as a person counts them. */
export const LONGEST = {
  name: 200,
  ethnicity: 60,
  position: 200,
  place: 200,
  achievements: 20_000,
  note: 2_000,
  reason: 1_000,
} as const;

/** A nomination as it is typed: a draft, so nearly everything may still be missing. Made by `nominationForm`. */
export type NominationInput = {
  /** The unit nominated for: the acting unit or one under it. */
  unitId: string;
  planId: string;
  fieldId: string;
  subject: Subject;
  year: number;
  /** Of the form it was first entered with: a second click finds the first result. */
  formToken: string;
  /** The nomination that is being edited. */
  nominationId?: string | undefined;
  /** `updatedAt` of what the form was filled from, so that nobody overwrites what another has saved meanwhile. */
  revision?: string | undefined;
  name: string;
  birthYear: number | null;
  sex: 'FEMALE' | 'MALE' | null;
  ethnicity: string | null;
  position: string | null;
  place: string | null;
  isLeader: boolean;
  isDirectLabour: boolean;
  areaClass: AreaClass | null;
  achievements: string;
  noDiscipline: boolean;
  noInspection: boolean;
  noComplaint: boolean;
  answers: Answer[];
};

export type Intent = 'save' | 'check' | 'submit';

/** The form of a nomination: text fields by name, and `met-<criterion>`, `note-<criterion>` for each criterion. */
export const nominationForm: z.ZodType<NominationInput & { intent: Intent }> = z
  .record(z.string(), z.string())
  .transform((values, context) => {
    const answers = answersOf(values, context);
    const read = single.safeParse(values);
    if (read.success) return { ...read.data, answers };
    for (const { path, message } of read.error.issues)
      context.addIssue({ code: 'custom', path: [...path], message });
    return z.NEVER;
  });

/** Return, recognise, decline: what was decided on which nomination, and why. */
export const decisionForm = z.object({
  nominationId: z.uuid(),
  action: z.enum(['return', 'recognise', 'decline']),
  reason: paragraphs('Lý do', LONGEST.reason),
});

/** Taking a nomination back, and why. */
export const withdrawalForm = z.object({
  nominationId: z.uuid(),
  reason: paragraphs('Lý do', LONGEST.reason),
});

const HIDDEN = { error: 'Biểu mẫu đã bị thay đổi. Vui lòng mở lại biểu mẫu từ trang Đề cử.' };

const optionalLine = (label: string, max: number) => line(label, max).transform((text) => text || null);

const single = z.object({
  unitId: z.uuid({ error: 'Chưa chọn đơn vị đề cử. Vui lòng chọn đơn vị.' }),
  planId: z.uuid(HIDDEN),
  fieldId: z.uuid({ error: 'Chưa chọn lĩnh vực. Vui lòng chọn lĩnh vực của kế hoạch.' }),
  subject: z.enum(['COLLECTIVE', 'INDIVIDUAL', 'HOUSEHOLD'], HIDDEN),
  year: z
    .string(HIDDEN)
    .regex(/^\d{4}$/, HIDDEN)
    .transform(Number),
  formToken: z.uuid(HIDDEN),
  nominationId: z.literal('').transform(nothing).or(z.uuid()).optional(),
  revision: z.string().max(40, HIDDEN).optional(),
  intent: z.enum(['save', 'check', 'submit']).catch('save'),
  name: line('Tên', LONGEST.name),
  birthYear: line('Năm sinh', 40).transform(birthYear),
  sex: z.enum(['FEMALE', 'MALE']).nullable().catch(null),
  ethnicity: optionalLine('Dân tộc', LONGEST.ethnicity),
  position: optionalLine('Chức vụ, nghề nghiệp', LONGEST.position),
  place: optionalLine('Nơi ở hoặc nơi công tác', LONGEST.place),
  isLeader: checkbox,
  isDirectLabour: checkbox,
  areaClass: z.enum(['REGION_I', 'REGION_II', 'REGION_III']).nullable().catch(null),
  achievements: paragraphs('Thành tích', LONGEST.achievements),
  noDiscipline: checkbox,
  noInspection: checkbox,
  noComplaint: checkbox,
});

const note = paragraphs('Ghi chú, minh chứng', LONGEST.note);

/** What was typed at a criterion; one that was left alone gives no answer. */
function answersOf(values: Record<string, string>, context: z.RefinementCtx): Answer[] {
  const ids = new Set(
    Object.keys(values).flatMap((name) => /^(?:met|note)-(.+)$/.exec(name)?.[1]?.toLowerCase() ?? []),
  );
  return [...ids].flatMap((criterionId) => {
    if (!z.uuid().safeParse(criterionId).success) return [];
    const typed = note.safeParse(values[`note-${criterionId}`]);
    for (const { message } of typed.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: [`note-${criterionId}`], message });
    }
    const met = MET.get(values[`met-${criterionId}`] ?? '') ?? null;
    return met === null && !typed.data ? [] : [{ criterionId, met, note: typed.data ?? '' }];
  });
}

const MET: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false],
]);

/** Only what no year of birth can be is refused here; what is merely unlikely is refused when it is submitted. */
function birthYear(typed: string, context: z.RefinementCtx): number | null {
  if (typed === '') return null;
  const year = Number(typed);
  if (/^\d{4}$/.test(typed) && year >= 1900 && year <= 2100) return year;
  const message =
    'Năm sinh phải là năm gồm bốn chữ số, ví dụ 1985. Vui lòng sửa, hoặc để trống nếu không rõ.';
  context.addIssue({ code: 'custom', message });
  return null;
}

function nothing(): undefined {
  return undefined;
}
