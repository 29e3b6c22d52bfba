import { folded, trimmed } from '@/lib/documents/text';

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
  const text = withoutOpening(words);
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

/** Whether words name a body: a committee, an office, a school, or several of a kind. */
export function isBody(words: string): boolean {
  return words.length < 160 && new RegExp(`^(?:${BODY})(?![a-z])`).test(folded(words.trimStart()));
}

/** Whether a name stands for several of a kind, «các xã, thị trấn», where a number is for each. */
export function isPlural(names: readonly string[]): boolean {
  return names.some((name) =>
    /^(?:cac|nhung) |^[a-z -]{2,40} cac (?:xa|phuong|thi tran|huyen|thi xa|thanh pho|truong|don vi|co quan|thon|lang|to|so|ban|nganh|cap)(?![a-z])/.test(
      folded(name),
    ),
  );
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

const BODY =
  'moi (?!truong)|tung|cac|nhung|cong an|ban|bch|bo|ubnd|uy ban|uy vien|ubmttq|mttq|mat tran|hoi|doan|lien doan|lien minh|lien hiep|hiep hoi|cong doan|phong(?! trao)|so(?! (?:luong|lieu|ghi))|nganh|tram|trung tam|truong|trung hoc|dang uy|dang bo|huyen uy|tinh uy|thanh uy|thanh doan|tinh doan|huyen doan|van phong|chi cuc|cuc|bao hiem|benh vien|doanh nghiep|hop tac xa|thon|lang|xom|khu|to dan pho|quan su|quan doi|toa an|vien|kho bac|ngan hang|cong ty|cong chuc|can bo|dai(?! hoc)|bao(?! (?:ve|dam|cao|chi))|hat kiem lam|nha truong|xa(?! hoi)|phuong|thi tran|cum|khoi';

const OPENINGS =
  /^(?:[\s,;:.(+-]+|(?:tren co so|can cu)[^,;:]{0,200},|rieng(?: doi voi)?(?=[ ,])|doi voi |trong do,? |de nghi |giao(?: cho)? |yeu cau |phan cong |thong nhat |dong thoi,? |hang nam,? |moi nam,? |trong (?:ca )?giai doan(?: 20\d\d ?- ?20\d\d)?,? |den (?:het |cuoi )?nam 20\d\d,? |nam 20\d\d,? |ngoai [^,]{3,80}, ?)/;

function withoutOpening(words: string): string {
  let text = words;
  for (let times = 0; times < 6; times++) {
    const opening = OPENINGS.exec(folded(text))?.[0];
    if (!opening) break;
    text = text.slice(opening.length);
  }
  return text;
}

const DEED =
  /(?:(?<=^| |,|;)(?:chu tri|chu dong|xem xet|tham muu|xet chon|xet|lua chon|chon|binh chon|binh xet|gioi thieu|xay dung|phat hien|boi duong|nhan rong|can cu|dang ky|de xuat|de cu|co trach nhiem|chiu trach nhiem|co the|phai|can|phoi hop|hang nam|moi nam|phan dau|trong giai doan|cung|tu|it nhat|toi thieu|khong qua|duoc (?:giao|phan bo)|co|co it nhat|tien hanh|to chuc (?:xet|binh|lua|phat|xay)|thuc hien|moi|tung|dam bao|bao dam|gui|cu|tuyen chon)(?=[ ,.;]|$)|:)/g;

/** Where the name ends and the deed begins. A word with a capital belongs to a name, as does one after a dash. */
function firstDeed(text: string, plain: string): number {
  for (const { index, 0: word } of plain.matchAll(DEED)) {
    if (index === 0 && (word === 'moi' || word === 'tung')) continue;
    if (depthAt(plain, index) > 0 || !isMeant(word, text.slice(index, index + word.length))) continue;
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

/** Words before a colon that announce a number and name nobody. */
const NO_BODY =
  /^(?:chi tieu|so luong|muc tieu|noi dung|nhiem vu|ket qua|tieu chi|yeu cau|phan dau|moi (?:linh vuc|phong trao|nhom|noi dung)|ve so luong|cu the|toan (?:tinh|huyen|xa|nganh|thanh pho)|tap the|ca nhan|ho gia dinh|thoi gian)(?![a-z])/;

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

/** More than any quota names. */
const MOST_NAMES = 100;

const NEXT_BODY = new RegExp(`^(?:${BODY})(?![a-z])`);
/** Names of a list: parted by semicolons, by commas and «và» where a body's name follows, and all sectors of «các ngành …». */
function partsOf(words: string): string[] {
  const sectors = sectorsIn(words);
  if (sectors) return sectors;
  const plain = folded(words);
  const parts: string[] = [];
  let [from, depth] = [0, 0];
  for (let at = 0; at < plain.length; at++) {
    if (plain[at] === '(') depth++;
    if (plain[at] === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const joint = jointAt(words, plain, at, from);
    if (joint === 0) continue;
    parts.push(words.slice(from, at));
    from = at + joint;
    at = from - 1;
  }
  parts.push(words.slice(from));
  return parts
    .map(clean)
    .filter((name) => /\p{L}{2}/u.test(name))
    .slice(0, MOST_NAMES);
}

/** «UBND các huyện và các ngành Công an, Quân sự, Giáo dục và Y tế»: each sector is one, beside what stands before. */
function sectorsIn(words: string): string[] | null {
  const match = /(?:^| )(?:va )?(?:cac |nhung )?nganh (?=[a-z])/.exec(folded(words.slice(0, 400)));
  if (!match) return null;
  const list = words.slice(match.index + match[0].length);
  if (!/^\p{Lu}/u.test(list) || !/,| và /u.test(list)) return null;
  const before = words.slice(0, match.index);
  const sectors = list.split(/, ?| và (?=\p{Lu})/u).map(clean);
  return [...(/\p{L}{2}/u.test(before) ? partsOf(before) : []), ...sectors]
    .filter((name) => name !== '')
    .slice(0, MOST_NAMES);
}

/** The length of what parts two names at a place, 0 where nothing does. «các sở, ban, ngành» is one name. */
function jointAt(words: string, plain: string, at: number, from: number): number {
  if (plain[at] === ';') return 1;
  const joint = plain[at] === ',' ? ', ' : plain.startsWith(' va ', at) ? ' va ' : '';
  if (joint === '' || !plain.startsWith(joint.trimEnd(), at)) return 0;
  const start = at + joint.length;
  const next = plain.slice(start, start + 40);
  const capital = /\p{Lu}/u.test(words[start] ?? '');
  if (!NEXT_BODY.test(next) || !(capital || /^(?:trung tam|truong|phong|hoi) /.test(next))) return 0;
  const name = plain.slice(from, at);
  if (joint === ' va ' && !capital && /^(?:phong|so|ban|trung tam|van phong|hoi|cum) /.test(name)) return 0;
  // One office serves both: «Văn phòng Hội đồng nhân dân và Ủy ban nhân dân».
  return /^van phong (?:hdnd|hoi dong nhan dan)$/.test(name) ? 0 : joint.length;
}

function clean(name: string): string {
  return trimmed(
    name.replace(/\((?:mỗi|từng|đối với (?:mỗi|từng)|qua) [^)]*\)/giu, '').replace(/^(?:và|cùng) /u, ''),
  )
    .replace(/^([^(]*)\)$/, '$1')
    .replace(/\s+/g, ' ')
    .slice(0, 300)
    .toWellFormed();
}

function capitalised(name: string): string {
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}
