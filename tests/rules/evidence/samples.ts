// The smallest files that are what they say, and those that are not.
import { strToU8, zipSync } from 'fflate';

export function pdf(trailer = '/Size 1', body = ''): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    strToU8(
      `%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n${body}\ntrailer <<${trailer}>>\nstartxref\n9\n%%EOF\n`,
    ),
  );
}

export function zip(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

export function docx(type = WORD): Uint8Array<ArrayBuffer> {
  return zip({
    '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    'word/document.xml': '<w:document/>',
  });
}

export function xlsx(type = EXCEL): Uint8Array<ArrayBuffer> {
  return zip({
    '[Content_Types].xml': `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    'xl/workbook.xml': '<workbook/>',
  });
}

type Stream = { name: string; bytes?: Uint8Array };

/** An OLE compound file: header, one sector of the allocation table, the directory, then the streams. */
export function compound(streams: Stream[]): Uint8Array<ArrayBuffer> {
  const sector = 512;
  const perStream = 8;
  const bytes = new Uint8Array(sector * (3 + streams.length * perStream + 1));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  view.setUint32(68, 0xfffffffe, true);
  for (let at = 0; at < 109; at++) view.setUint32(76 + at * 4, at === 0 ? 0 : 0xffffffff, true);
  const table = sector;
  view.setUint32(table, 0xfffffffd, true);
  view.setUint32(table + 4, 0xfffffffe, true);
  const directory = sector * 2;
  const entry = (ordinal: number, name: string, type: number, start: number, size: number) => {
    const at = directory + ordinal * 128;
    for (const [letter, char] of [...name].entries())
      view.setUint16(at + letter * 2, char.charCodeAt(0), true);
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    view.setUint8(at + 66, type);
    view.setUint32(at + 116, start, true);
    view.setUint32(at + 120, size, true);
  };
  entry(0, 'Root Entry', 5, 0xfffffffe, 0);
  for (const [ordinal, { name, bytes: content }] of streams.entries()) {
    const start = 2 + ordinal * perStream;
    entry(ordinal + 1, name, 2, start, 4096);
    if (content) bytes.set(content, (start + 1) * sector);
  }
  return bytes;
}

/** The head of a Word document; bit 8 of its flags says that it is encrypted. */
export function wordHead(locked: boolean): Uint8Array {
  return Uint8Array.from([0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, locked ? 0x01 : 0x00]);
}

/** The first records of an Excel book: its beginning, then FilePass where it is locked. */
export function excelHead(locked: boolean): Uint8Array {
  return Uint8Array.from([0x09, 0x08, 4, 0, 0, 6, 5, 0, locked ? 0x2f : 0xe1, 0, 2, 0, 0, 0, 0, 0]);
}
