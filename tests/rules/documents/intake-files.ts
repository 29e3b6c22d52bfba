import { deflateSync } from 'node:zlib';
import { Document, type ISectionOptions, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strToU8, zipSync } from 'fflate';

/** A piece of text on a page of a PDF: where it begins, from the left and from the bottom, in points. */
export type Placed = { x: number; y: number; text: string; size?: number };

/**
 * A PDF by hand. Its font has no shapes, only letters of half their height in width: nobody has to see it. `trailer` goes
 * into the trailer, `objects` behind the others, beginning with number 5.
 */
export function pdfOf(pages: Placed[][], { trailer = '', objects = [] as string[] } = {}): Uint8Array {
  const first = 5 + objects.length;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ');
  return pdfFile(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
      '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode /Identity-H /DescendantFonts [4 0 R] >>',
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>',
      ...objects,
      ...pages.flatMap((items, at) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + at * 2 + 1} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
        streamOf(Buffer.from(items.map(written).join('\n')).toString('latin1')),
      ]),
    ],
    trailer,
  );
}

/** A page of lines one below the other. */
export function pageOf(lines: string[]): Placed[] {
  return lines.map((text, at) => ({ x: 80, y: 780 - at * 18, text }));
}

/** A PDF of one page whose content unpacks to so many bytes, packed twice. */
export function swellingPdf(bytes: number): Uint8Array {
  const packed = deflateSync(deflateSync(Buffer.alloc(bytes, ' '), { level: 9 }), { level: 9 });
  return pdfFile([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    streamOf(packed.toString('latin1'), '/Filter [/FlateDecode /FlateDecode]'),
  ]);
}

/** A Word document as the library writes it. */
export async function docxOf(
  children: ISectionOptions['children'],
  more: Partial<ISectionOptions> = {},
  options = {},
): Promise<Uint8Array> {
  const document = new Document({ ...options, sections: [{ ...more, children }] });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

export function tableOf(rows: (string | string[])[][]): Table {
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (cell) => new TableCell({ children: [cell].flat().map((text) => new Paragraph(text)) }),
          ),
        }),
    ),
  });
}

/** A Word document around the XML of its body. */
export function docxAround(
  body: string,
  { before = '', parts = {} as Record<string, string> } = {},
): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/></Types>`,
    ),
    'word/document.xml': strToU8(
      `${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  });
}

export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** The beginning of an OLE compound file whose directory has these entries. */
export function compoundOf(names: string[]): Uint8Array {
  const bytes = Buffer.alloc(512 * 3);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(0, 76);
  bytes.writeUInt32LE(0xfffffffd, 512);
  bytes.writeUInt32LE(0xfffffffe, 516);
  names.forEach((name, at) => {
    const entry = 1024 + at * 128;
    bytes.write(name, entry, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, entry + 64);
    bytes.writeUInt8(2, entry + 66);
  });
  return bytes;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function written({ x, y, text, size = 14 }: Placed): string {
  const codes = Buffer.from(text, 'utf16le').swap16().toString('hex');
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET`;
}

function streamOf(content: string, dictionary = ''): string {
  return `<< /Length ${content.length} ${dictionary} >>\nstream\n${content}\nendstream`;
}

function pdfFile(objects: string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Root 1 0 R /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
