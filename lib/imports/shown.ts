import type { Counts, RowOutcome } from './queries';

/** Which rows of a batch a page shows. */
export type ShownRows = { outcome: RowOutcome; page: number };

/** The views of a batch by their name in the address. */
export const VIEWS = {
  refused: 'REFUSED',
  taken: 'TAKEN',
  there: 'ALREADY_THERE',
  waiting: 'WAITING',
} as const;
export type ViewName = keyof typeof VIEWS;

/** Reads the address; without a view, the first in which there is something: what has to be mended comes first. */
export function readShown(query: Record<string, string | string[] | undefined>, counts: Counts): ShownRows {
  const [asked = ''] = [query.show].flat();
  const page = Math.trunc(Number([query.page].flat()[0]));
  const names = Object.keys(VIEWS) as ViewName[];
  const name = names.find((one) => one === asked) ?? names.find((one) => counts[VIEWS[one]] > 0) ?? 'taken';
  return { outcome: VIEWS[name], page: page >= 1 && page <= 1_000 ? page : 1 };
}
