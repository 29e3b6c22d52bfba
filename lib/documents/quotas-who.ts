import {
  assigneesOf,
  coordinatorsAfter,
  labelledAssignees,
  type SaidAssignees,
} from '@/lib/documents/assignees';
import { isBody, isPlural } from '@/lib/documents/assignees-names';
import type { Section } from '@/lib/documents/outline';
import { type Doubt, NOT_SAID_EACH } from '@/lib/documents/quotas-doubt';
import { handsOver } from '@/lib/documents/quotas-find';
import { folded } from '@/lib/documents/text';
import type { ExchangedPlan } from '@/lib/plans/exchange/format';

type Quota = ExchangedPlan['quotas'][number];

/** Who is asked, and whether the number is for each of them. */
export type Who = { assignees: string[]; coordinators: string[]; each: boolean };

/** Words about who is asked: before and after the counts, and before the list that they stand in. */
export type WhoWords = { before: string; after: string; announced: string };

/** Who is asked: named before the count, else by the heading above, else as in the quota before. */
export function whoOf(
  section: Section,
  { before, after, announced }: WhoWords,
  previous: Quota | null,
  doubts: Doubt[],
): Who {
  const said = assigneesOf(before);
  const lead = announced === '' ? null : assigneesOf(announced);
  const coordinators = [...said.coordinators, ...coordinatorsAfter(after)];
  const forEach = said.each || PER_BODY.test(folded(after.slice(0, 80)));
  const sized = said.assignees.length === 1 && previous ? ofSize(said.assignees[0] ?? '', previous) : null;
  if (sized) return { assignees: [sized], coordinators, each: forEach || (previous?.eachAssignee ?? false) };
  if (said.assignees.length > 0) {
    const kinds = lead?.each ? ofEach(said.assignees, lead.assignees) : null;
    if (kinds) return { assignees: kinds.names, coordinators, each: forEach || kinds.each };
    const listed = listedBelow(section, said);
    return { assignees: listed.assignees, coordinators, each: forEach || eachOf(listed, doubts) };
  }
  if (lead && lead.assignees.length > 0 && lead.assignees.every(isBody)) {
    const several = eachOf(lead, doubts);
    return {
      assignees: lead.assignees,
      coordinators: lead.coordinators,
      each: forEach || lead.each || several,
    };
  }
  const labelled = labelledAround(section);
  if (labelled.assignees.length > 0) {
    const several = eachOf({ ...said, assignees: labelled.assignees }, doubts);
    return { assignees: labelled.assignees, coordinators: labelled.coordinators, each: forEach || several };
  }
  const above = section.parent && isBody(section.parent.text) ? section.parent.text : '';
  const heading = assigneesOf(above.replace(/[:.]\s*$/u, ''));
  if (heading.assignees.length > 0) {
    return { assignees: heading.assignees, coordinators, each: forEach || eachOf(heading, doubts) };
  }
  if (previous && previous.assignees.length > 0) {
    doubts.push(['UNSURE', 'Câu này không ghi đơn vị nào; đọc theo đơn vị của chỉ tiêu ngay trước.']);
    return { assignees: previous.assignees, coordinators, each: forEach || previous.eachAssignee };
  }
  doubts.push(['UNSURE', 'Chưa đọc được đơn vị được giao chỉ tiêu này.']);
  return { assignees: [], coordinators, each: forEach };
}

/** Those of the quota before in the same sentence: «…, mỗi thôn chọn 01 mô hình về … và 02 cá nhân». */
export function sameAs({ assignees, coordinators, eachAssignee }: Quota): Who {
  return { assignees, coordinators: coordinators ?? [], each: eachAssignee };
}

/** «/huyện», «cho mỗi xã», «đối với từng đơn vị» */
const PER_BODY =
  /(?:\/ ?(?:1 |01 |mot |moi )?|(?:moi|tung) )(?:don vi|nganh|co quan|huyen|quan|thi xa|thanh pho|xa(?! hoi)|phuong|thi tran|dac khu|thon|buon|lang|xom|to dan pho|khu pho|khu dan cu|truong|khoa|phong|so|chi (?:bo|hoi|doan)|cong doan|doanh nghiep|hop tac xa|dia phuong|tram|benh vien|doan the|to|khoi|cum)(?![a-z])/;

/**
 * The item of a list that «mỗi …» announces: «mỗi trường đăng ký: mầm non 02 …» is for each «trường mầm non», «mỗi đơn vị
 * …: Công an xã 02» for that body. «Mỗi cấp» only says that the levels follow.
 */
function ofEach(
  items: readonly string[],
  lead: readonly string[],
): { names: string[]; each: boolean } | null {
  const [kind] = lead;
  const [item] = items;
  if (kind === undefined || item === undefined || items.length > 1 || !/^(?:mỗi|từng) /iu.test(kind))
    return null;
  if (/^(?:moi|tung) cap$/.test(folded(kind))) return { names: [item], each: false };
  if (isBody(item) && !SCHOOL_LEVEL.test(folded(item))) return { names: [item], each: isPlural([item]) };
  if (/^(?:cap|khoi|khu vuc|nhom) /.test(folded(item))) return { names: [item], each: true };
  if (/^(?:moi|tung) (?:don vi|noi|co quan|dia phuong|loai|nganh)$/.test(folded(kind)))
    return { names: [item], each: true };
  return { names: [`${kind} ${item.charAt(0).toLocaleLowerCase('vi')}${item.slice(1)}`], each: true };
}

const SCHOOL_LEVEL = /^(?:mam non|mau giao|tieu hoc|trung hoc|thcs|thpt|pho thong)(?![a-z])/;

/** «…, dưới 100 lao động chọn 01 gương»: bodies of another size of the kind that was named before. */
function ofSize(size: string, { assignees }: Quota): string | null {
  if (!SIZE.test(folded(size))) return null;
  const [name = ''] = assignees;
  const at = SIZED.exec(folded(name))?.index;
  if (assignees.length !== 1 || at === undefined || at === 0) return null;
  const words = `${size.charAt(0).toLocaleLowerCase('vi')}${size.slice(1)}`;
  return `${name.slice(0, at)} ${/^có /u.test(words) ? '' : 'có '}${words}`;
}

const SIZE = /^(?:co |quy mo )?(?:tu |tren |duoi |hon |it hon )\d{1,4} [a-z]/;
const SIZED = / (?:co |quy mo )?(?:tu |tren |duoi |hon |it hon )\d/;

/** «Các đơn vị sau đây …:» stands for the bodies of the list that follows. */
function listedBelow(section: Section, said: SaidAssignees): SaidAssignees {
  const announced = said.assignees.some((name) => /(?:sau|sau day|duoi day)$/.test(folded(name)));
  const list =
    section.children.length > 0 ? section.children : (section.parent?.children ?? []).filter(follows);
  const names = list.map(({ text }) => text.replace(/[;,.]\s*$/u, '').trim()).filter(isBody);
  return announced && /:$/.test(section.text) && names.length > 0 ? { ...said, assignees: names } : said;

  function follows(other: Section): boolean {
    return other.index > section.index && other.marker.kind !== section.marker.kind;
  }
}

/** Labels in the paragraph or in those beside it: «Đơn vị chủ trì: …». */
function labelledAround(section: Section): { assignees: string[]; coordinators: string[] } {
  const here = labelledAssignees(section.text.slice(0, 3_000));
  if (here.assignees.length > 0) return here;
  const all = section.parent?.children ?? [];
  const at = all.indexOf(section) + 1;
  const beside = all.slice(at, at + 3);
  const found = beside.map(({ text }) => (handsOver(text) ? assigneesOf(text) : labelledAssignees(text)));
  return {
    assignees: found.find(({ assignees }) => assignees.length > 0)?.assignees ?? [],
    coordinators: found.find(({ coordinators }) => coordinators.length > 0)?.coordinators ?? [],
  };
}

/** Whether a number is for each of several: it is unless the words say «cùng», but «mỗi» would have made it plain. */
function eachOf({ assignees, together }: SaidAssignees, doubts: Doubt[]): boolean {
  if (together || (assignees.length < 2 && !isPlural(assignees))) return false;
  doubts.push(NOT_SAID_EACH);
  return true;
}
