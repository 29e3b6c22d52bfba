import { z } from 'zod';
import { formatDayOfYear, readDayOfYear } from '@/lib/deadlines/day-of-year';
import type { DeadlineFacts } from '@/lib/deadlines/due';
import { checkbox, line, paragraphs, requiredLine } from '@/lib/form/text';
import { DEADLINE_PURPOSE_WORDS, type DeadlinePurpose } from '@/lib/format/words';
import { documentDay } from './day';
import { BINDS, type Binds, DAY_FORMS, type DayForm } from './deadline-words';
import type { PartValues } from './parts';
import { year } from './years';

/** A deadline as its form says it. Of one that comes round every year opening and closing day are of each year, 'MM-DD'. */
export type DeadlineInput = {
  purpose: DeadlinePurpose;
  what: string;
  form: DayForm;
  day: Pick<DeadlineFacts, 'on' | 'monthDay' | 'quarter' | 'year'>;
  before: boolean;
  opens: string | null;
  closes: string | null;
  binds: Binds;
  boundGroup: string;
  boundUnit: string;
  note: string | null;
  /** What stands in the fields of the other forms and of whom it does not bind, by field. */
  beside: Record<string, string>;
};

const NO_DAY = { on: null, monthDay: null, quarter: null, year: null };

const said = z.object({
  purpose: z.string().optional(),
  what: requiredLine('Nội dung công việc', 400),
  form: z.string().optional(),
  before: checkbox,
  binds: z.string().optional().default('all'),
  boundGroup: z.string().optional().default(''),
  boundUnit: line('Tên đơn vị', 300),
  note: paragraphs('Ghi chú', 1000),
});

/** Reads the form of a deadline: one form of day counts, and what is typed for it has to be one. */
export const deadlineForm: z.ZodType<DeadlineInput> = z.custom<PartValues>().transform((typed, context) => {
  const add = (at: string, message: string) => context.addIssue({ code: 'custom', path: [at], message });
  const purpose = typed.purpose ?? '';
  if (!isPurpose(purpose)) add('purpose', 'Chưa chọn loại mốc. Vui lòng chọn mốc này dùng cho việc gì.');
  const read = said.safeParse(typed);
  if (!read.success)
    for (const { path, message } of read.error.issues) add(String(path[0] ?? 'form'), message);
  const form = typed.form ?? '';
  if (!isDayForm(form)) add('form', 'Chưa chọn cách ghi ngày. Vui lòng chọn một trong bốn cách.');
  const binds = typed.binds ?? 'all';
  if (!isBinds(binds)) add('binds', 'Chưa chọn mốc áp dụng với ai. Vui lòng chọn một trong ba cách.');
  const day = isDayForm(form) ? READ_DAY[form](typed, add) : NO_DAY;
  const ofRound = form === 'monthDay';
  const opens = readEnd('opensOn', 'Ngày mở', typed.opensOn, ofRound, add);
  const closes = readEnd('closesOn', 'Ngày khóa', typed.closesOn, ofRound, add);
  if (!read.success || !isPurpose(purpose) || !isDayForm(form) || !isBinds(binds)) return z.NEVER;
  const { what, before, boundGroup, boundUnit, note } = read.data;
  return {
    ...{ purpose, what, form, day, before, opens, closes, binds, boundGroup, boundUnit },
    note: note || null,
    beside: besides(typed, form, binds),
  };
});

type Refuse = (at: string, message: string) => void;

const READ_DAY: Record<DayForm, (typed: PartValues, add: Refuse) => DeadlineInput['day']> = {
  on: (typed, add) => {
    const on = through(documentDay('Ngày'), 'on', typed.on, add);
    if (!typed.on?.trim()) add('on', 'Chưa có ngày. Vui lòng nhập ngày/tháng/năm, ví dụ 25/08/2024.');
    return { ...NO_DAY, on };
  },
  monthDay: (typed, add) => {
    const monthDay = readDayOfYear(typed.monthDay ?? '');
    if (monthDay === null) add('monthDay', notOfYear('Ngày hằng năm', typed.monthDay));
    return { ...NO_DAY, monthDay };
  },
  quarter: (typed, add) => {
    const ordinal = /^[1-4]$/.test(typed.quarter ?? '') ? typed.quarter : null;
    if (!ordinal) add('quarter', 'Chưa chọn quý. Vui lòng chọn một trong bốn quý.');
    const of = through(year('Năm của quý'), 'quarterYear', typed.quarterYear, add);
    if (!typed.quarterYear?.trim())
      add('quarterYear', 'Chưa có năm của quý. Vui lòng nhập bốn chữ số, ví dụ 2024.');
    return { ...NO_DAY, quarter: ordinal && of ? `${of}-Q${ordinal}` : null };
  },
  year: (typed, add) => {
    const of = through(year('Năm'), 'year', typed.year, add);
    if (!typed.year?.trim()) add('year', 'Chưa có năm. Vui lòng nhập bốn chữ số, ví dụ 2025.');
    return { ...NO_DAY, year: of };
  },
};

function readEnd(
  at: string,
  label: string,
  typed: string | undefined,
  ofRound: boolean,
  add: Refuse,
): string | null {
  if (!typed?.trim()) return null;
  if (!ofRound) return through(documentDay(label), at, typed, add);
  const monthDay = readDayOfYear(typed);
  if (monthDay === null) add(at, `${notOfYear(label, typed)} Mốc này lặp lại hằng năm nên không ghi năm.`);
  return monthDay;
}

function through<T>(
  schema: z.ZodType<T | null>,
  at: string,
  typed: string | undefined,
  add: Refuse,
): T | null {
  const read = schema.safeParse(typed ?? '');
  if (read.success) return read.data;
  for (const { message } of read.error.issues) add(at, message);
  return null;
}

function notOfYear(label: string, typed: string | undefined): string {
  const text = (typed ?? '').trim();
  if (text === '') return `Chưa có ${label.toLocaleLowerCase('vi')}. Vui lòng nhập ngày/tháng, ví dụ 15/12.`;
  return `${label}: «${text.slice(0, 20)}» chưa phải ngày/tháng có trong lịch. Vui lòng nhập ngày/tháng, ví dụ ${formatDayOfYear('12-15')}.`;
}

function besides(typed: PartValues, form: DayForm, binds: Binds): Record<string, string> {
  const others = Object.entries(DAY_FORMS).flatMap(([one, { fields }]) => (one === form ? [] : [...fields]));
  const names = [
    ...others,
    ...(binds === 'group' ? [] : ['boundGroup']),
    ...(binds === 'unit' ? [] : ['boundUnit']),
  ];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = typed[name]?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
}

function isPurpose(text: string): text is DeadlinePurpose {
  return Object.hasOwn(DEADLINE_PURPOSE_WORDS, text);
}

function isDayForm(text: string): text is DayForm {
  return Object.hasOwn(DAY_FORMS, text);
}

function isBinds(text: string): text is Binds {
  return Object.hasOwn(BINDS, text);
}
