import { fileTypeFromBuffer } from 'file-type';
import { type CompoundEntry, compoundEntries } from './compound-file';
import type { EvidenceKind } from './limits';
import { packedKind } from './packed-office';
import { pdfKind } from './pdf';

/** What a file is by its content: one of those that are taken, with the extension that says so. */
export type KnownKind = { kind: EvidenceKind; extension: Extension };
export type Extension = 'pdf' | 'doc' | 'docx' | 'xls' | 'xlsx' | 'jpg' | 'png';

/**
 * Why a file is not taken. OTHER: it is something else, `what` says what; LOCKED: a password stands before it; BROKEN: it
 * is cut off or damaged, `what` says what it should be; MACROS: Office with programs in it.
 */
export type RefusedKind = { refused: 'OTHER' | 'LOCKED' | 'BROKEN' | 'MACROS'; what: string; group: Group };
export type Group = 'DOCUMENT' | 'PICTURE' | 'ARCHIVE' | 'OTHER';

/** Decides what a file is, by its content alone. Pictures are not decoded here (lib/evidence/preview.ts). */
export async function kindOf(bytes: Uint8Array): Promise<KnownKind | RefusedKind> {
  if (startsWith(bytes, COMPOUND)) return compoundKind(bytes);
  if (startsWith(bytes, PACKED)) return packedKind(bytes);
  if (startsWith(bytes, PDF)) return pdfKind(bytes);
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found?.mime === 'image/jpeg') return { kind: 'JPEG', extension: 'jpg' };
  if (found?.mime === 'image/png') return { kind: 'PNG', extension: 'png' };
  return { refused: 'OTHER', ...named(found, bytes) };
}

/** The media type that a stored file is sent with. */
export const MEDIA_TYPES: Record<Extension, string> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
};

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PACKED = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, at) => bytes[at] === byte);
}

/** Old Word and old Excel look alike from outside; what they keep inside bears their names. */
function compoundKind(bytes: Uint8Array): KnownKind | RefusedKind {
  const entries = compoundEntries(bytes);
  if (!entries) return { refused: 'BROKEN', what: 'tệp Office', group: 'DOCUMENT' };
  const entry = (...names: string[]) => entries.find(({ name }) => names.includes(name));
  if (entry('EncryptedPackage', 'EncryptionInfo'))
    return { refused: 'LOCKED', what: 'tệp Office', group: 'DOCUMENT' };
  const word = entry('WordDocument');
  if (word) {
    if (wordIsLocked(bytes, word)) return { refused: 'LOCKED', what: 'tệp Word', group: 'DOCUMENT' };
    return { kind: 'WORD', extension: 'doc' };
  }
  const excel = entry('Workbook', 'Book');
  if (excel) {
    if (excelIsLocked(bytes, excel)) return { refused: 'LOCKED', what: 'tệp Excel', group: 'DOCUMENT' };
    return { kind: 'EXCEL', extension: 'xls' };
  }
  const what = entry('PowerPoint Document') ? 'tệp PowerPoint' : 'tệp của một chương trình khác';
  return { refused: 'OTHER', what, group: 'DOCUMENT' };
}

/** [MS-DOC] 2.5.2: bit 8 of the flags at 10. */
function wordIsLocked(bytes: Uint8Array, { start }: CompoundEntry): boolean {
  return start !== null && ((bytes[start + 11] ?? 0) & 0x01) !== 0;
}

/** [MS-XLS] 2.4.117: a FilePass record, the first after the beginning of the book or the second, after WriteProtect. */
function excelIsLocked(bytes: Uint8Array, { start }: CompoundEntry): boolean {
  if (start === null) return false;
  const number = (at: number) => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
  let at = start;
  for (let record = 0; record < 3; record++) {
    if (number(at) === 0x2f) return true;
    at += 4 + number(at + 2);
  }
  return false;
}

function named(
  found: { ext: string; mime: string } | undefined,
  bytes: Uint8Array,
): { what: string; group: Group } {
  if (!found) return { what: textOrNothing(bytes), group: 'OTHER' };
  const { ext, mime } = found;
  if (/^(?:rar|7z|gz|tar|bz2|xz|zst|cab|lz4?)$/.test(ext))
    return { what: `tệp nén ${ext.toUpperCase()}`, group: 'ARCHIVE' };
  if (ext === 'heic' || ext === 'heif')
    return { what: 'ảnh HEIC (thường chụp bằng iPhone)', group: 'PICTURE' };
  if (mime.startsWith('image/')) return { what: `ảnh ${ext.toUpperCase()}`, group: 'PICTURE' };
  if (mime.startsWith('video/')) return { what: 'tệp phim', group: 'OTHER' };
  if (mime.startsWith('audio/')) return { what: 'tệp âm thanh', group: 'OTHER' };
  if (ext === 'rtf') return { what: 'văn bản RTF', group: 'DOCUMENT' };
  if (/^(?:exe|elf|macho|deb|rpm|msi|apk|jar)$/.test(ext))
    return { what: 'một chương trình', group: 'OTHER' };
  return { what: `tệp ${ext.toUpperCase()}`, group: 'OTHER' };
}

function textOrNothing(bytes: Uint8Array): string {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 1024)).toLowerCase();
  if (/<(?:!doctype|html|head|body|script|svg)[\s>]/.test(head)) return 'trang web (HTML)';
  // What is not text has zero bytes or what is no letter in UTF-8.
  if (!/[\0\ufffd]/.test(head)) return 'văn bản thuần';
  return 'tệp chưa rõ loại';
}
