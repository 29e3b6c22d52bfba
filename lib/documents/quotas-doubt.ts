import type { Certainty } from '@/lib/documents/reading';

/** A reason, in Vietnamese, why a value is not sure. */
export type Doubt = [Certainty, string];

export const NO_CADENCE: Doubt = [
  'LIKELY',
  'Văn bản không nêu chỉ tiêu tính cho mỗi năm hay cho cả giai đoạn.',
];
export const NOT_SAID_LEAST: Doubt = [
  'LIKELY',
  'Văn bản ghi số mà không ghi «ít nhất»; đọc là mức thấp nhất.',
];
export const NOT_SAID_EACH: Doubt = ['LIKELY', 'Văn bản không ghi «mỗi đơn vị»; đọc là số của từng đơn vị.'];
export const PER_FIELD: Doubt = ['UNSURE', 'Câu này tính số cho từng lĩnh vực; cần xem lại tổng số.'];
export const PARTED: Doubt = ['UNSURE', 'Câu này chia tổng số thành từng phần; ở đây chỉ đọc tổng số.'];
export const PERIOD_NAMED: Doubt = ['LIKELY', 'Đọc là tính cho cả giai đoạn vì câu này nêu giai đoạn.'];
export const OFTENER: Doubt = [
  'UNSURE',
  'Câu này tính số cho mỗi tuần, tháng hoặc quý; cần xem lại số của cả năm.',
];
export const REBUILT: Doubt = ['LIKELY', 'Bảng được ghép lại từ các dòng của trang in.'];
export const UNLISTED: Doubt = ['LIKELY', 'Phần tiêu chí không nêu lĩnh vực này.'];
export const OTHER_WORDS: Doubt = ['LIKELY', 'Lĩnh vực ghi ở đây không hoàn toàn giống tên ở phần tiêu chí.'];

/** The worst certainty of all doubts, with what they say. */
export function settled(doubts: readonly Doubt[]): { certainty: Certainty; note?: string } {
  if (doubts.length === 0) return { certainty: 'SURE' };
  const certainty = doubts.some(([one]) => one === 'UNSURE') ? 'UNSURE' : 'LIKELY';
  return { certainty, note: [...new Set(doubts.map(([, note]) => note))].join(' ') };
}
