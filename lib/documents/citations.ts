import type { PlainDate } from '@/lib/format/dates';
import { timesIn } from './dates';
import { BODY } from './letterhead';
import { territoriesIn } from './territory';
import { folded, trimmed } from './text';

/** Another document as a text cites it, with the place of the citation in the text. */
export type CitedDocument = {
  index: number;
  length: number;
  /** «Kế hoạch», «Chỉ thị», folded. */
  kind: string;
  number: string;
  issuedOn: PlainDate | null;
  /** Who issued it, as written; null where the text does not say. */
  issuer: string | null;
  /** What it is about: the words from the citation to the next one. */
  about: string;
  /** It has no number; `number` is its name. */
  unnumbered: boolean;
};

const KINDS =
  'luat|bo luat|phap lenh|nghi dinh|nghi quyet|quyet dinh|thong tu|thong tri|chi thi|ket luan|huong dan|ke hoach|chuong trinh|de an|cong van|to trinh|quy dinh|quy che|thong bao|van ban|dieu le|cong dien|bao cao';

/** A number is told from a date by its letters: «34-CT/TW», «06/2022/QH15», «93/KH-UBND», «3310/BGDĐT-TĐKT». */
const CITED = new RegExp(
  `(?<![a-z])(${KINDS})(?: (?!(?:${KINDS})\\b)[a-z,]+){0,8}?,? ?\\(?so:? ?(\\d{1,5}[a-z]?(?: ?/ ?(?:19|20)\\d\\d)?(?: ?[/-] ?(?:[a-z][a-z\\d&]*|[a-z]{1,4}\\d{1,3})){1,5})`,
  'g',
);
/** «Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022», «Chỉ thị 05-CT/TW ngày …». */
const NO_WORD = new RegExp(
  `(?<![a-z])(${KINDS}) (\\d{1,5}(?: ?/ ?(?:19|20)\\d\\d)?(?: ?[/-] ?[a-z][a-z\\d&]*){1,5})`,
  'g',
);
const LAW =
  /(?<![a-z])(luat|bo luat|phap lenh|dieu le) ((?:(?!ngay|nam|so|duoc|va cac)[a-z-]+,? ){1,8}?)(?=ngay \d|nam \d{4}|\()/g;

/** In one paragraph. */
const AT_MOST = 200;

/** Every document that a text cites, in its order. */
export function citationsIn(text: string): CitedDocument[] {
  const plain = folded(text);
  const found: Omit<CitedDocument, 'issuedOn' | 'issuer' | 'about'>[] = [];
  for (const form of [CITED, NO_WORD, LAW]) {
    for (const match of plain.matchAll(form)) {
      if (found.length >= AT_MOST) break;
      const [whole, kind = '', written = ''] = match;
      if (
        found.some(({ index, length }) => match.index < index + length && index < match.index + whole.length)
      )
        continue;
      const unnumbered = form === LAW;
      const start = match.index + whole.length - written.length;
      const number = unnumbered
        ? trimmed(text.slice(match.index, match.index + whole.length))
        : text
            .slice(start, start + written.length)
            .replace(/\s/g, '')
            .replace(/[–—]/g, '-');
      found.push({ index: match.index, length: whole.length, kind, number, unnumbered });
    }
  }
  found.sort((a, b) => a.index - b.index);
  return found.map((cited, at) => {
    const end = cited.index + cited.length;
    const rest = text.slice(end, Math.min(found[at + 1]?.index ?? text.length, end + 600));
    const day = dayAfter(rest);
    const after = rest.slice(day?.end ?? 0);
    return {
      ...cited,
      length: cited.length + (day?.end ?? 0),
      issuedOn: day?.on ?? null,
      issuer: issuerAfter(after),
      about: after.slice(0, issuingAt(after)),
    };
  });
}

/** Where the sentence goes on to what the issuer itself does: «…, UBND huyện ban hành Kế hoạch …». */
function issuingAt(after: string): number {
  const found =
    /[,;] ?(?:ubnd|uy ban|ban (?:thuong|chap)|dang uy|so|phong|hoi|lien doan|huyen|tinh|thanh)(?= )[^,;]{0,80} (?:ban hanh|xay dung|trien khai|lap) ke hoach(?! so)/.exec(
      folded(after),
    );
  return found?.index ?? after.length;
}

/** The day that follows at once: «, ngày 07/4/2014». */
function dayAfter(rest: string): { on: PlainDate | null; end: number } | null {
  const [time] = timesIn(rest.slice(0, 60));
  if (!time || !/^[\s,;(]*(?:ban hanh )?(?:ky )?(?:ngay )?$/.test(folded(rest.slice(0, time.index))))
    return null;
  const end = time.index + time.length;
  if (time.kind === 'DAY') return { on: time.on, end };
  return time.kind === 'NO_SUCH_DAY' || time.kind === 'BLANK_DAY' ? { on: null, end } : null;
}

const NAME_ENDS =
  '(?= (?:ve|va|v/v|ban hanh|quy dinh|huong dan|trien khai|thuc hien|phe duyet|la|de|nham|tai|trong)\\b|[,;.()"]|$)';
const ISSUER = new RegExp(`^[\\s,);]*(?:cua|do) (.{3,90}?)${NAME_ENDS}`);
const NEXT_PART = new RegExp(`^.{2,60}?${NAME_ENDS}`);

function issuerAfter(rest: string): string | null {
  const plain = folded(rest.slice(0, 160));
  const found = ISSUER.exec(plain);
  if (!found?.[1]) return null;
  const start = found[0].length - found[1].length;
  let end = start + found[1].length;
  for (let more = nextPart(rest, plain, start, end); more > 0; more = nextPart(rest, plain, start, end))
    end += more;
  return nameOfIssuer(rest.slice(start, end), rest);
}

/**
 * «Sở Giáo dục và Đào tạo», «Bộ Văn hóa, Thể thao và Du lịch»: a name goes on in capitals after «và», and that of an
 * office after a comma, where neither a body nor a document begins.
 */
function nextPart(rest: string, plain: string, start: number, end: number): number {
  const office = /^(?:so|bo|phong|ban|vu|cuc) /.test(plain.slice(start, start + 8));
  const joint = plain.startsWith(' va ', end) ? 4 : office && plain.startsWith(', ', end) ? 2 : 0;
  if (joint === 0 || !/^\p{Lu}/u.test(rest.slice(end + joint))) return 0;
  const next = plain.slice(end + joint);
  if (OTHER_DOCUMENT.test(next) || (BODY.test(`${next} `) && !next.startsWith('xa hoi'))) return 0;
  const part = NEXT_PART.exec(next)?.[0].length ?? 0;
  return part === 0 ? 0 : joint + part;
}

const OTHER_DOCUMENT = new RegExp(`^(?:${KINDS})(?![a-z])`);

/** «Ủy ban nhân dân huyện» as «UBND huyện …», with the name that follows where the plan is about its territory. */
function nameOfIssuer(written: string, about: string): string {
  const committee = /^(?:uy ban nhan dan|ubnd) ?/.exec(folded(written));
  const name = committee ? `UBND ${written.slice(committee[0].length)}`.trim() : trimmed(written);
  const [own] = territoriesIn(name);
  if (!committee || !own || own.name) return name;
  // Only the words that say what the document is about, not the next sentence.
  const same = territoriesIn(about.split(/[;.]/)[0] ?? '').find(
    (place) => place.kind === own.kind && place.name,
  );
  return same ? `${name} ${same.name}` : name;
}
