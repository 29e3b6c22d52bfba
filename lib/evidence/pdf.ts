import type { KnownKind, RefusedKind } from './kind';

// Programs write things after the end mark; the mark itself is never far from the end.
const TAIL = 32 * 1024;

/**
 * Whether a PDF is whole and open. One that is encrypted is refused, also where only printing or copying is restricted:
 * whether a password is asked for is seen only by trying, and the council has to print what it decides on.
 */
export function pdfKind(bytes: Uint8Array): KnownKind | RefusedKind {
  const tail = latin(bytes.subarray(-TAIL));
  if (!tail.includes('%%EOF') || !tail.includes('startxref')) {
    return { refused: 'BROKEN', what: 'tệp PDF', group: 'DOCUMENT' };
  }
  if (isLocked(bytes, tail)) return { refused: 'LOCKED', what: 'tệp PDF', group: 'DOCUMENT' };
  return { kind: 'PDF', extension: 'pdf' };
}

/**
 * The trailer names what encrypts the rest: `/Encrypt 12 0 R`, or the dictionary itself. It stands before the end, or for a
 * PDF that is made for the web at the beginning; a cross-reference stream has it in its own dictionary.
 */
function isLocked(bytes: Uint8Array, tail: string): boolean {
  if (ENCRYPT.test(tail) || ENCRYPT.test(latin(bytes.subarray(0, 4096)))) return true;
  return [...tail.matchAll(/startxref\s+(\d{1,10})/g)].some(([, at]) => {
    const start = Number(at);
    return ENCRYPT.test(dictionaryAt(latin(bytes.subarray(start, start + 4096))));
  });
}

const ENCRYPT = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/;

/** Up to the bytes of a stream, which may spell anything. */
function dictionaryAt(text: string): string {
  const stream = text.indexOf('stream');
  return stream < 0 ? text : text.slice(0, stream);
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
