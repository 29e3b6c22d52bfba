import { folded } from '@/lib/documents/text';
import type { Subject } from '@/lib/format/words';

/** What a number counts, with the length of the words for it. */
export type Counted = {
  /** Null where models or exemplars of any kind are counted. */
  subject: Subject | null;
  length: number;
  /** Bodies or people of a kind, «06 doanh nghiệp»: they split a number only beside others, «và 06 cá nhân». */
  byKind: boolean;
};

/** Exemplars by a name of theirs, in folded words that follow a number: «tập thể», «mô hình cá nhân tiêu biểu». */
export function exemplarsAt(rest: string): Counted | null {
  const noun = NOUN.exec(rest)?.[0];
  if (noun === undefined) return null;
  let length = noun.length;
  let subject = subjectOf(noun.trim());
  length += TAIL.exec(rest.slice(length))?.[0].length ?? 0;
  const said = subject === null ? SAID_SUBJECT.exec(rest.slice(length)) : null;
  if (said?.[1] !== undefined) {
    subject = subjectOf(said[1]);
    length += said[0].length;
    length += TAIL.exec(rest.slice(length))?.[0].length ?? 0;
  }
  length += OF_KIND.exec(rest.slice(length))?.[0].length ?? 0;
  length += UPWARD.exec(rest.slice(length))?.[0].length ?? 0;
  return { subject, length, byKind: false };
}

/**
 * Bodies or people that are to be exemplars: they are sought by the verb before them and called exemplary, or to be
 * honoured, after them; or they stand beside exemplars that are counted.
 */
export function exemplaryKindAt(before: string, rest: string, joined: boolean): Counted | null {
  const noun = KIND.exec(rest);
  if (!noun) return null;
  const [sentence = ''] = rest.slice(noun[0].length).split(/[.;]/);
  const beside = joined || (SOUGHT.test(before) && BESIDE.test(sentence));
  if (!beside && !(SOUGHT.test(before) && EXEMPLARY.test(sentence))) return null;
  const length = noun[0].length + (UPWARD.exec(rest.slice(noun[0].length))?.[0].length ?? 0);
  if (noun[2] !== undefined) return { subject: 'HOUSEHOLD', length, byKind: false };
  if (noun[1] === undefined) return { subject: 'INDIVIDUAL', length, byKind: false };
  // «04 trường điển hình» are collectives; «03 thôn …, để biểu dương» may stand for what they do.
  return { subject: 'COLLECTIVE', length, byKind: !CALLED_EXEMPLARY.test(rest.slice(length)) };
}

/**
 * «lựa chọn ít nhất 03 hộ», «giới thiệu 03 hộ trở lên»: households that are sought at least, where nothing says of what
 * kind they are; «03 hộ nghèo» are no exemplars. `ahead`: how much of the words the number has taken already.
 */
export function householdsAt(before: string, rest: string, ahead: number): Counted | null {
  const noun = BARE_HOUSEHOLD.exec(rest);
  if (!noun) return null;
  const asked = HOUSEHOLDS_SOUGHT.exec(before);
  const least = asked?.[1] !== undefined || noun[0].includes('tro len');
  if (!asked || !least) return null;
  return { subject: 'HOUSEHOLD', length: noun[0].length - ahead, byKind: false };
}

/**
 * Whether a number in words alone, «hai điển hình», is one to be found: by a verb, «mỗi thôn» or a colon before it.
 * «Một» is an article too, so it needs «mỗi» or the colon.
 */
export function isNumberToFind(words: string, before: string): boolean {
  if (!WITH_MARKS.test(words)) return false;
  const [clause = ''] = before.split(/[;.]/).slice(-1);
  const each = /(?<!\p{L})(?:mỗi|từng) (?!năm|tháng|quý|tuần)/iu.test(clause);
  if (/^một$/iu.test(words) && !each && !/: ?$/.test(before)) return false;
  if (ASKED.test(folded(before))) return true;
  return /(?:mỗi|từng) [^,;.:"“”]{2,40} $/iu.test(before) && !/["“][^"”]*$/u.test(before);
}

const NOUN =
  /^ ?(?:tap the|ca nhan|ho gia dinh|gia dinh|hgd|ho(?= (?:dien hinh|tieu bieu|guong))|(?:so )?(?:luong )?mo hinh|(?:tam |nhung )?guong(?! mau)|dien hinh|nhan to (?:moi|dien hinh))(?![a-z])/;
/** What may follow the noun and still names what is counted. */
const TAIL =
  /^(?:(?:,? ?(?:va |hoac |hay )?)(?:mo hinh(?: moi(?= |,|\.|$)(?! (?:nam|xa|don vi|thon|truong|linh vuc)))?|guong|dien hinh|tien tien|tieu bieu|xuat sac|nguoi tot|viec tot)(?![a-z]))+/;
/** «một mô hình tập thể»; «02 điển hình tập thể, cá nhân» may be either. */
const SAID_SUBJECT =
  /^ (?:la )?(tap the|ca nhan|ho gia dinh)(?![a-z])(?!(?:,| va| hoac| hay| ?\/) ?(?:la )?(?:tap the|ca nhan|ho ))/;
/** «gương đoàn viên tiêu biểu về …»: of which people exemplars are, before the words for their field. */
const OF_KIND =
  /^ (?:nong dan|cong nhan|can bo|cong chuc|vien chuc|giao vien|nha giao|hoc sinh|sinh vien|doan vien|hoi vien|dang vien|thanh nien|phu nu|doanh nhan|chien s[iy]|nguoi lao dong|cuu chien binh)(?:,? (?:thanh nien|vien chuc|lao dong|hoc sinh))?(?: (?:dien hinh|tieu bieu|xuat sac|tien tien)){0,2}(?= (?:ve|trong|thuoc) )/;
const UPWARD = /^ tro len(?![a-z])/;

const KIND =
  /^ ?(?:(doanh nghiep|hop tac xa|to hop tac|cong doan(?: co so)?|chi hoi|chi doan|chi bo|cau lac bo|co quan|don vi|truong(?: hoc)?|nha truong|tram(?: y te)?|benh vien|nghiep doan|to doi|doi tau|to (?:cong tac|tu quan|lien gia|hoa giai|doan ket)|co so|thon|lang|khu pho|khu dan cu|to dan pho|to san xuat|dong ho|(?:ban|buon|ap|khom|xom)(?= (?:dien hinh|tieu bieu|xuat sac|guong mau)))|(ho)(?! so| tro| tich)|nguoi|quan chung|gia lang|ngu dan|nong dan|cong nhan|can bo|cong chuc|vien chuc|giao vien|nha giao|hoc sinh|sinh vien|doan vien|hoi vien|dang vien|thanh nien|phu nu|doanh nhan|chien s[iy]|nghe nhan|bac si|thay thuoc|cuu chien binh)(?![a-z])/;
const SEEKING =
  'lua chon|tuyen chon|binh chon|chon|gioi thieu|de cu|de xuat|binh xet|xet chon|phat hien|boi duong|xay dung|nhan rong|dang ky|bieu duong';
const SOUGHT = new RegExp(
  `(?<![a-z])(?:${SEEKING})(?: (?:it nhat|toi thieu|khong duoi|khong qua|toi da|tu))?(?: la)? ?$`,
);
const EXEMPLARY =
  /(?<![a-z])(?:tieu bieu|dien hinh|xuat sac|guong|(?:de|nham) (?:bieu duong|ton vinh|tuyen duong|nhan rong|neu guong|gioi thieu|khen))(?![a-z])/;
/** «02 trạm y tế và ít nhất 03 cá nhân» */
const BESIDE =
  /^(?: y te| hoc)?(?:,| va|, va) (?:it nhat |toi thieu |tu )?\d{1,3}(?: ?(?:-|den) ?\d{1,3})? (?:tap the|ca nhan|ho gia dinh|gia dinh)(?![a-z])/;
const CALLED_EXEMPLARY =
  /^(?: (?!co |va |de |hoac |trong )[a-z]{1,8}){0,8} (?:dien hinh|tieu bieu|xuat sac)(?![a-z])/;
const ASKED = new RegExp(
  `(?:(?<![a-z])(?:${SEEKING})(?:,? (?:ra|lay|duoc|them|moi nam|hang nam|ve (?:tinh|huyen|xa)))?|:) ?$`,
);
const BARE_HOUSEHOLD =
  /^(?: tro len)? ?ho(?: dan)?(?: tro len)?(?= ?(?:[.,;:/)]|$|(?:moi|hang|trong|va|hoac|thuoc|o|ve|tai) ))/;
const HOUSEHOLDS_SOUGHT = new RegExp(
  `(?:(?<![a-z])(?:${SEEKING})(?: (?:ra|duoc|moi nam|hang nam))?|:|chi tieu(?: la)?) ?(it nhat |toi thieu |khong duoi |khong it hon |tu )?$`,
);
const WITH_MARKS = /^(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?!\p{L})/iu;

function subjectOf(noun: string): Subject | null {
  if (noun === 'tap the') return 'COLLECTIVE';
  if (noun === 'ca nhan') return 'INDIVIDUAL';
  return /^(?:ho|hgd|gia dinh)/.test(noun) ? 'HOUSEHOLD' : null;
}
