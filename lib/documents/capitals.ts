/**
 * Words in capitals as the document itself writes them elsewhere. Names that it writes nowhere else get capitals
 * where `asName`, and small letters otherwise.
 */
export function calmed(text: string, elsewhere: string, asName: boolean): string {
  if (text !== text.toLocaleUpperCase('vi') || !/\p{Lu}{2}/u.test(text)) return text;
  const lower = text.toLocaleLowerCase('vi');
  const whole = writtenElsewhere(lower, elsewhere);
  if (whole) return whole;
  const words = lower.split(' ');
  const calm: string[] = [];
  for (let at = 0; at < words.length; ) {
    const run = longestRun(words, at, elsewhere);
    if (run) {
      calm.push(run.text);
      at += run.count;
    } else {
      calm.push(asName ? capitalised(words[at] ?? '') : (words[at] ?? ''));
      at += 1;
    }
  }
  const said = calm
    .join(' ')
    .replace(PAIRS, (pair) => `${pair.slice(0, 1)}${pair.slice(1).toLocaleLowerCase('vi')}`);
  return said.replace(ABBREVIATIONS, (letters) => letters.toLocaleUpperCase('vi'));
}

/** The first letter in capitals. */
export function capitalised(word: string): string {
  return SMALL.has(word) ? word : `${word.slice(0, 1).toLocaleUpperCase('vi')}${word.slice(1)}`;
}

const SMALL = new Set([
  'và',
  'tỉnh',
  'huyện',
  'quận',
  'xã',
  'phường',
  'thị',
  'trấn',
  'thành',
  'phố',
  'các',
  'của',
  'về',
]);
/** Letters that are no syllable, «thpt», «mttq», and those of bodies that have a vowel among them. */
const ABBREVIATIONS = /(?<!\p{L})(?:[bcdđghklmnpqrstvx]{2,8}|ubnd|hđnd|ub|tw|tp)(?!\p{L})/giu;

/** Words of two syllables in the names of bodies, of which the second is not capital. */
const PAIRS = new RegExp(
  `(?<!\\p{L})(?:${[
    ...['ủy ban', 'uỷ ban', 'tỉnh ủy', 'huyện ủy', 'thành ủy', 'quận ủy', 'thị ủy', 'đảng ủy', 'đảng bộ'],
    ...['tỉnh đoàn', 'huyện đoàn', 'thành đoàn', 'liên đoàn', 'công đoàn', 'lao động', 'nông dân', 'phụ nữ'],
    ...['thanh niên', 'cựu chiến binh', 'mặt trận', 'tổ quốc', 'thường trực', 'thường vụ', 'chấp hành'],
    ...['hội đồng', 'thi đua', 'khen thưởng', 'nhân dân', 'chỉ huy', 'quân sự', 'công an', 'biên phòng'],
    ...['tuyên giáo', 'dân vận', 'tổ chức', 'kiểm tra', 'văn phòng', 'nội vụ', 'giáo dục', 'đào tạo', 'y tế'],
    ...['văn hóa', 'xã hội', 'thông tin', 'truyền thông', 'thể thao', 'du lịch', 'tài chính', 'kế hoạch'],
    ...['nông nghiệp', 'môi trường', 'phát triển', 'nông thôn', 'công thương', 'công nghệ', 'khoa học'],
    ...['tư pháp', 'xây dựng', 'giao thông', 'vận tải', 'trung tâm', 'bệnh viện', 'trường học', 'tiểu học'],
    ...['mầm non', 'trung học', 'phổ thông', 'cơ sở', 'liên hiệp', 'chữ thập đỏ', 'ngành'],
  ].join('|')})(?!\\p{L})`,
  'giu',
);

/** The same letters in the text elsewhere, not all in capitals. */
function writtenElsewhere(lower: string, elsewhere: string): string | null {
  const all = elsewhere.toLocaleLowerCase('vi');
  if (all.length !== elsewhere.length) return null;
  for (
    let at = all.indexOf(lower), tries = 0;
    at >= 0 && tries < 20;
    at = all.indexOf(lower, at + 1), tries++
  ) {
    const found = elsewhere.slice(at, at + lower.length);
    const bounded = !/\p{L}/u.test(all[at - 1] ?? ' ') && !/\p{L}/u.test(all[at + lower.length] ?? ' ');
    if (bounded && found !== found.toLocaleUpperCase('vi')) return found;
  }
  return null;
}

/** A name of two to five words from here on that the document writes elsewhere with a capital on each word. */
function longestRun(words: readonly string[], at: number, elsewhere: string) {
  if (SMALL.has(words[at] ?? '')) return null;
  for (let count = Math.min(5, words.length - at); count >= 2; count--) {
    const name = words
      .slice(at, at + count)
      .map((word) => `${word.slice(0, 1).toLocaleUpperCase('vi')}${word.slice(1)}`)
      .join(' ');
    if (elsewhere.includes(name)) return { text: name, count };
  }
  return null;
}
