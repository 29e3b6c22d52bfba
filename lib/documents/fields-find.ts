import { bracketedFields, fieldsOfSentence } from '@/lib/documents/fields-listed';
import { beginsWithSubject, subjectLabel, subjectsStated } from '@/lib/documents/fields-subjects';
import { tabledFields } from '@/lib/documents/fields-table';
import type { MarkerKind } from '@/lib/documents/marker';
import type { Outline, Section } from '@/lib/documents/outline';
import { folded } from '@/lib/documents/text';
import type { Subject } from '@/lib/format/words';

/**
 * A field where it stands. `stated` is for whom the part around it states criteria («3.1. Đối với tập thể»), null where
 * the field says so itself.
 */
export type FieldPlace = { section: Section; stated: { subjects: Subject[]; at: Section } | null };

/**
 * Finds the fields of a plan by how its criteria are built: fields that hold «Đối với tập thể», «Đối với cá nhân»; parts
 * for collectives and for individuals that hold fields; or, where nobody is told apart, what a heading about fields lists.
 */
export function fieldPlaces(outline: Outline): FieldPlace[] {
  const { paragraphs } = outline;
  const parents = labelledParents(paragraphs);
  const grouping = parents.filter((parent) => isAboutCriteria(parent) || groupsFields(parent, parents));
  const inside = parents.filter((parent) => !grouping.includes(parent)).filter(isNoOtherPart);
  const parts = labelsAmong(outline.sections.filter(({ region }) => region === 'BODY'));
  const around = [...grouping.flatMap(fieldsOfParts), ...(parts.length > 1 ? fieldsOfGroups(parts) : [])];
  const about = paragraphs.filter((section) => section.region !== 'HEAD' && isAboutCriteria(section));
  const holding = [...holdingCriteria(about), ...holdingSubjects(paragraphs)];
  const found = [...withTheirLike([...inside, ...holding]), ...around];
  if (found.length > 0) return once(found);
  return firstOf(
    () => bracketedFields(paragraphs).filter(({ section }) => isNoOtherPart(section)),
    () => listedFields(paragraphs),
    () => tabledFields(outline),
    () => fieldsOfSentence(paragraphs).filter(({ section }) => isNoOtherPart(section)),
  );
}

function firstOf(...finders: (() => FieldPlace[])[]): FieldPlace[] {
  for (const find of finders) {
    const found = find();
    if (found.length > 0) return found;
  }
  return [];
}

/** A part «LĨNH VỰC» whose groups «1. Tập thể», «2. Cá nhân» hold names of fields, and that stands alone with such groups. */
function groupsFields(parent: Section, all: readonly Section[]): boolean {
  const alone = all.every((other) => other === parent || other.parent !== parent.parent);
  return alone && isNoOtherPart(parent) && fieldsOfParts(parent).length > 1;
}

/** Paragraphs beside each other that each say «Đối tượng: …» below. */
function holdingSubjects(paragraphs: readonly Section[]): Section[] {
  const holders = paragraphs.filter(
    (section) =>
      section.region !== 'HEAD' &&
      section.children.some(({ text }) => text.length < 160 && subjectsStated(text).length > 0),
  );
  return holders.filter(
    (section) =>
      isNoOtherPart(section) &&
      !isAboutCriteria(section) &&
      holders.some((other) => other !== section && other.parent === section.parent),
  );
}

/** Whether a heading is about criteria for all fields together. */
export function isGeneral(section: Section): boolean {
  return /^(?:cac )?(?:tieu chi|tieu chuan|dieu kien|yeu cau|quy dinh|dieu kien, tieu chuan|tieu chi, tieu chuan)(?: ve)? chung/.test(
    heading(section),
  );
}

type Labelled = { section: Section; subjects: Subject[] };

/** The paragraphs for whom criteria are stated below a paragraph. */
export function labelsOf(section: Section): Labelled[] {
  return labelsAmong(section.children);
}

function labelsAmong(sections: readonly Section[]): Labelled[] {
  return sections.flatMap((child) => {
    const label = subjectLabel(child.text);
    return label ? [{ section: child, subjects: label.subjects }] : [];
  });
}

/** Those of a field: below it, or below the «Tiêu chí» that it holds. */
export function labelsOfField(section: Section): Labelled[] {
  return [...labelsOf(section), ...section.children.filter(isAboutCriteria).flatMap(labelsOf)];
}

const PARTS: ReadonlySet<MarkerKind> = new Set(['PART', 'UPPER', 'ROMAN']);

/** Fields that each hold a paragraph «Tiêu chí» of their own; one alone would be the criteria part of the plan. */
export function holdingCriteria(about: readonly Section[]): Section[] {
  const holders = about.flatMap((section) =>
    section.parent && fieldsOfParts(section).length === 0 ? [section.parent] : [],
  );
  const fields = holders.filter(
    (holder) => !PARTS.has(holder.marker.kind) && !isAboutCriteria(holder) && isNoOtherPart(holder),
  );
  const beside = new Map<Section | null, Set<Section>>();
  for (const field of fields) beside.set(field.parent, (beside.get(field.parent) ?? new Set()).add(field));
  return fields.filter((field) => (beside.get(field.parent)?.size ?? 0) > 1);
}

/** Searchable beginning of a paragraph. */
export function heading({ text }: Section): string {
  return folded(text.slice(0, 160));
}

function labelledParents(paragraphs: readonly Section[]): Section[] {
  return paragraphs.filter((section) => section.region !== 'HEAD' && labelsOf(section).length > 0);
}

const ABOUT_CRITERIA =
  /^(?:cac |noi dung |mot so )?(?:tieu chi|tieu chuan|dieu kien|linh vuc(?:,| va) tieu chi|doi tuong(?:,| va) tieu ch|tieu chi (?:cu the|xac dinh))/;

/** Whether a heading is about criteria, so that it is no field's name. */
export function isAboutCriteria(section: Section): boolean {
  return ABOUT_CRITERIA.test(heading(section)) && !isGeneral(section);
}

/** Parts of a plan that name collectives and individuals for another reason than criteria. */
const OTHER_PART =
  /khen thuong|kinh phi|to chuc thuc hien|ho so|danh sach|tien do|lo trinh|thoi gian|thoi han|moc thoi|trach nhiem|phan cong|muc dich|yeu cau|muc tieu|quan diem|chi tieu|so luong|hinh thuc|bieu duong|noi nhan|phuong phap/;
const NO_FIELD = /^(?:cac )?(?:doi tuong|pham vi|tieu chi|tieu chuan|dieu kien|quy trinh|cac buoc)/;

function isNoOtherPart(section: Section): boolean {
  if (NO_FIELD.test(heading(section))) return false;
  if (OTHER_NAME.test(heading(section))) return false;
  for (let above = section.parent; above; above = above.parent) {
    if (OTHER_PART.test(heading(above).slice(0, 60)) && !/linh vuc|tieu chi|tieu chuan/.test(heading(above)))
      return false;
  }
  return true;
}

const OTHER_NAME =
  /^(?:hinh thuc|muc|thoi gian|ho so|danh sach|kinh phi|chi tieu|so luong|phan bo|to chuc thuc hien|lo trinh|tien do|muc dich|muc tieu|quan diem|yeu cau|khen thuong|cong tac khen thuong|de nghi khen thuong|nhiem vu va giai phap|trach nhiem|phuong phap)/;

/** With a field come those beside it that state their criteria in another way. */
function withTheirLike(inside: readonly Section[]): FieldPlace[] {
  const known = new Set(inside);
  const seen = new Set<string>();
  const found: FieldPlace[] = [];
  for (const field of inside) {
    const key = `${field.parent?.index ?? -1} ${field.marker.kind}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const beside = field.parent?.children ?? [field];
    for (const section of beside) {
      const alike = section.marker.kind === field.marker.kind && section.region === field.region;
      if (alike && (known.has(section) || isLikeField(section))) found.push({ section, stated: null });
    }
  }
  return found;
}

function isLikeField(section: Section): boolean {
  const name = heading(section);
  return !NO_FIELD.test(name) && !OTHER_NAME.test(name) && !isGeneral(section) && hasBody(section);
}

function hasBody(section: Section): boolean {
  return section.children.length > 0 || (section.marker.kind !== 'NONE' && /:\s*\S/.test(section.text));
}

const FIELD_NAME =
  /^(?:mo hinh|guong(?! mau)|dien hinh|linh vuc|phong trao|cuoc van dong|trong (?:linh vuc|phong trao|thuc hien|viec|cong tac|xay dung))/;

/** «3.1. Đối với tập thể» holds fields where most of what stands below it has the name of one. */
export function fieldsOfParts(parent: Section): FieldPlace[] {
  return fieldsOfGroups(labelsOf(parent));
}

function fieldsOfGroups(groups: readonly Labelled[]): FieldPlace[] {
  const parts = groups.map(({ section: at, subjects }) => ({
    at,
    subjects,
    numbered: numberedFields(at),
  }));
  if (parts.every(({ numbered }) => numbered.length === 0)) return [];
  return parts.flatMap(({ at, subjects, numbered }) =>
    (numbered.length > 0 ? numbered : onlyField(at)).map((section) => ({
      section,
      stated: { subjects, at },
    })),
  );
}

function numberedFields({ children }: Section): Section[] {
  const marked = children.filter(({ marker }) => marker.kind !== 'NONE');
  const named = marked.filter(
    (child) => FIELD_NAME.test(heading(child)) || isNamed(child) || headsCriteria(child),
  );
  return named.length > 0 && named.length >= marked.length * 0.6 ? marked : [];
}

/** The one field of a part needs no number. */
function onlyField({ children }: Section): Section[] {
  const [only, ...more] = children;
  return only && more.length === 0 && only.marker.kind === 'NONE' && isNamed(only) ? [only] : [];
}

/** A short name on a line of its own with what is asked below it; «Về tư tưởng» names a group of criteria. */
function headsCriteria({ text, children }: Section): boolean {
  return (
    children.length > 0 &&
    text.length <= 120 &&
    !/[.;,]$/.test(text) &&
    !/^(?:ve|co|la|duoc|khong|hoan thanh|chap hanh|guong mau) /.test(folded(text))
  );
}

/** «Name: what is asked», with a name that is short. */
function isNamed({ text }: Section): boolean {
  const colon = text.indexOf(':');
  return colon > 3 && colon < 120 && text.length > colon + 20;
}

/** Where nobody is told apart: what stands below a heading about fields, under one kind of marker. */
function listedFields(paragraphs: readonly Section[]): FieldPlace[] {
  const parent = paragraphs.find((section) => {
    if (section.region === 'HEAD' || section.marker.kind === 'NONE') return false;
    const lists =
      LISTS_FIELDS.test(heading(section)) ||
      (isAboutCriteria(section) && holdsFieldNames(section)) ||
      (ABOUT_EXEMPLARS.test(heading(section)) && describesSubjects(section));
    return lists && isNoOtherList(section);
  });
  if (!parent) return [];
  const kind = parent.children.find(({ marker }) => marker.kind !== 'NONE')?.marker.kind;
  return parent.children
    .filter(
      (section) => section.marker.kind === kind && !isGeneral(section) && !NO_FIELD.test(heading(section)),
    )
    .map((section) => ({ section, stated: null }));
}

const LISTS_FIELDS =
  /(?:tieu chi|tieu chuan|cac|mot so|noi dung).{0,60}(?:linh vuc|phong trao|nhom)|^linh vuc|^(?:cac )?(?:noi dung|linh vuc|nhom|mat)(?: duoc)? (?:binh chon|xet chon|binh xet|lua chon|phat hien|neu guong|thi dua)/;

/** «NỘI DUNG XÂY DỰNG ĐIỂN HÌNH» heads fields only where it describes exemplars below; else it may head what is to be done. */
const ABOUT_EXEMPLARS = /(?<![a-z])(?:dien hinh|guong|mo hinh|nhan to moi)(?![a-z])/;

/** Whether most of what is listed goes on with paragraphs that begin with «Tập thể …», «Cá nhân …», «Hộ gia đình …». */
function describesSubjects({ children }: Section): boolean {
  const marked = children.filter(({ marker }) => marker.kind !== 'NONE');
  const describing = marked.filter((child) =>
    [child.text.replace(/^[^:]{4,120}: ?/, ''), ...child.children.map(({ text }) => text)].some((text) =>
      beginsWithSubject(text),
    ),
  );
  return describing.length > 1 && describing.length >= marked.length * 0.6;
}

function holdsFieldNames({ children }: Section): boolean {
  const marked = children.filter(({ marker }) => marker.kind !== 'NONE');
  return marked.length > 1 && marked.every((child) => FIELD_NAME.test(heading(child)));
}

function isNoOtherList(section: Section): boolean {
  if (OTHER_PART.test(heading(section).slice(0, 60)) && !/tieu chi|tieu chuan/.test(heading(section)))
    return false;
  const marked = section.children.filter(({ marker }) => marker.kind !== 'NONE');
  return marked.length >= 2 && isNoOtherPart({ ...section, text: '' });
}

function once(found: readonly FieldPlace[]): FieldPlace[] {
  const byIndex = new Map(found.map((place) => [place.section.index, place]));
  return [...byIndex.values()].sort((a, b) => a.section.index - b.section.index);
}
