import { labelledAssignees } from '@/lib/documents/assignees';
import { heading } from '@/lib/documents/fields-headings';
import { subjectLabel } from '@/lib/documents/fields-subjects';
import type { Section } from '@/lib/documents/outline';
import { isOftener } from '@/lib/documents/quotas-cadence';
import { type CountGroup, groupsOf } from '@/lib/documents/quotas-groups';
import { folded } from '@/lib/documents/text';

/** The quotas that a paragraph states, none where its counts ask nobody to find exemplars. */
export function quotaGroups(section: Section): CountGroup[] {
  if (section.region === 'HEAD' || section.region === 'END') return [];
  const groups = groupsOf(section.text);
  return groups.filter((group) => asksForExemplars(section, group));
}

/** Whether a paragraph below a field assigns a number or a task to somebody, so that it is no criterion. */
export function isAssignment(section: Section): boolean {
  if (subjectLabel(section.text)) return false;
  return quotaGroups(section).length > 0 || namesLead(section.text);
}

/** «Đơn vị chủ trì: …», «Giao … chủ trì»: who leads, without a number. */
export function namesLead(text: string): boolean {
  return labelledAssignees(text).assignees.length > 0 || handsOver(text);
}

/** «Giao Phòng Kinh tế chủ trì», «Đề nghị Hội Nông dân xã phụ trách». */
export function handsOver(text: string): boolean {
  return /^(?:giao|de nghi|phan cong) .{3,160} (?:chu tri|phu trach|theo doi|thuc hien|tham muu|dau moi)/.test(
    folded(text.slice(0, 220)),
  );
}

/** Whether the heading of a part says that it sets numbers. */
export function setsNumbers(section: Section | null): boolean {
  for (let above = section; above; above = above.parent) {
    if (/chi tieu|so luong|phan bo|phan cong|giao |gioi thieu|thuc hien nhu sau/.test(heading(above)))
      return true;
  }
  return false;
}

const SEEKS =
  /(?<![a-z])(?:lua chon|chon|gioi thieu|xay dung|nhan rong|phat hien|de cu|dang ky|boi duong|binh xet|binh chon|xet|de xuat|giao|phan dau|co|moi|dat|duoc)(?![a-z])/;
const CLEARLY_SEEKS =
  /(?<![a-z])(?:lua chon|tuyen chon|chon|gioi thieu|de cu|dang ky|binh xet|binh chon|de xuat|phat hien|bieu duong|xay dung)(?![a-z])/;
const REWARDS =
  /(?:khen thuong|tang|trao|thuong|giay khen|bang khen|de nghi cong nhan danh hieu)(?: cho| doi voi)?(?: it nhat| toi da| khong qua)? ?$/;
const HONOURS = /(?:ton vinh|tuyen duong|bieu duong)(?: cho| doi voi| duoc)? ?$/;
/** What is done with exemplars that are found already, or in the media: nobody has to find so many. */
const WORKS_WITH =
  /(?<![a-z])(?:giup do|ho tro|do dau|phu trach|theo doi|kiem tra|tham quan|hoc tap|khao sat|huong dan|ket nghia|viet(?: bai)?|tuyen truyen|phan anh|dang(?: tai| tin)?|phat(?: song)?|dua tin|quay phim|thuc te)(?: tai| cho| ve| duoc| doi voi| tu)? ?$/;
const MEDIA =
  /(?<![a-z])(?:chuyen muc|chuyen trang|phong su|tin,? bai|bai viet|ban tin|phat thanh|truyen hinh|truyen thanh|trang thong tin|cong thong tin|so bao)(?![a-z])/;
/** «Có thể chọn thêm tối đa 02 điển hình» asks nobody for anything. */
const ALLOWED = /(?<!\p{L})(?:có thể|được phép|được quyền)(?: \p{L}{1,8}){1,6}\s*$/iu;
const AIMS = /^(?:muc dich|yeu cau|quan diem|muc tieu|nguyen tac)/;
const OTHERS = /^(?:hinh thuc|khen thuong|cong tac khen thuong|kinh phi|muc thuong|co cau giai)/;
/** Parts that tell what was reached before, not those that say which results are to be reached. */
const RESULTS =
  /^(?:(?:mot so |nhung |khai quat )?ket qua(?!.{0,30}(?:can dat|phan dau|du kien|mong doi|phai dat|yeu cau))|danh gia(?: chung| tinh hinh| ket qua| thuc trang)|thuc trang|tinh hinh|dac diem)/;
const CRITERIA = /tieu chi|tieu chuan/;

function asksForExemplars(section: Section, { counts, start, lead }: CountGroup): boolean {
  const first = counts[0];
  if (!first) return false;
  const written = lead + section.text.slice(start, first.start);
  const before = folded(written);
  if (REWARDS.test(before) || WORKS_WITH.test(before) || before.includes('%')) return false;
  if (hasAbove(section, OTHERS) || hasAbove(section, RESULTS) || isTold(written)) return false;
  if (first.bound === 'MOST' && ALLOWED.test(written)) return false;
  if (isOftener(written) && MEDIA.test(before)) return false;
  // Who is honoured is a quota only where a part that sets numbers says at least how many.
  if (HONOURS.test(before) && !(first.bound === 'LEAST' && setsNumbers(section.parent))) return false;
  const seeks = SEEKS.test(before) || HONOURS.test(before) || /: ?$/.test(before);
  if (hasAbove(section, AIMS)) {
    const clear = /(?<![a-z])(?:lua chon|gioi thieu|xay dung|chon)(?![a-z])/.test(before);
    return clear && /^(?:moi|cac|hang nam,? moi)/.test(before.trimStart()) && !/%/.test(section.text);
  }
  const inCriteria = subjectLabel(section.text) !== null || labelAbove(section);
  if (inCriteria && /^\s*(?:chi tieu|so luong)[^:]{0,30}:/.test(before)) return true;
  if (inCriteria && !(CLEARLY_SEEKS.test(before) && isAmongNumbers(section)))
    return /^(?:giao|de nghi|phan cong|yeu cau) /.test(folded(section.text.slice(0, 20)));
  return seeks || setsNumbers(section.parent);
}

/** «Đã lựa chọn 12 mô hình» tells what was done. */
function isTold(before: string): boolean {
  return /(?:^|[\s,])đã (?:[^\s,;.:]{1,12} ){0,4}$/iu.test(before.slice(-80));
}

/** Below a heading that sets numbers and not criteria: «Đối với cơ sở: mỗi chi hội chọn …» is no criterion there. */
function isAmongNumbers(section: Section): boolean {
  return setsNumbers(section.parent) && !hasAbove(section, CRITERIA);
}

function hasAbove(section: Section, form: RegExp): boolean {
  for (let above = section.parent; above; above = above.parent) if (form.test(heading(above))) return true;
  return false;
}

function labelAbove(section: Section): boolean {
  for (let above = section.parent; above; above = above.parent) if (subjectLabel(above.text)) return true;
  return false;
}
