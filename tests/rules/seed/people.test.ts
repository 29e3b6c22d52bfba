import { describe, expect, it } from 'vitest';
import { achievements } from '../../../prisma/seed/data/achievements';
import { PLANS } from '../../../prisma/seed/data/all';
import { fill, pickWeighted } from '../../../prisma/seed/data/chance';
import { collectiveName } from '../../../prisma/seed/data/collectives';
import { NAMES } from '../../../prisma/seed/data/names';
import {
  ETHNICITIES_BY_PROVINCE,
  ETHNICITY_NAMES,
  type Ethnicity,
  householdName,
  personName,
  type Sex,
} from '../../../prisma/seed/data/people';
import { DECLINE_REASONS, RETURN_REASONS } from '../../../prisma/seed/data/reasons';
import { type Topic, topicOf } from '../../../prisma/seed/data/topics';

/** People of public life whose names the parts could come near to; invented persons must not bear them. */
const WELL_KNOWN = [
  'Lê Duẩn',
  'Nguyễn Thị Bình',
  'Nguyễn Thị Kim Ngân',
  'Nguyễn Quang Sáng',
  'Nguyễn Ngọc Thiện',
  'Nguyễn Ngọc Loan',
  'Nguyễn Thị Thanh Nhàn',
  'Phạm Văn Đồng',
  'Nguyễn Văn Linh',
  'Nông Đức Mạnh',
  'Nông Quốc Chấn',
  'Bàn Tài Đoàn',
  'Hoàng Văn Thụ',
  'Hoàng Quốc Việt',
  'Bế Văn Đàn',
  'Bế Viết Đẳng',
  'La Văn Cầu',
  'Chu Văn Tấn',
  'Lương Văn Tri',
  'Hà Thị Khiết',
  'Đinh Núp',
  'A Sanh',
  'Ksor Phước',
  'Ksor Nham',
  'Nay Der',
  'Siu Black',
  "H'Hen Niê",
  'Rơ Chăm Phiang',
  'Nguyễn Long Hải',
  'Phạm Minh Trung',
  'Nguyễn Ngọc Trúc',
  'Mai Việt Lào',
];
const SEXES: Sex[] = ['MALE', 'FEMALE'];
const ETHNICITIES = Object.keys(NAMES) as Ethnicity[];

describe('personName', () => {
  it('gives the same names for the same source of chance', () => {
    const names = (seed: number) => {
      const random = seeded(seed);
      return Array.from({ length: 20 }, () => personName(random, 'TAY', 'FEMALE'));
    };
    expect(names(7)).toEqual(names(7));
    expect(names(7)).not.toEqual(names(8));
  });

  it.each(ETHNICITIES)('has many names for %s, none of a public figure', (ethnicity) => {
    const random = seeded(1);
    for (const sex of SEXES) {
      const names = new Set(Array.from({ length: 20000 }, () => personName(random, ethnicity, sex)));
      expect(names.size).toBeGreaterThan(25);
      for (const name of WELL_KNOWN) expect(names).not.toContain(name);
      for (const name of names) expect(name).toBe(name.normalize('NFC').replace(/\s+/g, ' ').trim());
    }
    expect(ETHNICITY_NAMES[ethnicity]).toBeTruthy();
  });

  it('names a household after its head', () => {
    expect(householdName(seeded(3), 'JRAI', 'MALE')).toMatch(/^Hộ ông \p{Lu}/u);
    expect(householdName(seeded(3), 'NUNG', 'FEMALE')).toMatch(/^Hộ bà \p{Lu}/u);
  });

  it('knows the peoples of each province of the demo', () => {
    expect(Object.keys(ETHNICITIES_BY_PROVINCE).sort()).toEqual(['bac-kan', 'gia-lai', 'lang-son']);
    const random = seeded(5);
    const drawn = Array.from(
      { length: 2000 },
      () => pickWeighted(random, ETHNICITIES_BY_PROVINCE['bac-kan'] ?? []).ethnicity,
    );
    expect(new Set(drawn)).toEqual(new Set(['TAY', 'DAO', 'KINH', 'NUNG']));
    const share = drawn.filter((ethnicity) => ethnicity === 'TAY').length / drawn.length;
    expect(share).toBeGreaterThan(0.47);
    expect(share).toBeLessThan(0.57);
  });
});

describe('fill', () => {
  it.each([
    ['{3-3} hộ', '03 hộ'],
    ['{24-24} hộ', '24 hộ'],
    ['{1250-1250} m²', '1.250 m²'],
    ['Năm {year}', 'Năm 2023'],
  ])('writes %s as %s', (sentence, written) => {
    expect(fill(() => 0.5, sentence, { year: 2023 })).toBe(written);
  });

  it('refuses a name without a value', () => {
    expect(() => fill(() => 0, 'ở {place}')).toThrow('place');
  });

  it('stays inside the range at both ends', () => {
    expect(fill(() => 0, '{5-9}')).toBe('05');
    expect(fill(() => 0.9999999, '{5-9}')).toBe('09');
    expect(fill(() => 0.9999999, '{1200-3600}')).toBe('3.600');
  });
});

describe('dossiers', () => {
  const topics = [
    ...new Set(
      PLANS.flatMap((plan) =>
        plan.fields.flatMap((field) =>
          (['COLLECTIVE', 'INDIVIDUAL', 'HOUSEHOLD'] as const).map((subject) => topicOf(field.name, subject)),
        ),
      ),
    ),
  ];

  it.each([
    ['Xây dựng nông thôn mới', 'COLLECTIVE', 'NEW_COUNTRYSIDE'],
    ['Phong trào thi đua “Đak Đoa chung tay vì người nghèo”', 'COLLECTIVE', 'POVERTY'],
    ['Phong trào thi đua “Gia Lai chung tay vì người nghèo”', 'HOUSEHOLD', 'HOUSEHOLD_ECONOMY'],
    ['Tuyên truyền, phổ biến, giáo dục pháp luật', 'COLLECTIVE', 'GENERAL'],
    ['Lĩnh vực Giáo dục - Đào tạo', 'INDIVIDUAL', 'EDUCATION'],
    ['Cá nhân là cán bộ, công chức, viên chức, người lao động', 'INDIVIDUAL', 'ADMINISTRATION'],
    ['Gương người lao động, người tốt, việc tốt', 'INDIVIDUAL', 'LABOUR'],
    ['Sản xuất, kinh doanh và phong trào thi đua “Doanh nghiệp Việt Nam”', 'COLLECTIVE', 'BUSINESS'],
    ['Mô hình khu dân cư, thôn, làng, xã văn hóa', 'COLLECTIVE', 'RESIDENTIAL_AREA'],
    ['Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh', 'COLLECTIVE', 'HO_CHI_MINH'],
  ] as const)('reads the topic of %s for %s', (field, subject, topic) => {
    expect(topicOf(field, subject)).toBe(topic);
  });

  it('speak of all fifteen topics', () => {
    expect(topics.length).toBe(15);
  });

  it.each(topics)('tell of %s in its three sections with figures, hardly ever the same', (topic: Topic) => {
    const random = seeded(11);
    const told = Array.from({ length: 100 }, () => achievements(random, topic, 2023));
    const texts = told.map(({ achievements, results, effect }) => `${achievements} ${results} ${effect}`);
    expect(new Set(texts).size).toBeGreaterThan(95);
    for (const { achievements, results, effect } of told) {
      expect(achievements).toMatch(/^Năm 2023, .*\d.*\. .*\.$/);
      expect(`${results}${effect}`).toMatch(/\.$/);
      expect(results).toMatch(/^$|\d/);
    }
    for (const text of texts) expect(text).not.toMatch(/[{}]/);
    const names = Array.from({ length: 60 }, () => collectiveName(random, topic, 'xã Ia Bang'));
    expect(new Set(names).size).toBeGreaterThanOrEqual(6);
    for (const name of names) expect(name).toMatch(/xã Ia Bang$/);
  });

  it('have eight reasons each to be returned and declined', () => {
    expect(new Set(RETURN_REASONS).size).toBe(8);
    expect(new Set(DECLINE_REASONS).size).toBe(8);
  });
});

/** A small linear congruential generator: enough for tests. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
