import { clean, isId } from '@/lib/form/text';
import { NOMINATION_STATUS_WORDS, SUBJECT_WORDS, type Subject } from '@/lib/format/words';
import type { NominationStatus } from './status';

/** `in`: what was nominated into the acting unit's own plans. `own`: what the unit and those under it nominate. */
type ListView = 'in' | 'own';

export type SortKey = 'state' | 'name' | 'unit' | 'field' | 'submitted' | 'number';

/** A list of nominations, as its address says it. Null and '' ask nothing. */
export type ListFilter = {
  view: ListView;
  /** Words of the name, typed with diacritics or without. */
  words: string;
  planId: string | null;
  fieldId: string | null;
  /** With the units under it. */
  unitId: string | null;
  subject: Subject | null;
  /** REGISTERED: submitted or recognised, what counts for a quota. */
  status: NominationStatus | 'REGISTERED' | null;
  /** Null: every year. */
  year: number | null;
  sort: { key: SortKey; descending: boolean };
  /** From 1. */
  page: number;
};

export const PAGE_SIZE = 50;

const SORT_KEYS: readonly SortKey[] = ['state', 'name', 'unit', 'field', 'submitted', 'number'];
const LONGEST_WORDS = 100;
const LAST_PAGE = 100_000;

type Query = Record<string, string | string[] | undefined>;

/** Reads an address; whatever makes no sense in it asks nothing. Only reviewers have the view `in`, and start there. */
export function readFilter(query: Query, reviews: boolean): ListFilter {
  const of = (name: string) => {
    const value = query[name];
    return clean((Array.isArray(value) ? value[0] : value) ?? '');
  };
  const year = of('year');
  const status = of('status');
  return {
    view: reviews && of('view') !== 'own' ? 'in' : 'own',
    words: of('q').slice(0, LONGEST_WORDS).toWellFormed(),
    planId: idOrNull(of('plan')),
    fieldId: idOrNull(of('field')),
    unitId: idOrNull(of('unit')),
    subject: oneOf(of('subject'), Object.keys(SUBJECT_WORDS) as Subject[]),
    status: oneOf(status, [...(Object.keys(NOMINATION_STATUS_WORDS) as NominationStatus[]), 'REGISTERED']),
    year: /^(19|20|21)\d\d$/.test(year) ? Number(year) : null,
    sort: sortOf(of('sort')),
    page: /^[1-9]\d{0,4}$/.test(of('page')) ? Math.min(Number(of('page')), LAST_PAGE) : 1,
  };
}

/** Whether a list shows less than all there is. */
export function isNarrowed(filter: ListFilter): boolean {
  const { words, planId, fieldId, unitId, subject, status, year } = filter;
  return words !== '' || [planId, fieldId, unitId, subject, status, year].some((one) => one !== null);
}

/** The address of a list, below '/nominations'; the first page again unless a page is asked for. */
export function filterAddress(filter: ListFilter, changes: Partial<ListFilter> = {}): string {
  const wanted = { ...filter, page: 1, ...changes };
  const { key, descending } = wanted.sort;
  const query = new URLSearchParams(
    Object.entries({
      view: wanted.view === 'own' ? 'own' : '',
      q: wanted.words,
      plan: wanted.planId ?? '',
      field: wanted.fieldId ?? '',
      unit: wanted.unitId ?? '',
      subject: wanted.subject ?? '',
      status: wanted.status ?? '',
      year: wanted.year === null ? '' : String(wanted.year),
      sort: key === 'state' && !descending ? '' : `${descending ? '-' : ''}${key}`,
      page: wanted.page > 1 ? String(wanted.page) : '',
    }).filter(([, value]) => value !== ''),
  );
  return `?${query}`;
}

function sortOf(text: string): ListFilter['sort'] {
  const key = oneOf(text.replace(/^-/, ''), SORT_KEYS);
  return key ? { key, descending: text.startsWith('-') } : { key: 'state', descending: false };
}

function idOrNull(text: string): string | null {
  return isId(text) ? text : null;
}

function oneOf<T extends string>(text: string, known: readonly T[]): T | null {
  return known.find((one) => one === text) ?? null;
}
