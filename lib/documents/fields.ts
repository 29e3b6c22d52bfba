import { calmed } from '@/lib/documents/capitals';
import { criteriaBelow, criteriaOf, withoutHeading } from '@/lib/documents/criteria';
import { type FieldPlace, fieldPlaces } from '@/lib/documents/fields-find';
import { isAboutCriteria, labelsOfField } from '@/lib/documents/fields-headings';
import { letterOf } from '@/lib/documents/fields-letter';
import { fieldName, withoutBracket } from '@/lib/documents/fields-name';
import {
  inOrder,
  subjectLabel,
  subjectsAtStart,
  subjectsNamed,
  subjectsOfClauses,
  subjectsStated,
} from '@/lib/documents/fields-subjects';
import { bodyText } from '@/lib/documents/head';
import { type Outline, type Section, wholeRange } from '@/lib/documents/outline';
import { isAssignment } from '@/lib/documents/quotas-find';
import type { Certainty, ReadField } from '@/lib/documents/reading';
import { folded } from '@/lib/documents/text';
import type { Subject } from '@/lib/format/words';

/** A field with the paragraph that names it, under which its criteria and perhaps its quota stand. */
export type FoundField = { read: ReadField; section: Section };

/** More than these are no plan's; the format that plans are exchanged in has room for no more either. */
const MOST_FIELDS = 200;
const MOST_CRITERIA = 300;

/** The fields that the criteria part lists, in its order, with the criteria for each subject. */
export function readFields(outline: Outline): FoundField[] {
  const places = fieldPlaces(outline)
    .filter(({ section }) => !isOnlyQuota(section))
    .slice(0, MOST_FIELDS);
  const letters = letterOf(places.map(({ section }) => section.marker));
  const found = places.flatMap((place, at) => {
    const field = readField(outline, place, letters[at] ?? null);
    return field ? [{ read: field, section: place.section }] : [];
  });
  return places.some(({ stated }) => stated) ? withoutTwins(found) : found;
}

/** «8. Đối với các thôn: mỗi thôn giới thiệu …» beside fields names who has to find exemplars besides, and no field. */
function isOnlyQuota(section: Section): boolean {
  if (!NAMES_UNITS.test(folded(section.text.slice(0, 80)))) return false;
  const { children } = section;
  return children.length > 0 ? children.every(isAssignment) : isAssignment(section);
}

const NAMES_UNITS =
  /^(?:rieng )?(?:(?:doi voi|ve phia|o|tai) )?(?:cac|moi|tung) (?:thon|ban|lang|buon|ap|khom|xom|to dan pho|khu pho|khu dan cu|xa|phuong|huyen|co quan|don vi|dia phuong|doan the|hoi|nganh|truong|chi bo|chi hoi)(?![a-z])/;

/** A field that both the part for collectives and the part for individuals name is one field. */
function withoutTwins(found: readonly FoundField[]): FoundField[] {
  const byName = new Map<string, FoundField>();
  for (const field of found) {
    const name = folded(field.read.value.name);
    const first = byName.get(name)?.read;
    if (first) {
      first.value.subjects = inOrder([...first.value.subjects, ...field.read.value.subjects]);
      first.criteria.push(...field.read.criteria);
    } else {
      byName.set(name, field);
    }
  }
  return [...byName.values()];
}

function readField(
  outline: Outline,
  place: FieldPlace,
  letter: { text: string; mended: boolean } | null,
): ReadField | null {
  const { section } = place;
  const { name: written, end, clear } = fieldName(section.text);
  if (!/\p{L}{2}/u.test(written)) return null;
  const bracket = withoutBracket(written);
  const name = inSmallLetters(bracket.name, outline);
  const who = whom(place, name, end, bracket.subjects);
  const certainty = worst(who.certainty, clear && !letter?.mended ? 'SURE' : 'LIKELY');
  const notes = [
    letter?.mended ? `Chữ «${section.marker.text}» đứng hai lần; lần này đọc là «${letter.text}».` : null,
    clear ? null : 'Văn bản không tách rõ tên lĩnh vực và tiêu chí.',
    who.note,
  ].filter((note) => note !== null);
  return {
    value: { ...(letter && { letter: letter.text }), name, subjects: who.subjects },
    from: wholeRange(section),
    certainty,
    ...(notes.length > 0 && { note: notes.join(' ') }),
    criteria: [
      ...criteriaOf(
        section,
        Math.min(section.text.length, end + 1),
        who.subjects.length === 1 ? who.subjects : [],
        who.labelled ? [] : who.subjects,
      ),
      ...criteriaBelow(section, who.labelled ? [] : who.subjects, { leaveOut: isAssignment, begun: true }),
    ].slice(0, MOST_CRITERIA),
  };
}

/** «GIÁO DỤC VÀ KHUYẾN HỌC» as «Giáo dục và khuyến học». */
function inSmallLetters(name: string, outline: Outline): string {
  if (name !== name.toLocaleUpperCase('vi')) return name;
  const calm = calmed(name, bodyText(outline), false);
  return calm.charAt(0).toLocaleUpperCase('vi') + calm.slice(1);
}

type Whom = { subjects: Subject[]; certainty: Certainty; note: string | null; labelled: boolean };

/** For whom a field states criteria: by brackets behind its name, by its labels, by «Đối tượng:», by the part it stands in, by how its sentences begin, by its name. */
function whom({ section, stated }: FieldPlace, name: string, end: number, bracket: Subject[]): Whom {
  if (bracket.length > 0) return { subjects: bracket, certainty: 'SURE', note: null, labelled: false };
  if (stated) return whomOfPart(section, stated.subjects, end);
  const labels = labelsOfField(section);
  if (labels.length > 0) {
    const subjects = inOrder(labels.flatMap((label) => label.subjects));
    return { subjects, certainty: 'SURE', note: null, labelled: true };
  }
  const inline = section.text.slice(end).replace(/^[\s:.]+/, '');
  const said = inOrder([inline, ...section.children.map(({ text }) => text)].flatMap(subjectsStated));
  if (said.length > 0) return { subjects: said, certainty: 'SURE', note: null, labelled: false };
  const clauses = inline.split(/[;.] ?/).map((clause) => subjectLabel(clause.trim())?.subjects ?? []);
  if (clauses.flat().length > 0) {
    return { subjects: inOrder(clauses.flat()), certainty: 'SURE', note: null, labelled: false };
  }
  const sentences = [
    inline,
    ...section.children
      .flatMap((child) => (isAboutCriteria(child) ? [child, ...child.children] : [child]))
      .filter((child) => !isAssignment(child))
      .map(({ text }) => withoutHeading(text)),
  ];
  const begun = inOrder(sentences.flatMap(subjectsOfClauses));
  if (begun.length > 0) {
    const note = 'Đối tượng đọc theo lời mở đầu của tiêu chí.';
    return { subjects: begun, certainty: 'LIKELY', note, labelled: false };
  }
  const named = subjectsNamed(name);
  const note =
    named.length > 0 ? 'Đối tượng đọc theo tên lĩnh vực.' : 'Văn bản không nêu đối tượng của lĩnh vực này.';
  return { subjects: named, certainty: 'UNSURE', note, labelled: false };
}

/** A part for collectives may hold a field that in a further clause speaks of households too. */
function whomOfPart(section: Section, stated: Subject[], end: number): Whom {
  const prose = section.text.slice(end);
  const clauses = prose
    .split(';')
    .slice(1)
    .map((clause) => clause.trimStart());
  const further = clauses.flatMap((clause) =>
    /^(?:(?:la |cac |nhung )*(?:ca nhan|ho gia dinh|gia dinh)) /.test(folded(clause.slice(0, 60)))
      ? subjectsAtStart(clause)
      : [],
  );
  const first = subjectsAtStart(prose.replace(/^[\s:.]+/, '').slice(0, 80));
  const other = first.filter((subject) => !stated.includes(subject));
  const also = further.filter((subject) => !stated.includes(subject));
  if (also.length > 0) {
    const note = 'Tiêu chí nêu thêm đối tượng ngoài mục đang xếp.';
    return { subjects: inOrder([...stated, ...also]), certainty: 'LIKELY', note, labelled: false };
  }
  if (
    first.length > 0 &&
    other.length === first.length &&
    !first.some((subject) => stated.includes(subject))
  ) {
    const note = 'Lĩnh vực xếp ở mục của đối tượng này nhưng tiêu chí mô tả đối tượng khác.';
    return { subjects: stated, certainty: 'UNSURE', note, labelled: false };
  }
  return { subjects: stated, certainty: 'SURE', note: null, labelled: false };
}

const ORDER: readonly Certainty[] = ['SURE', 'LIKELY', 'UNSURE'];

function worst(one: Certainty, other: Certainty): Certainty {
  return ORDER[Math.max(ORDER.indexOf(one), ORDER.indexOf(other))] ?? 'UNSURE';
}
