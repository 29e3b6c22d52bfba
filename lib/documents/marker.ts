/** How a paragraph is numbered or listed, from the part of a document down to a bullet. */
export type MarkerKind =
  | 'PART'
  | 'UPPER'
  | 'ROMAN'
  | 'ARABIC'
  | 'DECIMAL'
  | 'NAMED'
  | 'PAREN'
  | 'LETTER'
  | 'DASH'
  | 'PLUS'
  | 'BULLET'
  | 'NONE';

/** `text` is the number, letter or sign without its stop or bracket: «III», «3.1», «đ», «-». */
export type Marker = { kind: MarkerKind; text: string };

export const NO_MARKER: Marker = { kind: 'NONE', text: '' };

/** Deeper markers have greater depths; a decimal number is as deep as it has parts. */
export function depthOf({ kind, text }: Marker): number {
  if (kind === 'DECIMAL') return DEPTHS.ARABIC + (text.split('.').length - 1);
  return DEPTHS[kind];
}

/**
 * Takes the marker off a cleaned line. A number that is doubled («1. 1. Mục đích», «- - …») counts once, and of two
 * kinds on one line the inner one stays.
 */
export function splitMarker(line: string): { marker: Marker; rest: string } {
  let found: { marker: Marker; rest: string } = { marker: NO_MARKER, rest: line };
  for (let times = 0; times < 3; times++) {
    const next = firstMarker(found.rest);
    if (!next) break;
    if (found.marker.kind !== 'NONE' && depthOf(next.marker) < depthOf(found.marker)) break;
    found = next;
  }
  return found;
}

const DEPTHS: Record<MarkerKind, number> = {
  PART: 0,
  UPPER: 1,
  ROMAN: 2,
  ARABIC: 3,
  DECIMAL: 4,
  NAMED: 7,
  PAREN: 8,
  LETTER: 9,
  DASH: 10,
  PLUS: 11,
  BULLET: 12,
  NONE: 13,
};

// Each takes a bounded start of the line only, so that no line is long to read.
const FORMS: { kind: MarkerKind; form: RegExp }[] = [
  {
    kind: 'PART',
    form: /^(?:phần|chương|PHẦN|CHƯƠNG|Phần|Chương)\s+((?:thứ\s\p{Ll}{2,4}|THỨ\s\p{Lu}{2,4}|[IVX]{1,5}|\d\d?))\s*(?:[.:–-]\s*|$|(?=\p{Lu}))/u,
  },
  { kind: 'ROMAN', form: /^([IVX]{1,5})\s?[.)/]\s?(?=\p{L}|$)/u },
  { kind: 'ROMAN', form: /^([IVX]{1,5})\s?[-–]\s*(?=\p{Lu})/u },
  { kind: 'DECIMAL', form: /^([1-9]\d?(?:\.[1-9]\d?){1,3})(?:\s?[.):/]\s?|\s?[-–]\s?|\s+)(?=[^\d\s])/u },
  { kind: 'ARABIC', form: /^([1-9]\d?)\s?(?:\.\s+(?=\d)|[./]\s?(?=[^\d\s%]|$|\d\.))/u },
  { kind: 'ARABIC', form: /^([1-9]\d?)\s?[-–]\s?(?=\p{Lu})/u },
  {
    kind: 'NAMED',
    form: /^((?:Nhóm|Lĩnh vực|Phong trào|Nội dung|Bước|Mục) (?:số |thứ )?(?:[1-9]\d?|[IVX]{1,4}))\s?[.:)–-]\s*(?=\S|$)/u,
  },
  { kind: 'NAMED', form: /^(Điều [1-9]\d?)\s?[.:–-]\s*(?=\p{Lu}|["“]|$)/u },
  { kind: 'PAREN', form: /^\(?([1-9]\d?)\)\s?(?=[^\d\s%]|$)/u },
  { kind: 'LETTER', form: /^\(?([a-zđ])\s?[)]\s?(?=[^\s]|$)/u },
  { kind: 'LETTER', form: /^([a-zđ])\s?[./]\s?(?=\p{Lu}|["“]|$)/u },
  { kind: 'UPPER', form: /^([A-HĐK])\s?[./]\s?(?=\p{Lu})/u },
  { kind: 'UPPER', form: /^([A-HĐ])\s?[-–]\s?(?=\p{Lu}{2})|^([A-HĐ])\s[-–]\s(?=\p{Lu})/u },
  { kind: 'DASH', form: /^([-–])(?:\s+(?=[-–]\s*\p{L})|\s*(?=[^\s\d–-]|\d{1,3}\s|\d{1,2}\.\s|$))/u },
  { kind: 'PLUS', form: /^(\+)\s*(?=[^\s+]|$)/u },
  { kind: 'BULLET', form: /^([•●○▪■◦·*])\s*(?=[^\s*]|$)/u },
];

function firstMarker(line: string): { marker: Marker; rest: string } | null {
  for (const { kind, form } of FORMS) {
    const match = form.exec(line);
    if (match)
      return { marker: { kind, text: match[1] ?? match[2] ?? '' }, rest: line.slice(match[0].length) };
  }
  return null;
}
