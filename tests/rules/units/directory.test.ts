import { describe, expect, it } from 'vitest';
import { provinceBefore2025, provinceToday } from '@/lib/units/directory';

const count = (name: string) => {
  const { districts } = provinceBefore2025(name);
  return {
    districts: districts.length,
    communes: districts.reduce((sum, district) => sum + district.communes.length, 0),
  };
};

describe('a province as it was until 30/6/2025', () => {
  it.each([
    ['Tỉnh Bắc Kạn', 8, 108],
    ['Tỉnh Gia Lai', 17, 219],
    ['Tỉnh Lạng Sơn', 11, 199],
  ])('%s has %i districts and %i communes', (name, districts, communes) => {
    expect(count(name)).toEqual({ districts, communes });
  });

  it('takes a district that the list spells in two ways for one', () => {
    const names = provinceBefore2025('Tỉnh Gia Lai').districts.map((district) => district.name);
    expect(names.filter((name) => name.toLowerCase() === 'huyện kbang')).toEqual(['Huyện KBang']);
  });

  it('holds every commune of a district once, in Vietnamese order', () => {
    const dakDoa = provinceBefore2025('Tỉnh Gia Lai').districts.find((one) => one.name === 'Huyện Đăk Đoa');
    expect(dakDoa?.communes.map((commune) => commune.name)).toEqual([
      'Thị trấn Đăk Đoa',
      'Xã A Dơk',
      'Xã Đăk Krong',
      'Xã Đăk Sơmei',
      'Xã Glar',
      "Xã H' Neng",
      'Xã Hà Bầu',
      'Xã Hà Đông',
      'Xã Hải Yang',
      'Xã HNol',
      'Xã Ia Băng',
      'Xã Ia Pết',
      "Xã K' Dang",
      'Xã Kon Gang',
      'Xã Nam Yang',
      'Xã Tân Bình',
      'Xã Trang',
    ]);
    expect(dakDoa?.communes.find((commune) => commune.name === 'Xã Ia Băng')?.code).toBe('23719');
  });

  it('keeps communes apart whose names differ in diacritics only', () => {
    const chuProng = provinceBefore2025('Tỉnh Gia Lai').districts.find(
      (one) => one.name === 'Huyện Chư Prông',
    );
    expect(
      chuProng?.communes.filter((commune) => /^Xã Ia B[aă]ng$/.test(commune.name)).map(({ name }) => name),
    ).toContain('Xã Ia Bang');
  });

  it('lists a commune that the list gives no code', () => {
    const kbang = provinceBefore2025('Tỉnh Gia Lai').districts.find((one) => one.name === 'Huyện KBang');
    expect(kbang?.communes).toContainEqual({ name: 'Xã Đăk Hlơ', code: null });
  });

  it('gives no code to two communes of a province', () => {
    for (const name of ['Tỉnh Bắc Kạn', 'Tỉnh Gia Lai', 'Tỉnh Lạng Sơn']) {
      const codes = provinceBefore2025(name)
        .districts.flatMap((district) => district.communes.map((commune) => commune.code))
        .filter((code) => code !== null);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  it('refuses a name that is not in the list', () => {
    expect(() => provinceBefore2025('Gia Lai')).toThrow(RangeError);
  });
});

describe('a province of today', () => {
  it('has its communes and no districts', () => {
    const gialai = provinceToday('52');
    expect(gialai.name).toBe('Gia Lai');
    expect(gialai.communes).toHaveLength(135);
    expect(gialai.communes.every((commune) => commune.code)).toBe(true);
  });

  it('refuses a code that is not in the list', () => {
    expect(() => provinceToday('99')).toThrow(RangeError);
  });
});
