/** A string of HTML on its way to SentOnce: with it, or known by its key alone where it goes out as HTML anyway. */
export type Kept = { key: string; html: string | null };

// Component data and HTML are drawn by two module graphs of one process, which share nothing but the global object.
const shelf = globalThis as { markupOfGuongSang?: Map<string, string> };

const NEVER_DRAWN_MS = 60_000;
// React may draw a component twice within one answer.
const DRAWN_MS = 1000;

/** On the server: keeps a string for the HTML that is drawn right after. */
export function keep(html: string): Kept {
  const key = crypto.randomUUID();
  kept().set(key, html);
  forgetAfter(key, NEVER_DRAWN_MS);
  return { key, html: null };
}

/** The string of a key: on the server what was kept, in the browser what the page was drawn with. */
export function recall(key: string): string {
  const known = kept().get(key);
  if (typeof document === 'undefined') {
    if (known === undefined)
      throw new Error('The markup of a table was asked for after it had been forgotten');
    forgetAfter(key, DRAWN_MS);
    return known;
  }
  if (known !== undefined) return known;
  const drawn = document.querySelector(`[data-kept="${key}"]`)?.innerHTML ?? '';
  // Going back to this page draws it again, and then it is no longer there to be read.
  kept().set(key, drawn);
  return drawn;
}

function kept(): Map<string, string> {
  shelf.markupOfGuongSang ??= new Map();
  return shelf.markupOfGuongSang;
}

function forgetAfter(key: string, delay: number): void {
  const timer: unknown = setTimeout(() => kept().delete(key), delay);
  if (typeof timer === 'object' && timer !== null && 'unref' in timer) (timer as NodeJS.Timeout).unref();
}
