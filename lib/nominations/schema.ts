import { z } from 'zod';
import type { Answer } from '@/lib/criteria/checklist';
import { paragraphs } from '@/lib/form/text';
import type { AreaClass, Subject } from '@/lib/format/words';
import { LONGEST } from './limits';
import { PARTS } from './parts';

/** A whole nomination as somebody hands it in at once: a draft, so nearly everything may still be missing. */
export type NominationInput = {
  /** The unit nominated for: the acting unit or one under it. */
  unitId: string;
  planId: string;
  fieldId: string;
  subject: Subject;
  year: number;
  /** Of the form it was first entered with: a second click finds the first result. */
  formToken: string;
  /** The dossier that is taken over; without one a new dossier is made. */
  exemplarId?: string | undefined;
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
  /** Left out: they stay as they are stored. */
  model?: string | null | undefined;
  /** Nine or twelve digits; null, too, leaves what is stored. */
  idNumber?: string | null | undefined;
  earlierTitles?: string | undefined;
  results?: string | undefined;
  effect?: string | undefined;
  /** What was done. */
  achievements: string;
  noDiscipline: boolean;
  noInspection: boolean;
  noComplaint: boolean;
  answers: Answer[];
};

/** Return, recognise, decline: what was decided on which nomination, why, and which parts a return is about. */
export const decisionForm = z
  .object({
    nominationId: z.uuid(),
    action: z.enum(['return', 'recognise', 'decline']),
    reason: paragraphs('Lý do', LONGEST.reason),
  })
  .catchall(z.string())
  .transform(({ nominationId, action, reason, ...ticks }) => ({
    nominationId,
    action,
    reason,
    parts: action === 'return' ? PARTS.filter((part) => ticks[`part-${part}`]) : [],
  }));

/** Taking a nomination back, and why. */
export const withdrawalForm = z.object({
  nominationId: z.uuid(),
  reason: paragraphs('Lý do', LONGEST.reason),
});

const HIDDEN = { error: 'Biểu mẫu đã bị thay đổi. Vui lòng mở lại biểu mẫu từ trang Đề cử.' };
const INTENT = z.enum(['save', 'next', 'back']).catch('save');

/** The form that a draft is made of: where it goes, the form's token, and the fields of who. */
export const startForm = z
  .object({
    planId: z.uuid(HIDDEN),
    fieldId: z.uuid({ error: 'Chưa chọn lĩnh vực. Vui lòng chọn lĩnh vực của kế hoạch.' }),
    subject: z.enum(['COLLECTIVE', 'INDIVIDUAL', 'HOUSEHOLD'], HIDDEN),
    year: z
      .string(HIDDEN)
      .regex(/^\d{4}$/, HIDDEN)
      .transform(Number),
    formToken: z.uuid(HIDDEN),
    exemplarId: z.literal('').transform(nothing).or(z.uuid(HIDDEN)).optional(),
    stamp: z.string(HIDDEN).max(20_000, HIDDEN).optional(),
    intent: INTENT,
  })
  .catchall(z.string())
  .transform(({ planId, fieldId, subject, year, formToken, exemplarId, stamp, intent, ...values }) => ({
    start: { planId, fieldId, subject, year, formToken, exemplarId, stamp, values },
    intent,
  }));

/** The form of a part of a nomination: which one, the stamp that it was opened with, and its fields. */
export const partForm = z
  .object({
    nominationId: z.uuid(HIDDEN),
    part: z.enum(['who', 'achievements', 'criteria', 'declarations'], HIDDEN),
    stamp: z.string(HIDDEN).max(20_000, HIDDEN),
    intent: INTENT,
  })
  .catchall(z.string())
  .transform(({ nominationId, part, stamp, intent, ...values }) => ({
    sent: { nominationId, part, stamp, values },
    intent,
  }));

/** The press of the button that submits. */
export const submissionForm = z.object({ nominationId: z.uuid(HIDDEN) });

function nothing(): undefined {
  return undefined;
}
