import type { Marker } from './marker';
import { below, type Outline, type Section, wholeRange } from './outline';
import type { MaybeRead } from './reading';
import { endLines } from './signature';
import { folded } from './text';

/** The part on purpose and requirements, in the document's own words. */
export function purposeOf(outline: Outline): MaybeRead<string> {
  return partOf(outline, [/^(?:muc dich|muc tieu|quan diem)\b/, /\bmuc (?:dich|tieu)\b/]);
}

/** The part on who does what, in the document's own words. */
export function implementationOf(outline: Outline): MaybeRead<string> {
  return partOf(outline, [
    /^to chuc (?:trien khai )?thuc hien\b/,
    /^(?:phan cong )?trach nhiem\b|^phan cong (?:to chuc )?thuc hien\b/,
  ]);
}

/** The part that has such a heading, whether it is of the first rank or of the second. */
export function sectionCalled(outline: Outline, headings: readonly RegExp[]): Section | null {
  const upper = outline.paragraphs.filter(
    ({ region, marker, parent }) => region === 'BODY' && marker.kind !== 'NONE' && !parent?.parent,
  );
  for (const heading of headings) {
    const found = upper.find(({ text }) => text.length < 140 && heading.test(folded(text)));
    if (found) return found;
  }
  return null;
}

function partOf(outline: Outline, headings: readonly RegExp[]): MaybeRead<string> {
  const section = sectionCalled(outline, headings);
  if (!section) return null;
  const end = endLines(outline)[0]?.number ?? Number.POSITIVE_INFINITY;
  const inner: Section[] = [];
  for (const paragraph of below(section)) {
    if (
      paragraph.region !== 'BODY' ||
      paragraph.from.first >= end ||
      CLOSING.test(folded(paragraph.text.slice(0, 60)))
    )
      break;
    inner.push(paragraph);
  }
  const value = inner.map((paragraph) => `${lead(paragraph.marker)}${paragraph.text}`).join('\n');
  if (!value) return null;
  const from = { first: section.from.first, last: inner.at(-1)?.from.last ?? wholeRange(section).last };
  if (value.length <= 20_000) return { value, from, certainty: 'SURE' };
  const note = 'Phần này dài quá 20.000 ký tự; chỉ giữ phần đầu.';
  return { value: value.slice(0, 20_000), from, certainty: 'UNSURE', note };
}

const CLOSING = /^(?:tren day la|yeu cau cac|trong qua trinh (?:to chuc )?(?:trien khai|thuc hien))\b/;

/** The number or sign that the outline took off, as it is mostly written. */
function lead({ kind, text }: Marker): string {
  if (kind === 'NONE') return '';
  if (kind === 'PAREN' || kind === 'LETTER') return `${text}) `;
  if (kind === 'DASH' || kind === 'PLUS' || kind === 'BULLET') return `${text} `;
  return `${text}. `;
}
