import { describe, expect, test } from 'vitest';
import { plain, slug } from '@/lib/format/diacritics';

describe('text without diacritics', () => {
  test.each([
    ['Đak Đoa', 'dak doa'],
    ['Đăk Krong', 'dak krong'],
    ['Nguyễn Thị Phượng', 'nguyen thi phuong'],
    ['Rơ Châm H’Lan', 'ro cham h’lan'],
    ['ĐƯỜNG', 'duong'],
    ['Ðường', 'duong'],
    ['Y Tịch 2', 'y tich 2'],
    ['', ''],
  ])('%s → %s', (text, bare) => {
    expect(plain(text.normalize('NFC'))).toBe(bare);
    expect(plain(text.normalize('NFD'))).toBe(bare);
  });
});

describe('slugs', () => {
  test.each([
    ['Tổ hợp tác cà phê Tân Bình', 'to-hop-tac-ca-phe-tan-binh'],
    ['  101/KH-UBND  ', '101-kh-ubnd'],
    ['Rơ Châm H’Lan', 'ro-cham-h-lan'],
    ['🙂', ''],
  ])('%s → %s', (text, expected) => {
    expect(slug(text)).toBe(expected);
    expect(slug(text.normalize('NFD'))).toBe(expected);
  });
});
