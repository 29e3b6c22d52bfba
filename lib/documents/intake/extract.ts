import { fileTypeFromBuffer } from 'file-type';
import { kindOf } from '@/lib/evidence/kind';
import type { DocumentLimits } from './limits';
import { inOldLetters } from './old-letters';
import { readPdf } from './pdf';
import { type RefusedDocument, refused, type Why } from './refused';
import { asLatin, decoded, isBinary, linesOfText, markedUp } from './text';
import { letters } from './tidy';
import { readWord } from './word';

/** The text of a document, line by line. */
export type DocumentText = {
  kind: 'WORD' | 'PDF' | 'TEXT';
  lines: string[];
  /** Null where the document has no pages of its own. */
  pages: number | null;
  /** Pages of a PDF on which there is nothing but a picture, counted from 1: what they say was not read. */
  pagesWithoutText: number[];
};

export type Extraction = { bytes: Uint8Array; limits: DocumentLimits; onProgress: (percent: number) => void };

/**
 * Reads the text of a document whose kind is decided by its content. It runs in a process that may be stopped at any time
 * (reader.ts): what is read here may be made to harm.
 */
export async function extractText(
  bytes: Uint8Array,
  name: string,
  limits: DocumentLimits,
  onProgress: (percent: number) => void = () => {},
): Promise<DocumentText | RefusedDocument> {
  const found = await contentOf({ bytes, limits, onProgress });
  if ('why' in found) return refused(name, found, limits);
  const { lines } = found;
  if (lines.reduce((sum, line) => sum + line.length + 1, 0) > limits.characters) {
    return refused(name, { why: 'TOO_LONG' }, limits);
  }
  if (inOldLetters(lines.join('\n').slice(0, 50_000))) return refused(name, { why: 'OLD_LETTERS' }, limits);
  if (letters(lines) === 0) return refused(name, { why: 'NO_TEXT' }, limits);
  return found;
}

async function contentOf(extraction: Extraction): Promise<DocumentText | Why> {
  const { bytes } = extraction;
  if (isPdf(bytes)) return readPdf(extraction);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return officeOf(extraction);
  }
  return textOf(bytes);
}

/** Programs look for the mark of a PDF in the first kilobyte; mail sometimes puts something before it. */
function isPdf(bytes: Uint8Array): boolean {
  return /(?:^|\s)%PDF-\d/.test(asLatin(bytes.subarray(0, 1_024)));
}

async function officeOf(extraction: Extraction): Promise<DocumentText | Why> {
  const found = await kindOf(extraction.bytes);
  if ('kind' in found) {
    if (found.extension === 'docx') return readWord(extraction);
    if (found.extension === 'doc') return { why: 'OLD_WORD' };
    return { why: 'OTHER', what: `tệp Excel (.${found.extension})` };
  }
  switch (found.refused) {
    case 'LOCKED':
      return { why: 'LOCKED', what: found.what };
    case 'MACROS':
      return { why: 'MACROS' };
    case 'BROKEN':
      return { why: 'BROKEN' };
    default:
      return found.group === 'ARCHIVE'
        ? { why: 'PACKED', what: 'tệp nén ZIP, không phải tệp Word' }
        : { why: 'OTHER', what: found.what };
  }
}

async function textOf(bytes: Uint8Array): Promise<DocumentText | Why> {
  const text = decoded(bytes);
  if (text !== null && !isBinary(text)) {
    const what = markedUp(text);
    if (what) return { why: 'OTHER', what };
    return { kind: 'TEXT', lines: linesOfText(text), pages: null, pagesWithoutText: [] };
  }
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found?.mime.startsWith('image/')) return { why: 'PICTURE', what: `ảnh ${found.ext.toUpperCase()}` };
  if (found && /^(?:rar|7z|gz|tar|bz2|xz|zst|cab)$/.test(found.ext)) {
    return { why: 'PACKED', what: `tệp nén ${found.ext.toUpperCase()}` };
  }
  if (found) return { why: 'OTHER', what: `tệp ${found.ext.toUpperCase()}` };
  const latin = asLatin(bytes);
  if (isBinary(latin)) return { why: 'OTHER', what: 'tệp chưa rõ loại' };
  return { why: inOldLetters(latin.slice(0, 50_000)) ? 'OLD_LETTERS' : 'UNKNOWN_LETTERS' };
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, at) => bytes[at] === byte);
}
