/** The largest document that a plan is read from, in bytes; the browser says it too, before it sends anything. */
export const DOCUMENT_BYTES = 20 * 1024 * 1024;
/** With the rest of its form. */
export const LARGEST_DOCUMENT_SENT = DOCUMENT_BYTES + 3_000_000;
/** What is pasted goes back to the page when it is refused, twice. 200 pages are half of it. */
export const PASTED_CHARACTERS = 1_000_000;
