import { folded, trimmed } from '@/lib/documents/text';

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

/** More than any quota names. */
const MOST_NAMES = 100;

/** Names of a list: parted by semicolons, by commas and «và» where a body's name follows, and all sectors of «các ngành …». */
export function partsOf(words: string): string[] {
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
  const name = plain.slice(from, at);
  const other = /^(?:mỗi|từng) (.{3,40})/u.exec(words.slice(start, start + 50))?.[1];
  if (other !== undefined && isBody(other)) return joint.length;
  if (
    !NEXT_BODY.test(next) ||
    !(
      capital ||
      (SMALL_BODY.test(next) && !/^(?:cac|nhung) /.test(name.trimStart())) ||
      startsNew(words.slice(start), name)
    )
  )
    return 0;
  if (joint === ' va ' && !capital && /^(?:phong|so|ban|trung tam|van phong|hoi|cum) /.test(name)) return 0;
  // One office serves both: «Văn phòng Hội đồng nhân dân và Ủy ban nhân dân».
  return /^van phong (?:hdnd|hoi dong nhan dan)$/.test(name) ? 0 : joint.length;
}

/** Bodies that begin a new name in small letters too. */
const SMALL_BODY = /^(?:trung tam|truong|phong|hoi) /;

/** «… và mỗi đoàn thể», and «…, công đoàn ngành» after a name that is not «các cơ quan, …» itself. */
function startsNew(next: string, name: string): boolean {
  if (/^(?:mỗi|từng) /u.test(next)) return true;
  return (
    !/^(?:cac|nhung|moi|tung) /.test(name.trimStart()) &&
    /^(?:công đoàn|chi hội|chi đoàn|chi bộ|đoàn thể|trạm|bệnh viện) /u.test(next)
  );
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

/** With a capital, as a name begins. */
export function capitalised(name: string): string {
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}

const BODY =
  'moi(?= (?!truong))|tung|cac|nhung|cong an|ban|bch|bo|ubnd|uy ban|uy vien|ubmttq|mttq|mat tran|hoi|doan|lien doan|lien minh|lien hiep|hiep hoi|cong doan|nghiep doan|chi doan|chi hoi|chi bo|doan the|don bien phong|tieu doan|trung doan|bo chi huy|tong cong ty|buu dien|dien luc|nha van hoa|thu vien|bao tang|cau lac bo|to hop tac|phong(?! trao)|so(?! (?:luong|lieu|ghi))|nganh|tram|trung tam|truong|trung hoc|dang uy|dang bo|huyen uy|tinh uy|thanh uy|thanh doan|tinh doan|huyen doan|van phong|chi cuc|cuc|bao hiem|benh vien|doanh nghiep|hop tac xa|thon|lang|xom|khu|to dan pho|quan su|quan doi|toa an|vien|kho bac|ngan hang|cong ty|cong chuc|can bo|dai(?! hoc)|bao(?! (?:ve|dam|cao|chi))|hat kiem lam|nha truong|xa(?! hoi)|phuong|thi tran|cum|khoi';
const NEXT_BODY = new RegExp(`^(?:${BODY})(?![a-z])`);
