import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { cellText } from '@/lib/imports/cell-text';
import { columnsFor } from '@/lib/imports/columns';
import type { ImportPlace } from '@/lib/imports/facts-queries';
import { farthestCell } from '@/lib/imports/sheet-extent';
import { readTable } from '@/lib/imports/table';
import { templateFile } from '@/lib/imports/template';
import { readWorkbook } from '@/lib/imports/workbook';

const file = (content: Uint8Array | string, name = 'de-cu.xlsx') => new File([content as BlobPart], name);
const written = async (rows: string[][]) =>
  new Uint8Array(await writeExcelFile(rows, { sheet: 'Đề cử' }).toBuffer());
const outcome = async (of: File) => {
  const read = await readWorkbook(of);
  return 'problem' in read ? read.problem : { code: 'read', message: '' };
};

const text = (content: string) => new TextEncoder().encode(content);
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as small as can be, with one row. */
function workbookOf(cells: string): Uint8Array {
  return zipSync({
    'xl/workbook.xml': text(
      `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="Đề cử" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': text(
      `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': text(
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ),
    'xl/worksheets/sheet1.xml': text(
      `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
    ),
  });
}

const place: ImportPlace = {
  plan: { id: 'p', number: '101/KH-UBND', title: 'Kế hoạch & "thử"', issuer: 'UBND huyện Một' },
  year: 2024,
  asksIdNumber: false,
  fields: [
    { id: 'a', name: 'Chung sức xây dựng <nông thôn> mới', shortName: null, subjects: ['INDIVIDUAL'] },
  ],
  units: [{ id: 'u', name: 'Xã Suối', committee: true, parentName: 'Huyện Một' }],
  own: { id: 'u', name: 'Xã Suối' },
};

describe('the template', () => {
  it('is a file that can be read again, and holds no row yet', async () => {
    const read = await readWorkbook(file(await templateFile(place)));
    if ('problem' in read) throw new Error(read.problem.message);
    expect(read.sheets.map(({ name }) => name)).toEqual(['Đề cử', 'Danh mục', 'Hướng dẫn']);
    expect(readTable(read.sheets, columnsFor(place))).toMatchObject({ problem: { code: 'no-rows' } });
  });

  it('gives refused rows back as they were, with columns of their own, so that they can be uploaded again', async () => {
    const cells = {
      fieldId: 'Lạ',
      name: '=1+1',
      birthYear: '1985',
      achievements: 'a\nb',
      'extra:Ghi chú': 'gấp',
    };
    const read = await readWorkbook(
      file(await templateFile(place, [{ cells, reason: 'Chưa ghi đối tượng.' }])),
    );
    if ('problem' in read) throw new Error(read.problem.message);
    expect(readTable(read.sheets, columnsFor(place))).toEqual({ rows: [{ ordinal: 3, cells }] });
  });
});

describe('an uploaded file', () => {
  it('is read: numbers, days, yes and no, formulas by their values; a formula that failed is empty', async () => {
    const cell = (at: number, inside: string) => `<c r="${String.fromCharCode(65 + at)}1" ${inside}</c>`;
    const cells = [
      't="inlineStr"><is><t> Tên </t></is>',
      '><v>1985</v>',
      's="1"><v>31083</v>',
      't="b"><v>1</v>',
      't="str"><f>A1&amp;"x"</f><v>Tênx</v>',
      '><f>B1+1</f><v>1986</v>',
      't="e"><f>1/0</f><v>#DIV/0!</v>',
      't="str"><f>A9</f>',
    ];
    const read = await readWorkbook(file(workbookOf(cells.map((inside, at) => cell(at, inside)).join(''))));
    if ('problem' in read) throw new Error(read.problem.message);
    const [row = []] = read.sheets[0]?.rows ?? [];
    expect(row.map(cellText)).toEqual(['Tên', '1985', '05/02/1985', 'Có', 'Tênx', '1986']);
  });

  it.each([
    ['nothing', new Uint8Array(), 'không có nội dung'],
    ['a .csv file', 'Lĩnh vực;Đối tượng;Tên\nNông thôn mới;Cá nhân;A', 'tệp văn bản'],
    ['an .xls file', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'kiểu cũ (.xls)'],
    [
      'a file with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'mật khẩu',
    ],
    ['a PDF', '%PDF-1.7\n', 'tệp PDF'],
    ['a Word file', zipSync({ 'word/document.xml': new Uint8Array(3) }), 'tệp Word'],
    ['an .ods file', zipSync({ mimetype: new Uint8Array(1), 'content.xml': new Uint8Array(3) }), '.ods'],
    [
      'a workbook with macros',
      zipSync({ 'xl/workbook.xml': new Uint8Array(1), 'xl/vbaProject.bin': new Uint8Array(1) }),
      '.xlsm',
    ],
    ['some other archive', zipSync({ 'a.txt': new Uint8Array(3) }), 'không phải tệp Excel'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'không phải tệp Excel'],
  ])('that is %s is refused, and told how to save it', async (_, content, words) => {
    const { code, message } = await outcome(file(content as Uint8Array));
    expect(code).toBe('not-xlsx');
    expect(message).toContain(words);
  });

  it('that is larger than 5 MB is refused before it is read', async () => {
    expect((await outcome(file(new Uint8Array(5_000_001)))).code).toBe('too-large');
  });

  it('that is cut off, or says other sizes than it has, is refused', async () => {
    const whole = await written([['a', 'b']]);
    expect((await outcome(file(whole.subarray(0, whole.length - 200)))).code).not.toBe('read');
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 40)) {
      const broken = Uint8Array.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      expect(['read', 'unreadable', 'not-xlsx', 'too-wide']).toContain((await outcome(file(broken))).code);
    }
  });

  it('that unpacks to far more than it may is refused at once', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': new Uint8Array(1),
      'xl/worksheets/sheet1.xml': [new Uint8Array(60_000_000), { level: 1 }],
    });
    expect(bomb.length).toBeLessThan(1_000_000);
    const begun = performance.now();
    expect((await outcome(file(bomb))).code).toBe('unreadable');
    expect(performance.now() - begun).toBeLessThan(5_000);
  }, 30_000);

  it('with one cell far away is refused, instead of filling the gap', async () => {
    const xml =
      '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    const far = zipSync({
      'xl/workbook.xml': new TextEncoder().encode('<workbook/>'),
      'xl/worksheets/sheet1.xml': new TextEncoder().encode(xml),
    });
    expect((await outcome(file(far))).code).toBe('too-wide');
    expect(farthestCell(xml)).toEqual({ row: 1_048_576, column: 16_384 });
    expect(farthestCell(`<c r='&#88;FD1'>`).row).toBe(Number.POSITIVE_INFINITY);
  });
});
