import type { Problem } from '@/lib/refusal';

/** What a form was sent with, by field name, exactly as typed: it goes back into the fields when the form is refused. */
export type FormValues = Record<string, string>;

/** What an action answers a form with. Success redirects, so a state is either fresh or a refusal (or a check's result). */
export type FormState = {
  problems: Problem[];
  values: FormValues | null;
  /** Said in a calm tone above the form: «Đã lưu nháp lúc …» */
  notice?: string | null;
};

export const FRESH: FormState = { problems: [], values: null };

/** The text fields of a sent form; React's own fields and files are left out, a repeated name keeps its last value. */
export function valuesOf(form: FormData): FormValues {
  const values: FormValues = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$ACTION')) values[name] = value;
  }
  return values;
}
