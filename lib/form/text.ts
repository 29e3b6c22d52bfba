import { z } from 'zod';

// What a schema does not word itself is refused in Vietnamese all the same.
z.config(z.locales.vi());

// Text as it is stored: NFC (keyboards and old files send both forms), no control characters but line breaks, no
// invisible marks that reorder what is read (U+202A–202E, U+2066–2069), no half of a surrogate pair. Letters of
// right-to-left scripts and emoji are text like any other.
const CONTROLS = /(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** The text as it will be stored. */
export function clean(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(CONTROLS, '').trim();
}

/** Number of characters as a person counts them. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text)) count++;
  return count;
}

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
