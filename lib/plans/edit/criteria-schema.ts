import { z } from 'zod';
import { checkbox, paragraphs } from '@/lib/form/text';
import { SUBJECTS, type Subject } from '@/lib/format/words';
import { isBlank, isFresh, readRows } from './rows';

export const CRITERION_LENGTH = 2000;

/** A criterion as its row says it. `key` is its id, or the name of a row that is not stored yet. */
export type CriterionTyped = {
  key: string;
  text: string;
  subject: Subject | null;
  required: boolean;
  evidence: boolean;
};
export type CriteriaForm = CriterionTyped[];

const row = z.object({
  text: paragraphs('Tiêu chí', CRITERION_LENGTH),
  subject: z.enum(['', ...SUBJECTS]).catch(''),
  supporting: checkbox,
  evidence: checkbox,
});

/** The rows of the form, without new ones that nobody has filled in. What says nothing is refused at its row. */
export const criteriaForm = z.record(z.string(), z.string()).transform((values, context): CriteriaForm => {
  const refuseAt = (path: PropertyKey[], message: string) =>
    context.issues.push({ code: 'custom', path, message, input: values });
  return readRows(values).flatMap((typed, at) => {
    if (isFresh(typed) && isBlank(typed)) return [];
    const parsed = row.safeParse(typed.values);
    for (const { message, path } of parsed.error?.issues ?? []) refuseAt([typed.key, ...path], message);
    if (!parsed.success) return [];
    const { text, subject, supporting, evidence } = parsed.data;
    if (text === '') refuseAt([typed.key, 'text'], emptyText(at + 1));
    return [{ key: typed.key, text, subject: subject || null, required: !supporting, evidence }];
  });
});

function emptyText(place: number): string {
  return `Tiêu chí ${place} chưa có nội dung. Vui lòng nhập, hoặc bấm «Bỏ» ở tiêu chí đó.`;
}
