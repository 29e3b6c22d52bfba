/**
 * Which parts of a list stand elsewhere than before among those that both lists hold: as few as explain the new order, each
 * with its old and its new place, counted from 1 in the whole list.
 */
export function movedAmong(
  before: readonly string[],
  after: readonly string[],
): Map<string, { before: string; after: string }> {
  const places = new Map(before.map((id, at) => [id, at]));
  const kept = after.flatMap((id, at) => {
    const was = places.get(id);
    return was === undefined ? [] : [{ id, was, is: at }];
  });
  const inOrder = longestRise(kept.map(({ was }) => was));
  return new Map(
    kept
      .filter((_, at) => !inOrder.has(at))
      .map(({ id, was, is }) => [id, { before: `thứ ${was + 1}`, after: `thứ ${is + 1}` }]),
  );
}

/** Positions of a longest rising run of numbers, gaps allowed. */
function longestRise(numbers: readonly number[]): Set<number> {
  const best: { length: number; from: number }[] = [];
  let end = -1;
  for (const [at, number] of numbers.entries()) {
    let from = -1;
    for (let earlier = 0; earlier < at; earlier++) {
      if ((numbers[earlier] ?? 0) < number && lengthAt(earlier) > lengthAt(from)) from = earlier;
    }
    best.push({ length: lengthAt(from) + 1, from });
    if (lengthAt(at) > lengthAt(end)) end = at;
  }
  const run = new Set<number>();
  for (let at = end; at >= 0; at = best[at]?.from ?? -1) run.add(at);
  return run;

  function lengthAt(at: number): number {
    return best[at]?.length ?? 0;
  }
}
