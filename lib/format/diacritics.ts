// Legacy keyboards and old documents also yield the Icelandic and African look-alikes of Đ.
const BARRED_D = /[đĐðÐɖƉ]/g;

/** Text to compare by: lower case, no diacritics, đ as d; composed and decomposed input give the same result. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(BARRED_D, 'd')
    .toLowerCase();
}

/** Text for a file name or an anchor: plain letters and digits joined by '-'. Empty when nothing is left. */
export function slug(text: string): string {
  return plain(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
