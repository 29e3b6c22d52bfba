import { type CitedDocument, citationsIn } from './citations';
import { issuerOf } from './issuer';
import { letterheadOf } from './letterhead';
import { openings } from './opening';
import { type Outline, rangeWithin, type Section } from './outline';
import type { PlanReading } from './reading';
import { territoriesIn } from './territory';
import { folded } from './text';

/** The plan of a higher body that this one carries out, as the opening cites it. */
export function readUpper(outline: Outline): PlanReading['implements'] {
  const own = ownPlace(outline);
  const plans = openings(outline).flatMap((section) =>
    citationsIn(section.text)
      .filter(({ kind }) => kind === 'ke hoach' || kind === 'de an' || kind === 'chuong trinh')
      .filter((cited) => !isOwn(cited, own))
      .map((cited) => ({ section, cited, rank: rankOf(section, cited) })),
  );
  const best = Math.max(0, ...plans.map(({ rank }) => rank));
  const upper = best > 0 ? plans.findLast(({ rank }) => rank === best) : undefined;
  if (!upper) return null;
  const { section, cited } = upper;
  const { number, issuedOn, issuer } = cited;
  const from = rangeWithin(section, cited.index, cited.index + cited.length);
  const value = { number, issuedOn, issuer: issuer?.slice(0, 300) ?? null };
  if (best >= 3) return { value, from, certainty: 'SURE' };
  const note =
    best === 2
      ? 'Văn bản được dẫn nói về điển hình, nhưng không được ghi là để thực hiện.'
      : 'Được dẫn để thực hiện, nhưng không nói rõ là về điển hình tiên tiến.';
  return { value, from, certainty: 'UNSURE', note };
}

/** The same number, however its parts are joined. */
export function sameNumber(a: string, b: string): boolean {
  return folded(a).replace(/[^a-z\d]/g, '') === folded(b).replace(/[^a-z\d]/g, '');
}

function ownPlace(outline: Outline): string | null {
  const { issuer } = issuerOf(outline, letterheadOf(outline), null);
  return issuer && territoriesIn(issuer.value)[0]?.kind ? folded(issuer.value) : null;
}

/** The issuer's own plan, of the whole period perhaps, is not one from above. */
function isOwn({ issuer }: CitedDocument, own: string | null): boolean {
  if (!issuer || !own) return false;
  const theirs = folded(issuer);
  const [kind] = territoriesIn(issuer);
  return own === theirs || (kind?.name === '' && own.startsWith(theirs));
}

/** 3: about exemplars and to be carried out. 2: about exemplars. 1: a plan to be carried out, about emulation. */
function rankOf(section: Section, { index, kind, about }: CitedDocument): number {
  const before = folded(section.text.slice(0, index));
  const carried = /\b(?:thuc hien|trien khai|can cu|tiep tuc|cu the hoa)\b[^.]*$/.test(before);
  const plain = folded(about);
  const exemplars = /dien hinh|nguoi tot|guong (?:sang|tot)|nhan rong|mo hinh/.test(plain.slice(0, 300));
  if (exemplars) return carried ? 3 : 2;
  return carried && kind === 'ke hoach' && /thi dua/.test(plain.slice(0, 300)) ? 1 : 0;
}
