import type { Clause } from './clauses';
import type { WrittenTime } from './dates';
import type { Section } from './outline';
import { folded, shortened, trimmed } from './text';

const MOST = 160;

/** What is due at a time, in the words of the clause without the time itself. */
export function whatIsDue(clause: Clause, time: WrittenTime, section: Section): string {
  const row = section.cells.length > 1 ? ofRow(section, clause, time) : null;
  const said = row ?? ofClause(clause, time);
  const words = said.split(' ').length;
  const parent = section.parent?.text ?? '';
  const whole = words < 2 && parent ? `${trimmed(parent)}${said ? `: ${said}` : ''}` : said;
  const what = shortened(trimmed(whole || section.text), MOST);
  return `${what.slice(0, 1).toLocaleUpperCase('vi')}${what.slice(1)}`;
}

/** Whether the clause begins with the time: «Trước ngày …, các đơn vị …». */
export function leadsClause({ text, start, times }: Clause, time: WrittenTime): boolean {
  const [first] = times;
  if (!first) return false;
  const before = folded(text.slice(0, first.index - start)).trim();
  return time.index >= first.index && (before === '' || LEAD_ONLY.test(before));
}

const LEAD_ONLY =
  /^(?:(?:dinh ky|truoc|cham nhat|muon nhat|trong|vao|den|het|tu|la|han cuoi|han chot|thoi gian|dau|giua|cuoi|ngay|hang nam|moi nam|,|:) ?)+$/;
const LEAD_IN =
  /[,(: ]*(?:(?:\b(?:nhan dip|dip|xong|du kien to chuc|to chuc vao|thoi diem|khong muon hon|khong qua|\d{1,2} gio \d{1,2}|dinh ky|truoc|cham nhat|muon nhat|trong|vao|den|het|tu|la|han cuoi|han chot|dau|giua|cuoi|ngay(?: \d{1,2} ?(?:va|,|-))?|du kien|\d{1,2}h\d{0,2}|\d{1,2} gio)\b)[ ,:]*)+$/;

/** From the time before to this one, or, where the times lead, from this one to the next; else what else is said. */
function ofClause(clause: Clause, time: WrittenTime): string {
  const { text, start } = clause;
  const times = clause.times.filter((other) => other === time || other.kind !== 'YEARS');
  const at = times.indexOf(time);
  const [before, after, last] = [times[at - 1], times[at + 1], times.at(-1) ?? time];
  const leads = leadsClause({ ...clause, times }, time);
  const behind = ({ index, length }: WrittenTime) => index + length - start;
  const ahead = text.slice(before ? behind(before) : 0, time.index - start);
  const following = text.slice(behind(time), after ? after.index - start : undefined);
  const candidates = [
    ...(leads ? [following, text.slice(behind(last)), ahead] : [ahead, following]),
    text.slice(0, (times[0] ?? time).index - start),
  ].map(withoutLead);
  const said = candidates.find(isTelling) ?? candidates.find((words) => words !== '') ?? '';
  return ofRound(said, text) ?? said;
}

/** «Biểu dương đợt 1 …, đợt 2 …»: the second round is one of the same thing as the first. */
function ofRound(said: string, text: string): string | null {
  const round = /^(?:đợt|lần|kỳ) (?:thứ )?(?:\d{1,2}|[IVX]{1,4}|hai|ba)$/iu.exec(said)?.[0];
  const kind = round?.split(' ')[0]?.toLocaleLowerCase('vi');
  if (!round || !kind) return null;
  const first = text.toLocaleLowerCase('vi').indexOf(` ${kind} `);
  const thing = first < 0 ? '' : trimmed(text.slice(0, first));
  return thing === '' || thing.length > 80 || /\d/.test(thing)
    ? null
    : `${thing} ${round.slice(0, 1).toLocaleLowerCase('vi')}${round.slice(1)}`;
}

function isTelling(words: string): boolean {
  return words.includes(' ') && !/^(?:can cu|tren co so|theo) /.test(folded(words));
}

function withoutLead(text: string): string {
  const words = trimmed(
    beforeLead(text)
      .replace(/^[\s,)]*(?:và|hoặc|thì|là|nhằm)?[\s,:]+/u, '')
      .replace(/\s*\([^)]*$/u, '')
      .replace(/^[^(]*\)\s*/u, '')
      .replace(/\s+/g, ' ')
      .replace(/(?<=\S \S+ \S+) tổ chức$/u, ''),
  );
  return words.replace(
    /^(?:(?:Căn cứ|Trên cơ sở)[^,]{3,70}, ?(?=\p{L})|(?:đồng thời|ngoài ra|bên cạnh đó)(?:,? |$)|(?:những|các) năm (?:tiếp theo|tiếp sau|sau đó|sau|còn lại), ?(?=\p{L}))/iu,
    '',
  );
}

/** Without the words that lead to a time, once more where «tổ chức» stood between them: «dự kiến tổ chức ngày …». */
function beforeLead(text: string): string {
  let words = text;
  for (let times = 0; times < 2; times++) {
    const plain = folded(words);
    const at = LEAD_IN.exec(plain)?.index ?? plain.length;
    const end =
      /(?:: ?(?:hoan thanh|to chuc|thuc hien)|\bdu kien to chuc) *$/.exec(plain.slice(0, at))?.index ?? at;
    words = words.slice(0, end);
  }
  return words;
}

/** In a row of a table: its longest cell besides the one with the time. */
function ofRow({ cells }: Section, { text, start }: Clause, time: WrittenTime): string | null {
  const words = text.slice(time.index - start, time.index - start + time.length);
  const others = cells.filter((cell) => !cell.includes(words) && /\p{L}{2}/u.test(cell));
  return others.reduce((longest, cell) => (cell.length > longest.length ? cell : longest), '') || null;
}
