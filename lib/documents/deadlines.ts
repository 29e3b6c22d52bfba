import { type Clause, clausesWithTimes } from './clauses';
import type { WrittenTime } from './dates';
import type { Due } from './due-forms';
import { dueOf, keyOf } from './due-words';
import { withoutLeadingYear } from './due-year';
import { below, type Outline, rangeWithin, type Section } from './outline';
import { phaseLabels } from './phase-label';
import type { PlanReading, Read } from './reading';
import { sectionCalled } from './said-parts';
import { folded } from './text';
import { leadsClause, whatIsDue } from './what-is-due';

type Deadline = PlanReading['deadlines'][number];
type Found = Deadline & { topic: Topic | null; heading: boolean };

/** What by when: every time in the parts after the purpose that is neither a citation, nor the past, nor a period. */
export function readDeadlines(outline: Outline, head: PlanReading['head']): Deadline[] {
  const purpose = sectionCalled(outline, [/^(?:muc dich|muc tieu|quan diem)\b/]);
  const aside = new Set(purpose ? [purpose, ...below(purpose)] : []);
  const labels = phaseLabels(outline);
  const found: Found[] = [];
  for (const section of outline.paragraphs) {
    if (section.region !== 'BODY' || aside.has(section) || CLOSING.test(folded(section.text.slice(0, 40))))
      continue;
    const label = labels.get(section)?.length ?? 0;
    for (const clause of clausesWithTimes(section.text)) {
      const times = clause.times.filter(({ index }) => index >= label);
      for (const due of duesOf(withoutLeadingYear({ ...clause, times }), section, head))
        found.push(deadlineOf(due, section));
    }
  }
  return withoutRepeats(found).map(({ topic: _, heading: __, ...deadline }) => deadline);
}

const CLOSING = /^(?:tren day la|can cu (?:luat|nghi))\b/;

/** More than any clause names; a clause of thousands would take long. */
const MOST_TIMES = 60;

function duesOf(clause: Clause, section: Section, head: PlanReading['head']): { clause: Clause; due: Due }[] {
  return clause.times.slice(0, MOST_TIMES).flatMap((time, at) => {
    const due = dueOf({
      time,
      before: clause.times[at - 1],
      after: clause.times[at + 1],
      clause,
      section,
      head,
    });
    return due ? [{ clause, due }] : [];
  });
}

function deadlineOf({ clause, due }: { clause: Clause; due: Due }, section: Section): Found {
  const { time, value, certainty, note, opens } = due;
  const what = whatIsDue(clause, time, section);
  const start = Math.min(time.index, opens?.index ?? time.index);
  const bound = boundOf(clause);
  const said: Deadline['value'] = { what, ...value, ...(bound && { bound }) };
  return {
    value: said,
    from: rangeWithin(section, leadsClause(clause, time) ? start : clause.start, time.index + time.length),
    certainty,
    ...(note && { note }),
    topic: topicOf(clause, time),
    heading: section.children.length > 0,
  };
}

/** «Riêng đối với … thực hiện …»: who alone is bound. */
function boundOf({ text }: Clause): string | null {
  const match =
    /^\s*rieng (?!(?:trong )?nam \d)(?:doi voi )?(.{3,90}?) (?:thuc hien|to chuc|gui|bao cao|hoan thanh|tien hanh|so ket|tong ket)\b/.exec(
      folded(text),
    );
  const [whole = '', name = ''] = match ?? [];
  if (!match) return null;
  const start = whole.indexOf(name);
  return text.slice(start, start + name.length).trim();
}

type Topic = 'PLAN' | 'REPORT' | 'INTERIM' | 'FINAL';

/** What the time is for, by the last such word before it, else by the first one after it. */
function topicOf(clause: Clause, time: WrittenTime): Topic | null {
  const plain = folded(clause.text);
  const before = plain.slice(0, time.index - clause.start);
  const found = [...before.matchAll(TOPICS)].at(-1)?.[0] ?? TOPIC.exec(plain.slice(before.length))?.[0];
  if (!found) return null;
  if (found === 'so ket') return 'INTERIM';
  if (found.startsWith('bao cao')) return 'REPORT';
  return found.includes('ke hoach') ? 'PLAN' : 'FINAL';
}

const TOPIC =
  /\b(?:so ket|tong ket|hoi nghi|dai hoi|bieu duong|ton vinh|danh gia|bao cao|(?:gui|ban hanh|xay dung) (?:ban hanh )?ke hoach)\b/;
const TOPICS = new RegExp(TOPIC, 'g');

/**
 * The same said twice counts once, and a year alone does not count beside a quarter or a day of that year for the
 * same thing: it says less exactly what is said already.
 */
function withoutRepeats(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const deadline of found) {
    const same = kept.findIndex((other) => repeats(deadline, other));
    const other = kept[same];
    if (!other) kept.push(deadline);
    else if (other.heading && !deadline.heading) kept[same] = { ...deadline, from: deadline.from };
  }
  return kept.filter((deadline) => !isYearOnly(deadline) || !kept.some((other) => saysMore(other, deadline)));
}

function repeats(a: Found, b: Found): boolean {
  return a.topic !== null && a.topic === b.topic && keyOf(a.value) === keyOf(b.value);
}

function isYearOnly({ value }: Read<Deadline['value']>): boolean {
  return value.year !== undefined && value.note === undefined;
}

function saysMore(other: Found, { topic, value }: Found): boolean {
  if (other.topic !== topic || isYearOnly(other)) return false;
  const year = other.value.year ?? Number((other.value.on ?? other.value.quarter ?? '').slice(0, 4));
  return year === value.year;
}
