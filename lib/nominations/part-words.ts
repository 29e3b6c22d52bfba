import { AREA_CLASS_WORDS, type AreaClass } from '@/lib/format/words';

/** What people call a field of a part, for a message that is not read beside it. */
export function fieldWords(name: string): string {
  return WORDS[name] ?? WORDS[name.slice(0, name.indexOf('-'))] ?? 'Ô này';
}

/** What is stored in a field, as a message quotes it. */
export function valueWords(name: string, value: string): string {
  if (TICKS.has(name)) return value ? 'có đánh dấu' : 'không đánh dấu';
  if (name.startsWith('proof-')) return value ? `${value.split(',').length} tệp` : 'không chọn tệp nào';
  if (value === '') return 'để trống';
  const named = name === 'areaClass' ? AREA_CLASS_WORDS[value as AreaClass] : SAID[value];
  if (name === 'unitId') return 'một đơn vị khác';
  return `«${named ?? excerpt(value)}»`;
}

/** A text too long for a message is quoted by its beginning; the whole of it is shown beside the field. */
export const LONGEST_QUOTED = 120;

function excerpt(value: string): string {
  if (value.length <= LONGEST_QUOTED) return value;
  return `${value.slice(0, LONGEST_QUOTED).toWellFormed()}…`;
}

const TICKS = new Set(['isLeader', 'isDirectLabour', 'noDiscipline', 'noInspection', 'noComplaint']);

const SAID: Record<string, string> = { yes: 'Đạt', no: 'Chưa đạt', FEMALE: 'Nữ', MALE: 'Nam' };

const WORDS: Record<string, string> = {
  unitId: 'Đơn vị đề cử',
  name: 'Tên',
  model: 'Mô hình',
  birthYear: 'Năm sinh',
  sex: 'Giới tính',
  ethnicity: 'Dân tộc',
  position: 'Chức vụ, nghề nghiệp',
  place: 'Nơi ở hoặc nơi công tác',
  areaClass: 'Địa bàn',
  isLeader: 'Là lãnh đạo, quản lý',
  isDirectLabour: 'Trực tiếp lao động',
  idNumber: 'Số định danh',
  earlierTitles: 'Danh hiệu, khen thưởng đã có',
  achievements: 'Việc đã làm',
  results: 'Kết quả',
  effect: 'Tác dụng với người khác',
  met: 'Đạt hay chưa đạt',
  note: 'Ghi chú, minh chứng',
  proof: 'Tệp minh chứng',
  noDiscipline: 'Cam kết về kỷ luật',
  noInspection: 'Cam kết về thanh tra, kiểm tra',
  noComplaint: 'Cam kết về khiếu nại, tố cáo',
};
