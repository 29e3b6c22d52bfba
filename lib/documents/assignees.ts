import { capitalised, isBody, partsOf } from '@/lib/documents/assignees-names';
import { folded } from '@/lib/documents/text';

/** Who must find exemplars, as the words before a count say it. */
export type SaidAssignees = {
  assignees: string[];
  coordinators: string[];
  /** «mỗi …», «từng …»: the number is for each. */
  each: boolean;
  /** «cùng …»: the number is for all together. */
  together: boolean;
};

/** «mỗi xã», «từng ngành»: with its marks, since without them «mới» and «môi» read the same. */
export const FOR_EACH =
  /(?<!\p{L})(?:mỗi|từng) (?!năm|tháng|quý|tuần|ngày|một |cấp học|lĩnh vực|phong trào)/iu;

/** Reads who leads and who coordinates from the words before a count. */
export function assigneesOf(words: string): SaidAssignees {
  const text = afterLevel(withoutOpening(words));
  const plain = folded(text);
  const end = firstDeed(text, plain);
  const who = text.slice(0, end);
  const after = text.slice(end);
  const each = FOR_EACH.test(text);
  return {
    assignees: NO_BODY.test(folded(who)) ? [] : partsOf(who).map(capitalised),
    coordinators: coordinatorsIn(after),
    each,
    together: /^ ?cung (?!ky|thoi|voi)/.test(folded(after)),
  };
}

/** Who coordinates by words that stand after a count: «…; Hội Nông dân xã, Hội Cựu chiến binh xã phối hợp.» */
export function coordinatorsAfter(words: string): string[] {
  const match = /[;,.] ?([^;.]{3,200}?),? (?:cung )?phoi hop(?: thuc hien)? ?[.;]?$/.exec(
    folded(words).trimEnd(),
  );
  if (match?.[1] === undefined) return [];
  const start = match.index + match[0].indexOf(match[1]);
  return partsOf(words.slice(start, start + match[1].length));
}

/** Who leads and who coordinates where labels say it: «Chủ trì: Trạm Y tế xã. Phối hợp: Hội Nông dân xã.» */
export function labelledAssignees(text: string): { assignees: string[]; coordinators: string[] } {
  const lead = assigneesOf(wordsAfter(text, LEAD_LABEL.exec(folded(text))));
  const coordinating = wordsAfter(text, COORDINATING_LABEL.exec(folded(text)));
  return { assignees: lead.assignees, coordinators: [...lead.coordinators, ...partsOf(coordinating)] };
}

const LEAD_LABEL =
  /(?:^|[.;(,] ?)(?:(?:don vi|co quan|bo phan|to chuc)(?:,? ca nhan)? )?(?:duoc giao )?(?:chu tri(?: thuc hien)?|thuc hien|phu trach|duoc giao|chiu trach nhiem(?: chinh)?) ?: ?/;
const COORDINATING_LABEL =
  /(?:^|[.;(,] ?)(?:(?:don vi|co quan|bo phan|to chuc) )?phoi hop(?: thuc hien)? ?: ?/;

function wordsAfter(text: string, label: RegExpExecArray | null): string {
  if (!label) return '';
  const rest = text.slice(label.index + label[0].length);
  const end = folded(rest).search(/[.)](?: |$)|; ?(?:(?:don vi|co quan) )?phoi hop|,? phoi hop ?:|$/);
  return rest.slice(0, end < 0 ? rest.length : Math.min(end, 400));
}

/** Words that open a sentence before the body is named, and pass on the task: «Ngoài ra, …», «Đề nghị …». */
const OPENINGS = [
  /^[\s,;:.(+-]+/,
  /^(?:chi tieu|so luong|muc giao|phan bo)(?: [a-z ]{1,30})?: ?(?=[a-z])/,
  /^(?:tren co so|can cu|ngoai(?! ra)|thong qua|theo|de(?! nghi)|nham|ke tu|tu nam|cung voi)(?= )[^,;:]{0,200},/,
  /^(?:ngoai ra|ben canh do|dong thoi|cung voi do|kem theo do|theo do|tren co so do|cu the(?: la)?|truoc mat|truoc het|rieng|dac biet(?: la)?|trong do|hang nam|moi nam|hang quy|hang thang|dinh ky)(?=[ ,:])(?: (?:doi voi|voi)(?= ))?,?/,
  /^(?:trong|den|het|tu nay den)(?: het| cuoi)? (?:ca |moi |toan )?(?:giai doan|nhiem ky|nam hoc|nam|thoi gian|qua trinh|ky|ke hoach)(?= |,)[^,;:]{0,40},/,
  /^phan dau,? (?:den (?:het |cuoi )?nam 20\d\d,? )?/,
  /^trong (?:\d{1,2}|hai|ba|bon|nam) nam(?: [a-z ]{1,30})?,/,
  /^trong (?:ca )?giai doan(?: 20\d\d ?- ?20\d\d)?,? /,
  /^(?:den (?:het |cuoi )?)?nam(?: hoc)? 20\d\d(?: ?- ?20\d\d)?,? /,
  /^(?:doi voi |de nghi |giao(?: cho)? (?!duc )|yeu cau |phan cong |thong nhat )/,
];

function withoutOpening(words: string): string {
  let text = words;
  for (let times = 0; times < 8; times++) {
    const plain = folded(text.slice(0, 400));
    const opening = OPENINGS.map((form) => form.exec(plain)?.[0]).find((found) => found);
    if (!opening) break;
    text = text.slice(opening.length);
  }
  return text;
}

/**
 * «Cơ sở: mỗi Hội cơ sở lựa chọn …»: words that only say at which level stand before the body that is asked. «Cấp
 * huyện: mỗi đơn vị …» names no other body than the level does.
 */
function afterLevel(text: string): string {
  const level = /^(?:cấp|khối|cơ sở|tuyến|khu vực|các cấp|lực lượng|nhóm)(?!\p{L})[^:;.]{0,60}: ?/iu.exec(
    text,
  );
  if (!level) return text;
  const rest = withoutOpening(text.slice(level[0].length));
  const named = /^(?:mỗi|từng|các) (?!năm|quý|tháng)/iu.test(rest) || NAMED.test(rest);
  return named && isBody(rest.slice(0, 120)) && !GENERIC.test(folded(rest)) ? rest : text;
}

/** A body by its name, which a capital begins. */
const NAMED = /^\p{Lu}/u;

const GENERIC = /^(?:moi|tung|cac) (?:don vi|noi|co quan|dia phuong|cap)(?![a-z])/;

const DEED =
  /(?:(?<=^| |,|;)(?:chu tri|chu dong|xem xet|tham muu|xet chon|xet|lua chon|chon|binh chon|binh xet|gioi thieu|xay dung|phat hien|boi duong|nhan rong|can cu|dang ky|de xuat|de cu|co trach nhiem|chiu trach nhiem|co the|phai|can|phoi hop|hang nam|moi nam|phan dau|trong (?:ca |toan |suot )?giai doan|cung|tu|it nhat|toi thieu|khong qua|duoc (?:giao|phan bo)|co|co it nhat|tien hanh|to chuc (?:xet|binh|lua|phat|xay)|mo|duy tri|trien khai|chi dao|huong dan|van dong|bieu duong|tuyen duong|cong nhan|tap trung|tiep tuc|kip thoi|thuc hien|moi|tung|dam bao|bao dam|gui|cu|tuyen chon)(?=[ ,.;]|$)|:)/g;

/** Where the name ends and the deed begins. A word with a capital belongs to a name, as does one after a dash. */
function firstDeed(text: string, plain: string): number {
  for (const { index, 0: word } of plain.matchAll(DEED)) {
    if (index === 0 && (word === 'moi' || word === 'tung')) continue;
    if (depthAt(plain, index) > 0 || !isMeant(word, text.slice(index, index + word.length))) continue;
    if (/^ ?\d/.test(plain.slice(index + word.length)) || isSize(plain, index, word)) continue;
    if (/^(?:moi|tung)$/.test(word) && / va ?$/.test(plain.slice(0, index))) {
      if (isBody(text.slice(index + word.length + 1))) continue;
    }
    // «mỗi thôn, mỗi trường học»: one more of those who are asked.
    if (/^(?:moi|tung)$/.test(word) && /^(?:moi|tung) /.test(plain) && plain.endsWith(', ', index)) {
      const next = text.slice(index);
      if (isBody(next.slice(word.length + 1, 120)) && !GENERIC.test(folded(next))) continue;
    }
    if (word === ':' || index === 0) return index;
    if (!/\p{Ll}/u.test(text[index] ?? '')) continue;
    if (
      /[-–&] ?$/.test(plain.slice(0, index)) ||
      /(?:^|[ ,])(?:va|,)$/.test(plain.slice(0, index).trimEnd().slice(-3))
    ) {
      if (!/^(?:it nhat|tu|moi|tung|hang nam|lua chon|gioi thieu|chon)$/.test(word)) continue;
    }
    return index;
  }
  return text.length;
}

/** «có từ 500 lao động trở lên», «có trên 300 hội viên» tell how large the bodies are that are meant. */
function isSize(plain: string, index: number, word: string): boolean {
  const size = /^ (?:so |quy mo )?(?:tu |tren |duoi |hon |it nhat |toi thieu |khong qua )?\d/;
  return word === 'co' && size.test(plain.slice(index + 2, index + 40));
}

/** Words before a colon that announce a number and name nobody. */
const NO_BODY =
  /^(?:chi tieu|so luong|muc tieu|noi dung|nhiem vu|ket qua|tieu chi|yeu cau|phan dau|moi (?:linh vuc|phong trao|nhom|noi dung)|linh vuc|ve so luong|cu the|toan (?:tinh|huyen|xa|nganh|thanh pho)|tap the|ca nhan|ho gia dinh|thoi gian)(?![a-z])/;

/** Short deeds that without their marks are other words too: «môi trường», «đầu tư», «cán bộ». */
const WITH_MARKS: Record<string, RegExp> = {
  co: /^có$/iu,
  moi: /^mỗi$/iu,
  tung: /^từng$/iu,
  can: /^cần$/iu,
  tu: /^t[ừự]$/iu,
  cung: /^cùng$/iu,
  cu: /^cử$/iu,
  phai: /^phải$/iu,
  xet: /^xét$/iu,
  chon: /^chọn$/iu,
  mo: /^mở$/iu,
  'cong nhan': /^công nhận$/iu,
  'chi dao': /^chỉ đạo$/iu,
  'trien khai': /^triển khai$/iu,
  gui: /^gửi$/iu,
};

function isMeant(word: string, written: string): boolean {
  return WITH_MARKS[word]?.test(written) ?? true;
}

function depthAt(plain: string, end: number): number {
  const before = plain.slice(Math.max(0, end - 200), end);
  return before.lastIndexOf('(') > before.lastIndexOf(')') ? 1 : 0;
}

/** «phối hợp với X …», «…, các phòng chuyên môn phối hợp: …» */
function coordinatorsIn(deed: string): string[] {
  const plain = folded(deed);
  const withWhom = /phoi hop(?: chat che)?,? (?:voi|cung) /.exec(plain);
  if (withWhom) {
    const start = withWhom.index + withWhom[0].length;
    const rest = deed.slice(start);
    return partsOf(rest.slice(0, firstDeed(rest, folded(rest))));
  }
  const after = /^,? ?(?:chu tri|chiu trach nhiem chinh),? (.{3,200}?) (?:cung )?phoi hop/.exec(plain);
  if (after?.[1] === undefined) return [];
  const start = after[0].indexOf(after[1]);
  return partsOf(deed.slice(start, start + after[1].length));
}
