import { groupOf, type Standing, type StandingGroup } from './standing';

/** How the list of lower plans is narrowed by its address. */
export type LowerFilter = { show: StandingGroup | null; page: number };

const UNITS_A_PAGE = 50;

type SearchParams = Record<string, string | string[] | undefined>;

const SHOWN = new Map<string, StandingGroup>([
  ['in-time', 'IN_TIME'],
  ['late', 'LATE'],
  ['drafting', 'DRAFTING'],
  ['missing', 'MISSING'],
]);

/** Reads the filter from an address. What makes no sense is left out. */
export function readLowerFilter(params: SearchParams): LowerFilter {
  const page = /^\d{1,5}$/.exec(one(params.page));
  return { show: SHOWN.get(one(params.show)) ?? null, page: Math.max(1, Number(page?.[0] ?? 1)) };
}

/** The address of the list so narrowed. `path` is the page's own: '/as/…/plans/…/lower'. */
export function lowerHref(path: string, { show, page }: Partial<LowerFilter>): string {
  const params = new URLSearchParams();
  const word = [...SHOWN].find(([, group]) => group === show)?.[0];
  if (word) params.set('show', word);
  if (page && page > 1) params.set('page', String(page));
  const query = params.toString();
  return query ? `${path}?${query}` : path;
}

/** The rows of a page so narrowed. A page behind the last one is the first. */
export function pageOf<Row extends { standing: Standing }>(
  rows: readonly Row[],
  { show, page }: LowerFilter,
): { rows: Row[]; page: number; pages: number } {
  const kept = show === null ? rows : rows.filter(({ standing }) => groupOf(standing) === show);
  const pages = Math.max(1, Math.ceil(kept.length / UNITS_A_PAGE));
  const shown = page <= pages ? page : 1;
  return { rows: kept.slice((shown - 1) * UNITS_A_PAGE, shown * UNITS_A_PAGE), page: shown, pages };
}

function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
