import 'server-only';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

// An .xlsx file is a ZIP archive. It is unpacked here and not by the library that reads it, because here what comes out is
// bounded: five megabytes can hold five gigabytes.

const inflate = promisify(inflateRaw);

export type PackedFile = {
  names: string[];
  /** Unpacks what `wanted` names, at most `bytes` in all; throws where it is more or the archive is broken. */
  unpack: (wanted: (name: string) => boolean, bytes: number) => Promise<Record<string, Uint8Array>>;
};

type Entry = { name: string; method: number; size: number; at: number; encrypted: boolean };

/** The archive's table of contents, read from its end; null where there is none. */
export function openPacked(bytes: Buffer): PackedFile | null {
  const entries = contentsOf(bytes);
  if (!entries) return null;
  return {
    names: entries.map(({ name }) => name),
    unpack: async (wanted, most) => {
      const files: Record<string, Uint8Array> = {};
      let left = most;
      for (const entry of entries.filter(({ name }) => wanted(name))) {
        const content = await contentOf(bytes, entry, left);
        left -= content.length;
        if (left < 0) throw new RangeError('More comes out than may');
        files[entry.name] = content;
      }
      return files;
    },
  };
}

async function contentOf(
  bytes: Buffer,
  { method, size, at, encrypted }: Entry,
  most: number,
): Promise<Uint8Array> {
  if (encrypted || at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL)
    throw new RangeError('Broken entry');
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const packed = bytes.subarray(start, start + size);
  if (packed.length !== size) throw new RangeError('Entry cut off');
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new RangeError('Packed in an unknown way');
  // Stops as soon as it is too much, and works off this thread.
  return inflate(packed, { maxOutputLength: Math.max(1, most) });
}

function contentsOf(bytes: Buffer): Entry[] | null {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0 || end + 22 > bytes.length) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES) return null;
  const entries: Entry[] = [];
  for (let nth = 0; nth < count; nth++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
const MOST_ENTRIES = 2_000;
