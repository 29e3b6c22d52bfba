import { Footer, Header, LevelFormat, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { extractText } from '@/lib/documents/intake/extract';
import { LIMITS } from '@/lib/documents/intake/limits';
import { makeDocx } from '@/tests/documents/make-docx';
import { docxAround, docxOf, paragraph, tableOf } from './intake-files';

async function linesOf(bytes: Uint8Array): Promise<string[]> {
  const read = await extractText(bytes, 'ke-hoach.docx', LIMITS);
  if ('refusal' in read) throw new Error(read.refusal);
  expect(read).toMatchObject({ kind: 'WORD', pages: null });
  return read.lines;
}

const text = (...words: string[]) => words.map((line) => new Paragraph(line));

describe('paragraphs of Word', () => {
  it('are lines, broken where somebody broke them, without head and foot of the page', async () => {
    const bytes = await docxOf(
      [
        new Paragraph({ children: [new TextRun({ text: 'kế hoạch', allCaps: true })] }),
        new Paragraph({
          children: [new TextRun('Nhân rộng điển hình'), new TextRun({ text: 'năm 2024', break: 1 })],
        }),
        new Paragraph({ children: [new TextRun('1.\tMục đích')] }),
        new Paragraph({ children: [new TextRun('Số: 12\t\tThử, ngày 05')] }),
      ],
      {
        headers: { default: new Header({ children: text('ĐẦU TRANG') }) },
        footers: { default: new Footer({ children: text('CHÂN TRANG') }) },
      },
    );
    expect(await linesOf(bytes)).toEqual([
      'KẾ HOẠCH',
      'Nhân rộng điển hình',
      'năm 2024',
      '1. Mục đích',
      'Số: 12\tThử, ngày 05',
    ]);
  });

  it('come composed, without what nobody sees and no database takes', async () => {
    const bytes = docxAround(paragraph('Tho\u0302\u0301ng\u00a0nh\u00adất \u200b\u202ebình'));
    expect(await linesOf(bytes)).toEqual(['Thống nhất bình']);
  });

  it('are read as they are after changes that were followed', async () => {
    const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
    const bytes = docxAround(
      `<w:p>${run('02')}<w:del w:id="1"><w:r><w:delText>01</w:delText></w:r></w:del><w:ins w:id="2">${run(' tập thể')}</w:ins></w:p>`,
    );
    expect(await linesOf(bytes)).toEqual(['02 tập thể']);
  });
});

describe('tables of Word', () => {
  it('are lines of cells parted by tabs', async () => {
    const bytes = await docxOf([
      tableOf([
        ['TT', 'Đơn vị', 'Số lượng'],
        ['1', ['Xã A,', 'xã B'], '02'],
        ['2', 'Xã C', ''],
        ['3', '', '01'],
      ]),
    ]);
    expect(await linesOf(bytes)).toEqual(['TT\tĐơn vị\tSố lượng', '1\tXã A, xã B\t02', '2\tXã C', '3\t\t01']);
  });

  it('keep the columns of cells that span several', async () => {
    const cell = (words: string, span = {}) => new TableCell({ ...span, children: text(words) });
    const bytes = await docxOf([
      new Table({
        rows: [
          [cell('Lĩnh vực', { rowSpan: 2 }), cell('Tập thể'), cell('1')],
          [cell('Cá nhân'), cell('2')],
          [cell('Cộng', { columnSpan: 2 }), cell('3')],
          [cell('x'), cell('y'), cell('z')],
        ].map((children) => new TableRow({ children })),
      }),
    ]);
    expect(await linesOf(bytes)).toEqual(['Lĩnh vực\tTập thể\t1', '\tCá nhân\t2', 'Cộng\t\t3', 'x\ty\tz']);
  });

  it('that set a letterhead or a signature side by side are read cell by cell', async () => {
    const bytes = await docxOf([
      tableOf([
        [
          ['UBND HUYỆN', 'PHÒNG NỘI VỤ'],
          ['CỘNG HÒA XÃ HỘI', 'Độc lập'],
        ],
        ['Số: 12/KH-PNV', 'Thử, ngày 05 tháng 5 năm 2022'],
      ]),
    ]);
    expect(await linesOf(bytes)).toEqual([
      'UBND HUYỆN',
      'PHÒNG NỘI VỤ',
      'CỘNG HÒA XÃ HỘI',
      'Độc lập',
      'Số: 12/KH-PNV',
      'Thử, ngày 05 tháng 5 năm 2022',
    ]);
  });
});

describe('lists that Word numbers by itself', () => {
  const levels = [
    { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' },
    { level: 1, format: LevelFormat.DECIMAL, text: '%2.' },
    { level: 2, format: LevelFormat.LOWER_LETTER, text: '%3)' },
    { level: 3, format: LevelFormat.BULLET, text: '-' },
    { level: 4, format: LevelFormat.BULLET, text: '\uf0b7', style: { run: { font: 'Symbol' } } },
    { level: 5, format: LevelFormat.DECIMAL, text: '%2.%6.' },
  ];
  const listed = (level: number, words: string, instance = 0) =>
    new Paragraph({ text: words, numbering: { reference: 'plan', level, instance } });

  it('get their numbers, letters and dashes back', async () => {
    const bytes = await docxOf(
      [
        listed(0, 'MỤC ĐÍCH'),
        listed(1, 'Mục đích'),
        listed(3, 'Nâng cao'),
        listed(1, 'Yêu cầu'),
        listed(2, 'Chọn'),
        listed(2, 'Gửi'),
        listed(4, 'Đúng'),
        listed(5, 'Sâu'),
        listed(0, 'NỘI DUNG'),
        listed(1, 'Lại từ đầu'),
        listed(0, 'Một danh sách khác', 1),
      ],
      {},
      { numbering: { config: [{ reference: 'plan', levels }] } },
    );
    expect(await linesOf(bytes)).toEqual([
      'I. MỤC ĐÍCH',
      '1. Mục đích',
      '- Nâng cao',
      '2. Yêu cầu',
      'a) Chọn',
      'b) Gửi',
      '• Đúng',
      '2.1. Sâu',
      'II. NỘI DUNG',
      '1. Lại từ đầu',
      'I. Một danh sách khác',
    ]);
  });

  it('are found by style, go on across lists of one definition, and are taken away by list 0', async () => {
    const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Muc"/><w:lvlText w:val="Mục %1:"/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="4"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/><w:suff w:val="space"/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num></w:numbering>`;
    const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Muc"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Con"><w:name w:val="Con"/><w:basedOn w:val="Muc"/></w:style></w:styles>`;
    const list = (id: number, level = 0) =>
      `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
    const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
    const old = `<w:pPrChange w:id="1"><w:pPr>${list(3)}</w:pPr></w:pPrChange>`;
    const bytes = docxAround(
      [
        paragraph('một', style('Muc')),
        paragraph('hai', style('Con')),
        paragraph('ba', list(2)),
        paragraph('bốn', `${list(2)}${old}`),
        paragraph('d', list(1, 1)),
        paragraph('không', `${style('Muc')}${list(0)}`),
        paragraph('chín', list(3)),
        paragraph('mười', list(3)),
        paragraph('chưa có', list(12)),
      ].join(''),
      { parts: { 'word/numbering.xml': numbering, 'word/styles.xml': styles } },
    );
    expect(await linesOf(bytes)).toEqual([
      'Mục 1: một',
      'Mục 2: hai',
      'Mục 3: ba',
      'Mục 4: bốn',
      'd) d',
      'không',
      'Mục 9: chín',
      'Mục 10: mười',
      'chưa có',
    ]);
  });

  it('stand in a plan as an office writes it', async () => {
    const lines = await linesOf(await makeDocx());
    expect(lines.filter((line) => /^[IVX]+\. /.test(line)).length).toBeGreaterThan(2);
    expect(lines.filter((line) => /^1\. /.test(line)).length).toBeGreaterThan(1);
  });
});
