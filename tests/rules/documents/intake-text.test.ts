import { describe, expect, it } from 'vitest';
import { extractText } from '@/lib/documents/intake/extract';
import { LIMITS } from '@/lib/documents/intake/limits';
import { inOldLetters } from '@/lib/documents/intake/old-letters';
import { linesOfText } from '@/lib/documents/intake/text';

const PLAN = 'KẾ HOẠCH\r\nNhân rộng điển hình\n\nnăm 2024';
const LINES = ['KẾ HOẠCH', 'Nhân rộng điển hình', '', 'năm 2024'];

const utf16 = Buffer.from(`\ufeff${PLAN}`, 'utf16le');

it.each([
  ['UTF-8', Buffer.from(PLAN)],
  ['UTF-8 with a mark before it', Buffer.from(`\ufeff${PLAN}`)],
  ['UTF-16', utf16],
  ['UTF-16 the other way round', Buffer.from(utf16).swap16()],
  ['decomposed letters', Buffer.from(PLAN.normalize('NFD'))],
])('a text in %s is read', async (_, bytes) => {
  const read = await extractText(bytes, 'bất kỳ.bin', LIMITS);
  expect(read).toEqual({ kind: 'TEXT', lines: LINES, pages: null, pagesWithoutText: [] });
});

describe('lines of a text', () => {
  it.each([
    ['a\rb\fc\u2028d', ['a', 'b', 'c', 'd']],
    ['\n\n  a \t\n\n', ['  a']],
    ['a\0b\u0007\ud800', ['ab\ufffd']],
    ['TT\tĐơn vị', ['TT\tĐơn vị']],
    ['', []],
  ])('%j are %j', (text, lines) => expect(linesOfText(text)).toEqual(lines));
});

describe('letters of the time before Unicode', () => {
  it.each([
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc', true],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc', true],
    ['Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc', false],
    ['KE HOACH xay dung va nhan rong dien hinh tien tien nam 2024', false],
    ['The quick brown fox jumps over the lazy dog and the café', false],
  ])('%s: %s', (text, old) => expect(inOldLetters(text)).toBe(old));
});
