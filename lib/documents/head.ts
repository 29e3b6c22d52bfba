import { calmed } from './capitals';
import { theDay } from './dates';
import { issuerOf } from './issuer';
import { type Letterhead, letterheadOf, type Piece } from './letterhead';
import { openings } from './opening';
import { type Outline, rangeWithin } from './outline';
import { periodOf } from './period';
import type { LineRange, MaybeRead, PlanReading } from './reading';
import { recipientsOf } from './recipients';
import { implementationOf, purposeOf } from './said-parts';
import { signatureOf } from './signature';
import { folded, trimmed } from './text';

/** Reads the head of a plan: who issues it, its number and day, title and period, purpose, signature and recipients. */
export function readHead(outline: Outline): PlanReading['head'] {
  const letterhead = letterheadOf(outline);
  const placeName = placeOf(letterhead.placeAndDay);
  const title = titleOf(letterhead, outline) ?? titleOfSentence(outline);
  const { issuer, level } = issuerOf(outline, letterhead, placeName?.value ?? null);
  const signature = signatureOf(outline);
  return {
    number: numberOf(letterhead.number),
    issuedOn: dayOf(letterhead.placeAndDay),
    issuer: withRoom(issuer, LONGEST_ISSUER),
    level: issuer && withRoom(issuer, LONGEST_ISSUER) === null ? null : level,
    title,
    ...periodOf(title && { text: title.value, from: title.from }, issuingSentences(outline)),
    ...signature,
    onBehalfOf: withRoom(signature.onBehalfOf, LONGEST_SIGNATURE),
    placeName,
    purpose: purposeOf(outline),
    implementation: implementationOf(outline),
    recipients: recipientsOf(outline),
  };
}

/** What a plan has room for; longer words of a damaged head are no name of a body. */
const LONGEST_ISSUER = 200;
const LONGEST_SIGNATURE = 300;

function withRoom(read: MaybeRead<string>, most: number): MaybeRead<string> {
  return read && read.value.length <= most ? read : null;
}

function at({ line }: Piece): LineRange {
  return { first: line, last: line };
}

/** «458 /KH-UBND» as «458/KH-UBND»; null where the number is left blank. */
function numberOf(piece: Piece | null): MaybeRead<string> {
  if (!piece) return null;
  const written = piece.text
    .replace(/[–—]/g, '-')
    .replace(/\s*([/-])\s*/g, '$1')
    .trim();
  if (!/^\d/.test(written)) return null;
  const whole = /^\d{1,5}\p{L}?(?:\/\d{4})?[/-]\p{Lu}/u.test(written);
  if (whole) return { value: written.replace(/\s/g, ''), from: at(piece), certainty: 'SURE' };
  return {
    value: written,
    from: at(piece),
    certainty: 'UNSURE',
    note: 'Số ký hiệu không đủ phần số và phần chữ.',
  };
}

function dayOf(piece: Piece | null): MaybeRead<string> {
  const value = piece && theDay(piece.text);
  return piece && value ? { value, from: at(piece), certainty: 'SURE' } : null;
}

function placeOf(piece: Piece | null): MaybeRead<string> {
  if (!piece) return null;
  const end = folded(piece.text).search(/, ?ngay\b/);
  const value = trimmed(piece.text.slice(0, Math.max(0, end)));
  return value && value.length <= 60 ? { value, from: at(piece), certainty: 'SURE' } : null;
}

/** The lines below «KẾ HOẠCH» as one title that begins with these words. */
function titleOf({ title }: Letterhead, outline: Outline): MaybeRead<string> {
  const [first, last] = [title[0], title.at(-1)];
  if (!first || !last) return null;
  const written = trimmed(
    title
      .map(({ text }) => text.replace(/\t/g, ' '))
      .join(' ')
      .replace(/\s+/g, ' '),
  );
  const calm = calmed(written, bodyText(outline), false);
  const begins = calm.slice(0, 1);
  // «Xây dựng …» goes on in small letters after «Kế hoạch»; a word that is all capitals or a name does not.
  const small = /^\p{Lu}\p{Ll}* \p{Ll}/u.test(calm) || /^\p{Lu}\p{Ll}*,/u.test(calm);
  const rest = small ? `${begins.toLocaleLowerCase('vi')}${calm.slice(1)}` : calm;
  return {
    value: `Kế hoạch ${rest}`.slice(0, 600),
    from: { first: first.line, last: last.line },
    certainty: 'SURE',
  };
}

/** What the document says in small letters too, as names in capitals are looked up in it. */
export function bodyText({ paragraphs }: Outline): string {
  let text = '';
  for (const paragraph of paragraphs) {
    if (text.length > 60_000) break;
    if (paragraph.text !== paragraph.text.toLocaleUpperCase('vi')) text += `${paragraph.text}\n`;
  }
  return text;
}

const ISSUED = /\b(?:ban hanh|xay dung|lap) ke hoach /;

/** The words between «ban hành Kế hoạch» and «như sau» where no title stands above. */
function titleOfSentence(outline: Outline): MaybeRead<string> {
  for (const { text, from } of issuingSentences(outline)) {
    const plain = folded(text);
    const match = ISSUED.exec(plain);
    if (!match) continue;
    const start = match.index + match[0].length;
    const end = plain.slice(start).search(/,? (?:cu the|nhu sau|voi (?:cac|nhung) noi dung|gom cac)|[:;]/);
    const value = trimmed(text.slice(start, end < 0 ? undefined : start + end)).slice(0, 590);
    if (!value) continue;
    const note = 'Văn bản không có dòng tên kế hoạch; được đọc từ câu ban hành.';
    return { value: `Kế hoạch ${value}`, from, certainty: 'UNSURE', note };
  }
  return null;
}

/**
 * The sentence before the first part that issues the plan, from «ban hành Kế hoạch» on, then the one that closes
 * it («Trên đây là Kế hoạch …»): what else they cite has periods of its own.
 */
export function issuingSentences(outline: Outline): { text: string; from: LineRange }[] {
  const head = openings(outline);
  const issuing = head.flatMap((section) => {
    const last = [...folded(section.text).matchAll(ISSUING)].at(-1);
    if (!last) return [];
    const from = rangeWithin(section, last.index, section.text.length);
    return [{ text: section.text.slice(last.index), from }];
  });
  const closing = outline.paragraphs
    .filter(({ text }) => /^tren day la ke hoach/.test(folded(text.slice(0, 30))))
    .map(({ text, from }) => ({ text: text.split(/\.\s/)[0] ?? text, from }));
  return [...issuing.reverse(), ...closing];
}

/** A body at the beginning of a sentence or after a comma; «của UBND … ban hành» is who issued a document that is cited. */
const ISSUING =
  /(?:^|[.;:,] ?)(?:uy ban|ubnd|so|ban|hoi|doan|lien doan|phong|tinh uy|huyen uy|thanh uy|dang uy|cong an|truong|trung tam)\b[^.;]{0,80}? (?:ban hanh|xay dung|lap) ke hoach /g;
