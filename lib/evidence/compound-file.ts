/** Reads the directory of an OLE compound file ([MS-CFB]), in which old Office keeps documents and new Office encrypted ones. */

/** What stands in the directory. `start` is where a stream's first bytes are, null for small ones, which lie elsewhere. */
export type CompoundEntry = { name: string; size: number; start: number | null };

const FREE = 0xfffffffa;
const HEADER = 512;
const SMALLEST_STREAM = 4096;
// A document has some dozens. Whoever builds one with more wants to keep us busy.
const MOST_SECTORS = 2_000;

/** The entries of the directory; null where the file is broken. */
export function compoundEntries(bytes: Uint8Array): CompoundEntry[] | null {
  if (bytes.length < HEADER * 2) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const sector = 2 ** shift;
  const offset = (at: number) => (at + 1) * sector;
  const entries: CompoundEntry[] = [];
  let at = view.getUint32(48, true);
  for (let read = 0; at < FREE; read++) {
    if (read === MOST_SECTORS || offset(at) + sector > bytes.length) return null;
    for (let entry = offset(at); entry < offset(at) + sector; entry += 128) {
      const found = readEntry(view, entry, offset);
      if (found) entries.push(found);
    }
    const next = following(view, sector, at);
    if (next === null) return null;
    at = next;
  }
  return entries;
}

function readEntry(view: DataView, at: number, offset: (sector: number) => number): CompoundEntry | null {
  const length = view.getUint16(at + 64, true);
  // 1 is a storage, 2 a stream, 5 the root.
  const type = view.getUint8(at + 66);
  if (![1, 2, 5].includes(type) || length < 2 || length > 64) return null;
  let name = '';
  for (let letter = at; letter < at + length - 2; letter += 2)
    name += String.fromCharCode(view.getUint16(letter, true));
  const size = view.getUint32(at + 120, true);
  const inSectors = type === 2 && size >= SMALLEST_STREAM;
  const start = inSectors ? offset(view.getUint32(at + 116, true)) : null;
  return { name, size, start: start !== null && start + 64 <= view.byteLength ? start : null };
}

/** The sector after one, by the allocation table; null where that cannot be read. */
function following(view: DataView, sector: number, at: number): number | null {
  const perSector = sector / 4;
  const table = tableSector(view, sector, Math.floor(at / perSector));
  if (table === null) return null;
  const place = (table + 1) * sector + (at % perSector) * 4;
  return place + 4 > view.byteLength ? null : view.getUint32(place, true);
}

/** Where the n-th sector of the allocation table is: the header names the first 109, a chain of sectors the others. */
function tableSector(view: DataView, sector: number, ordinal: number): number | null {
  if (ordinal < 109) return named(view.getUint32(76 + ordinal * 4, true));
  const perSector = sector / 4 - 1;
  let left = ordinal - 109;
  let at = view.getUint32(68, true);
  for (let hops = 0; hops < MOST_SECTORS && at < FREE; hops++) {
    const start = (at + 1) * sector;
    if (start + sector > view.byteLength) return null;
    if (left < perSector) return named(view.getUint32(start + left * 4, true));
    left -= perSector;
    at = view.getUint32(start + sector - 4, true);
  }
  return null;
}

function named(sector: number): number | null {
  return sector < FREE ? sector : null;
}
