import { subjectLabel } from '@/lib/documents/fields-subjects';
import type { Section } from '@/lib/documents/outline';
import { folded } from '@/lib/documents/text';
import type { Subject } from '@/lib/format/words';

/** Searchable beginning of a paragraph. */
export function heading({ text }: Section): string {
  return folded(text.slice(0, 160));
}

/** Whether a heading is about criteria for all fields together. */
export function isGeneral(section: Section): boolean {
  return /^(?:cac )?(?:tieu chi|tieu chuan|dieu kien|yeu cau|quy dinh|dieu kien, tieu chuan|tieu chi, tieu chuan)(?: ve)? chung/.test(
    heading(section),
  );
}

const ABOUT_CRITERIA =
  /^(?:cac |noi dung |mot so )?(?:tieu chi|tieu chuan|dieu kien|linh vuc(?:,| va) tieu chi|doi tuong(?:,| va) tieu ch|tieu chi (?:cu the|xac dinh))/;

/** Whether a heading is about criteria, so that it is no field's name. */
export function isAboutCriteria(section: Section): boolean {
  return ABOUT_CRITERIA.test(heading(section)) && !isGeneral(section);
}

/** Parts of a plan that name collectives and individuals for another reason than criteria. */
export const OTHER_PART =
  /khen thuong|kinh phi|to chuc thuc hien|ho so|danh sach|tien do|lo trinh|thoi gian|thoi han|moc thoi|trach nhiem|phan cong|muc dich|yeu cau|muc tieu|quan diem|chi tieu|so luong|hinh thuc|bieu duong|noi nhan|phuong phap/;
/** How headings begin that are part of the criteria and no field. */
export const NO_FIELD = /^(?:cac )?(?:doi tuong|pham vi|tieu chi|tieu chuan|dieu kien|quy trinh|cac buoc)/;

/** Whether nothing above a paragraph says that it is about something else than criteria. */
export function isNoOtherPart(section: Section): boolean {
  if (NO_FIELD.test(heading(section))) return false;
  if (OTHER_NAME.test(heading(section))) return false;
  for (let above = section.parent; above; above = above.parent) {
    if (OTHER_PART.test(heading(above).slice(0, 60)) && !/linh vuc|tieu chi|tieu chuan/.test(heading(above)))
      return false;
  }
  return true;
}

/** How headings begin that are no field for another reason. */
export const OTHER_NAME =
  /^(?:hinh thuc|muc|thoi gian|ho so|danh sach|kinh phi|chi tieu|so luong|phan bo|to chuc thuc hien|lo trinh|tien do|muc dich|muc tieu|quan diem|yeu cau|khen thuong|cong tac khen thuong|de nghi khen thuong|nhiem vu va giai phap|trach nhiem|phuong phap)/;

/** A paragraph that says for whom criteria are stated below it. */
export type Labelled = { section: Section; subjects: Subject[] };

/** The paragraphs for whom criteria are stated below a paragraph. */
export function labelsOf(section: Section): Labelled[] {
  return labelsAmong(section.children);
}

/** Those of several paragraphs that say for whom. */
export function labelsAmong(sections: readonly Section[]): Labelled[] {
  return sections.flatMap((child) => {
    const label = subjectLabel(child.text);
    return label ? [{ section: child, subjects: label.subjects }] : [];
  });
}

/** Those of a field: below it, or below the «Tiêu chí» that it holds. */
export function labelsOfField(section: Section): Labelled[] {
  return [...labelsOf(section), ...section.children.filter(isAboutCriteria).flatMap(labelsOf)];
}
