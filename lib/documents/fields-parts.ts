import type { FieldPlace } from '@/lib/documents/fields-find';
import { heading, type Labelled, labelsOf } from '@/lib/documents/fields-headings';
import type { Section } from '@/lib/documents/outline';
import { folded } from '@/lib/documents/text';

/** How the names of fields begin. */
export const FIELD_NAME =
  /^(?:mo hinh|guong(?! mau)|dien hinh|linh vuc|phong trao|cuoc van dong|trong (?:linh vuc|phong trao|thuc hien|viec|cong tac|xay dung))/;

/** «3.1. Đối với tập thể» holds fields where most of what stands below it has the name of one. */
export function fieldsOfParts(parent: Section): FieldPlace[] {
  return fieldsOfGroups(labelsOf(parent));
}

/** The fields of several groups, «1. Tập thể», «2. Cá nhân», each with those that its group is for. */
export function fieldsOfGroups(groups: readonly Labelled[]): FieldPlace[] {
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
