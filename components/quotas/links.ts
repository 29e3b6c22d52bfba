import type { Subject } from '@/lib/format/words';

export type View = 'units' | 'fields';
export type Show = 'all' | 'short' | 'late';

/** What the progress page shows; null for the whole period. */
export type Shown = { view: View; show: Show; year: number | null };

/** What an address asks for; what it leaves open or garbles is for the plan to say. */
export function readShown(query: Record<string, string | string[] | undefined>): {
  year: number | null | undefined;
  view: View | undefined;
  show: Show;
} {
  const { year, view, show } = query;
  return {
    year: year === 'all' ? null : typeof year === 'string' && /^\d{4}$/.test(year) ? Number(year) : undefined,
    view: view === 'units' || view === 'fields' ? view : undefined,
    show: show === 'short' || show === 'late' ? show : 'all',
  };
}

/** The view that suits a plan: its fields where most of its numbers are for one field, else its units. */
export function naturalView(quotas: readonly { fieldId: string | null }[]): View {
  const ofFields = quotas.filter(({ fieldId }) => fieldId !== null).length;
  return ofFields * 2 > quotas.length ? 'fields' : 'units';
}

/** Address of a view of a plan's progress. `base` is that of the acting unit. */
export function progressHref(base: string, planId: string, { view, show, year }: Shown): string {
  return `${base}/plans/${planId}/progress?${new URLSearchParams({ year: year === null ? 'all' : String(year), view, show })}`;
}

/** Which nominations a number counts: all of a plan but for what narrows them. */
export type Counted = {
  plan: string;
  field?: string | null;
  /** With what stands under it. */
  unit?: string | null;
  subject?: Subject | null;
  year: number | null;
  /** The plan is the acting unit's own: a reviewer then sees them where they are decided. */
  own: boolean;
};

/**
 * The registered nominations behind a number. Relative to a page under plans/[plan], and put together by hand: a matrix holds
 * hundreds of them. Ids and years need no encoding.
 */
export function nominationsHref({ plan, field, unit, subject, year, own }: Counted): string {
  return (
    `../../nominations?plan=${plan}${field ? `&field=${field}` : ''}${unit ? `&unit=${unit}` : ''}` +
    `${subject ? `&subject=${subject}` : ''}${year === null ? '' : `&year=${year}`}&status=REGISTERED${own ? '' : '&view=own'}`
  );
}
