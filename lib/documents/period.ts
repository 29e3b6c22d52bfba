import { timesIn } from './dates';
import type { LineRange, MaybeRead } from './reading';
import { folded } from './text';

export type Years = { start: number; end: number };
export type Period = { startYear: MaybeRead<number>; endYear: MaybeRead<number> };

/** The years that a title or a sentence says its plan is for, each only once. */
export function yearsOf(text: string): Years[] {
  const found: Years[] = [];
  const plain = folded(text);
  for (const time of timesIn(text)) {
    if (time.kind !== 'YEARS' && time.kind !== 'YEAR') continue;
    const before = plain.slice(Math.max(0, time.index - 24), time.index);
    if (/lan thu [a-z0-9]+,? ?$/.test(before) || ORIENTATION.test(before)) continue;
    const years =
      time.kind === 'YEARS' ? { start: time.start, end: time.end } : { start: time.year, end: time.year };
    if (!found.some(({ start, end }) => start === years.start && end === years.end)) found.push(years);
  }
  return found;
}

/** «định hướng đến năm 2030», «tầm nhìn đến 2035»: what a plan looks ahead to. */
const ORIENTATION = /(?:dinh huong|tam nhin)(?: den)?(?: het)? ?$/;

/** The period by the title; where it says none, by the sentence that issues the plan. */
export function periodOf(
  title: { text: string; from: LineRange } | null,
  sentences: readonly { text: string; from: LineRange }[],
): Period {
  const titled = title && periodIn(title.text);
  if (title && titled) {
    if (titled.open) return fromSentences(titled, title.from, sentences);
    const other = sentences.find(({ text }) => differs(titled, text));
    const note = other && 'Tên kế hoạch và câu ban hành ghi thời gian khác nhau; ở đây theo tên kế hoạch.';
    return read(titled, title.from, note ?? titled.note, note ? 'UNSURE' : 'SURE');
  }
  for (const { text, from } of sentences) {
    const said = periodIn(text);
    if (said)
      return read(said, from, 'Tên kế hoạch không ghi thời gian; được đọc từ câu ban hành.', 'LIKELY');
  }
  return { startYear: null, endYear: null };
}

/** A title that only says «đến năm 2025» leaves the first year to the sentence that issues the plan. */
function fromSentences(
  titled: Said,
  from: LineRange,
  sentences: readonly { text: string; from: LineRange }[],
): Period {
  const { endYear } = read(titled, from, titled.note, 'SURE');
  for (const sentence of sentences) {
    const said = periodIn(sentence.text);
    if (!said || said.open || said.end !== titled.end || said.start >= said.end) continue;
    const note = 'Tên kế hoạch chỉ ghi năm cuối; năm đầu được đọc từ câu ban hành.';
    return { startYear: read(said, sentence.from, note, 'LIKELY').startYear, endYear };
  }
  return { startYear: null, endYear };
}

type Said = Years & { open: boolean; note?: string };

function periodIn(text: string): Said | null {
  const all = yearsOf(text).filter(({ start, end }) => start >= FIRST_YEAR && end - start <= MOST_YEARS);
  const single = all.find(({ start, end }) => start === end);
  const spans = all.filter(({ start, end }) => start < end);
  const span = spans[0];
  if (
    span &&
    single &&
    !/den (?:het )?nam \d{4}/.test(folded(text).replace(/tu nam \d{4} den (?:het )?nam \d{4}/g, ''))
  ) {
    const note = 'Tên kế hoạch ghi cả một năm và một giai đoạn.';
    return { ...single, open: false, note };
  }
  if (span) return { ...span, open: false };
  if (!single) return null;
  const ahead = lookingAhead(text, single.end);
  if (ahead) {
    const note = `Tên kế hoạch ghi năm ${single.end} và định hướng đến năm ${ahead}; ở đây năm cuối là ${ahead}.`;
    return { start: single.start, end: ahead, open: false, note };
  }
  const until = new RegExp(`(?:den|toi) (?:het )?nam ${single.end}`).test(folded(text));
  return { ...single, open: until };
}

/** No plan is for more years than these; what says so is a slip or speaks of something else. */
const MOST_YEARS = 10;
/** Earlier years are told as history. */
const FIRST_YEAR = 1975;

/** «năm 2026 và định hướng đến năm 2030»: a single year with the years that the plan looks ahead to. */
function lookingAhead(text: string, year: number): number | null {
  const plain = folded(text);
  const ahead = timesIn(text).find(
    (time) => time.kind === 'YEAR' && ORIENTATION.test(plain.slice(Math.max(0, time.index - 20), time.index)),
  );
  const end = ahead?.kind === 'YEAR' ? ahead.year : 0;
  return end > year && end - year <= MOST_YEARS ? end : null;
}

function differs(period: Said, text: string): boolean {
  const said = periodIn(text);
  return (
    said !== null && (said.end !== period.end || (!said.open && !period.open && said.start !== period.start))
  );
}

function read(
  { start, end, open }: Said,
  from: LineRange,
  note: string | undefined,
  sure: 'SURE' | 'LIKELY' | 'UNSURE',
): Period {
  const certainty = note && sure === 'SURE' ? 'UNSURE' : sure;
  const said = { from, certainty, ...(note && { note }) };
  return { startYear: open ? null : { value: start, ...said }, endYear: { value: end, ...said } };
}
