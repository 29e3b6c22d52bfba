import { formatDate } from '@/lib/format/dates';
import { twoDigits } from '@/lib/format/numbers';
import { dateContradictions } from './contradictions-dates';
import { issuingSentences } from './head';
import { counts } from './numbers';
import { type Outline, rangeWithin, type Section } from './outline';
import { type Years, yearsOf } from './period';
import type { Contradiction, LineRange, PlanReading } from './reading';
import { territoriesIn } from './territory';
import { folded } from './text';

export type Reading = Omit<PlanReading, 'contradictions'>;

const AT_MOST = 100;

/** What the document says two ways, or says in a way that cannot be right: told with its lines, never decided. */
export function contradictions(outline: Outline, reading: Reading): Contradiction[] {
  return [
    ...periods(outline, reading),
    ...spellings(reading),
    ...dateContradictions(outline, reading),
    ...wordsAndFigures(outline),
    ...letters(reading),
    ...numbers(outline),
    ...phases(reading),
    ...citedLater(reading),
  ].slice(0, AT_MOST);
}

/** The title says 2024, the sentence that issues the plan 2023. */
function periods(outline: Outline, { head }: Reading): Contradiction[] {
  const { title } = head;
  const [titled] = title ? yearsOf(title.value) : [];
  if (!title || !titled) return [];
  return issuingSentences(outline).flatMap(({ text, from }) => {
    const said = yearsOf(text);
    const [first] = said;
    if (!first || said.some((years) => agree(years, titled))) return [];
    const message = `Tên kế hoạch ghi ${spoken(titled)}, nhưng câu sau ghi ${spoken(first)}.`;
    return [{ message, at: [title.from, from] }];
  });
}

/** «đến năm 2025» agrees with «2021 - 2025». */
function agree(a: Years, b: Years): boolean {
  if (a.end !== b.end) return false;
  return a.start === b.start || a.start === a.end || b.start === b.end;
}

function spoken({ start, end }: Years): string {
  return start === end ? `năm ${start}` : `giai đoạn ${start} - ${end}`;
}

/** The place of issue and the issuer's name, spelt in two ways. */
function spellings({ head: { issuer, placeName } }: Reading): Contradiction[] {
  const own = issuer && territoriesIn(issuer.value)[0]?.name;
  if (!issuer || !own || !placeName || own === placeName.value) return [];
  if (folded(own) !== folded(placeName.value) || own.toLowerCase() === placeName.value.toLowerCase())
    return [];
  const message = `Tên địa phương được viết hai cách: «${own}» và «${placeName.value}».`;
  return [{ message, at: [issuer.from, placeName.from] }];
}

/** «02 (ba) điển hình». */
function wordsAndFigures({ paragraphs }: Outline): Contradiction[] {
  return paragraphs.flatMap((section) =>
    counts(section.text)
      .filter(({ value, words }) => words !== null && words !== value)
      .map(({ value, words, index, length }) => ({
        message: `Số ghi bằng chữ số là ${twoDigits(value)}, số ghi bằng chữ trong ngoặc là ${twoDigits(words ?? 0)}.`,
        at: [rangeWithin(section, index, index + length)],
      })),
  );
}

/** The same letter before two fields; «d» for «đ» is read as «đ» already. */
function letters({ fields }: Reading): Contradiction[] {
  const seen = new Map<string, { from: LineRange; name: string }[]>();
  for (const { value, from } of fields) {
    if (value.letter) seen.set(value.letter, [...(seen.get(value.letter) ?? []), { from, name: value.name }]);
  }
  return [...seen].flatMap(([letter, of]) =>
    of.length < 2
      ? []
      : [
          {
            message: `Chữ cái «${letter}» đứng trước ${twoDigits(of.length)} lĩnh vực.`,
            at: of.map(({ from }) => from),
          },
        ],
  );
}

/** A number of a main part that is used twice: «III» and again «III». */
function numbers({ sections }: Outline): Contradiction[] {
  const seen = new Map<string, Section[]>();
  for (const section of sections) {
    const { kind, text } = section.marker;
    if (section.region !== 'BODY' || !['PART', 'UPPER', 'ROMAN'].includes(kind)) continue;
    seen.set(`${kind} ${text}`, [...(seen.get(`${kind} ${text}`) ?? []), section]);
  }
  return [...seen.values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length < 2) return [];
    const message = `Số mục «${first.marker.text}» được dùng ${twoDigits(same.length)} lần.`;
    return [{ message, at: same.map(({ from }) => from) }];
  });
}

function phases({ phases: all, head }: Reading): Contradiction[] {
  const dated = all.flatMap(({ value: { name, startYear, endYear }, from }) =>
    startYear === undefined || endYear === undefined ? [] : [{ name, startYear, endYear, from }],
  );
  const shared = dated.flatMap((phase, at) => {
    const next = dated[at + 1];
    if (!next || next.startYear > phase.endYear || next.endYear < phase.startYear) return [];
    const message = `«${phase.name}» và «${next.name}» cùng có năm ${Math.max(next.startYear, phase.startYear)}.`;
    return [{ message, at: [phase.from, next.from] }];
  });
  const { startYear, endYear } = head;
  if (!startYear || !endYear) return shared;
  const outside = dated.filter((phase) => phase.startYear < startYear.value || phase.endYear > endYear.value);
  return [
    ...shared,
    ...outside.map(({ name, from }) => ({
      message: `«${name}» có năm nằm ngoài thời gian của kế hoạch (${startYear.value} - ${endYear.value}).`,
      at: [from, startYear.from],
    })),
  ];
}

/** A plan cannot rest on a document that was issued after it. */
function citedLater({ head: { issuedOn }, implements: upper, legalBases }: Reading): Contradiction[] {
  if (!issuedOn) return [];
  return [...(upper ? [upper] : []), ...legalBases].flatMap(({ value, from }) => {
    if (!value.issuedOn || value.issuedOn <= issuedOn.value) return [];
    const message = `Văn bản được dẫn ${value.number} ghi ngày ${formatDate(value.issuedOn)}, sau ngày ban hành kế hoạch (${formatDate(issuedOn.value)}).`;
    return [{ message, at: [from, issuedOn.from] }];
  });
}
