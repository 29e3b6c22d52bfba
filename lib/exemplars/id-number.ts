/** An ID number as it is shown everywhere: its last two digits. Null where there is none. */
export function masked(idNumber: string | null): string | null {
  return idNumber === null ? null : `${'•'.repeat(Math.max(0, idNumber.length - 2))}${idNumber.slice(-2)}`;
}

/** The digits of what was typed, which may be parted by spaces, dots or dashes; null where that is no ID number (9 or 12 digits). */
export function readIdNumber(typed: string): string | null {
  const digits = typed.replace(/[\s.-]/gu, '');
  return /^(?:[0-9]{9}|[0-9]{12})$/.test(digits) ? digits : null;
}
