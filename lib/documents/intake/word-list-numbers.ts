import { strFromU8, strToU8 } from 'fflate';
import { type ListCounts, nextLabel } from './list-label';
import { readLists, type WordLists } from './word-lists';
import { escapeXml, xmlTags } from './xml-tags';

/**
 * Puts the numbers, letters and dashes that Word writes by itself into the text of the document, since plans are numbered by
 * lists and mammoth keeps no more of a list than its depth.
 */
export function withListNumbers(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const numbering = parts['word/numbering.xml'];
  if (!numbering) return parts;
  const styles = parts['word/styles.xml'];
  const lists = readLists(strFromU8(numbering), styles ? strFromU8(styles) : '');
  const bodies = Object.entries(parts).filter(([name]) => /^word\/document\d*\.xml$/.test(name));
  const numbered = bodies.map(([name, content]) => [
    name,
    strToU8(numberParagraphs(strFromU8(content), lists)),
  ]);
  return { ...parts, ...Object.fromEntries(numbered) };
}

type OpenParagraph = { numId: string | null; level: number | null; style: string | null };

function numberParagraphs(xml: string, lists: WordLists): string {
  const counts: ListCounts = new Map();
  const written: string[] = [];
  let from = 0;
  const open: (OpenParagraph | null)[] = [];
  // Inside of these a paragraph is said twice, or as it was before somebody changed it.
  const depth = { 'mc:Choice': 0, 'w:pPrChange': 0, 'w:numberingChange': 0, 'w:pPr': 0 };
  for (const tag of xmlTags(xml)) {
    const step = tag.kind === 'OPEN' ? 1 : tag.kind === 'CLOSE' ? -1 : 0;
    if (tag.name in depth) depth[tag.name as keyof typeof depth] += step;
    if (tag.name === 'w:p') {
      if (step === 1) open.push(depth['mc:Choice'] > 0 ? null : { numId: null, level: null, style: null });
      if (step === -1) open.pop();
      continue;
    }
    const paragraph = open.at(-1);
    if (!paragraph || depth['w:pPrChange'] > 0 || depth['w:numberingChange'] > 0) continue;
    if (tag.name === 'w:pPr' && step === -1) {
      const label = labelOf(paragraph, lists, counts);
      if (!label) continue;
      written.push(
        xml.slice(from, tag.end),
        `<w:r><w:t xml:space="preserve">${escapeXml(label)}</w:t></w:r>`,
      );
      from = tag.end;
    } else if (depth['w:pPr'] > 0 && step >= 0) {
      if (tag.name === 'w:numId') paragraph.numId = tag.attribute('w:val');
      if (tag.name === 'w:ilvl') paragraph.level = Number(tag.attribute('w:val') ?? 0) || 0;
      if (tag.name === 'w:pStyle') paragraph.style = tag.attribute('w:val');
    }
  }
  return written.join('') + xml.slice(from);
}

function labelOf({ numId, level, style }: OpenParagraph, lists: WordLists, counts: ListCounts): string {
  const styled = style === null ? null : lists.ofStyle(style);
  const wanted = numId ?? styled?.numId ?? '0';
  // List 0 takes away the number that a style brings along.
  const list = wanted === '0' ? null : lists.list(wanted);
  if (!list) return '';
  return nextLabel(counts, wanted, list, level ?? (numId === null ? (styled?.level ?? 0) : 0));
}
