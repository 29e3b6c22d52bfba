/**
 * Finds, among many units, the nearest one that a unit is or stands under. Looking up a path costs its depth,
 * not the number of units, and each path is looked up once however many fields and years it has tallies for.
 */
export type PathIndex = { paths: ReadonlySet<string>; found: Map<string, string | null> };

/** Paths of units as '12.345.', each segment ended by a dot. */
export function pathIndex(paths: Iterable<string>): PathIndex {
  return { paths: new Set(paths), found: new Map() };
}

/** The longest indexed path that is `unitPath` or an ancestor of it; null where there is none. */
export function nearest(index: PathIndex, unitPath: string): string | null {
  const known = index.found.get(unitPath);
  if (known !== undefined) return known;
  const path = lookUp(index.paths, unitPath);
  index.found.set(unitPath, path);
  return path;
}

function lookUp(paths: ReadonlySet<string>, unitPath: string): string | null {
  let end = unitPath.length;
  while (end > 0) {
    const prefix = unitPath.slice(0, end);
    if (paths.has(prefix)) return prefix;
    // The dot that ends the parent's path is the last one before this path's own.
    end = end < 2 ? 0 : unitPath.lastIndexOf('.', end - 2) + 1;
  }
  return null;
}
