import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractText } from '@/lib/documents/intake/extract';
import { type DocumentLimits, LIMITS } from '@/lib/documents/intake/limits';
import { compoundOf, docxAround, docxOf, pageOf, paragraph, pdfOf } from './intake-files';

type Case = [what: string, bytes: Uint8Array, says: RegExp, limits?: Partial<DocumentLimits>];

const text = (words: string) => new TextEncoder().encode(words);
const LINE = 'Mỗi xã chọn ít nhất hai tập thể và ba cá nhân điển hình trong năm 2024';
const pdf = pdfOf([pageOf([LINE])]);
const docx = docxAround(paragraph(LINE));
const LOCKED_PDF = {
  objects: [`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`],
  trailer: '/Encrypt 5 0 R /ID [<4142> <4142>]',
};
const LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const KINDS: Case[] = [
  ['an old Word document', compoundOf(['WordDocument']), /Word đời cũ \(\.doc\).*lưu thành.*\.docx/i],
  ['a Word document with a password', compoundOf(['EncryptedPackage']), /có mật khẩu/],
  ['an old table', compoundOf(['Workbook']), /là tệp Excel \(\.xls\)/],
  ['a broken compound file', compoundOf([]).subarray(0, 600), /đã hỏng/],
  [
    'a Word document with macros',
    docxAround(paragraph(LINE), { parts: { 'word/vbaProject.bin': 'x' } }),
    /macro/,
  ],
  ['a ZIP that is no document', zipSync({ 'a.txt': text('a') }), /tệp nén ZIP.*giải nén/],
  ['a ZIP cut off', docx.subarray(0, docx.length - 30), /chưa trọn vẹn/],
  ['a Word document whose XML is broken', docxAround('<w:p><w:r>'), /đã hỏng/],
  ['a PDF with a password', pdfOf([pageOf([LINE])], LOCKED_PDF), /PDF có mật khẩu/],
  ['a PDF cut off', pdf.subarray(0, pdf.length - 40), /chưa trọn vẹn/],
  [
    'something that only begins as a PDF',
    text(`%PDF-1.7\n${'x'.repeat(99)}\nstartxref\n9\n%%EOF`),
    /đã hỏng/,
  ],
  ['a web page', text('\n<!DOCTYPE html><html><body>Kế hoạch'), /trang web \(HTML\).*\.docx/],
  [
    'a document as XML',
    text('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:x/>'),
    /dạng XML/,
  ],
  ['rich text', text('{\\rtf1\\ansi K\\u7871? ho\\u7841?ch}'), /văn bản RTF/],
  ['a picture', png, /ảnh PNG.*không có chữ.*OCR/],
  ['something else', new Uint8Array(400).map((_, at) => at % 7), /chưa rõ loại/],
  ['TCVN3', Buffer.from('Céng hoµ x· héi chñ nghÜa ViÖt Nam, KÕ ho¹ch', 'latin1'), /TCVN3.*Unicode/],
  ['another code page', Buffer.from([0x4b, 0xea, 0x20, 0x68, 0x6f, 0xe3]), /UTF-8/],
];

const CONTENTS: Case[] = [
  ['nothing but spaces', text(' \n\t\n '), /không có chữ/],
  ['a Word document without a word', docxAround('<w:p/>'), /không có chữ để đọc, có thể chỉ chứa ảnh/],
  ['a scanned PDF', pdfOf([[], pageOf(['2'])]), /2 trang nhưng không có chữ.*bản quét.*OCR/],
  [
    'letters without a table',
    pdfOf([pageOf(['\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008\ue009'.repeat(6)])]),
    /thiếu bảng mã/,
  ],
  [
    'a Word document in .VnTime',
    docxAround(paragraph('Céng hoµ x· héi chñ nghÜa ViÖt Nam, KÕ ho¹ch')),
    /TCVN3/,
  ],
  [
    'entities that multiply',
    docxAround(paragraph('&b;'), { before: LAUGHS }),
    /định nghĩa XML.*lưu lại thành \.docx/,
  ],
  ['too many pages', pdfOf(Array.from({ length: 201 }, () => [])), /có 201 trang, nhiều hơn 200 trang/],
  ['too long a text', text('kế hoạch\n'.repeat(120_000)), /dài hơn 200 trang/],
  ['too long a PDF', pdfOf([pageOf([LINE, LINE])]), /dài hơn/, { characters: 100 }],
  ['a part that swells', docxAround(`<!--${' '.repeat(31_000_000)}-->`), /mở ra lớn hơn nhiều/],
];

describe.each([
  ['by what it is', KINDS],
  ['by what is in it', CONTENTS],
])('a document is refused %s', (_, cases) => {
  it.each(cases)('%s', async (_what, bytes, says, limits) => {
    const read = await extractText(bytes, '../x/Kế hoạch.docx', { ...LIMITS, ...limits });
    if (!('refusal' in read)) throw new Error(`read: ${read.lines.join(' ')}`);
    expect(read.refusal).toMatch(says);
    expect(read.refusal).toMatch(/^Tệp «Kế hoạch\.docx» .*\. Vui lòng [^.].*\.$/);
  });
});

it('a document is known by its content, whatever its name', async () => {
  expect(await extractText(pdf, 'a.docx', LIMITS)).toMatchObject({ kind: 'PDF', lines: [LINE] });
  expect(await extractText(docx, 'a.pdf', LIMITS)).toMatchObject({ kind: 'WORD', lines: [LINE] });
  expect(await extractText(await docxOf([]), 'a.docx', LIMITS)).toHaveProperty('refusal');
});

it('a text about PDF is a text', async () => {
  const lines = ['Kế hoạch: mẫu «%PDF-1.7» là phần đầu của tệp'];
  expect(await extractText(text(lines.join('\n')), 'a', LIMITS)).toMatchObject({ kind: 'TEXT', lines });
});
