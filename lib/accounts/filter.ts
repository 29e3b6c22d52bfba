import { clean, isId } from '@/lib/form/text';
import type { AccountFilter, AccountState } from './queries';
import { ROLES } from './role-fields';

export type SearchParams = Record<string, string | string[] | undefined>;

const STATES: readonly AccountState[] = ['active', 'invited', 'disabled'];

/** What narrows the list of accounts, from its address; whatever makes no sense is as if it were not there. */
export function readAccountFilter(params: SearchParams): AccountFilter & { words: string; page: number } {
  const unitId = one(params.unit);
  return {
    words: words(params),
    unitId: isId(unitId) ? unitId : undefined,
    role: ROLES.find((role) => role === one(params.role)),
    state: STATES.find((state) => state === one(params.state)),
    page: pageOf(one(params.page)),
  };
}

/** The address of the same list on another page. */
export function accountsHref(path: string, filter: AccountFilter, page: number): string {
  const query = new URLSearchParams();
  const { words: typed, unitId, role, state } = filter;
  for (const [name, value] of Object.entries({ q: typed, unit: unitId, role, state })) {
    if (value) query.set(name, value);
  }
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `${path}?${query}` : path;
}

/** What was typed into a search field, at most as long as a name can be. */
export function words(params: SearchParams): string {
  return clean(one(params.q) ?? '')
    .slice(0, 200)
    .toWellFormed();
}

export function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function pageOf(typed: string | undefined): number {
  const page = /^\d{1,6}$/.test(typed ?? '') ? Number(typed) : 1;
  return Math.max(1, page);
}
