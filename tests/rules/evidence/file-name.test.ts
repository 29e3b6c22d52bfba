import { describe, expect, it } from 'vitest';
import { evidenceName, nameGiven } from '@/lib/evidence/file-name';
import { formatSize } from '@/lib/evidence/limits';

describe('the name of a file', () => {
  it.each([
    ['as it is', 'Biên bản họp thôn.pdf', 'pdf', 'Biên bản họp thôn.pdf'],
    ['a path of Windows', 'C:\\Users\\xa\\Giấy khen.pdf', 'pdf', 'Giấy khen.pdf'],
    ['a path of Unix', '../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['NFD', 'Biên bản.pdf'.normalize('NFD'), 'pdf', 'Biên bản.pdf'],
    ['marks that turn the direction', 'giay\u202Efdp.exe', 'pdf', 'giayfdp.exe.pdf'],
    ['a mark of right to left', '\u200Fgiay\u200E.pdf', 'pdf', 'giay.pdf'],
    ['letters of no width', 'giay\u200B khen\uFEFF.pdf', 'pdf', 'giay khen.pdf'],
    ['control characters', 'giay\r\n\tkhen\0.pdf', 'pdf', 'giay khen.pdf'],
    ['characters that Windows refuses', 'Báo cáo: "quý" 1|2?.docx', 'docx', 'Báo cáo- -quý- 1-2-.docx'],
    ['an extension that says otherwise', 'anh.jpg', 'png', 'anh.png'],
    ['an old extension', 'bao cao.DOC', 'docx', 'bao cao.docx'],
    ['jpeg', 'anh.JPEG', 'jpg', 'anh.jpg'],
    ['no extension', 'Giấy khen', 'pdf', 'Giấy khen.pdf'],
    ['a dot that is none of an extension', 'Tờ trình số 12.2024', 'pdf', 'Tờ trình số 12.2024.pdf'],
    ['only an extension', '.pdf', 'pdf', 'tệp.pdf'],
    ['nothing', '', 'pdf', 'tệp.pdf'],
    ['dots and spaces', ' .. . .pdf', 'pdf', 'tệp.pdf'],
    ['a device of Windows', 'CON.pdf', 'pdf', 'tệp CON.pdf'],
    ['half of a surrogate pair', 'anh\uD83D.png', 'png', 'anh\uFFFD.png'],
    ['emoji', 'ảnh 👩‍🌾.png', 'png', 'ảnh 👩🌾.png'],
  ])('%s', (_, given, extension, kept) => {
    expect(evidenceName(given, extension)).toBe(kept);
  });

  it('is cut between letters where it is long, and keeps its extension', () => {
    const name = evidenceName(`${'ễ'.repeat(300)}.pdf`, 'pdf');
    expect(name.endsWith('ễ….pdf')).toBe(true);
    expect(new TextEncoder().encode(name).length).toBeLessThan(230);
    expect(evidenceName(`${'a'.repeat(300)}.pdf`, 'pdf')).toHaveLength(125);
  });

  it('is never empty in a message', () => {
    expect(nameGiven('\u200B')).toBe('tệp không tên');
    expect(nameGiven('C:\\x\\virus.exe')).toBe('virus.exe');
  });
});

describe('a size', () => {
  it.each([
    [1, '1 KB'],
    [320_000, '0,4 MB'],
    [10 * 1024 * 1024, '10 MB'],
    [10 * 1024 * 1024 + 1, '10,1 MB'],
    [50_000, '49 KB'],
  ])('%d is %s', (bytes, said) => {
    expect(formatSize(bytes)).toBe(said);
  });

  it('of what is left is never said to be more', () => {
    expect(formatSize(3 * 1024 * 1024 - 1, 'room')).toBe('2,9 MB');
    expect(formatSize(0, 'room')).toBe('0 KB');
  });
});
