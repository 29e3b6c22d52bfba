import type { Outline, OutlineLine } from './outline';
import { folded, trimmed } from './text';

/** Some words of the document's head and the line that they stand on. */
export type Piece = { text: string; line: number };

/** The head of a document, whether its two columns stand side by side, run together or come one after the other. */
export type Letterhead = {
  /** The bodies in the left column, line by line. */
  organisation: Piece[];
  /** «Số: …» without the word itself, also where the number is left blank. */
  number: Piece | null;
  /** «Nơi nào, ngày … tháng … năm …». */
  placeAndDay: Piece | null;
  /** The lines of the title, without the words «KẾ HOẠCH» above it. */
  title: Piece[];
  /** Number of the line «KẾ HOẠCH»; null where there is none. */
  kindLine: number | null;
};

/** Takes the head of a document apart, up to the end of its title. */
export function letterheadOf({ lines }: Outline): Letterhead {
  const written: OutlineLine[] = [];
  for (const line of lines) {
    if (written.length >= LINES_AT_MOST) break;
    if (line.text !== '') written.push({ ...line, text: line.text.slice(0, LETTERS_AT_MOST) });
  }
  const at = written.findIndex(({ text }) => KIND.test(text) || SPACED_KIND.test(text));
  const head: Letterhead = {
    ...{
      organisation: [],
      number: null,
      placeAndDay: null,
      title: [],
      kindLine: written[at]?.number ?? null,
    },
  };
  const above = at < 0 ? written.slice(0, bodyStart(written)) : written.slice(0, at);
  for (const { text, cells, number } of above) {
    takePieces(head, cells.some(endsMotto) ? cells.join('\t') : text, number);
  }
  const kind = written[at];
  if (kind) {
    const [before = '', rest = ''] = kind.text.split(SPACED_KIND.test(kind.text) ? SPACED_KIND : KIND);
    takePieces(head, before, kind.number);
    head.title = titleLines(trimmed(rest), kind.number, written.slice(at + 1));
  }
  return head;
}

const LINES_AT_MOST = 80;
/** Of one line: a head that a PDF runs together is not longer, and a longer line is no head. */
const LETTERS_AT_MOST = 700;
/** Longer words in a column of the head are a sentence that stands there, and no body. */
const BODY_AT_MOST = 200;
const KIND = /(?<![\p{L}\d-])KẾ HOẠCH(?![\p{L}\d])/u;
const SPACED_KIND = /^K Ế {1,2}H O Ạ C H$/u;

/** Where no line says «KẾ HOẠCH», the letterhead ends before the first sentence or numbered part. */
function bodyStart(written: readonly OutlineLine[]): number {
  const at = written.findIndex(({ text }) => text.length > 160 || BASE.test(folded(text)) || PART.test(text));
  return Math.max(0, Math.min(at < 0 ? 12 : at, 12));
}

const BASE = /^(?:can cu|thuc hien|trien khai|tiep tuc|xet |theo |de |nham |tren co so|kinh gui)/;
const PART = /^(?:[IVX]{1,4}|[A-D]|[1-9])\s?[.)/-]|^(?:phần|chương) /iu;

function takePieces(head: Letterhead, text: string, line: number): void {
  for (const cell of text.split(/[\t|]/)) {
    for (const part of withoutMottoes(cell)) takePart(head, part, line);
  }
}

function withoutMottoes(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of folded(text).matchAll(MOTTOES)) {
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}

const MOTTOES =
  /(?:nuoc )?cong hoa xa hoi(?: chu nghia(?: viet(?: nam)?)?)?|(?:^ *xa hoi )?chu nghia viet nam|^ *(?:viet )?nam *$|doc lap ?[-.*]? ?tu do ?[-.*]? ?hanh phuc|dang cong san viet nam/g;

/** The rest of a motto that went over two lines, in a column of its own. */
function endsMotto(cell: string): boolean {
  return /^(?:xa hoi |)(?:chu nghia |)(?:viet |)nam$/.test(folded(cell.slice(0, 40)));
}

function takePart(head: Letterhead, part: string, line: number): void {
  let rest = part.trim();
  const number = NUMBER.exec(rest);
  if (number && !head.number) {
    head.number = { text: number[1] ?? '', line };
    takePart(head, rest.slice(0, number.index), line);
    rest = rest.slice(number.index + number[0].length).trim();
  }
  const day = PLACE_AND_DAY.exec(folded(rest));
  if (day && !head.placeAndDay) {
    head.placeAndDay = { text: rest.slice(day.index), line };
    rest = rest.slice(0, day.index).trim();
  }
  if (
    /\p{L}{2}/u.test(rest) &&
    rest.length <= BODY_AT_MOST &&
    !UNREAD_NUMBER.test(rest) &&
    (rest === rest.toLocaleUpperCase('vi') || BODY.test(folded(rest)))
  ) {
    head.organisation.push({ text: rest, line });
  }
}

/** Digits or a blank, a slash or dash, and the letters of kind and issuer: «12/KH-UBND», «15-KH/TU», «    /KH-UBND». */
const NUMBER =
  /(?:^|[\s])[Ss][ốÔỐôOo]\s{0,2}[:.]?\s{0,2}((?:[\d.…_ ]|\d\p{L}){0,24}(?:[/–-]\s?\p{Lu}[\p{L}\d&]{0,14}\s?){0,5})(?=\s|$|[,;.])/u;

/** A number whose digits cannot be read, «S12/KH-UBND», is no body either. */
const UNREAD_NUMBER = /^\S{1,12} ?\/ ?KH(?![\p{L}\d])/u;

/** Up to five words and a comma before the day, which may be blank. */
const PLACE_AND_DAY =
  /(?:(?:[a-z0-9'.-]+ ){0,4}[a-z0-9'.-]+ ?, ?|^)ngay\b(?:.{0,60}?\bnam\b.*| ?\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4})$/;

/** Words that name a body, in a letterhead or a sentence; folded. */
export const BODY =
  /^(?:uy ban|ubnd|ub mttq|mttq|mat tran|so |phong |ban |bo |hoi |lien |doan |tong |cong |truong |trung tam|chi cuc|cuc |vien |benh vien|dang |(?:tinh|huyen|thanh|quan|thi|xa|phuong) (?:uy|doan|hoi)\b|hoi dong|van phong|co quan|lien doan|nha )/;

/** The title goes over several lines, until a rule, a basis, a numbered part or a sentence. */
function titleLines(first: string, kindLine: number, following: readonly OutlineLine[]): Piece[] {
  const title: Piece[] = first ? [{ text: first, line: kindLine }] : [];
  for (const { text, number } of following) {
    if (/^[^\p{L}\d]+$/u.test(text)) {
      if (title.length > 0) break;
      continue;
    }
    if (title.length >= 8 || (title.length > 0 && endsTitle(text, title))) break;
    title.push({ text, line: number });
    if (/[.;:]$/.test(text)) break;
  }
  return title;
}

function endsTitle(text: string, title: readonly Piece[]): boolean {
  if (PART.test(text)) return true;
  const [first = ''] = text;
  const capital = first !== first.toLowerCase();
  const plain = folded(text);
  if (capital && /^(?:can cu|xet |kinh gui|tren co so|nham |de |tiep tuc)/.test(plain)) return true;
  if (capital && BASE.test(plain) && /\bso \d|\d\/\d{4}|^.{90}/.test(plain)) return true;
  if (capital && BODY.test(plain) && title.length > 0 && /\b(?:ban hanh|xay dung) ke hoach\b/.test(plain))
    return true;
  if (/^(?:\(|kem theo|du thao)/.test(plain)) return true;
  // A title in capitals is not continued by a sentence.
  const said = title.map((piece) => piece.text).join(' ');
  return (
    text.length > 200 ||
    (said === said.toLocaleUpperCase('vi') && text.length > 60 && text !== text.toLocaleUpperCase('vi'))
  );
}
