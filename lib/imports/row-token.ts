import { createHash } from 'node:crypto';
import type { RowDraft } from './rows';

/**
 * The form token of the nomination that a row makes: the same for the same content in the same plan, year and unit, whichever
 * file it stands in and whoever uploads it. So a row is never taken twice.
 */
export function rowToken(of: { tenantId: string; planId: string; year: number }, draft: RowDraft): string {
  const { who, ...rest } = draft;
  const parts = Object.entries({ ...of, ...rest, ...who }).sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest();
  // A name-based UUID (version 8: by a rule of one's own).
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
