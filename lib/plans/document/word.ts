import 'server-only';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block, PlanText } from './text';

// Annex I of Decree 30/2020: sizes are in points (docx counts half points), lengths in millimetres.
const FONT = 'Times New Roman';
const MARGIN = { top: 20, bottom: 20, left: 30, right: 15 };
const TEXT_WIDTH = 210 - MARGIN.left - MARGIN.right;
const HEAD_LEFT = Math.round(TEXT_WIDTH * 0.43);
const HEAD_RIGHT = TEXT_WIDTH - HEAD_LEFT;
/** «Độc lập - Tự do - Hạnh phúc» in 13 points bold: the rule under it is as long as the words. */
const MOTTO_WIDTH = 59;
const SIZE = { name: 12, motto: 13, body: 13, title: 14, small: 11 };

/** A plan as a Word document: the bytes of a .docx, ready for number, date and signature. */
export async function planWord(text: PlanText): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: `Kế hoạch ${text.about}`,
    creator: 'Gương Sáng',
    styles: { default: { document: { run: { font: FONT, size: halfPoints(SIZE.body) } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: {
              top: twips(MARGIN.top),
              bottom: twips(MARGIN.bottom),
              left: twips(MARGIN.left),
              right: twips(MARGIN.right),
              header: twips(10),
            },
          },
        },
        // The first page carries no number.
        headers: { first: new Header({ children: [] }), default: new Header({ children: [pageNumber()] }) },
        children: [
          ...head(text),
          ...title(text),
          ...text.body.map((block, at) => line(block, at === text.body.length - 1)),
          foot(text),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function head({ letterhead, number, placeAndDate }: PlanText): (Table | Paragraph)[] {
  const { parentBody, body } = letterhead;
  const left = [
    ...(parentBody ? [centred(parentBody, SIZE.name)] : []),
    ...body.map((name) => centred(name, SIZE.name, { bold: true })),
    rule(HEAD_LEFT, HEAD_LEFT * 0.4),
    centred(`Số: ${number}`, SIZE.body),
  ];
  const right = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', SIZE.name, { bold: true }),
    centred('Độc lập - Tự do - Hạnh phúc', SIZE.motto, { bold: true }),
    rule(HEAD_RIGHT, MOTTO_WIDTH),
    centred(placeAndDate, SIZE.body, { italics: true }),
  ];
  return [columns([HEAD_LEFT, left], [HEAD_RIGHT, right]), gap(12)];
}

function title({ kind, about }: PlanText): Paragraph[] {
  return [
    centred(kind, SIZE.title, { bold: true }),
    centred(about, SIZE.title, { bold: true, aside: 12 }),
    rule(TEXT_WIDTH, TEXT_WIDTH * 0.25),
    gap(6),
  ];
}

const LOOKS: Record<Block['kind'], { bold?: boolean; italics?: boolean; keepNext?: boolean }> = {
  basis: { italics: true },
  part: { bold: true, keepNext: true },
  section: { bold: true, keepNext: true },
  paragraph: {},
  item: {},
};

/** The last line stays with the signature, which never stands alone on a page. */
function line({ kind, text }: Block, last: boolean): Paragraph {
  const { keepNext, ...run } = LOOKS[kind];
  return new Paragraph({
    keepNext: keepNext || last,
    alignment: kind === 'part' ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(12.7) },
    spacing: {
      before: points(kind === 'part' ? 6 : 0),
      after: points(6),
      line: 300,
      lineRule: LineRuleType.AUTO,
    },
    children: [new TextRun({ text: kind === 'item' ? `- ${text}` : text, ...run })],
  });
}

function foot({ recipients, capacity, signer }: PlanText): Table {
  const left = TEXT_WIDTH * 0.45;
  const word = small('Nơi nhận:', { bold: true, italics: true, size: halfPoints(12) });
  const list = recipients.map((to, at) => small(`- ${to}${at === recipients.length - 1 ? '.' : ';'}`));
  const signature = [
    gap(12),
    ...capacity.map((words) => centred(words, SIZE.title, { bold: true })),
    // Room for the signature and the seal.
    gap(80),
    centred(signer ?? '', SIZE.title, { bold: true }),
  ];
  return columns([left, [gap(12), word, ...list]], [TEXT_WIDTH - left, signature]);
}

/** Two columns side by side, kept on one page. Lengths in millimetres. */
function columns(...cells: [number, Paragraph[]][]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
  const borders = {
    top: none,
    bottom: none,
    left: none,
    right: none,
    insideHorizontal: none,
    insideVertical: none,
  };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: cells.map(([width]) => twips(width)),
    borders,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          ([width, children]) =>
            new TableCell({
              children,
              borders: { top: none, bottom: none, left: none, right: none },
              width: { size: twips(width), type: WidthType.DXA },
              margins: { left: 0, right: 0 },
              verticalAlign: VerticalAlignTable.TOP,
            }),
        ),
      }),
    ],
  });
}

/** `aside`: millimetres that stay free at both sides, so that a long title does not leave one word to its last line. */
function centred(
  text: string,
  size: number,
  { aside = 0, ...run }: { bold?: boolean; italics?: boolean; aside?: number } = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: twips(aside), right: twips(aside) },
    spacing: { line: 276, lineRule: LineRuleType.AUTO },
    children: [new TextRun({ text, size: halfPoints(size), ...run })],
  });
}

function small(text: string, run: { bold?: boolean; italics?: boolean; size?: number } = {}): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, size: halfPoints(SIZE.small), ...run })] });
}

/** A line of `length` in the middle of a column of `width` millimetres: the upper border of an empty paragraph. */
function rule(width: number, length: number): Paragraph {
  const aside = twips((width - length) / 2);
  return new Paragraph({
    indent: { left: aside, right: aside },
    spacing: { before: points(2), after: 0, line: 120, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [new TextRun({ text: '', size: 8 })],
  });
}

function gap(size: number): Paragraph {
  return new Paragraph({
    spacing: { before: points(size), after: 0, line: 20, lineRule: LineRuleType.EXACT },
    children: [],
  });
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
}

function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

function points(size: number): number {
  return size * 20;
}

function halfPoints(size: number): number {
  return size * 2;
}
