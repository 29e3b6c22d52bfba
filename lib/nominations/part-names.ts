/** Before the name of a field: what was stored there by somebody else, in full, where a message cannot quote it all. */
export const OTHERS = 'others.';
