/** The largest table that may be uploaded, in bytes; the browser says it too, before it sends anything. */
export const TABLE_BYTES = 5_000_000;

/** What a form with such a table may send: the boundaries of its fields come on top. */
export const LARGEST_TABLE_SENT = TABLE_BYTES + 100_000;
