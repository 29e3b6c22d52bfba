import { plain } from '@/lib/format/diacritics';
import { kindAt, numberOf, type PlacePart, readPlace } from './twin-places';
import { bareWord, wordLikeness, wordsOf } from './twin-words';

/** A collective's or a model's name, taken apart: what it is, and where, as far as the name says so. */
export type CollectiveName = { all: string[]; words: string[]; place: PlacePart[] };

/** «CLB Gia đình hạnh phúc thôn 3» → câu lạc bộ, gia đình hạnh phúc; thôn 3. */
export function readCollective(name: string): CollectiveName {
  const words = spelledOut(wordsOf(name.replaceAll('"', ' ')));
  const from = words.findIndex((_, at) => placeBegins(words, at));
  if (from < 0) return { all: words, words, place: [] };
  return { all: words, words: words.slice(0, from), place: readPlace(words.slice(from).join(' ')) };
}

/**
 * How alike two collectives are by what they are, without their places, from 0 to 1. The words for the kind («Tổ», «Hợp tác xã») weigh less
 * than the proper name; numbers and levels of school must agree.
 */
export function collectiveLikeness(one: CollectiveName, other: CollectiveName): number {
  const parted = likeness(one.words, other.words);
  // Where a place was seen in one name only, a slip may have hidden it in the other: «làng Blo», «àlng Blo».
  const oneSided = (one.place.length === 0) !== (other.place.length === 0);
  return oneSided ? Math.max(parted, likeness(one.all, other.all)) : parted;
}

function likeness(one: readonly string[], other: readonly string[]): number {
  if (differ(numbersOf(one), numbersOf(other))) return 0;
  if (differ(schoolLevels(one), schoolLevels(other))) return 0;
  if (one.length === 0 && other.length === 0) return 1;
  const total = weightOf(one) + weightOf(other);
  const left = [...other];
  let shared = 0;
  for (const word of one) {
    const values = left.map((match) => wordLikeness(word, match));
    const best = Math.max(0, ...values);
    if (best < 0.55) continue;
    const [match] = left.splice(values.indexOf(best), 1);
    shared += best * (weight(word) + weight(match ?? ''));
  }
  const apart = numbersOf(one).length === numbersOf(other).length ? 0 : 0.25;
  return Math.max(shared / total, closedUp(one, other)) - apart;
}

function closedUp(one: readonly string[], other: readonly string[]): number {
  return wordLikeness(one.join(''), other.join('')) >= 0.9 ? 0.95 : 0;
}

// Whoever writes them in full and whoever does not mean the same.
const SHORT: Record<string, string> = {
  th: 'tiểu học',
  thcs: 'trung học cơ sở',
  thpt: 'trung học phổ thông',
  mn: 'mầm non',
  mg: 'mẫu giáo',
  ptdtbt: 'phổ thông dân tộc bán trú',
  ptdtnt: 'phổ thông dân tộc nội trú',
  htx: 'hợp tác xã',
  tht: 'tổ hợp tác',
  clb: 'câu lạc bộ',
  mttq: 'mặt trận tổ quốc',
  ubnd: 'ủy ban nhân dân',
  hđnd: 'hội đồng nhân dân',
  hlhpn: 'hội liên hiệp phụ nữ',
  lhpn: 'liên hiệp phụ nữ',
  hpn: 'hội phụ nữ',
  hnd: 'hội nông dân',
  ccb: 'cựu chiến binh',
  đtn: 'đoàn thanh niên',
  tncs: 'thanh niên cộng sản',
  nct: 'người cao tuổi',
  kdc: 'khu dân cư',
  nn: 'nông nghiệp',
  dv: 'dịch vụ',
  sx: 'sản xuất',
  mh: 'mô hình',
  bqs: 'ban chỉ huy quân sự',
  ntm: 'nông thôn mới',
  antt: 'an ninh trật tự',
  pccc: 'phòng cháy chữa cháy',
};

function spelledOut(words: readonly string[]): string[] {
  return words.flatMap((word) => (SHORT[word] ?? SHORT_PLAIN[word] ?? word).split(' '));
}

const SHORT_PLAIN = Object.fromEntries(Object.entries(SHORT).map(([short, long]) => [plain(short), long]));

/** A village, commune … with a name; not the «xã» of «hợp tác xã», the «tổ» of «tổ vay vốn», the «khu» of «khu dân cư». */
function placeBegins(words: readonly string[], at: number): boolean {
  const kind = kindAt(words, at);
  if (!kind) return false;
  const next = words[at + kind.length];
  if (next === undefined) return false;
  const [before, typed, after] = [words[at - 1] ?? '', words[at] ?? '', next].map(bareWord);
  if (typed === 'xa' && (before === 'tac' || after === 'hoi')) return false;
  if (typed === 'thon' && before === 'nong') return false;
  if (kind.length === 1 && ['to', 'khu', 'bon', 'x', 'p', 'h', 'tt'].includes(typed ?? '')) {
    return numberOf(next) !== null;
  }
  return kindAt(words, at + kind.length) === null;
}

const KIND_WORDS = new Set(
  (
    'to doi nhom ban chi hoi doan bo phan cau lac hop tac xa mo hinh truong co so khu dan cu va cac cua so tai uy nhan lien hiep ' +
    'trung tam tieu hoc mam non mau giao pho thong toc ban noi tru cong ty tnhh'
  )
    .split(' ')
    .map(bareWord),
);

function weight(word: string): number {
  return KIND_WORDS.has(bareWord(word)) ? 0.35 : 1;
}

function weightOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + weight(word), 0);
}

function numbersOf(words: readonly string[]): string[] {
  return words
    .map(numberOf)
    .filter((number) => number !== null)
    .map(String)
    .sort();
}

const LEVELS = ['mam non', 'mau giao', 'tieu hoc', 'trung hoc co so', 'trung hoc pho thong'];

function schoolLevels(words: readonly string[]): string[] {
  const said = words.map(bareWord).join(' ');
  return LEVELS.filter((level) => said.includes(level));
}

/** Where both say something, and not the same. */
function differ(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && one.join() !== other.join();
}
