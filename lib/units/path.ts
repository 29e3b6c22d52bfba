/** Paths of the units above one, the root first: '12.345.6.' → ['12.', '12.345.']. */
export function pathsAbove(path: string): string[] {
  const numbers = path.split('.').filter(Boolean).slice(0, -1);
  return numbers.map((_, at) => `${numbers.slice(0, at + 1).join('.')}.`);
}

/** The same with the unit's own path at the end. */
export function selfAndAbove(path: string): string[] {
  return [...pathsAbove(path), path];
}

/**
 * Whether a unit is another or stands under it. Paths end with a dot, so that '1.23.' is not within '1.2.'.
 */
export function within(path: string, ancestorPath: string): boolean {
  return ancestorPath.endsWith('.') && path.startsWith(ancestorPath);
}
