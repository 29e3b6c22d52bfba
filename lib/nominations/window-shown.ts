import {
  lateNotice,
  type NominationWindow,
  nominationWindow,
  windowProblem,
  windowSentence,
  windowState,
} from '@/lib/deadlines/window';
import { distance, type PlainDate, plainDateIn } from '@/lib/format/dates';

/** The window of a nomination as a page says it. */
export type WindowShown = {
  sentence: string;
  /** 'còn 61 ngày' to the due day; null once it has passed or before the window opens. */
  distance: string | null;
  /** What stands against submitting now, or that it will count as late. */
  warning: string | null;
  closed: boolean;
};

type PlanFacts = Parameters<typeof nominationWindow>[0];

type Extension = Parameters<typeof nominationWindow>[2];

/** The window of one year of a plan at an instant, with the time that the unit was given besides. */
export function windowShown(plan: PlanFacts, year: number, now: Date, extension?: Extension): WindowShown {
  const window = nominationWindow(plan, year, extension);
  if (!window) {
    const sentence = `Kế hoạch không có kỳ đề cử cho năm ${year}.`;
    return { sentence, distance: null, warning: 'Chỉ lưu nháp được.', closed: true };
  }
  const problem = windowProblem(window, now);
  return {
    sentence: windowSentence(window),
    distance: windowState(window, now) === 'OPEN' ? distanceToDue(window, now) : null,
    warning: problem?.message ?? lateNotice(window, now),
    closed: problem !== null,
  };
}

/**
 * The years one may nominate for now, the latest one first: those whose window has not closed, so in January perhaps
 * still the year before, and a year for which time was given. Where all have closed, the present year, for which a draft
 * can be saved all the same. `extended` holds the years for which time was given, each with the extension that ends last.
 */
export function yearsToNominate(
  plan: PlanFacts,
  now: Date,
  extended: ReadonlyMap<number, { endsOn: PlainDate }> = new Map(),
): number[] {
  const present = Number(plainDateIn(now).slice(0, 4));
  const past = [...extended.keys()].filter((year) => year < present);
  const years = [...new Set([present, present - 1, ...past])].sort((a, b) => b - a);
  const open = years.filter((year) => {
    const window = nominationWindow(plan, year, extended.get(year));
    return window !== null && windowState(window, now) !== 'CLOSED';
  });
  if (open.length > 0) return open;
  return present >= plan.startYear && present <= plan.endYear ? [present] : [];
}

function distanceToDue(window: NominationWindow, now: Date): string {
  return distance(plainDateIn(now), plainDateIn(new Date(window.dueUntil.getTime() - 1)));
}
