import { calmed } from './capitals';
import { BODY, type Piece } from './letterhead';
import { type Territory, territoriesIn } from './territory';
import { folded, trimmed } from './text';

/** A body of the letterhead, with the lines that its name goes over. */
export type BodyLines = { text: string; first: number; last: number };

/** The bodies of a letterhead; «XÃ …», «VIỆT NAM», «VÀ ĐÀO TẠO» on a line of their own go on with the body before. */
export function bodiesOf(pieces: readonly Piece[]): BodyLines[] {
  const bodies: BodyLines[] = [];
  for (const { text, line } of pieces) {
    const current = bodies.at(-1);
    const words = trimmed(text);
    const plain = folded(words);
    const starts = BODY.test(plain) || BOARD.test(plain) || COUNCIL.test(plain);
    // A right column may repeat the organisation, as others have the name of the state there.
    if (starts && bodies.some((body) => folded(body.text) === folded(words))) continue;
    if (starts) bodies.push({ text: words, first: line, last: line });
    else if (current && line - current.last <= 4 && current.text.length + words.length < LONGEST_BODY) {
      current.text = `${current.text} ${words}`;
      current.last = line;
    }
  }
  return bodies.flatMap(twoOnOneLine);
}

/** What is longer in capitals is a paragraph, or harm done in scanning. */
const LONGEST_BODY = 140;

/** «UBND TỈNH X SỞ Y» on one line is two bodies. */
function twoOnOneLine(body: BodyLines): BodyLines[] {
  const plain = folded(body.text);
  const second = /^(?:uy ban nhan dan|ubnd) .{3,40}? (?=(?:so|phong|ban|van phong|trung tam) )/.exec(plain);
  if (!second) return [body];
  const at = second[0].length;
  return [
    { ...body, text: body.text.slice(0, at).trim() },
    { ...body, text: body.text.slice(at) },
  ];
}

/** As people write it in a sentence: «UBND xã …», «Sở Giáo dục và Đào tạo». */
function bodyName(text: string, elsewhere: string): string {
  const calm = committeeSplit(text);
  if (calm) return `UBND ${calmed(calm, elsewhere, true)}`.trim();
  return calmed(text, elsewhere, true)
    .replace(/^./u, (first) => first.toLocaleUpperCase('vi'))
    .replace(/(?<=\s)(Tỉnh|Huyện|Quận|Xã|Phường)(?=\s[\p{Lu}\d])/gu, (kind) => kind.toLocaleLowerCase('vi'));
}

function committeeSplit(text: string): string | null {
  const committee = /^(?:uy ban nhan dan|ubnd) ?/.exec(folded(text));
  return committee ? text.slice(committee[0].length) : null;
}

/**
 * A board of an organisation is named by the organisation and its place, «Hội Nông dân» and «BCH huyện …»; an office of a
 * committee that does not say its place itself, «Sở Y tế» below «UBND tỉnh …», has the committee's.
 */
export function issuerName(
  own: BodyLines,
  above: BodyLines | undefined,
  parent: Territory | undefined,
  elsewhere: string,
): { value: string; withAbove: boolean } {
  const plain = folded(own.text);
  if (above && BOARD_OF_PLACE.test(plain) && !parent) {
    const place = territoriesIn(calmed(own.text, elsewhere, true))[0];
    const name = bodyName(above.text, elsewhere).replace(/^(Hội .{3,60}) Việt Nam$/u, '$1');
    if (place?.name) return { value: `${name} ${place.kind} ${place.name}`, withAbove: true };
  }
  if (above && BOARD.test(plain))
    return { value: bodyName(`${own.text} ${above.text}`, elsewhere), withAbove: true };
  const value = bodyName(own.text, elsewhere);
  const ofCommittee = above && committeeSplit(above.text) !== null && OFFICE.test(plain);
  if (!ofCommittee || !parent?.name || territoriesIn(value).length > 0) return { value, withAbove: false };
  return { value: `${value} ${parent.kind} ${parent.name}`, withAbove: true };
}

/** «HĐ THI ĐUA - KHEN THƯỞNG», «THƯỜNG TRỰC HỘI ĐỒNG …» */
const COUNCIL = /^(?:hd ?(?:td|thi dua)|(?:thuong truc|tt\.?) (?:hoi dong|hd) ?(?:td|thi dua))/;
const BOARD = /^(?:ban thuong truc|ban thuong vu|ban chap hanh|bch|btv)\b/;
const BOARD_OF_PLACE =
  /^(?:ban thuong truc|ban thuong vu|ban chap hanh|bch|btv) (?:tinh|thanh pho|tp|huyen|quan|thi xa|thi tran|phuong|xa|dac khu)\b/;
const OFFICE = /^(?:so|phong|ban|chi cuc|van phong|trung tam|thanh tra)\b/;
