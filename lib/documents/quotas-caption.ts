import type { Outline, OutlineTable, Section } from '@/lib/documents/outline';
import { folded } from '@/lib/documents/text';

/**
 * What stands above a table and says what its numbers mean, the nearest first: the sentence or the title before it with
 * the lines between («Đơn vị tính: …»), the headings that it stands under, and for an appendix the sentence that refers
 * to it. «(Kèm theo Kế hoạch số …)» tells of the plan, not of the numbers.
 */
export function captionsOf({ paragraphs }: Outline, { after }: OutlineTable): string[] {
  if (!after) return [];
  const captions: string[] = [];
  for (let at = after.index; at >= 0 && captions.length < MOST; at--) {
    const section = paragraphs[at];
    if (!section || section.region !== after.region) break;
    const plain = folded(section.text.slice(0, 200));
    const attached = ATTACHED.test(plain);
    if (!attached) captions.push(section.text.replace(ATTACHED_WITHIN, ' ').slice(0, 600));
    const goesOn = attached || ASIDE.test(plain) || (after.region === 'ANNEX' && !APPENDIX.test(plain));
    if (!goesOn) break;
  }
  for (let above = after.parent; above; above = above.parent) captions.push(above.text.slice(0, 300));
  if (after.region === 'ANNEX') captions.push(referenceTo(paragraphs));
  return captions;
}

/** «Hằng năm, các đơn vị thực hiện chỉ tiêu theo Phụ lục …» in the plan itself. */
function referenceTo(paragraphs: readonly Section[]): string {
  const found = paragraphs.find(
    ({ region, text }) =>
      region === 'BODY' && /(?:theo|tai|o) (?:cac )?(?:phu luc|phu bieu|bieu)(?![a-z])/.test(folded(text)),
  );
  return found?.text.slice(0, 600) ?? '';
}

/** A title may go over several lines, with a few words below it. */
const MOST = 6;
const ATTACHED = /^\(? ?(?:ban hanh )?(?:kem theo|dinh kem)/;
const ATTACHED_WITHIN = /\((?:Ban hành )?(?:kèm theo|đính kèm)[^)]*\)/giu;
const ASIDE = /^\(? ?(?:don vi tinh|dvt)(?![a-z])/;
const APPENDIX = /^(?:phu luc|phu bieu|bieu|bang|danh sach|danh muc)(?![a-z])/;
