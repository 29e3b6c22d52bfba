import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** The plan whose words the Word document carries. */
export const DOCX_SOURCE = fileURLToPath(new URL('city-cells-2023.txt', import.meta.url));

const COLUMNS = 6;
const ROWS = 6;

/**
 * city-cells-2023.txt as a clerk would make it in Word: letterhead and signature in tables without borders, the quotas in a
 * real table, parts as headings and items as lists that Word numbers by itself, so that “I.” and “1.” are not in the text.
 */
export async function makeDocx(): Promise<Uint8Array> {
  const lines = readFileSync(DOCX_SOURCE, 'utf8')
    .split('\n')
    .filter((line) => line.trim());
  const at = (text: string) => lines.findIndex((line) => line.startsWith(text));
  const [letterhead, title, body] = [lines.slice(0, 6), lines.slice(6, 8), lines.slice(8, at('STT'))];
  const cells = lines.slice(at('STT'), at('STT') + COLUMNS * ROWS);
  const rest = lines.slice(at('STT') + COLUMNS * ROWS, at('Nơi nhận:'));
  const [recipients, signature] = [lines.slice(at('Nơi nhận:'), at('TL.')), lines.slice(at('TL.'))];
  const document = new Document({
    numbering: {
      config: [
        { reference: 'parts', levels: [level(LevelFormat.UPPER_ROMAN)] },
        { reference: 'items', levels: [level(LevelFormat.DECIMAL)] },
      ],
    },
    sections: [
      {
        children: [
          sideBySide(
            [letterhead[0] ?? '', letterhead[1] ?? '', letterhead[4] ?? ''],
            [letterhead[2] ?? '', letterhead[3] ?? '', letterhead[5] ?? ''],
          ),
          ...title.map((text) => bold(text, AlignmentType.CENTER)),
          ...listed(body, 0),
          grid(cells),
          ...listed(rest, body.filter(isPart).length),
          sideBySide(recipients, signature),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat]) {
  return { level: 0, format, text: '%1.', alignment: AlignmentType.START };
}

function isPart(line: string): boolean {
  return /^[IVX]+\. /.test(line);
}

/** Word counts the items of each part from 1 again: each part has an instance of the list. */
function listed(lines: string[], partsBefore: number): Paragraph[] {
  let part = partsBefore;
  return lines.map((line) => {
    if (isPart(line)) {
      part += 1;
      return new Paragraph({
        heading: HeadingLevel.HEADING_1,
        numbering: { reference: 'parts', level: 0 },
        children: [new TextRun({ text: line.replace(/^[IVX]+\. /, ''), bold: true })],
      });
    }
    if (/^\d+\. /.test(line)) {
      return new Paragraph({
        numbering: { reference: 'items', level: 0, instance: part },
        children: [new TextRun(line.replace(/^\d+\. /, ''))],
      });
    }
    return new Paragraph(line);
  });
}

function grid(cells: string[]): Table {
  const rows = Array.from({ length: ROWS }, (_, row) => cells.slice(row * COLUMNS, (row + 1) * COLUMNS));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          ...(index === 0 ? { tableHeader: true } : {}),
          children: row.map(
            (text) => new TableCell({ children: [index === 0 ? bold(text) : new Paragraph(text)] }),
          ),
        }),
    ),
  });
}

function sideBySide(left: string[], right: string[]): Table {
  const cell = (lines: string[]) =>
    new TableCell({ children: lines.map((text) => bold(text, AlignmentType.CENTER)) });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [new TableRow({ children: [cell(left), cell(right)] })],
  });
}

function bold(
  text: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.START,
): Paragraph {
  return new Paragraph({ alignment, children: [new TextRun({ text, bold: true })] });
}
