import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counts, numberOfWords, numeral } from '@/lib/documents/numbers';
import { cleanLine, folded, isPageNumber, shortened } from '@/lib/documents/text';

describe('a line as a person reads it', () => {
  it.each([
    ['**TM. ỦY BAN NHÂN DÂN  ', 'TM. ỦY BAN NHÂN DÂN'],
    ['### **3.1. Nội dung**', '3.1. Nội dung'],
    ['*g) Điển hình:*', 'g) Điển hình:'],
    ['- *Mô hình kiểu mẫu:* Là', '- Mô hình kiểu mẫu: Là'],
    ['* Đối với tập thể', '* Đối với tập thể'],
    ['_Nơi nhận:_', 'Nơi nhận:'],
    ['Số: ____/KH-UBND', 'Số: ____/KH-UBND'],
    ['1\\. Mục đích', '1. Mục đích'],
    ['Ke\u0302\u0301 hoa\u0323ch', 'Kế hoạch'],
    ['từ\u00a0năm\u20032021\u200b', 'từ năm 2021'],
    ['2021 – 2025', '2021 – 2025'],
    ['một\t\thai ', 'một\t\thai'],
  ])('%j', (line, expected) => {
    expect(cleanLine(line)).toBe(expected);
  });

  it('is folded without moving a letter, slips of scanning mended', () => {
    expect(folded('Điểm hình – “Thi đấu”')).toBe('dien hinh - "thi dua"');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => folded(text).length === text.length));
  });

  it.each([
    ['3', true],
    ['- 12 -', true],
    ['Trang 2/10', true],
    ['2021', false],
    ['- 3 trường học', false],
  ])('counts pages: %s', (line, expected) => {
    expect(isPageNumber(line)).toBe(expected);
  });

  it('is cut at a word', () => {
    expect(shortened('một hai ba bốn', 11)).toBe('một hai ba…');
    expect(shortened('một hai', 10)).toBe('một hai');
  });
});

describe('numbers', () => {
  it.each([
    ['hai', 2],
    ['mười lăm', 15],
    ['Hai mươi mốt', 21],
    ['mười', 10],
    ['bảy mươi', 70],
    ['tập thể', null],
  ])('in words: %s', (words, expected) => {
    expect(numberOfWords(words)).toBe(expected);
  });

  it.each([
    ['ít nhất 02 (hai) điển hình', [[2, 2]]],
    [
      'từ 05 đến 07 mô hình',
      [
        [5, null],
        [7, null],
      ],
    ],
    ['02 (ba) gương', [[2, 3]]],
    ['trên 70% cán bộ, 100 % lãnh đạo', []],
    ['Nghị định 122/2018/NĐ-CP', []],
  ])('in figures: %s', (text, expected) => {
    expect(counts(text).map(({ value, words }) => [value, words])).toEqual(expected);
  });

  it.each([
    ['IV', 4],
    ['ix', 9],
    ['3', 3],
    ['IIII', null],
    ['mục', null],
  ])('numeral %s', (text, expected) => {
    expect(numeral(text)).toBe(expected);
  });
});
