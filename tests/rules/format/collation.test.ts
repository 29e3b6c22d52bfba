import { describe, expect, test } from 'vitest';
import { comparePeople, compareVietnamese, givenName } from '@/lib/format/collation';

describe('Vietnamese order', () => {
  test('ă, â, đ, ê, ô, ơ and ư are letters of their own', () => {
    const letters = ['ư', 'u', 'ơ', 'ô', 'o', 'ê', 'e', 'đ', 'd', 'â', 'ă', 'a'];
    expect(letters.toSorted(compareVietnamese).join(' ')).toBe('a ă â d đ e ê o ô ơ u ư');
  });

  test('communes of a district', () => {
    const communes = ['Xã Đăk Krong', 'Xã Hải Yang', 'Xã Glar', 'Xã Hà Bầu', 'Xã A Dơk', 'Xã Dun'];
    expect(communes.toSorted(compareVietnamese)).toEqual([
      'Xã A Dơk',
      'Xã Dun',
      'Xã Đăk Krong',
      'Xã Glar',
      'Xã Hà Bầu',
      'Xã Hải Yang',
    ]);
  });

  test('composed and decomposed text are the same', () => {
    expect(compareVietnamese('Phượng'.normalize('NFC'), 'Phượng'.normalize('NFD'))).toBe(0);
  });
});

describe('people', () => {
  test.each([
    ['Nguyễn Thị Phượng', 'Phượng'],
    ['Rơ Châm H’Lan', 'H’Lan'],
    ['  Lý  Văn   Đức ', 'Đức'],
    ['Siu', 'Siu'],
    ['', ''],
  ])('%s is listed under %s', (fullName, given) => expect(givenName(fullName)).toBe(given));

  test('by given name first, then by family and middle names', () => {
    const people = [
      'Trần Văn Dũng',
      'Lê Thị An',
      'Bùi Văn Đức',
      'Đỗ Văn An',
      'Nông Văn Ánh',
      'Lê Văn An',
      'Hoàng Dung',
    ];
    expect(people.toSorted(comparePeople)).toEqual([
      'Đỗ Văn An',
      'Lê Thị An',
      'Lê Văn An',
      'Nông Văn Ánh',
      'Hoàng Dung',
      'Trần Văn Dũng',
      'Bùi Văn Đức',
    ]);
  });

  test('in the same order when the names are decomposed', () => {
    const people = ['Trần Văn Dũng', 'Bùi Văn Đức', 'Lê Thị An', 'Nông Văn Ánh'];
    const decomposed = people.map((name) => name.normalize('NFD'));
    expect(decomposed.toSorted(comparePeople).map((name) => name.normalize('NFC'))).toEqual(
      people.toSorted(comparePeople),
    );
  });
});
