import {
  heading,
  isAboutCriteria,
  isGeneral,
  isNoOtherPart,
  labelsAmong,
  labelsOf,
  NO_FIELD,
  OTHER_NAME,
  OTHER_PART,
} from '@/lib/documents/fields-headings';
import { bracketedFields, fieldsOfSentence } from '@/lib/documents/fields-listed';
import { FIELD_NAME, fieldsOfGroups, fieldsOfParts } from '@/lib/documents/fields-parts';
import { beginsWithSubject, subjectsStated } from '@/lib/documents/fields-subjects';
import { tabledFields } from '@/lib/documents/fields-table';
import type { MarkerKind } from '@/lib/documents/marker';
import type { Outline, Section } from '@/lib/documents/outline';
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

function labelledParents(paragraphs: readonly Section[]): Section[] {
  return paragraphs.filter((section) => section.region !== 'HEAD' && labelsOf(section).length > 0);
}

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
