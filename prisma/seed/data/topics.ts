import type { Subject } from '../../../lib/format/words';

/** What an invented dossier is about; found in the name of the field it stands in. */
export type Topic =
  | 'NEW_COUNTRYSIDE'
  | 'POVERTY'
  | 'HOUSEHOLD_ECONOMY'
  | 'EDUCATION'
  | 'HEALTH'
  | 'SECURITY'
  | 'BUSINESS'
  | 'ADMINISTRATION'
  | 'HO_CHI_MINH'
  | 'ORGANISATION'
  | 'RESIDENTIAL_AREA'
  | 'LABOUR'
  | 'YOUTH'
  | 'WOMEN'
  | 'GENERAL';

/** The first that matches counts: «giáo dục pháp luật» is no school, «cán bộ … người lao động» is an officer. */
const KEYWORDS: [RegExp, Topic][] = [
  [/pháp luật/, 'GENERAL'],
  [/học tập và làm theo/, 'HO_CHI_MINH'],
  [/phụ nữ/, 'WOMEN'],
  [/thanh niên/, 'YOUTH'],
  [/nông thôn mới/, 'NEW_COUNTRYSIDE'],
  [/người nghèo|từ thiện/, 'POVERTY'],
  [/phát triển kinh tế/, 'HOUSEHOLD_ECONOMY'],
  [/giáo dục|dạy tốt/, 'EDUCATION'],
  [/y tế|sức khỏe/, 'HEALTH'],
  [/quốc phòng|an ninh/, 'SECURITY'],
  [/sản xuất|doanh nghiệp/, 'BUSINESS'],
  [/cải cách hành chính|kiểu mẫu|công sở|cán bộ/, 'ADMINISTRATION'],
  [/đoàn thể|tổ chức hội/, 'ORGANISATION'],
  [/khu dân cư|thôn|đời sống văn hóa/, 'RESIDENTIAL_AREA'],
  [/lao động|sáng kiến/, 'LABOUR'],
];

/** A household that is nominated for fighting poverty or for producing well is told of by its own economy. */
export function topicOf(fieldName: string, subject: Subject): Topic {
  const name = fieldName.toLowerCase();
  const topic = KEYWORDS.find(([words]) => words.test(name))?.[1] ?? 'GENERAL';
  const ofItsOwn = topic === 'POVERTY' || topic === 'BUSINESS' || topic === 'LABOUR' || topic === 'GENERAL';
  return subject === 'HOUSEHOLD' && ofItsOwn ? 'HOUSEHOLD_ECONOMY' : topic;
}
