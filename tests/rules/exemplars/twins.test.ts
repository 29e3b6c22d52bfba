import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyTwins, type TwinFacts, twinScore } from '@/lib/exemplars/twins';

const person = (name: string, birthYear: number | null = null, place: string | null = null): TwinFacts => ({
  subject: 'INDIVIDUAL',
  name,
  birthYear,
  place,
});
const household = (name: string, place: string | null = 'Thôn 3'): TwinFacts => ({
  subject: 'HOUSEHOLD',
  name,
  birthYear: null,
  place,
});
const collective = (name: string, place: string | null = null, model: string | null = null): TwinFacts => ({
  subject: 'COLLECTIVE',
  name,
  birthYear: null,
  place,
  model,
});

describe('people', () => {
  it.each([
    ['lost diacritics', 'Nguyễn Văn Toản', 'nguyen van toan'],
    ['decomposed', 'Nguyễn Văn Toản', 'Nguyễn Văn Toản'.normalize('NFD')],
    ['đ and d', 'Đỗ Đình Đượm', 'Do Dinh Duom'],
    ['y and i', 'Lý Thị Mỹ', 'Lí Thị Mĩ'],
    ['Telex was off', 'Nguyễn Văn Toản', 'Nguyeenx Vawn Toanr'],
    ['middle name left out', 'Nguyễn Văn Toản', 'Nguyễn Toản'],
    ['given name first', 'Nguyễn Văn Toản', 'Toản Nguyễn Văn'],
    ['initials', 'Nguyễn Văn Toản', 'N.V. Toản'],
    ['title', 'Nguyễn Văn Toản', 'Đ/c Nguyễn Văn Toản'],
    ['two titles', 'Nguyễn Văn Toản', 'Đồng chí bác sĩ Nguyễn Văn Toản'],
    ['apostrophe of another kind', "Ksor H'Nhi", 'Ksor H’Nhi'],
    ['apostrophe left out', "Ksor H'Nhi", 'Ksor H Nhi'],
    ['compound family name closed up', 'Rơ Châm Blênh', 'Rơchâm Blênh'],
    ['the other spelling of a family name', 'Rơ Châm Blênh', 'Rơ Chăm Blênh'],
    ['another letter', 'Siu Blênh', 'Siu Blếnh'],
  ])('%s: the same', (_, one, other) => {
    expect(twinScore(person(one, 1975, 'Thôn 3'), person(other, 1975, 'Thôn 3')).likely).toBe(true);
  });

  it.each([
    ['brothers', person('Nguyễn Văn Toản', 1975, 'Thôn 3'), person('Nguyễn Văn Khiêm', 1978, 'Thôn 3')],
    [
      'another middle name',
      person('Nguyễn Văn Toản', 1975, 'Thôn 3'),
      person('Nguyễn Hữu Toản', 1975, 'Thôn 3'),
    ],
    ['another year', person('Nguyễn Văn Toản', 1975, 'Thôn 3'), person('Nguyễn Văn Toản', 1977, 'Thôn 3')],
    ['Hồ is no household', person('Hồ Bá Lộc', 1975, 'Thôn 3'), person('Cao Văn Lộc', 1975, 'Thôn 3')],
    ['nothing but a common given name', person('Toản'), person('Nguyễn Văn Toản')],
    [
      'a name of two words elsewhere',
      person('Siu Lan', null, 'Làng A Mơ'),
      person('Siu Lan', null, 'Làng Kép'),
    ],
  ])('%s: others', (_, one, other) => {
    expect(twinScore(one, other).likely).toBe(false);
  });

  it.each([
    [1975, 1975, 'trùng họ tên, cùng năm sinh, cùng nơi'],
    [1975, 1976, 'trùng họ tên, năm sinh lệch một năm, cùng nơi'],
    [1975, null, 'trùng họ tên, cùng nơi'],
  ])('born %s and %s: says why', (one, other, why) => {
    const verdict = twinScore(
      person('Siu Blênh', one, 'Làng Phun'),
      person('Siu Blênh', other, 'làng Phun, xã Ia Băng'),
    );
    expect(verdict).toMatchObject({ likely: true, why });
  });

  it('of other communes are weighed as of another place, though both live in «Thôn 3»', () => {
    const of = (commune: string) => ({ ...person('Nông Văn Páo', 1975, 'Thôn 3'), commune });
    expect(twinScore(of('Xã Suối'), of('Xã Đồi')).why).toBe('trùng họ tên, cùng năm sinh, khác nơi');
    expect(twinScore(of('Xã Ia Băng'), of('Xã Ia Bang')).why).toBe('trùng họ tên, cùng năm sinh, khác nơi');
    expect(twinScore(of('Xã Suối'), of('xã Suối')).why).toBe('trùng họ tên, cùng năm sinh, cùng nơi');
  });
});

describe('households', () => {
  it.each([
    ['Hộ ông Siu Blênh', 'Siu Blênh'],
    ['Hộ ông Siu Blênh', 'Hộ gia đình ông Siu Blênh'],
    ['Hộ ông Siu Blênh', 'HGĐ Siu Blênh'],
    ['Hộ ông Siu Blênh', "Hộ ông Siu Blênh và bà Ksor H'Lan"],
    ['Hộ bà Hồ Thị Bưởi', 'Ho ba Ho Thi Buoi'],
  ])('%s, %s: the same', (one, other) => {
    expect(twinScore(household(one), household(other)).likely).toBe(true);
  });

  it('are compared with people: the head may have been nominated alone', () => {
    expect(twinScore(household('Hộ ông Siu Blênh'), person('Siu Blênh', 1975, 'Thôn 3'))).toMatchObject({
      likely: true,
      why: 'trùng họ tên, cùng nơi, một bên là cá nhân, một bên là hộ',
    });
  });

  it('of a man and of a woman are two', () => {
    expect(twinScore(household('Hộ ông Nông Hiệu'), household('Hộ bà Nông Thị Hiệu')).likely).toBe(false);
  });
});

describe('collectives and models', () => {
  it.each([
    ['Trường Tiểu học Ia Băng', 'Trường TH Ia Băng'],
    ['Trường Trung học cơ sở Kim Đồng', 'THCS Kim Đồng'],
    ['Hợp tác xã nông nghiệp Nam Yang', 'HTX nông nghiệp Nam Yang'],
    ['Câu lạc bộ “Gia đình 5 không, 3 sạch” thôn 3', 'CLB Gia đình 5 không 3 sạch thôn 03'],
    ['Chi hội Phụ nữ thôn 3', 'Chi hội Phụ nữ thôn 3, xã Ia Băng, huyện Đak Đoa'],
    ['Ban Công tác Mặt trận thôn 3', 'Ban cong tac Mat tran thon 3'],
    ['Thôn 3', 'thôn III'],
  ])('%s, %s: the same', (one, other) => {
    expect(twinScore(collective(one), collective(other)).likely).toBe(true);
  });

  it.each([
    ['Chi hội Phụ nữ thôn 3', 'Chi hội Phụ nữ thôn 4'],
    ['Chi hội Phụ nữ thôn 3', 'Chi hội Nông dân thôn 3'],
    ['Trường Tiểu học Ia Băng', 'Trường Trung học cơ sở Ia Băng'],
    ['Trường TH Ia Băng', 'Trường THCS Ia Băng'],
    ['Trường Tiểu học Ia Băng', 'Trường Tiểu học Nam Yang'],
    ['Trường Tiểu học số 1 Ia Băng', 'Trường Tiểu học số 2 Ia Băng'],
    ['Thôn 3', 'Thôn 4'],
    ['Hợp tác xã cà phê Nam Yang', 'Hợp tác xã dược liệu Nam Yang'],
  ])('%s, %s: others', (one, other) => {
    expect(twinScore(collective(one), collective(other)).likely).toBe(false);
  });

  it('that leave the place to its field are of that place', () => {
    const named = collective('Đội cồng chiêng làng Phun');
    expect(twinScore(named, collective('Đội cồng chiêng', 'Làng Phun')).likely).toBe(true);
    expect(twinScore(named, collective('Đội cồng chiêng', 'Làng Kép')).likely).toBe(false);
  });

  it('that run the same model in the same place are shown', () => {
    const one = collective('Ban nhân dân', 'Thôn 5', 'Tiếng kẻng an ninh');
    expect(twinScore(one, collective('Mô hình “Tiếng kẻng an ninh” thôn 5'))).toMatchObject({
      likely: true,
      why: 'cùng mô hình, cùng nơi',
    });
    expect(twinScore(one, collective('Tổ tự quản', 'Thôn 6', 'Tiếng kẻng an ninh')).likely).toBe(false);
  });

  it('are never compared with people', () => {
    expect(twinScore(collective('Siu Blênh'), person('Siu Blênh')).likely).toBe(false);
  });
});

describe('any names', () => {
  const facts = fc.record({
    subject: fc.constantFrom('INDIVIDUAL', 'HOUSEHOLD', 'COLLECTIVE'),
    name: fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', ' ', '(', "'", 'Hộ', 'Hộ ông', 'Thôn', 'và', ',', 'H'),
    ),
    birthYear: fc.option(fc.integer({ min: 1900, max: 2100 })),
    place: fc.option(fc.string({ unit: 'grapheme' })),
  });

  it('are judged alike from both sides', () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const [there, back] = [twinScore(one, other), twinScore(other, one)];
        expect(there.score).toBeCloseTo(back.score, 9);
        expect(there.why).toBe(back.why);
      }),
    );
  });

  it('come likeliest first', () => {
    const found = likelyTwins(person('Siu Blênh', 1975), [
      person('Siu Blếnh', 1976),
      person('Siu Blênh', 1975),
      person('Ksor Jak', 1975),
    ]);
    expect(found.map(({ candidate }) => candidate.birthYear)).toEqual([1975, 1976]);
  });
});
