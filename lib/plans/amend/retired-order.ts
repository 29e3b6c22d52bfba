/**
 * The order of all criteria that a plan ever had: those in force as they are wanted now, each of the others behind the one
 * that it stood behind before. So an earlier version is read in about the order that it had.
 */
export function withRetired(before: readonly string[], inForce: readonly string[]): string[] {
  const order = [...inForce];
  const kept = new Set(inForce);
  for (const [at, id] of before.entries()) {
    if (kept.has(id)) continue;
    const earlier = before[at - 1];
    order.splice(earlier === undefined ? 0 : order.indexOf(earlier) + 1, 0, id);
  }
  return order;
}
