/**
 * The parts in which a plan is written. Each is loaded, saved and counted on its own, so that a plan of 300 criteria is
 * as quick to edit as a small one, and two people who write different parts never meet.
 */
export type PartKey =
  | 'head'
  | 'upper'
  | 'words'
  | 'bases'
  | 'phases'
  | 'criteria:general'
  | `field:${string}`
  | `criteria:${string}`
  | `quota:${string}`
  | `deadline:${string}`;

/** What a form of a part holds: texts by field name; of a box that is ticked 'on', of one that is not nothing. */
export type PartValues = Record<string, string>;

/** Before the names of values that are no fields: what another person wrote into the field, its label in the first line. */
export const OTHERS_WORDS = 'other:';

/** A part as its form opens: what is stored, and the revision that a later saving is compared with. */
export type OpenPart = {
  part: PartKey;
  /** Counts the savings of the part; 0 before the first. */
  revision: number;
  savedBy: string | null;
  savedAt: Date | null;
  values: PartValues;
};

const PAGES: Record<string, string> = {
  head: 'head',
  upper: 'upper',
  words: 'words',
  bases: 'bases',
  phases: 'phases',
  'criteria:general': 'criteria',
};
const PAGES_OF_KIND: Record<string, string> = {
  field: 'fields',
  criteria: 'fields',
  quota: 'quotas',
  deadline: 'deadlines',
};

/** The page of a part below the plan's editor, 'fields/<id>', 'fields/<id>/criteria'; throws for a part that there is not. */
export function pageOfPart(part: PartKey): string {
  const page = PAGES[part];
  if (page !== undefined) return page;
  const [kind = '', id = ''] = part.split(':');
  const list = PAGES_OF_KIND[kind];
  if (list === undefined || id === '') throw new RangeError(`No part of a plan: ${part}`);
  return kind === 'criteria' ? criteriaPage(id) : `${list}/${id}`;
}

/** The page of a field's criteria below the editor: of their own, so that saving them never drops what was typed of the field. */
export function criteriaPage(fieldId: string): string {
  return `fields/${fieldId}/criteria`;
}

/** Where a part's list stands below the editor: 'fields' for a field, '' (the overview) for what is in no list. */
export function listOfPart(part: PartKey): string {
  return PAGES[part] === undefined ? (PAGES_OF_KIND[part.split(':')[0] ?? ''] ?? '') : '';
}

/** The editor of a plan, for whoever acts for `unitId`. */
export function editorPath(unitId: string, planId: string, page = ''): string {
  return `/as/${unitId}/plans/${planId}/edit${page === '' ? '' : `/${page}`}`;
}

/**
 * What a part's form is keyed by on its page: a saving opens it anew. Not the stored revision: another person may have
 * saved in between, and without script a refused form is given back to the same key only.
 */
export function formKey(
  part: PartKey,
  query: { saved?: string | string[]; revision?: string | string[] },
): string {
  return query.saved === part ? `${part} ${query.revision}` : part;
}
