import { dateOfDay } from '@/lib/deadlines/day-of-year';
import { deadlineSentence, dueOn } from '@/lib/deadlines/due';
import { formatDate, type PlainDate } from '@/lib/format/dates';
import { type Problem, refuse } from '@/lib/refusal';
import type { DeadlineInput } from './deadline-schema';
import { BINDS, DAY_FORMS, type DayForm, DEADLINE_LABELS } from './deadline-words';

/** The days of a deadline as they are stored; `year` is the first of the plan, for what comes round every year. */
export function storedDays({ form, day, opens, closes }: DeadlineInput, year: number) {
  const stored = (end: string | null): PlainDate | null =>
    end !== null && form === 'monthDay' ? dateOfDay(end, year) : end;
  return { ...day, opensOn: stored(opens), closesOn: stored(closes) };
}

/**
 * What is wrong in the order of opening, due and closing day. Of what comes round every year any order is one: entry for
 * 20/12 that closes on 10/01 closes in the next year.
 */
export function orderProblems(input: DeadlineInput): Problem[] {
  const { form, day, opens, closes, before, purpose } = input;
  if (form === 'monthDay') return [];
  const facts = { ...day, purpose, before, opensOn: opens, closesOn: closes };
  const due = lastDay(facts);
  if (due === null) return [];
  const sentence = `hạn ${deadlineSentence(facts)}${before || form !== 'on' ? `, tức đến hết ngày ${formatDate(due)}` : ''}`;
  const problems: Problem[] = [];
  if (opens !== null && opens > due) {
    problems.push(
      refuse(
        'opensOn',
        'opens-after-due',
        `Ngày mở ${formatDate(opens)} sau ${sentence}. Vui lòng sửa ngày mở bằng hoặc trước hạn.`,
      ),
    );
  }
  if (closes !== null && closes < due) {
    problems.push(
      refuse(
        'closesOn',
        'closes-before-due',
        `Ngày khóa ${formatDate(closes)} trước ${sentence}. Vui lòng sửa ngày khóa bằng hoặc sau hạn.`,
      ),
    );
  }
  return problems;
}

/**
 * What was typed in fields that do not count: one form of day counts. What stood there when the form was opened is only
 * left over from the form that it had, and goes; what a person has typed is not thrown away unasked.
 */
export function besideProblems(
  { form, binds, beside }: DeadlineInput,
  stored: Readonly<Record<string, string>> | null,
): Problem[] {
  return Object.entries(beside)
    .filter(([name, value]) => value !== (stored?.[name] ?? ''))
    .map(([name, value]) => {
      const other = formOf(name);
      const [chosen, instead] = other
        ? [DAY_FORMS[form].label, DAY_FORMS[other].label]
        : [BINDS[binds], name === 'boundGroup' ? BINDS.group : BINDS.unit];
      const typed = name === 'boundGroup' ? 'đã chọn một nhóm' : `có ghi «${value.slice(0, 60)}»`;
      return refuse(
        name,
        'beside',
        `Đang chọn «${chosen}», nhưng ô «${DEADLINE_LABELS[name] ?? name}» ${typed}. Vui lòng để trống ô đó, hoặc chọn «${instead}».`,
      );
    });
}

function formOf(name: string): DayForm | null {
  const forms = Object.keys(DAY_FORMS) as DayForm[];
  return forms.find((form) => (DAY_FORMS[form].fields as readonly string[]).includes(name)) ?? null;
}

function lastDay(facts: Parameters<typeof dueOn>[0]): PlainDate | null {
  const named = Number((facts.on ?? facts.quarter ?? String(facts.year ?? '')).slice(0, 4));
  // «Trước ngày 01/01/2025» falls in the year before the one it names.
  for (const year of [named, named - 1]) {
    const due = dueOn({ ...facts, ...(facts.on === null ? {} : { year: null }) }, year);
    if (due) return due.lastDay;
  }
  return null;
}
