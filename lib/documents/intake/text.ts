import { tidyLines } from './tidy';

/** The lines of a text that somebody pasted or that a text file holds. */
export function linesOfText(text: string): string[] {
  return tidyLines(text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/));
}

/** The text of a file by its content: Unicode, or null where the bytes are something else. */
export function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  return decode(bytes, 'utf-8');
}

/** What bytes that are not Unicode look like, one letter a byte; only to find out how they were typed. */
export function asLatin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

/** Whether a text has characters that no text has: it is some other file then. */
export function isBinary(text: string): boolean {
  const head = text.slice(0, 100_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const odd = head.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\ufffe\uffff]/g)?.length ?? 0;
  return odd > head.length / 1_000;
}

/** What a text is that a program made for another program to show; null for one that is meant to be read as it is. */
export function markedUp(text: string): string | null {
  const head = text.slice(0, 2_048).trimStart();
  if (/^\{\\rtf/.test(head)) return 'văn bản RTF';
  if (/<\?mso-application|<w:wordDocument/.test(head)) return 'văn bản Word lưu dạng XML';
  if (/^mime-version:/i.test(head)) return 'trang web lưu thành một tệp (MHT)';
  if (/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body|script|meta)\b/i.test(head))
    return 'trang web (HTML)';
  if (/^<\?xml\b|^<svg\b/i.test(head)) return 'tệp XML';
  if (/^%!PS/.test(head)) return 'tệp PostScript';
  return null;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
