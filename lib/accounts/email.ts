import { z } from 'zod';
import { clean } from '@/lib/form/text';

/** An e-mail address as accounts are found by it: NFC, lower case, no space around it. */
export function normaliseEmail(typed: string): string {
  return clean(typed).toLowerCase();
}

/** True for what can be an address: one @, something on both sides, no spaces, at most 254 characters (RFC 5321). */
export function isEmail(address: string): boolean {
  return address.length <= 254 && /^[^\s@<>"'(),;:\\]{1,64}@[^\s@<>"'(),;:\\]+$/.test(address);
}

/** An e-mail field of a form; its value is normalised. */
export const emailField = z
  .string()
  .optional()
  .default('')
  .transform(normaliseEmail)
  .superRefine((address, context) => {
    if (isEmail(address)) return;
    const message =
      address === ''
        ? 'Chưa có địa chỉ thư điện tử. Vui lòng nhập.'
        : 'Địa chỉ thư điện tử chưa đúng dạng ten@donvi.gov.vn. Vui lòng kiểm tra lại.';
    context.addIssue({ code: 'custom', message });
  });
