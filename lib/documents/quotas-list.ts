import type { Count } from '@/lib/documents/quotas-count';
import { exemplarsAt } from '@/lib/documents/quotas-nouns';
import { folded } from '@/lib/documents/text';

/**
 * Where the words end that announce a list of numbers and hold for each of them, within one sentence:
 * «Hằng năm, mỗi trường đăng ký tối thiểu: …», «… ít nhất như sau: …». 0 where none announce one.
 */
export function announcementEnd(text: string): number {
  const plain = folded(text);
  for (const { index } of plain.matchAll(/:/g)) {
    if (index > LONGEST) return 0;
    if (ANNOUNCES.test(plain.slice(Math.max(0, index - 70), index))) return index + 1;
  }
  return 0;
}

/**
 * Numbers of a list whose exemplars are named once, before the list or at its end: «số điển hình như sau: cấp tỉnh: 20;
 * cấp huyện: 10/huyện, thị xã», «tối thiểu: mầm non 02, tiểu học 03 điển hình». Each item must have its number.
 */
export function listedCounts(text: string, start: number, end: number): Count[] {
  const lead = announcementEnd(text.slice(start, end));
  const said = folded(text.slice(start, end));
  if (lead === 0 || said.includes('%')) return [];
  const noun = LEAD_NOUN.exec(said.slice(0, lead))?.[1] ?? LAST_NOUN.exec(said)?.[1];
  const counted = noun === undefined ? null : exemplarsAt(noun);
  if (!counted) return [];
  const found: Count[] = [];
  let at = start + lead;
  for (const item of itemsOf(said.slice(lead))) {
    const count = ITEM.exec(item);
    if (!count) return [];
    const [whole, label = '', bound = '', low = '', high] = count;
    const from = at + label.length;
    found.push({
      min: Number(low),
      max: high === undefined ? null : Number(high),
      subject: counted.subject,
      start: from,
      end: at + whole.length + (exemplarsAt(item.slice(whole.length))?.length ?? 0),
      bound: high !== undefined ? 'RANGE' : bound === '' ? 'PLAIN' : 'LEAST',
      otherwise: null,
      noun: at + whole.length,
    });
    at += item.length + 1;
  }
  return found.length > 1 ? found : [];
}

/** Parted by semicolons, else by the commas that a number stands before: «10/huyện, thị xã» is one item. */
function itemsOf(list: string): string[] {
  if (list.includes(';')) return list.split(';');
  const items: string[] = [];
  for (const part of list.split(',')) {
    if (items.length > 0 && !/\d/.test(part)) items.push(`${items.pop()},${part}`);
    else items.push(part);
  }
  return items;
}

const LONGEST = 300;
const ANNOUNCES =
  /(?<![a-z])(?:it nhat|toi thieu|khong duoi|nhu sau|sau day|cu the|so luong|chi tieu|lua chon|chon|gioi thieu|dang ky|de cu|binh chon|cong nhan|moi nam|hang nam)(?: (?:la|nhu sau|cu the|so luong|moi nam|hang nam|dien hinh|mo hinh|guong|cho)){0,4} ?$/;
const LEAD_NOUN =
  /(?<![a-z])((?:tap the|ca nhan|ho gia dinh|mo hinh|dien hinh|guong)(?! mau)(?![a-z]))[^:;.]{0,140}:$/;
const LAST_NOUN =
  /\d ((?:tap the|ca nhan|ho gia dinh|mo hinh|dien hinh|guong)(?: tien tien| tieu bieu)?)[^;.:\d]{0,40}\.?$/;
/** A label, a number, and at most the unit that the number is for. */
const ITEM =
  /^( ?(?:va )?[a-z][a-z .()&-]{1,70}?[ :]{1,3}(?:moi [a-z ]{2,20} )?)((?:it nhat |toi thieu |tu )?)(\d{1,3})(?: ?- ?(\d{1,3}))?(?![\d/.]\d)(?= ?(?:$|[/.,(]| (?:dien hinh|mo hinh|guong|tap the|ca nhan|ho)))/;
