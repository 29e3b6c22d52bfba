const COUNT = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

/** A whole number with Vietnamese grouping: 12345 → '12.345'. */
export function formatCount(count: number): string {
  // Below a thousand there is nothing to group, and Intl is slow for the hundreds of numbers of a matrix.
  return Number.isInteger(count) && Math.abs(count) < 1000 ? String(count) : COUNT.format(count);
}

/** A count as the administration writes it, so that nobody can add a digit in front: 2 → '02', 12 → '12'. */
export function twoDigits(count: number): string {
  const digits = formatCount(Math.abs(count)).padStart(2, '0');
  return count < 0 ? `-${digits}` : digits;
}

/** The same in running text, where none is no number to guard: 2 → '02', 0 → '0'. */
export function countInText(count: number): string {
  return count === 0 ? '0' : twoDigits(count);
}

/** What a quota asks for: (10, 15) → '10–15', (2, null) → '02', (3, 3) → '03'. */
export function quotaRange(min: number, max: number | null): string {
  return max === null || max === min ? twoDigits(min) : `${twoDigits(min)}–${twoDigits(max)}`;
}
