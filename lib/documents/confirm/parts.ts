import type { PartKey } from '@/lib/plans/edit/parts';

/** A part of what was read from a document, as it is corrected on a page of its own, and what that page is called. */
export type ReadingPart = { part: PartKey; page: string; title: string };

/** Whom the names in the quotas mean. */
export const PLACES_PART: PartKey = 'quota:places';

/** The parts in the order of a plan. The criteria of a field have pages of their own below «fields». */
export const READING_PARTS: readonly ReadingPart[] = [
  { part: 'head', page: 'head', title: 'Thông tin chung' },
  { part: 'upper', page: 'upper', title: 'Kế hoạch cấp trên và căn cứ' },
  { part: 'criteria:general', page: 'criteria', title: 'Tiêu chí chung' },
  { part: 'field:all', page: 'fields', title: 'Lĩnh vực và tiêu chí' },
  { part: 'quota:all', page: 'quotas', title: 'Chỉ tiêu' },
  { part: PLACES_PART, page: 'places', title: 'Đơn vị trong chỉ tiêu' },
  { part: 'deadline:all', page: 'deadlines', title: 'Thời hạn' },
  { part: 'phases', page: 'phases', title: 'Giai đoạn' },
];

/** The part that holds the criteria of the field with this key. */
export function criteriaOf(field: string): PartKey {
  return `criteria:${field}`;
}

/** The key of the field whose criteria a part holds; null for any other part. */
export function fieldOfPart(part: PartKey): string | null {
  return part.startsWith('criteria:') && part !== 'criteria:general' ? part.slice('criteria:'.length) : null;
}

/** The page of a part, below the one of the reading: 'fields/f3'. */
export function pageOfReadingPart(part: PartKey): string {
  const known = READING_PARTS.find((one) => one.part === part);
  return known?.page ?? `fields/${fieldOfPart(part)}`;
}

/** The address of a reading, or of a page below it, for whoever acts for `unitId`. */
export function readingPath(unitId: string, readingId: string, page = ''): string {
  return `/as/${unitId}/plans/read/${readingId}${page === '' ? '' : `/${page}`}`;
}
