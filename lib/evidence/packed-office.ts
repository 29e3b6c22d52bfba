import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import type { KnownKind, RefusedKind } from './kind';

// The list of parts is some kilobytes; whatever claims more is made to fill our memory.
const MOST_TYPES = 512 * 1024;
const MOST_PARTS = 20_000;

/** What a packed file is: new Word, new Excel, or something that is not taken. Only its list of parts is unpacked. */
export function packedKind(bytes: Uint8Array): KnownKind | RefusedKind {
  const parts: string[] = [];
  let types = '';
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }: UnzipFileInfo) => {
        if (parts.push(name) > MOST_PARTS) throw new RangeError('too many parts');
        return (name === TYPES || name === 'mimetype') && originalSize <= MOST_TYPES;
      },
    });
    types = strFromU8(unpacked[TYPES] ?? unpacked.mimetype ?? new Uint8Array());
  } catch {
    return { refused: 'BROKEN', what: 'tệp nén hoặc tệp Office', group: 'DOCUMENT' };
  }
  return byTypes(types, new Set(parts)) ?? { refused: 'OTHER', what: 'tệp nén ZIP', group: 'ARCHIVE' };
}

const TYPES = '[Content_Types].xml';

function byTypes(types: string, parts: ReadonlySet<string>): KnownKind | RefusedKind | null {
  if (/vnd\.oasis\.opendocument/.test(types)) {
    return { refused: 'OTHER', what: 'tệp OpenDocument', group: 'DOCUMENT' };
  }
  if (/macroEnabled|vnd\.ms-office\.vbaProject/i.test(types) || [...parts].some(isProgram)) {
    return { refused: 'MACROS', what: 'tệp Office có macro', group: 'DOCUMENT' };
  }
  if (/sheet\.binary/i.test(types)) {
    return { refused: 'OTHER', what: 'tệp Excel nhị phân (.xlsb)', group: 'DOCUMENT' };
  }
  if (/presentationml/.test(types)) return { refused: 'OTHER', what: 'tệp PowerPoint', group: 'DOCUMENT' };
  if (/wordprocessingml\.(?:document|template)\.main/.test(types) && has(parts, 'word/')) {
    return { kind: 'WORD', extension: 'docx' };
  }
  if (/spreadsheetml\.(?:sheet|template)\.main/.test(types) && has(parts, 'xl/')) {
    return { kind: 'EXCEL', extension: 'xlsx' };
  }
  return null;
}

function has(parts: ReadonlySet<string>, folder: string): boolean {
  return [...parts].some((part) => part.startsWith(folder));
}

function isProgram(part: string): boolean {
  return /(?:^|\/)vbaProject\.bin$/i.test(part);
}
