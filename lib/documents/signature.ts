import { BODY } from './letterhead';
import type { Outline, OutlineLine } from './outline';
import type { MaybeRead } from './reading';
import { folded, trimmed } from './text';

export type Signature = {
  signer: MaybeRead<string>;
  signerTitle: MaybeRead<string>;
  onBehalfOf: MaybeRead<string>;
};

/**
 * Who signs, with what title and on whose behalf. The block stands after the recipients, before them, or in a
 * column beside them whose lines a PDF runs together with theirs.
 */
export function signatureOf(outline: Outline): Signature {
  const parts = signatureParts(endLines(outline));
  const title = parts.findLast(({ behalf }) => !behalf);
  const behalf = parts.filter((part) => part.behalf);
  const lastLine = Math.max(0, ...parts.map(({ line }) => line));
  const signer = parts.length > 0 ? signerAfter(outline, lastLine) : null;
  const [first, last] = [behalf[0]?.line, behalf.at(-1)?.line];
  return {
    signer,
    signerTitle: title
      ? { value: title.text, from: { first: title.line, last: title.line }, certainty: 'SURE' }
      : null,
    onBehalfOf:
      first === undefined || last === undefined
        ? null
        : { value: behalf.map(({ text }) => text).join(', '), from: { first, last }, certainty: 'SURE' },
  };
}

/** The lines from the recipients or the first form of signature on, to where something is attached. */
export function endLines({ lines }: Outline): OutlineLine[] {
  const written = lines.flatMap((line) =>
    line.text === '' ? [] : [{ ...line, text: line.text.slice(0, LETTERS_AT_MOST) }],
  );
  const start = written.findLastIndex(
    ({ text }) => /^[| ]*noi nhan\b/.test(folded(text)) && text.length < 160,
  );
  const form = written.findLastIndex(({ text }) => BEHALF_LINE.test(text));
  const alone = start < 0 && form < 0 ? written.findLastIndex(({ text }) => isTitle(text)) : -1;
  // A form of signature long before the recipients is another document's.
  const near = start >= 0 && form >= 0 && start - form > 12 ? start : -1;
  const from = near >= 0 ? near : Math.min(...[start, form, alone].filter((at) => at >= 0));
  const first = Number.isFinite(from) ? earlierForms(written, from) : written.length;
  const rest = written.slice(first, first + 80);
  const attached = rest.findIndex(
    ({ text }, at) => at > 0 && /^(?:phu luc|phu bieu|bieu so|danh sach|danh muc)\b/.test(folded(text)),
  );
  return attached < 0 ? rest : rest.slice(0, attached);
}

/** Of one line: more is a paragraph. */
const LETTERS_AT_MOST = 300;

/** The last form of signature («KT. …») may have others above it («TM. …»), and so may the recipients. */
function earlierForms(written: readonly OutlineLine[], from: number): number {
  let first = from;
  for (let at = from - 1; at >= Math.max(0, from - 10); at--) {
    if (BEHALF_LINE.test(written[at]?.text ?? '')) first = at;
  }
  return first;
}

const BEHALF_LINE = /(?:^|[\s:;.,])(?:T[/.]?M|K[/.]?T|T[/.]?L|TUQ)\s?[.:]?\s?\p{Lu}{2}/u;

/** The words in capitals with which a form of signature or a title begins. */
const PART_START =
  /(?<![\p{L}\d])(?:(?:T[/.]?M|K[/.]?T|T[/.]?L|TUQ|Q)\s?\.\s?|(?:T[/.]?M|K[/.]T|T[/.]L|TUQ)\s)?(?:(?:QUYỀN|PHÓ|THỨ|ỦY VIÊN|UỶ VIÊN|CHỦ|CHÁNH|GIÁM|TỔNG|TRƯỞNG|HIỆU|BÍ|CHÍNH|CHỈ|VIỆN|CỤC|TỈNH|ỦY|UỶ|HỘI|BAN|ĐẢNG|HUYỆN|THÀNH|BÍ THƯ|SỞ|UBND|THỦ|ĐỘI|THƯỜNG)(?![\p{L}.]))/gu;

type Part = { text: string; line: number; behalf: boolean };

function signatureParts(lines: readonly OutlineLine[]): Part[] {
  const parts: Part[] = [];
  for (const { text, number } of lines) {
    const capitals = capitalsOf(text);
    if (!capitals) continue;
    const current = parts.at(-1);
    const pieces = splitForms(capitals).filter((piece) => piece.length <= LONGEST_PART);
    for (const piece of pieces) {
      const behalf = BEHALF_LINE.test(piece);
      if (behalf || isTitle(piece)) parts.push({ text: piece, line: number, behalf });
      else if (current && parts.at(-1) === current && number - current.line <= 2 && goesOn(current, piece)) {
        current.text = `${current.text} ${piece}`;
      }
    }
  }
  return parts.filter(({ text, behalf }) => behalf || isTitle(text));
}

/** «TM. ỦY BAN …» goes on with «XÃ …», a title only with a body: a name in capitals belongs to neither. */
function goesOn(current: Part, piece: string): boolean {
  if (current.text.length + piece.length > LONGEST_PART) return false;
  return current.behalf || BODY.test(folded(piece));
}

/** The longest names of boards have about a hundred letters; more in capitals is a paragraph. */
const LONGEST_PART = 140;

/** The run of capitals that a line consists of or, beside a recipient, ends with. */
function capitalsOf(text: string): string | null {
  const cell = text.split(/[\t|]/).findLast((part) => /\p{Lu}{2}/u.test(part)) ?? '';
  for (const match of cell.matchAll(PART_START)) {
    const rest = cell.slice(match.index).trim();
    if (rest === rest.toLocaleUpperCase('vi') && /\p{Lu}{2}/u.test(rest)) return trimmed(rest);
  }
  const whole = cell.trim();
  const letters = whole === whole.toLocaleUpperCase('vi') && /^\p{L}[\p{L}\s,&-]{3,80}$/u.test(whole);
  return letters ? trimmed(whole) : null;
}

/** «TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH» on one line is three parts. */
function splitForms(text: string): string[] {
  return text
    .split(/\s+(?=(?:TM|KT|TL|TUQ|T[/.]M|K[/.]T|T[/.]L)\s?[. ])/u)
    .flatMap((part) => {
      const second =
        /^(KT\.? ?.{4,60}?|TM\.? ?.{4,80}?|TL\.? ?.{4,80}?|TUQ\.? ?.{4,80}?) (PHÓ .*|CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|CHÁNH .*|TRƯỞNG .*|HIỆU TRƯỞNG|ỦY VIÊN .*)$/u.exec(
          part,
        );
      return second?.[1] && second[2] ? [second[1], second[2]] : [part];
    })
    .map((part) => part.trim())
    .filter(Boolean);
}

function isTitle(text: string): boolean {
  const plain = folded(text);
  if (text !== text.toLocaleUpperCase('vi') || text.length > 90) return false;
  return /^(?:q\. ?|quyen )?(?:pho |thu |tong )?(?:chu tich|chu nhiem|giam doc|tong giam doc|bi thu|pho bi thu|truong (?:ban|phong|doan)|chanh (?:van phong|thanh tra|an)|hieu truong|cuc truong|vien truong|chi huy truong|chinh uy|thu truong|doi truong|hoi truong|bo truong|uy vien|truong cong an|thuong truc)\b/.test(
    plain,
  );
}

/** A person's name, by itself or at the end of a recipient's line; ranks and degrees are not part of it. */
function signerAfter({ lines }: Outline, titleLine: number): MaybeRead<string> {
  const following = lines.filter(({ text, number }) => text !== '' && number >= titleLine).slice(0, 24);
  for (const { text, number } of following) {
    const own = nameAlone(text);
    if (own && number > titleLine)
      return { value: own, from: { first: number, last: number }, certainty: 'SURE' };
    const beside = nameAtEnd(text);
    if (beside && number > titleLine) {
      const note = 'Tên đứng cùng dòng với chữ của cột khác.';
      return { value: beside, from: { first: number, last: number }, certainty: 'LIKELY', note };
    }
  }
  return null;
}

const RANK =
  /^(?:(?:Đã ký|ĐÃ KÝ|Ký tên)\s?:|(?:Đại|Thượng|Trung|Thiếu) (?:tá|tướng|úy)|(?:PGS|GS|TS|ThS|BS|BSCKI{1,2}|CN|KS|NGƯT|TTƯT)\.?|Bs\.?|Ths\.?|Ts\.?)[ ,.]+/u;
const NAME = /^\p{Lu}[\p{L}’']*(?: \p{Lu}[\p{L}’']*){1,5}$/u;

function nameAlone(text: string): string | null {
  const cell =
    text
      .split(/[\t|]/)
      .findLast((part) => part.trim() !== '')
      ?.trim() ?? '';
  let name = trimmed(cell);
  for (let times = 0; times < 3; times++) name = name.replace(RANK, '');
  if (!NAME.test(name) || /^[-–+•]/.test(cell) || isTitle(name)) return null;
  return NOT_A_NAME.test(folded(name)) ? null : name;
}

const NOT_A_NAME =
  /^(?:noi nhan|luu|da ky|nhu|uy ban|ubnd|hoi dong|so |ban |phong |hdnd|dang uy|cong hoa|doc lap|van phong|mttq|tinh uy|huyen uy|thanh uy|nguoi ky|ngay ky|cong an)\b|\bvt\b/;

function nameAtEnd(text: string): string | null {
  const match = /(?:[.;,)]|VT|NV|\p{Lu}{2,})\s+((?:\p{Lu}\p{Ll}*[ ]){1,4}\p{Lu}\p{Ll}+)$/u.exec(
    text.slice(-80),
  );
  const name = match?.[1];
  return name && NAME.test(name) && !NOT_A_NAME.test(folded(name)) ? name : null;
}
