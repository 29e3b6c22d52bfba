import { isPlainDate } from '@/lib/format/dates';
import type { Clause } from './clauses';
import type { WrittenTime } from './dates';
import { hasDayOfItsOwn, isAnniversary, isOccasion, isSaidInFull } from './due-occasion';
import { leadingYear, REVIEW } from './due-year';
import type { Section } from './outline';
import type { Certainty, PlanReading } from './reading';
import { folded } from './text';

/** When something is due, in one of the four forms of a deadline. */
export type DueValue = Omit<PlanReading['deadlines'][number]['value'], 'what'>;

/** A time that something is due at, in one of the four forms of a deadline. */
export type Due = {
  time: WrittenTime;
  /** The first day of «từ ngày … đến ngày …». */
  opens?: WrittenTime;
  value: DueValue;
  certainty: Certainty;
  note?: string;
};

/** A time with what stands around it. */
export type Place = {
  time: WrittenTime;
  before: WrittenTime | undefined;
  after: WrittenTime | undefined;
  clause: Clause;
  section: Section;
  head: PlanReading['head'];
};

/** The form of a deadline that a time of this kind is written in. */
export function formOf(place: Place, plain: string, lead: string): Due | null {
  const { time } = place;
  if (time.kind === 'DAY') return dueDay(place, time.on, plain, lead);
  if (time.kind === 'DAY_OF_YEAR') return dueDayOfYear(place, time.monthDay, time.yearly, plain, lead);
  if (time.kind === 'QUARTER') return dueQuarter(place, time, plain);
  if (time.kind === 'MONTH') return dueMonth(place, time, plain);
  return time.kind === 'YEAR' ? dueYear(place, time.year, plain, lead) : null;
}

const CUE =
  /\b(?:truoc|cham nhat|muon nhat|den|het|han|xong|vao|ngay|dinh ky|thoi han|thoi gian)(?: la| cuoi)?(?: het)?(?: ngay)?[ :,(]*$/;
const STRONG = /\b(?:truoc|cham nhat|muon nhat|han cuoi|den het)(?: la)?(?: ngay)?[ :]*$/;

function dueDay(place: Place, on: string, plain: string, lead: string): Due | null {
  const { time, clause, head } = place;
  if (isOccasion(place)) return null;
  if (isAnniversary(lead)) {
    if (hasDayOfItsOwn(place, plain, on) || tooEarly(on, head)) return null;
    const note = 'Ngày kỷ niệm; văn bản gắn việc này với dịp kỷ niệm, không ghi hạn riêng.';
    return { time, value: { on, note: 'nhân dịp kỷ niệm' }, certainty: 'LIKELY', note };
  }
  if (tooEarly(on, head)) {
    if (!STRONG.test(lead)) return null;
    return { time, value: { on }, certainty: 'UNSURE', note: 'Hạn này đứng trước khi kế hoạch bắt đầu.' };
  }
  if (CUE.test(lead) || /^ngay/.test(plain.slice(time.index - clause.start)) || lead.trim() === '') {
    return { time, value: { on }, certainty: 'SURE' };
  }
  return { time, value: { on }, certainty: 'LIKELY', note: 'Ngày này không đi cùng chữ chỉ thời hạn.' };
}

/** Before the year of issue and the period: the past that the plan speaks of. */
function tooEarly(on: string, head: PlanReading['head']): boolean {
  const first = Math.min(
    ...[head.startYear?.value, yearOf(head.issuedOn?.value)].filter((year) => year !== undefined),
  );
  if (!Number.isFinite(first)) return false;
  const issued = head.issuedOn?.value;
  return (
    Number(on.slice(0, 4)) < first ||
    (issued !== undefined && on < issued && on.slice(0, 4) <= issued.slice(0, 4))
  );
}

function yearOf(day: string | undefined): number | undefined {
  return day === undefined ? undefined : Number(day.slice(0, 4));
}

const YEARLY = /\b(?:hang|moi) nam\b/;

function dueDayOfYear(
  place: Place,
  monthDay: string,
  yearly: boolean,
  plain: string,
  lead: string,
): Due | null {
  const { time, section, head } = place;
  const around =
    YEARLY.test(plain) ||
    YEARLY.test(folded(section.text)) ||
    YEARLY.test(folded(section.parent?.text ?? ''));
  if (yearly) return { time, value: { every: monthDay }, certainty: 'SURE' };
  if (isSaidInFull(place, monthDay) || isOccasion(place)) return null;
  const cued = CUE.test(lead) || /^ngay/.test(plain.slice(time.index - place.clause.start));
  if (!cued && !around && !(leadingYear(section) !== null && /\bvao dip $/.test(lead))) return null;
  if (/\b(?:ngay|dip) (?:truyen thong|le|thanh lap)\b/.test(lead.slice(-40))) return null;
  if (around)
    return {
      time,
      value: { every: monthDay },
      certainty: YEARLY.test(plain) ? 'SURE' : 'LIKELY',
      ...(!YEARLY.test(plain) && { note: 'Chữ «hằng năm» đứng ở câu khác.' }),
    };
  const year = onlyYear(place);
  if (year !== null && isPlainDate(`${year}-${monthDay}`)) {
    const alone = head.startYear?.value === year && head.endYear?.value === year;
    const said = alone ? 'kế hoạch chỉ có một năm' : 'câu này nêu năm đó';
    return {
      time,
      value: { on: `${year}-${monthDay}` },
      certainty: 'UNSURE',
      note: `Văn bản không ghi năm cạnh ngày; được hiểu là năm ${year} vì ${said}.`,
    };
  }
  const note = 'Văn bản không ghi năm; được hiểu là ngày này của mỗi năm.';
  return { time, value: { every: monthDay }, certainty: 'UNSURE', note };
}

/** The year that the next time of the clause names, or what it stands under, or the one year of the plan. */
function onlyYear({ after, section, head }: Place): number | null {
  if (after?.kind === 'YEAR') return after.year;
  const leading = leadingYear(section);
  if (leading !== null) return leading;
  const { startYear, endYear } = head;
  return startYear && endYear && startYear.value === endYear.value ? startYear.value : null;
}

function dueQuarter(place: Place, time: WrittenTime & { kind: 'QUARTER' }, plain: string): Due | null {
  const { after, clause } = place;
  const quarter = (year: number) => `${year}-Q${time.quarter}`;
  if (time.year !== null) return { time, value: { quarter: quarter(time.year) }, certainty: 'SURE' };
  if (time.yearly || YEARLY.test(plain)) {
    const note = 'Văn bản ghi quý của mỗi năm; được hiểu là ngày cuối quý.';
    const every = ['03-31', '06-30', '09-30', '12-31'][time.quarter - 1];
    return every
      ? {
          time,
          value: {
            every,
            note: clause.text.slice(time.index - clause.start, time.index - clause.start + time.length),
          },
          certainty: 'UNSURE',
          note,
        }
      : null;
  }
  const year = (after?.kind === 'QUARTER' ? after.year : null) ?? onlyYear(place);
  if (year === null) return null;
  return {
    time,
    value: { quarter: quarter(year) },
    certainty: 'LIKELY',
    note: `Văn bản không ghi năm cạnh quý; được hiểu là năm ${year}.`,
  };
}

/** A month has no form of its own: its year, with the month as a note. */
function dueMonth(place: Place, time: WrittenTime & { kind: 'MONTH' }, plain: string): Due | null {
  if (time.yearly || (time.year === null && YEARLY.test(plain))) {
    const last = new Date(Date.UTC(2023, time.month, 0)).getUTCDate();
    const every = `${String(time.month).padStart(2, '0')}-${last}`;
    const note = 'Văn bản ghi tháng của mỗi năm; được hiểu là ngày cuối tháng.';
    return { time, value: { every, note: `trong tháng ${time.month} hằng năm` }, certainty: 'UNSURE', note };
  }
  const year = time.year ?? onlyYear(place);
  if (year === null) return null;
  const note = 'Văn bản chỉ ghi tháng; giữ năm, tháng ở phần ghi chú.';
  return {
    time,
    value: { year, note: `trong tháng ${time.month} năm ${year}` },
    certainty: time.year ? 'LIKELY' : 'UNSURE',
    note,
  };
}

const COUNTED =
  /\b(?:it nhat|toi thieu|khong qua|tro len)\b|\d (?:dien hinh|mo hinh|guong|tap the|ca nhan|ho)\b/;

/** A year alone is a deadline only of a review or a conference; elsewhere it says what a thing is of. */
function dueYear({ time, head }: Place, year: number, plain: string, lead: string): Due | null {
  if (!REVIEW.test(plain) || COUNTED.test(plain)) return null;
  if (
    /\b(?:tu|sau|den|het|giai doan|dau)(?: het)?(?: nam)? ?$/.test(lead) &&
    !/\btruoc\b/.test(lead.slice(-12))
  )
    return null;
  if (/\b(?:ke hoach|ket qua|phuong huong|phong trao|cong tac|nhiem vu)(?: [a-z]+){0,2} $/.test(lead))
    return null;
  const { startYear, endYear } = head;
  if ((startYear && year < startYear.value) || (endYear && year > endYear.value + 1)) return null;
  // A plan of one year names it everywhere.
  if (startYear && endYear && startYear.value === endYear.value && !/\b(?:vao|trong) $/.test(lead))
    return null;
  return { time, value: { year }, certainty: 'LIKELY', note: 'Văn bản chỉ ghi năm.' };
}
