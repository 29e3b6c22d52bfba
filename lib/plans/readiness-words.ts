import type { Finding } from './readiness';

/** A finding that keeps the plan from being issued. */
export function stop(page: string, code: string, message: string): Finding {
  return { severity: 'STOP', code, message, page };
}

/** A finding that only asks to look. */
export function warn(page: string, code: string, message: string): Finding {
  return { severity: 'WARN', code, message, page };
}

/** Words of a plan quoted in a message, cut where they are long. */
export function quoted(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ');
  return `«${line.length > 90 ? `${line.slice(0, 89).trimEnd()}…` : line}»`;
}

/** The years of a period, in order. */
export function yearsOf({ startYear, endYear }: { startYear: number; endYear: number }): number[] {
  return Array.from({ length: Math.max(0, endYear - startYear + 1) }, (_, at) => startYear + at);
}
