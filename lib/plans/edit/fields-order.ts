/** What a button of the list of fields asks for. */
export type ListMove =
  | { action: 'up' | 'down'; id: string }
  | { action: 'remove'; id: string }
  | { action: 'place' }
  | { action: 'letter' }
  | { action: 'unletter' };

/** Reads a button's value: 'up:<id>', 'down:<id>', 'remove:<id>', 'place', 'letter', 'unletter'; null where it is none. */
export function readListMove(intent: string): ListMove | null {
  const [action, id] = intent.split(':');
  if (action === 'place') return { action };
  if (action === 'letter' || action === 'unletter') return { action };
  const known = action === 'up' || action === 'down' || action === 'remove';
  return known && id ? { action, id } : null;
}

/** The same ids with one of them at another place, counted from 1. An id that is not there changes nothing. */
export function movedTo(ids: readonly string[], id: string, place: number): string[] {
  const rest = ids.filter((one) => one !== id);
  if (rest.length === ids.length) return [...ids];
  rest.splice(Math.min(Math.max(place, 1), ids.length) - 1, 0, id);
  return rest;
}

/**
 * The ids after several have been given new places: each of these comes to stand where it was told, the others keep their
 * order around them. Where two were told the same place, the one that was first stays first.
 */
export function rearranged(ids: readonly string[], places: ReadonlyMap<string, number>): string[] {
  const told = ids.filter((id) => {
    const place = places.get(id);
    return place !== undefined && place !== ids.indexOf(id) + 1;
  });
  const placeOf = (id: string) => places.get(id) ?? 0;
  const rest = ids.filter((id) => !told.includes(id));
  let last = -1;
  for (const id of told.toSorted((one, other) => placeOf(one) - placeOf(other))) {
    last = Math.max(placeOf(id) - 1, last + 1);
    rest.splice(last, 0, id);
  }
  return rest;
}
