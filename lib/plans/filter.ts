import { clean, isId } from '@/lib/form/text';
import { LEVEL_WORDS, type Level } from '@/lib/format/words';
import { PLAN_STATE_WORDS, type PlanState } from './status';

/** What a list of plans is narrowed to. All of it stands in the address, so that a view can be kept and sent on. */
export type PlanFilter = {
  /** As typed, cleaned; every word of it must be found. */
  q: string;
  /** A year that the period covers. */
  year: number | null;
  level: Level | null;
  /** Issuing unit: a unit below the acting one stands for everything under it as well. */
  unit: string | null;
  state: PlanState | null;
  /** From 1. */
  page: number;
};

export type SearchParams = Record<string, string | string[] | undefined>;

/** Reads a filter from an address. What makes no sense is left out: an old or mistyped link still shows a list. */
export function readPlanFilter(params: SearchParams): PlanFilter {
  const level = first(params.level);
  const state = first(params.state);
  const unit = first(params.unit);
  return {
    q: clean(first(params.q)).slice(0, LONGEST_QUESTION).toWellFormed(),
    year: wholeNumber(first(params.year), 1900, 2999),
    level: isKeyOf(LEVEL_WORDS, level) ? level : null,
    unit: isId(unit) ? unit : null,
    state: isKeyOf(PLAN_STATE_WORDS, state) ? state : null,
    page: wholeNumber(first(params.page), 1, 100_000) ?? 1,
  };
}

/** The address of a list so narrowed: '/as/…/plans?year=2024'. Absent values and page 1 are left out. */
export function planListHref(base: string, filter: Partial<PlanFilter>): string {
  const params = new URLSearchParams();
  for (const name of ['q', 'year', 'level', 'unit', 'state', 'page'] as const) {
    const value = filter[name];
    if (value && !(name === 'page' && value === 1)) params.set(name, String(value));
  }
  const query = params.toString();
  return query ? `${base}/plans?${query}` : `${base}/plans`;
}

/** Whether anything is narrowed; the page is no narrowing. */
export function isNarrowed(filter: PlanFilter): boolean {
  return Boolean(filter.q || filter.year || filter.level || filter.unit || filter.state);
}

/** The words of a question, each once; more than eight narrow nothing further. */
export function wordsOf(question: string): string[] {
  return [...new Set(question.split(/\s+/u).filter(Boolean))].slice(0, 8);
}

const LONGEST_QUESTION = 200;

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

function wholeNumber(text: string, least: number, most: number): number | null {
  if (!/^\d{1,9}$/.test(text.trim())) return null;
  const number = Number(text);
  return number >= least && number <= most ? number : null;
}

function isKeyOf<Words extends object>(words: Words, text: string): text is Extract<keyof Words, string> {
  return Object.hasOwn(words, text);
}
