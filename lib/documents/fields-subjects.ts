import { folded } from '@/lib/documents/text';
import { SUBJECTS, type Subject } from '@/lib/format/words';

/** «Đối với tập thể, cá nhân: …»: for whom what follows is stated, and where that begins in the text. */
export type SubjectLabel = { subjects: Subject[]; rest: number };

/** Reads the label that a paragraph begins with; null where it begins with none. */
export function subjectLabel(text: string): SubjectLabel | null {
  const start = folded(text.slice(0, 200));
  const kind = KIND_OF.exec(start)?.[0].length ?? 0;
  const prefix = kind || (PREFIX.exec(start)?.[0].length ?? 0);
  const nouns = LABEL_NOUNS.exec(start.slice(prefix));
  const subjects = nouns
    ? inOrder(subjectsOf(nouns[0]))
    : prefix > 0 && kind === 0
      ? inOrder(subjectsAtStart(start.slice(prefix)))
      : [];
  if (subjects.length === 0) return null;
  const after = start.slice(prefix + (nouns?.[0].length ?? 0));
  const end = (nouns ? NOTHING_OR_COLON : NOUNS_AND_COLON).exec(after);
  return end ? { subjects, rest: prefix + (nouns?.[0].length ?? 0) + end[0].length } : null;
}

/** Whom a text speaks of when it begins with them: «Là những tập thể, cá nhân có …», «Hộ gia đình điển hình …». */
export function subjectsAtStart(text: string): Subject[] {
  let rest = folded(text.slice(0, 300)).replace(/^[\s"']+/, '');
  const found: Subject[] = [];
  for (let times = 0; times < 8; times++) {
    rest = rest.replace(/^(?:la |nhung |cac |mot |moi |guong |mo hinh )+/, '');
    const noun = STARTING_NOUN.exec(rest)?.[0];
    if (!noun) break;
    const subject = subjectOf(noun);
    if (subject) found.push(subject);
    rest = rest.slice(noun.length);
    const joint = /^(?: ?, ?| va | hoac | ?\/ ?)/.exec(rest)?.[0];
    if (!joint) break;
    rest = rest.slice(joint.length);
  }
  return inOrder(found);
}

/** Whether a sentence begins with whom criteria are for, without a colon: «Tập thể thôn …», «Cá nhân, hộ gia đình …». */
export function beginsWithSubject(sentence: string): boolean {
  return /^(?:(?:Các|Những) tập thể|Tập thể|(?:Các|Những) cá nhân|Cá nhân|(?:Các |Những )?[Hh]ộ gia đình|Gia đình)(?![\p{L}:])/u.test(
    sentence,
  );
}

/** The same of each clause: «Là nông dân …; là tập thể nhà trường …». Only «là», or a sentence on «Cá nhân …», begins a further one. */
export function subjectsOfClauses(text: string): Subject[] {
  const [first = '', ...more] = text.split(/[;.] +/);
  const further = more.filter((clause) => /^là /iu.test(clause) || beginsWithSubject(clause));
  return inOrder([first, ...further].flatMap(subjectsAtStart));
}

/** What stands after «Đối tượng:» in a paragraph, as whom a field is for; none where nobody is named so. */
export function subjectsStated(text: string): Subject[] {
  const start = STATED.exec(folded(text));
  return start ? subjectsAtStart(text.slice(start.index + start[0].length)) : [];
}

const STATED =
  /(?:^|[.;] )(?:doi tuong[^:.;]{0,40}(?:: ?| la | gom )|(?:ap dung|danh) (?:cho|doi voi)(?:: | ))/;

/** Whom a name speaks of anywhere in it: «khu dân cư văn hóa, gia đình văn hóa». */
export function subjectsNamed(name: string): Subject[] {
  return inOrder([...folded(name).matchAll(NAMED_NOUN)].flatMap(([noun]) => subjectOf(noun) ?? []));
}

/** In the order in which plans name them, each once. */
export function inOrder(subjects: readonly Subject[]): Subject[] {
  return SUBJECTS.filter((subject) => subjects.includes(subject));
}

const PREFIX =
  /^(?:(?:tieu chi|tieu chuan) (?:doi voi |cua |cho |ve )?|doi voi |voi |ve |danh cho )(?:cac |nhung )?/;
/** «Mô hình, điển hình là tập thể», «Nhóm cá nhân»: a kind of exemplar, and for whom. */
const KIND_OF =
  /^(?:(?:cac |nhung )?(?:mo hinh|guong|dien hinh)(?: tien tien| mau| sang| tieu bieu)?,? ?(?:va )?){1,3} ?(?:la|doi voi|cua|cho|danh cho|thuoc ve|o)(?: cac| nhung)? (?=tap the|ca nhan|ho )|^(?:nhom|khoi|loai)(?: doi tuong)?(?: la)? (?=tap the|ca nhan|ho )/;
const LABEL_NOUN = '(?:tap the(?: nho)?|ca nhan|ho gia dinh|gia dinh|ho dan|ho)';
const LABEL_NOUNS = new RegExp(
  `^${LABEL_NOUN}(?:(?: ?, ?| va | hoac | ?/ ?)(?:cac |doi voi )?${LABEL_NOUN})*(?![a-z0-9])`,
);
const NOTHING_OR_COLON = /^(?: tieu bieu| dien hinh(?: tien tien)?)?(?: ?\([^)]{0,120}\))? ?(?:: ?|[.;]?$)/;
/** After «Đối với» a label may name others, «Đối với doanh nghiệp:», and then needs its colon soon. */
const NOUNS_AND_COLON = /^[^:.;]{0,80}: ?/;

const COLLECTIVE =
  'tap the|co quan|don vi|doanh nghiep|hop tac xa|to hop tac|nha truong|truong hoc|truong|co so(?! de | cho | phap)|thon|lang|khu dan cu|to dan pho|khu pho|cau lac bo|doi|nhom|to chuc|chi hoi|chi bo|to (?!quoc)[a-z]+|ban (?!than)[a-z]+|xa|phuong|thi tran|hoi';
const INDIVIDUAL =
  'ca nhan|nguoi|nong dan|can bo|cong chuc|vien chuc|chien si|chien sy|giao vien|nha giao|thay giao|co giao|hoc sinh|sinh vien|hoc vien|y, bac si|bac si|nhan vien|cong nhan|thanh nien|phu nu|doan vien|hoi vien|dang vien|chu trang trai|chu doanh nghiep|nghe nhan|ngu dan|hoa giai vien';
const HOUSEHOLD = 'ho gia dinh|gia dinh|ho';
const STARTING_NOUN = new RegExp(`^(?:${HOUSEHOLD}|${INDIVIDUAL}|${COLLECTIVE})(?![a-z0-9])`);
const NAMED_NOUN =
  /(?<![a-z])(?:tap the|ca nhan|ho gia dinh|gia dinh|khu dan cu|to dan pho|thon|co quan|don vi|doanh nghiep|hop tac xa)(?![a-z])/g;

function subjectsOf(words: string): Subject[] {
  return [...words.matchAll(/tap the|ca nhan|ho gia dinh|gia dinh|ho/g)].flatMap(
    ([noun]) => subjectOf(noun) ?? [],
  );
}

const IS_HOUSEHOLD = new RegExp(`^(?:${HOUSEHOLD})$`);
const IS_INDIVIDUAL = new RegExp(`^(?:${INDIVIDUAL})$`);

function subjectOf(noun: string): Subject | null {
  if (IS_HOUSEHOLD.test(noun)) return 'HOUSEHOLD';
  return IS_INDIVIDUAL.test(noun) ? 'INDIVIDUAL' : 'COLLECTIVE';
}
