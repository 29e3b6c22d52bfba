import { folded, trimmed } from '@/lib/documents/text';

/** The words for a field in what follows a count; null where the count is for all fields or the words name none. */
export function fieldWords(words: string): string | null {
  const start = LEADS.exec(folded(words));
  if (!start) return null;
  const rest = words.slice(start[0].length);
  const plain = folded(rest);
  if (
    /^(?:bat ky|tat ca|cac|moi|mot so|nhieu|tung|tren tat) |^(?:linh vuc|phong trao)(?: thi dua)?(?: do|$)/.test(
      plain,
    )
  )
    return null;
  const quoted = /^(?:[a-z ,-]{0,40})"([^"]{3,200})"/.exec(plain);
  if (quoted?.[1] !== undefined) {
    const from = quoted[0].length - quoted[1].length - 1;
    return rest.slice(from, from + quoted[1].length).trim();
  }
  if (NO_FIELD.test(rest)) return null;
  const end = ENDS.exec(plain)?.index ?? rest.length;
  const named = trimmed(rest.slice(0, end));
  return /\p{L}{2}/u.test(named) && named.length <= 300 ? named : null;
}

/** Words up to those that say when, where or what for. */
export function untilEnd(words: string): string {
  return words.slice(0, ENDS.exec(folded(words))?.index ?? words.length);
}

/** «Lĩnh vực y tế: …», «Trong phong trào “…”, giao …»: the field that words before a count begin with, and the rest. */
export function leadingField(before: string): { words: string | null; rest: string } {
  const lead =
    /^[\s,;.(]*(?:trong |doi voi |ve )?(?:linh vuc|phong trao|cuoc van dong)(?: thi dua)? ?("[^"]{3,200}"|[^:,"]{3,120})(?=[:,])/.exec(
      folded(before),
    );
  if (!lead?.[1]) return { words: null, rest: before };
  const start = lead[0].length - lead[1].length;
  const words = before.slice(start, lead[0].length).replace(/^["“]|["”]$/g, '');
  return { words: words.trim(), rest: before.slice(lead[0].length + 1) };
}

/** Names of movements that stand in quotation marks anywhere in what follows a count. */
export function quotedMovements(words: string): string[] {
  const plain = folded(words);
  return [...plain.matchAll(/(?:phong trao|thi dua|van dong) ?"([^"]{3,200})"/g)].map((match) => {
    const start = match.index + match[0].length - 1 - (match[1]?.length ?? 0);
    return words.slice(start, start + (match[1]?.length ?? 0)).trim();
  });
}

const CADENCES =
  '(?: ?/ ?(?:nam|cap hoc)|,? (?:(?:trong|cho|vao) )?(?:hang nam|moi nam(?: hoc)?|nam (?:hoc )?20\\d\\d(?: ?- ?20\\d\\d)?|ca giai doan(?: 20\\d\\d ?- ?20\\d\\d)?))?';
const LEADS = new RegExp(
  `^${CADENCES}(?: ?\\([^)]{0,120}\\))?(?: (?:tieu bieu|dien hinh(?: tien tien)?|xuat sac|la [a-z ]{3,30}?(?= trong)))*${CADENCES}` +
    '(?:,? (?:(?:trong|ve|thuoc|o|co)(?: thuc hien| viec| qua trinh)?(?: (?:linh vuc|phong trao thi dua|phong trao|cuoc van dong)(?= ))?' +
    '|linh vuc|phong trao thi dua|phong trao|cuoc van dong|(?=lao dong gioi|nguoi tot|hoc tap va lam theo|lam theo loi bac|dan van kheo|lam kinh te gioi|san xuat,? kinh doanh gioi|giup nhau |vuot kho|thoat ngheo|hien dat)) ?)(?=\\S)',
);
/** «về Hội đồng …» says to whom exemplars are introduced; «trong năm», «trong toàn xã» when and where. */
const NO_FIELD =
  /^(?:hội đồng|ubnd|[uủ][yỷ] ban|sở |phòng |ban |thường trực|tỉnh|huyện|xã(?! hội)|bộ |trung ương|cấp trên|năm |cả |giai đoạn|toàn (?!dân)|đó |số |đơn vị|cơ quan|địa bàn|địa phương|ngành|thành tích|ít nhất|quá trình|thời gian|hội |của |tháng|quý )/iu;
const ENDS =
  / (?:cho|trong) (?:ca|toan) |(?:,)? trong (?:giai doan|nam|thoi)| giai doan 20\d\d| (?:hang|moi|trong) nam| nam (?:hoc )?20|,? tren (?:dia ban|pham vi)| gan voi|,? (?:co thanh tich|dac biet|de |gui|bao cao|nham)|[;.(]| ve (?:hoi dong|ubnd|uy ban|so)/;
