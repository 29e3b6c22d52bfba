const VIETNAMESE = new Intl.Collator('vi');

/** Order of two texts in a Vietnamese list: a ă â b c d đ e ê …, then the tones. For Array.sort. */
export function compareVietnamese(a: string, b: string): number {
  return VIETNAMESE.compare(a, b);
}

/** The name a person is called and listed by: the last word of the full name. */
export function givenName(fullName: string): string {
  return words(fullName).at(-1) ?? '';
}

/** Order of two full names in a Vietnamese list of people: by given name, then by family and middle names. */
export function comparePeople(a: string, b: string): number {
  return compareVietnamese(givenName(a), givenName(b)) || compareVietnamese(rest(a), rest(b));
}

function rest(fullName: string): string {
  return words(fullName).slice(0, -1).join(' ');
}

function words(fullName: string): string[] {
  return fullName.split(/\s+/).filter(Boolean);
}
