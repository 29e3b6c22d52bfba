import { z } from 'zod';
import { characters, clean } from './clean';

// Rules that run in a browser, too, take them from ./clean, which does without the library of schemas.
export { characters, clean };

// What a schema does not word itself is refused in Vietnamese all the same.
z.config(z.locales.vi());

/** One line of at most `max` characters; empty when it is left out. `label` names it in the refusal. */
export function line(label: string, max: number) {
  return text(label, max).transform((value) => value.replace(/\s+/g, ' '));
}

/** Several lines of at most `max` characters in all. */
export function paragraphs(label: string, max: number) {
  return text(label, max);
}

/** One line that must be given. */
export function requiredLine(label: string, max: number) {
  return line(label, max).refine((value) => value !== '', {
    error: `Chưa có ${lower(label)}. Vui lòng nhập.`,
  });
}

/** A checkbox: a browser sends 'on' or nothing. */
export const checkbox = z
  .string()
  .optional()
  .transform((value) => value !== undefined && value !== '' && value !== 'false');

/** An id from a hidden field or a URL. */
export const id = z.uuid();

/** True for what could be an id at all; a page answers anything else with not found before it asks the database. */
export function isId(text: string | undefined): text is string {
  return id.safeParse(text).success;
}

function text(label: string, max: number) {
  return z
    .string()
    .optional()
    .default('')
    .transform(clean)
    .superRefine((value, context) => {
      if (value.length <= max) return;
      const length = characters(value);
      if (length > max || value.length > max * 4) {
        context.addIssue({
          code: 'custom',
          message: `${label} dài ${length} ký tự, tối đa ${max}. Vui lòng rút gọn.`,
        });
      }
    });
}

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
