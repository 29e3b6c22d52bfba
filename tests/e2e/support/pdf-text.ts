import { inflateSync } from 'node:zlib';

/** A page of a PDF file: its size in points, and its text in the order in which it is drawn, each with its height above the bottom. */
export type PdfPage = { width: number; height: number; text: { words: string; y: number }[] };

type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];

/**
 * Reads the text of a file as Chromium writes it (Skia's PDF: one object after the other, page streams deflated, fonts with
 * a table to Unicode). It is no reader for other PDF files.
 */
export function readPdf(file: Buffer): PdfPage[] {
  const source = file.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of source.matchAll(/(\d+) 0 obj\s([\s\S]*?)\sendobj/g))
    objects.set(id, body);
  const pages = [...objects.values()].filter((body) => /\/Type\s*\/Page\b/.test(body));
  return pages.map((page) => {
    const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(page) ?? [];
    const fonts = new Map(
      [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
        name,
        toUnicode(
          streamOf(objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? '') ?? ''),
        ),
      ]),
    );
    const content = streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '') ?? '');
    return { width: Number(width), height: Number(height), text: textOf(content, fonts) };
  });
}

function streamOf(body: string): string {
  const begin = /stream\r?\n/.exec(body);
  const length = /\/Length (\d+)/.exec(body)?.[1];
  if (!begin || length === undefined) return '';
  // By its length, not up to the line end before «endstream»: compressed bytes may end like a line.
  const from = begin.index + begin[0].length;
  const bytes = Buffer.from(body.slice(from, from + Number(length)), 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

/** Which text a glyph of a font stands for. */
function toUnicode(table: string): Map<number, string> {
  const glyphs = new Map<number, string>();
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, part = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', hex = ''] of part.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      glyphs.set(Number.parseInt(glyph, 16), text(hex));
    }
  }
  for (const [, part = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', hex = ''] of part.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [first, start] = [Number.parseInt(from, 16), Number.parseInt(hex, 16)];
      for (let glyph = first; glyph <= Number.parseInt(to, 16); glyph++) {
        glyphs.set(glyph, String.fromCodePoint(start + glyph - first));
      }
    }
  }
  return glyphs;
}

function textOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): PdfPage['text'] {
  const text: PdfPage['text'] = [];
  const kept: Matrix[] = [];
  let [page, line]: [Matrix, Matrix] = [SAME, SAME];
  let font: ReadonlyMap<number, string> = new Map();
  let operands: string[] = [];
  for (const [token] of content.matchAll(/<[\da-fA-F]*>|\[[^\]]*\]|\((?:\\.|[^\\)])*\)|[^\s<>[\]()]+/g)) {
    const numbers = operands.slice(-6).map(Number) as Matrix;
    if (token === 'q') kept.push(page);
    else if (token === 'Q') page = kept.pop() ?? SAME;
    else if (token === 'cm') page = times(numbers, page);
    else if (token === 'Tm') line = times(numbers, page);
    else if (token === 'Tf') font = fonts.get(operands.at(-2)?.slice(1) ?? '') ?? new Map();
    else if (token === 'Tj' || token === 'TJ') {
      const glyphs = [...(operands.at(-1) ?? '').matchAll(/<([\da-fA-F]+)>/g)].flatMap(
        ([, hex = '']) => hex.match(/.{4}/g) ?? [],
      );
      text.push({
        words: glyphs.map((glyph) => font.get(Number.parseInt(glyph, 16)) ?? '').join(''),
        y: line[5],
      });
    }
    operands = /^[A-Za-z'"*]+$/.test(token) ? [] : [...operands, token];
  }
  return text;
}

const SAME: Matrix = [1, 0, 0, 1, 0, 0];

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}
