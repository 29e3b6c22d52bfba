import type { Clause } from './clauses';
import type { WrittenTime } from './dates';
import { type Due, type DueValue, formOf, type Place } from './due-forms';
import { isAnniversary } from './due-occasion';
import { folded } from './text';

/** Whether something is due at a time that a clause names, and when; null where the time is none of a deadline. */
export function dueOf(place: Place): Due | null {
  const { time } = place;
  const plain = folded(place.clause.text);
  const lead = plain.slice(0, time.index - place.clause.start);
  if ((NOT_DUE.test(lead.slice(-60)) && !isAnniversary(lead)) || OPENS.test(lead)) return null;
  const due = formOf(place, plain, lead);
  if (!due) return null;
  const extra = extraNote(place, lead);
  const opens = opensOf(place, lead);
  return {
    ...due,
    ...(opens && { opens }),
    value: {
      ...due.value,
      ...(opens?.kind === 'DAY' && due.value.on && { opensOn: opens.on, closesOn: due.value.on }),
      ...(BEFORE.test(lead) && { before: true }),
      ...(extra && { note: due.value.note ? `${due.value.note}; ${extra}` : extra }),
    },
  };
}

/** «trước ngày», «trước hết ngày», «trước 17 giờ 00 ngày» */
const BEFORE =
  /\btruoc(?: het)?(?: \d{1,2} ?(?:gio|h|g)(?: ?\d{1,2})?(?: phut)?,?)?(?: ngay| thoi diem)? ?(?:dau |cuoi )?$/;

/** One deadline's time as words, to compare by. */
export function keyOf({ on, every, quarter, year, note }: DueValue): string {
  return on ?? every ?? quarter ?? `${year ?? ''} ${note ?? ''}`;
}

const NOT_DUE =
  /\b(?:hieu luc|ke tu|tinh den|sinh|ban hanh|(?<!dinh )ky|cap|thanh lap|phe duyet|nhiem ky|giai doan|khoa)(?: (?:thi hanh|tu|vao))?(?: ngay| nam)? ?[(]?$/;

/** «từ ngày …» opens something; only its end, if it has one, is a deadline. */
const OPENS = /\b(?:tu|bat dau)(?: ngay| dau| giua| cuoi)? ?$/;

function opensOf({ before, clause, time }: Place, lead: string): WrittenTime | undefined {
  if (!before || !/\b(?:den|toi)(?: het)?(?: ngay)? ?$|^ ?- ?$/.test(lead)) return undefined;
  const ahead = folded(clause.text.slice(0, before.index - clause.start));
  const between = clause.text.slice(before.index + before.length - clause.start, time.index - clause.start);
  return /\btu(?: ngay)? ?$/.test(ahead) && between.length < 20 ? before : undefined;
}

function extraNote({ time, clause, before }: Place, lead: string): string | null {
  const words = clause.text.slice(time.index - clause.start, time.index - clause.start + time.length);
  const small = `${words.slice(0, 1).toLocaleLowerCase('vi')}${words.slice(1)}`;
  const parts = [
    time.part && `${time.part} ${small}`,
    /\bdu kien\b[^,;]*$/.test(lead) && 'dự kiến',
    opensFrom(before, clause, lead),
  ];
  return parts.filter(Boolean).join('; ') || null;
}

function opensFrom(before: WrittenTime | undefined, clause: Clause, lead: string): string | null {
  if (!before || before.kind === 'DAY' || !/\b(?:den|toi)(?: het)?(?: ngay)? ?$/.test(lead)) return null;
  return `từ ${clause.text.slice(before.index - clause.start, before.index - clause.start + before.length)}`;
}
