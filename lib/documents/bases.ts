import { type CitedDocument, citationsIn } from './citations';
import { openings } from './opening';
import { type Outline, rangeWithin, type Section } from './outline';
import type { PlanReading, Read } from './reading';
import { folded } from './text';
import { readUpper, sameNumber } from './upper';

type Basis = PlanReading['legalBases'][number];

/**
 * The documents that the plan rests on: those that its opening cites, and those that its purpose says it carries out.
 * The upper plan is not among them.
 */
export function readBases(outline: Outline): Basis[] {
  const upper = readUpper(outline)?.value.number ?? null;
  const found: Basis[] = [];
  for (const { section, cited, certainty } of [...cites(openings(outline), 'SURE'), ...carriedOut(outline)]) {
    // A law without a number has nothing that the list of bases could name it by.
    if (cited.unnumbered || cited.kind === 'bao cao' || (upper && sameNumber(upper, cited.number))) continue;
    if (found.some(({ value }) => sameNumber(value.number, cited.number))) continue;
    found.push(basisOf(section, cited, certainty));
  }
  return found;
}

type Cite = { section: Section; cited: CitedDocument; certainty: Read<unknown>['certainty'] };

function cites(sections: readonly Section[], certainty: Cite['certainty']): Cite[] {
  return sections.flatMap((section) =>
    citationsIn(section.text).map((cited) => ({ section, cited, certainty })),
  );
}

/** «tiếp tục thực hiện tốt Chỉ thị số …» within the purpose. */
function carriedOut({ paragraphs }: Outline): Cite[] {
  const first = paragraphs.findIndex(({ region }) => region === 'BODY');
  const next = paragraphs.findIndex(
    ({ marker, parent, region }, at) => at > first && region === 'BODY' && !parent && marker.kind !== 'NONE',
  );
  if (first < 0 || !/\b(?:muc dich|muc tieu|quan diem)\b/.test(folded(paragraphs[first]?.text ?? '')))
    return [];
  return cites(paragraphs.slice(first, next < 0 ? first + 40 : next), 'LIKELY').filter(({ section, cited }) =>
    /\b(?:thuc hien|theo|tinh than)\b[^.;]{0,60}$/.test(folded(section.text.slice(0, cited.index))),
  );
}

function basisOf(section: Section, cited: CitedDocument, certainty: Cite['certainty']): Basis {
  const { number, issuedOn, issuer } = cited;
  const from = rangeWithin(section, cited.index, cited.index + cited.length);
  const note = certainty === 'SURE' ? undefined : 'Được dẫn trong phần mục đích, không ở phần căn cứ.';
  return {
    value: { number: number.slice(0, 200), issuedOn, ...(issuer && { issuer: issuer.slice(0, 300) }) },
    from,
    certainty,
    ...(note && { note }),
  };
}
