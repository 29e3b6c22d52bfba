import { type Marker, NO_MARKER, splitMarker } from '@/lib/documents/marker';
import type { LineRange } from '@/lib/documents/reading';

/** HEAD: before the first numbered part. END: recipients and signature. ANNEX: what is attached after them. */
export type Region = 'HEAD' | 'BODY' | 'END' | 'ANNEX';

export type Paragraph = {
  marker: Marker;
  text: string;
  from: LineRange;
  region: Region;
  starts: { at: number; line: number }[];
  cells: string[];
};

type Line = { number: number; text: string; cells: string[] };

/** Joins the lines that wrapping or a page break cut apart. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const written = lines.filter(({ text }) => text !== '');
  const width = wrapWidth(written);
  const parted = partedByBlanks(written);
  const found: Paragraph[] = [];
  let region: Region = 'HEAD';
  let previous: Line | null = null;
  for (const line of written) {
    const current = found.at(-1);
    region = regionAfter(region, line.text, found.length);
    const goesOn =
      current !== undefined &&
      previous !== null &&
      current.region === region &&
      continues({ current, previous, line, width, blank: parted && line.number > previous.number + 1 });
    if (goesOn) {
      current.starts.push({ at: current.text.length + 1, line: line.number });
      current.text = `${current.text} ${line.text}`;
      current.from = { first: current.from.first, last: line.number };
    } else {
      const { marker, rest } = splitMarker(line.text);
      found.push({
        marker,
        text: rest,
        from: { first: line.number, last: line.number },
        region,
        starts: [{ at: 0, line: line.number }],
        cells: line.cells.length > 1 ? line.cells : [rest],
      });
    }
    previous = line;
  }
  return found;
}

/**
 * How long a full line is where the document was cut into lines of a page: 0 where each line is a paragraph. The
 * document counts as cut when many lines begin with a small letter or end without a stop.
 */
function wrapWidth(lines: readonly Line[]): number {
  const long = lines.map(({ text }) => text.length).filter((length) => length >= 40);
  if (long.length < 8) return 0;
  long.sort((a, b) => a - b);
  const width = long[Math.floor(long.length * 0.9)] ?? 0;
  return width <= 140 ? width : 0;
}

/** Whether blank lines part paragraphs. They do not where the wrapped lines of one paragraph have them in between. */
function partedByBlanks(lines: readonly Line[]): boolean {
  let [close, apart] = [0, 0];
  for (const [at, line] of lines.entries()) {
    const previous = lines[at - 1];
    if (!previous || !/^\p{Ll}{2}/u.test(line.text)) continue;
    if (line.number > previous.number + 1) apart++;
    else close++;
  }
  return close >= apart || apart < 12;
}

type Seam = { current: Paragraph; previous: Line; line: Line; width: number; blank: boolean };

function continues({ current, previous, line, width, blank }: Seam): boolean {
  if (line.cells.length > 1 || previous.cells.length > 1) return false;
  if (current.region === 'END') return false;
  const ended = /[.:;!?…/|][”"’)]*$/u.test(previous.text);
  if (/thi đua,?$/iu.test(previous.text) && /^-\s*khen thưởng/iu.test(line.text)) return true;
  if (TIME_LEFT_OPEN.some(([end, start]) => end.test(previous.text) && start.test(line.text))) return true;
  const { marker } = splitMarker(line.text);
  const next = line.text.indexOf(' ');
  const word = next < 0 ? line.text.length : next;
  const full = width > 0 && previous.text.length + 1 + word >= width * 0.88;
  if (marker.kind !== NO_MARKER.kind) {
    // A wrapped line may begin with what looks like a number: «năm / 2. …» never follows such a number's forerunner.
    return !ended && full && marker.kind === 'DASH' && /^-\s+\p{Ll}/u.test(line.text);
  }
  if (/^[\p{Ll}),;.]/u.test(line.text)) {
    return !/[.:!?|/][”"’)]*$/u.test(previous.text) && !isHeading(previous.text);
  }
  if (LEFT_OPEN.test(previous.text)) return true;
  if (ended || blank || OPENS.test(line.text)) return false;
  if (current.region === 'HEAD' && !/[\p{Ll},]$/u.test(previous.text)) return false;
  if (
    current.region === 'BODY' &&
    (/,$/.test(previous.text) || QUOTE_LEFT_OPEN.test(previous.text.slice(-160)))
  )
    return true;
  return full && (current.region !== 'HEAD' || previous.text.length > 60);
}

/**
 * What never goes on a sentence: for whom criteria are stated, and the words that open criteria, tasks, bases and the
 * last paragraph.
 */
const OPENS =
  /^(?:(?:[ĐD][ốôo]i v[ớo]i|Với|Là|Tiêu chí|Các|Những|Giao|Đề nghị|Mỗi|H[ằà]ng năm|Căn cứ|Xét đề nghị|Trên đây là) |(?:Tập thể|Cá nhân|Hộ gia đình|Gia đình)[^.:]{0,40}:)/u;
/** «… ngày 13 tháng 01 năm 2020 của / UBND tỉnh …»: words that no sentence and no heading ends with. */
const LEFT_OPEN = /[\p{Ll}\d] (?:của|và|do|với|bởi|thuộc)$/u;
/** «trong Quý / II.», «trước ngày / 30/6.»: what looks like a number of a part ends a time. */
const TIME_LEFT_OPEN: [RegExp, RegExp][] = [
  [/(?:^|\s)[Qq]uý$/u, /^(?:I{1,3}|IV|[1-4])(?:[\s.,;:/-]|$)/u],
  [/(?:^|\s)(?:ngày|tháng)$/u, /^\d{1,2} ?\/ ?\d/u],
];
const QUOTE_LEFT_OPEN = /“[^”]*$|(?:^|[ (])"[^"]*$/u;

/** Headings in capitals are never continued by small letters. */
function isHeading(text: string): boolean {
  return text.length > 3 && text === text.toLocaleUpperCase('vi') && /\p{Lu}/u.test(text);
}

function regionAfter(region: Region, text: string, count: number): Region {
  if (region === 'HEAD' && count > 0) {
    const { marker } = splitMarker(text);
    if (['PART', 'UPPER', 'ROMAN', 'ARABIC'].includes(marker.kind)) return 'BODY';
  }
  if (region === 'BODY' || region === 'ANNEX') {
    if (/^n[ơo]i nhận\b/iu.test(text) && text.length < 40) return 'END';
    if (region === 'BODY' && /^(?:TM|KT|TL|TUQ)\s?[.,]\s*\p{Lu}{2}/u.test(text) && text.length < 80)
      return 'END';
  }
  if (region === 'END' && /^(?:phụ lục|phụ biểu|biểu số|danh sách|danh mục)/iu.test(text)) return 'ANNEX';
  return region;
}
