import { subjectLabel } from '@/lib/documents/fields-subjects';
import { quoteEnd } from '@/lib/documents/quoted';
import { folded, shortened, trimmed } from '@/lib/documents/text';
import type { Subject } from '@/lib/format/words';

/** The name of a field and where the criteria begin that stand in the same paragraph. */
export type FieldName = { name: string; end: number; clear: boolean };

/**
 * The name is what stands before the first colon outside quotation marks, or up to the end of a movement's quoted name,
 * or the first sentence. Words that only say «exemplar in» are left out.
 */
export function fieldName(text: string): FieldName {
  const { end, clear } = nameEnd(text);
  const name = withoutOpening(trimmed(text.slice(0, end)));
  return { name: shortened(name, MOST).toWellFormed(), end, clear: clear && name.length <= MOST };
}

/** A name without the brackets at its end that only say for whom the field is: «Khuyến học (tập thể, cá nhân)». */
export function withoutBracket(name: string): { name: string; subjects: Subject[] } {
  const bracket = /^([^()]*[^() ]) ?\(([^()]{2,80})\)$/.exec(name);
  const label = subjectLabel(bracket?.[2]?.trim() ?? '');
  const plain = bracket?.[1];
  return plain && label ? { name: plain, subjects: label.subjects } : { name, subjects: [] };
}

function nameEnd(text: string): { end: number; clear: boolean } {
  const plain = folded(text.slice(0, LONGEST));
  for (let at = 0; at < plain.length; at++) {
    const quoted = quoteEnd(text, at);
    if (quoted > 0) {
      if (!GOES_ON.test(plain.slice(quoted + 1, quoted + 40))) return { end: quoted + 1, clear: true };
      at = quoted;
    } else if (plain[at] === ':') {
      return { end: at, clear: true };
    } else if (/^\.(?: |$)/.test(plain.slice(at, at + 2))) {
      return { end: at, clear: at > plain.length - 3 };
    }
  }
  return { end: Math.min(text.length, LONGEST), clear: text.length < 200 };
}

/** How far a name is looked for, and how long the name of a field may be. */
const LONGEST = 600;
const MOST = 300;

/** After a closing quotation mark: the name goes on, or a colon ends it. */
const GOES_ON = /^ ?(?:,|-|va |hoac |gan voi |cua |tren |trong |:|\(|giai doan |nam \d|[a-z ]{1,30}:)/;

const OPENINGS = [
  /^(?:mo hinh, )?guong dien hinh(?: tien tien)? (?:ve|trong|la) (?=\S)/,
  /^guong (?=ca nhan dien hinh)/,
  /^(?:cac )?(?:mo hinh,? )?(?:guong )?dien hinh(?: tien tien)? (?:trong|ve) (?:viec (?=")|viec |linh vuc (?=linh vuc))?(?=\S)/,
  /^(?:cac )?mo hinh (?:trong|ve) (?=\S)/,
  /^(?:guong )?dien hinh (?:tien tien )?(?:la )?(?=(?:nguoi|can bo|thanh nien|ho|phu nu|hoc sinh|nong dan|cong nhan|doanh nhan|nha giao|gia dinh) )/,
  /^thuc hien (?:tot )?(?=(?:cuoc van dong|phong trao) )/,
];

/** «Trong xây dựng …», «Trong việc …»; by its own letters, as «Trồng rừng» is another word. */
const WITHIN =
  /^trong (?:việc (?=\S)|(?!(?:đó|khi|lúc|các|những|mọi|năm|giai đoạn|thời gian|phạm vi|toàn|suốt|sạch|sáng) )(?=\S))/iu;

/** «làm việc trong các cơ quan …» after a list of people says where they are, not what the field is. */
const WHERE = / (?:lam viec|cong tac|dang cong tac|hoc tap|sinh song) (?:trong|tai|o) (?:cac|nhung|tung) /;

function withoutOpening(name: string): string {
  const plain = folded(name);
  const opening =
    WITHIN.exec(name)?.[0].length ??
    OPENINGS.map((form) => form.exec(plain)?.[0].length ?? 0).find((length) => length > 0) ??
    0;
  const where = WHERE.exec(plain);
  const rest = name.slice(opening, where && where.index > opening + 10 ? where.index : name.length).trim();
  const kept = /^"[^"]*"$/.test(folded(rest)) ? rest.slice(1, -1) : rest;
  return kept.charAt(0).toLocaleUpperCase('vi') + kept.slice(1);
}
