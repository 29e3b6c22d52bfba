/** Before the id of a unit, the name of its tick box. A file of its own: the browser needs no schema for it. */
export const TICK = 'to.';
