import { pick, type Random } from './chance';
import { type Ethnicity, NAMES, type Sex } from './names';

export type { Ethnicity, Sex } from './names';

export const ETHNICITY_NAMES: Record<Ethnicity, string> = {
  KINH: 'Kinh',
  TAY: 'Tày',
  NUNG: 'Nùng',
  DAO: 'Dao',
  JRAI: 'Jrai',
  BAHNAR: 'Bahnar',
};

/** Rough shares of the peoples that the demo shows, by key of the province. For `pickWeighted`. */
export const ETHNICITIES_BY_PROVINCE: Record<string, { ethnicity: Ethnicity; weight: number }[]> = {
  'bac-kan': [
    { ethnicity: 'TAY', weight: 52 },
    { ethnicity: 'DAO', weight: 18 },
    { ethnicity: 'KINH', weight: 18 },
    { ethnicity: 'NUNG', weight: 12 },
  ],
  'gia-lai': [
    { ethnicity: 'KINH', weight: 42 },
    { ethnicity: 'JRAI', weight: 36 },
    { ethnicity: 'BAHNAR', weight: 18 },
    { ethnicity: 'TAY', weight: 2 },
    { ethnicity: 'NUNG', weight: 2 },
  ],
  'lang-son': [
    { ethnicity: 'NUNG', weight: 44 },
    { ethnicity: 'TAY', weight: 36 },
    { ethnicity: 'KINH', weight: 16 },
    { ethnicity: 'DAO', weight: 4 },
  ],
};

/** An invented person's full name: family, middle and given name in Vietnamese order. */
export function personName(random: Random, ethnicity: Ethnicity, sex: Sex): string {
  const parts = NAMES[ethnicity];
  const family = pick(random, parts.family);
  const middle = pick(random, parts.middle[sex]);
  const given = pick(random, parts.given[sex]);
  return [family, middle, given].filter(Boolean).join(' ');
}

/** «Hộ ông Siu Blênh», «Hộ bà Nông Thị Điểm»: a household goes by the name of its head. */
export function householdName(random: Random, ethnicity: Ethnicity, headSex: Sex): string {
  return `Hộ ${headSex === 'MALE' ? 'ông' : 'bà'} ${personName(random, ethnicity, headSex)}`;
}
