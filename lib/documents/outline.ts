import { withoutDamage } from '@/lib/documents/damaged';
import { subjectLabel } from '@/lib/documents/fields-subjects';
import type { Marker } from '@/lib/documents/marker';
import { depthOf, NO_MARKER, splitMarker } from '@/lib/documents/marker';
import { type Paragraph, paragraphsOf, type Region } from '@/lib/documents/paragraphs';
import type { LineRange } from '@/lib/documents/reading';
import { type Table, tablesOf } from '@/lib/documents/tables';
import { cleanLine, isPageNumber } from '@/lib/documents/text';

/**
 * A line of the document after cleaning; `number` counts from 1 as the document's own lines do. `cells` are its parts
 * where it is a row of a table or stands in columns, else the one text. `mended`: letters in its numbers became digits.
 */
export type OutlineLine = { number: number; text: string; cells: string[]; mended?: true };

/** A paragraph with everything that stands under it. */
export type Section = {
  marker: Marker;
  /** Without its marker and without the breaks of lines and pages. */
  text: string;
  from: LineRange;
  region: Region;
  parent: Section | null;
  children: Section[];
  /** Of a heading without a number: how deep it stands. */
  heads?: number;
  /** Where each line of the document begins in `text`. */
  starts: { at: number; line: number }[];
  /** The columns of a row of a table; of anything else the one text. */
  cells: string[];
  /** Its place among all paragraphs of the document, counted from 0. */
  index: number;
};

export type Outline = {
  /** Every line of the document, blank ones too. */
  lines: OutlineLine[];
  /** Every paragraph in the order of the document. */
  paragraphs: Section[];
  /** Those that stand under no other. */
  sections: Section[];
  tables: OutlineTable[];
};

/** A table with the paragraph that it follows, which may say what its numbers mean. */
export type OutlineTable = Table & { after: Section | null };

/** Brings the lines of a document into paragraphs and nests them by their numbers, letters and dashes. */
export function outlineOf(source: readonly string[]): Outline {
  const lines = source.map(lineOf);
  const paragraphs: Section[] = [];
  const sections: Section[] = [];
  let open: Section[] = [];
  const tables = tablesOf(lines, source);
  const joined = paragraphsOf(withoutTables(lines, tables));
  for (const [at, paragraph] of joined.entries()) {
    const last = paragraphs.at(-1);
    if (last && last.region !== paragraph.region) open = [];
    open = stillOpen(open, paragraph, last, joined[at + 1]);
    const parent = open.at(-1) ?? null;
    const heads = headingDepth(paragraph, joined[at + 1]);
    const section = {
      ...paragraph,
      ...(heads !== null && { heads }),
      parent,
      children: [],
      index: paragraphs.length,
    };
    (parent ? parent.children : sections).push(section);
    paragraphs.push(section);
    if (paragraph.marker.kind !== 'NONE' || heads !== null) open.push(section);
  }
  return { lines, paragraphs, sections, tables: tables.map((table) => ({ ...table, after: before(table) })) };

  function before(table: Table): Section | null {
    return paragraphs.findLast(({ from }) => from.last < table.from.first) ?? null;
  }
}

/** The lines that a part of a paragraph's text comes from. */
export function rangeWithin(section: Section, start: number, end: number): LineRange {
  let [first, last] = [section.from.first, section.from.first];
  for (const { at, line } of section.starts) {
    if (at <= start) first = line;
    if (at < end) last = line;
  }
  return { first, last: Math.max(first, last) };
}

/** A part of a paragraph as one of its own, under the paragraph's parent. */
export function partOf(section: Section, start: number, end: number): Section {
  const text = section.text.slice(start, end);
  const from = rangeWithin(section, start, end);
  const within = section.starts.filter(({ at }) => at > start && at < end);
  const starts = [{ at: 0, line: from.first }, ...within.map(({ at, line }) => ({ at: at - start, line }))];
  return { ...section, marker: NO_MARKER, text, from, starts, children: [] };
}

/** The first and last line of a paragraph with all that stands under it. */
export function wholeRange(section: Section): LineRange {
  let inner: Section = section;
  for (let next = inner.children.at(-1); next; next = inner.children.at(-1)) inner = next;
  return { first: section.from.first, last: Math.max(section.from.last, inner.from.last) };
}

/** Everything under a paragraph, in the order of the document, itself left out. */
export function below(section: Section): Section[] {
  const found: Section[] = [];
  const waiting = [...section.children].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    for (let at = next.children.length - 1; at >= 0; at--) {
      const child = next.children[at];
      if (child) waiting.push(child);
    }
  }
  return found;
}

/** The lines of tables are blank to who reads paragraphs. */
function withoutTables(lines: readonly OutlineLine[], tables: readonly Table[]): OutlineLine[] {
  const left = [...lines];
  for (const { from } of tables) {
    for (let at = from.first - 1; at < from.last; at++) left[at] = { number: at + 1, text: '', cells: [] };
  }
  return left;
}

function lineOf(line: string, at: number): OutlineLine {
  const composed = line.normalize('NFC');
  const whole = withoutDamage(composed);
  const text = isPageNumber(line) ? '' : cleanLine(whole);
  const read = { number: at + 1, text, cells: text === '' ? [] : cellsOf(whole, text) };
  return whole === composed ? read : { ...read, mended: true };
}

/** Tabs, bars and wide gaps part columns. The bars at both ends of a row are no cells, nor is a row of dashes. */
function cellsOf(line: string, text: string): string[] {
  const bars = line.trim().replace(/^\||\|$/g, '');
  const parts = line.includes('|') ? bars.split('|') : line.trim().split(/\t+| {3,}/);
  const cells = parts.map(cleanLine);
  if (cells.length === 2 && splitMarker(`${cells[0]} X`).rest === 'X') return [text];
  return cells.length > 1 ? cells : [text];
}

/** A short line without a stop or number heads what follows when that is a list, or says for whom criteria are stated. */
function isHeading({ marker, text, region }: Paragraph, next: Paragraph | undefined): boolean {
  if (marker.kind !== 'NONE' || region === 'HEAD' || region === 'END' || next?.region !== region)
    return false;
  const announces = NAMES_FIELD.test(text) && subjectLabel(next.text) !== null;
  if (announces && text.length <= 150) return true;
  if (text.length > 150 || !/^["“]?\p{Lu}/u.test(text) || /[.;,:!?…/]$/.test(text)) return false;
  return LISTED.has(next.marker.kind) || (subjectLabel(next.text) !== null && subjectLabel(text) === null);
}

/** «Lĩnh vực y tế:» before what is stated for each subject. */
const NAMES_FIELD = /^(?:lĩnh vực|phong trào|cuộc vận động|mô hình|gương|điển hình|nhóm) [^:.;]{3,140}:$/iu;

/**
 * How deep a heading without a number stands, or one like «Điều 1», «Nhóm 1» whose place the numbers below it tell: above
 * the numbers or letters that it heads; null where it heads nothing.
 */
function headingDepth(paragraph: Paragraph, next: Paragraph | undefined): number | null {
  if (next && paragraph.marker.kind === 'NAMED') {
    const begins = next.region === paragraph.region && /^(?:1|\d\.1|a)$/.test(next.marker.text);
    return begins && ITEMS.has(next.marker.kind) ? depthOf(next.marker) - 0.5 : null;
  }
  if (!next || !isHeading(paragraph, next)) return null;
  return ITEMS.has(next.marker.kind) ? depthOf(next.marker) - 0.5 : HEADING_DEPTH;
}

/** Which of the open sections a paragraph stands under. Unmarked text belongs to a dash only if the dash announces it. */
function stillOpen(
  open: readonly Section[],
  paragraph: Paragraph,
  last: Section | undefined,
  next: Paragraph | undefined,
): Section[] {
  if (paragraph.marker.kind !== 'NONE') {
    const { kind, text } = paragraph.marker;
    const depth = headingDepth(paragraph, next) ?? depthOf(paragraph.marker);
    if (kind === 'NAMED') {
      // «Nhóm 2» stands beside «Nhóm 1», whatever either holds.
      const beside = open.findIndex(
        ({ marker }) => marker.kind === kind && wordOf(marker) === wordOf({ kind, text }),
      );
      if (beside >= 0) return open.slice(0, beside);
    }
    if (kind === 'BULLET') {
      // The next bullet of a list whose bullets hold dashes ends those dashes.
      const beside = open.findIndex((section) => leads(section) && section.marker.text === text);
      if (beside >= 0) return open.slice(0, beside);
    }
    return open.filter((section) => {
      if (depthIn(section) < depth) return true;
      if (kind === 'UPPER') return section.marker.kind === 'ROMAN' && section.parent?.marker.kind !== 'UPPER';
      return (kind === 'DASH' || kind === 'PLUS') && leads(section);
    });
  }
  const heads = headingDepth(paragraph, next);
  if (heads !== null && (heads < HEADING_DEPTH || open.some((section) => section.marker.kind === 'NONE'))) {
    return open.filter((section) => depthIn(section) < heads && !LISTED.has(section.marker.kind));
  }
  const announced = last && open.at(-1) === last && /[:：]$/u.test(last.text);
  return announced ? [...open] : open.filter(({ marker }) => !LISTED.has(marker.kind));
}

/** «Điều» of «Điều 1» */
function wordOf({ text }: Marker): string {
  return text.split(' ')[0] ?? '';
}

/** «A.» mostly holds «I.», but where «I.» came first it is the other way round. */
function depthIn({ marker, parent, heads }: Section): number {
  if (marker.kind === 'UPPER' && parent?.marker.kind === 'ROMAN') return depthOf(parent.marker) + 0.5;
  return heads ?? (marker.kind === 'NONE' ? HEADING_DEPTH : depthOf(marker));
}

/** A bullet that is no part of another list may hold dashes, though bullets mostly stand below them. */
function leads({ marker, parent }: Section): boolean {
  return marker.kind === 'BULLET' && !(parent && LISTED.has(parent.marker.kind));
}

/** A heading without a number holds lists, and ends at whatever is numbered. */
const HEADING_DEPTH = 9.5;

const ITEMS: ReadonlySet<Marker['kind']> = new Set(['ARABIC', 'DECIMAL', 'PAREN', 'LETTER']);
const LISTED: ReadonlySet<Marker['kind']> = new Set(['DASH', 'PLUS', 'BULLET']);
