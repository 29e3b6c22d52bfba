import { strToU8 } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { kindOf } from '@/lib/evidence/kind';
import { compound, docx, excelHead, pdf, wordHead, xlsx, zip } from './samples';

const picture = (format: 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff') =>
  sharp({ create: { width: 4, height: 4, channels: 3, background: '#9b1c1c' } })
    .toFormat(format)
    .toBuffer();
const text = (words: string) => strToU8(words);

describe('what a file is by its content', () => {
  it.each([
    ['PDF', async () => pdf(), 'PDF', 'pdf'],
    ['new Word', async () => docx(), 'WORD', 'docx'],
    ['new Excel', async () => xlsx(), 'EXCEL', 'xlsx'],
    [
      'old Word',
      async () => compound([{ name: 'WordDocument', bytes: wordHead(false) }, { name: '1Table' }]),
      'WORD',
      'doc',
    ],
    ['old Excel', async () => compound([{ name: 'Workbook', bytes: excelHead(false) }]), 'EXCEL', 'xls'],
    ['Excel of 1995', async () => compound([{ name: 'Book', bytes: excelHead(false) }]), 'EXCEL', 'xls'],
    ['JPEG', () => picture('jpeg'), 'JPEG', 'jpg'],
    ['PNG', () => picture('png'), 'PNG', 'png'],
  ])('%s is taken', async (_, bytes, kind, extension) => {
    expect(await kindOf(await bytes())).toEqual({ kind, extension });
  });

  it.each([
    ['a zip', async () => zip({ 'a.txt': 'a' }), 'OTHER', 'tệp nén ZIP'],
    [
      'a zip with the list of parts of no Office',
      async () => zip({ '[Content_Types].xml': '<Types/>' }),
      'OTHER',
      'tệp nén ZIP',
    ],
    ['a zip that is cut off', async () => docx().slice(0, 200), 'BROKEN', 'tệp nén hoặc tệp Office'],
    [
      'Word with macros',
      async () => docx('application/vnd.ms-word.document.macroEnabled.main+xml'),
      'MACROS',
      'tệp Office có macro',
    ],
    [
      'PowerPoint',
      async () =>
        zip({
          '[Content_Types].xml':
            'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
          'ppt/presentation.xml': '',
        }),
      'OTHER',
      'tệp PowerPoint',
    ],
    [
      'OpenDocument',
      async () => zip({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      'OTHER',
      'tệp OpenDocument',
    ],
    ['old PowerPoint', async () => compound([{ name: 'PowerPoint Document' }]), 'OTHER', 'tệp PowerPoint'],
    [
      'a mail of Outlook',
      async () => compound([{ name: '__properties_version1.0' }]),
      'OTHER',
      'tệp của một chương trình khác',
    ],
    [
      'new Office with a password',
      async () => compound([{ name: 'EncryptionInfo' }, { name: 'EncryptedPackage' }]),
      'LOCKED',
      'tệp Office',
    ],
    [
      'old Word with a password',
      async () => compound([{ name: 'WordDocument', bytes: wordHead(true) }]),
      'LOCKED',
      'tệp Word',
    ],
    [
      'old Excel with a password',
      async () => compound([{ name: 'Workbook', bytes: excelHead(true) }]),
      'LOCKED',
      'tệp Excel',
    ],
    ['a compound file that is cut off', async () => compound([]).slice(0, 700), 'BROKEN', 'tệp Office'],
    ['PDF with a password', async () => pdf('/Size 1/Encrypt 5 0 R'), 'LOCKED', 'tệp PDF'],
    ['PDF that is cut off', async () => pdf().slice(0, 40), 'BROKEN', 'tệp PDF'],
    ['what is only called a PDF', async () => text('Biên bản họp thôn'), 'OTHER', 'văn bản thuần'],
    ['HTML', async () => text('<!DOCTYPE html><html><script>1</script>'), 'OTHER', 'trang web (HTML)'],
    [
      'SVG',
      async () => text('<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>'),
      'OTHER',
      'trang web (HTML)',
    ],
    ['WebP', () => picture('webp'), 'OTHER', 'ảnh WEBP'],
    ['GIF', () => picture('gif'), 'OTHER', 'ảnh GIF'],
    ['noise', async () => new Uint8Array(600).fill(0x80), 'OTHER', 'tệp chưa rõ loại'],
    ['zeros', async () => new Uint8Array(600), 'OTHER', 'tệp chưa rõ loại'],
  ])('%s is not', async (_, bytes, refused, what) => {
    expect(await kindOf(await bytes())).toMatchObject({ refused, what });
  });

  it('says that of a PDF whose text speaks of encryption nothing is locked', async () => {
    expect(await kindOf(pdf('/Size 1', '(about /Encrypt and others)'))).toMatchObject({ kind: 'PDF' });
  });

  it('does not follow a directory that leads in a circle', async () => {
    const bytes = compound([{ name: 'WordDocument' }]);
    new DataView(bytes.buffer).setUint32(512 + 4, 1, true);
    expect(await kindOf(bytes)).toMatchObject({ refused: 'BROKEN' });
  });
});
