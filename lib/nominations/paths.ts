/** The path of a unit and those of the units above it: '12.345.' → ['12.', '12.345.']. */
export function selfAndAbove(path: string): string[] {
  const numbers = path.split('.').filter(Boolean);
  return numbers.map((_, at) => `${numbers.slice(0, at + 1).join('.')}.`);
}
