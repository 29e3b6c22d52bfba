import type { Client } from 'pg';
import { upperPaths } from '@/lib/db/scope';
import type { Place } from './world';

/** Runs `work` as the application acting for a place, and takes everything back. */
export async function asPlace<T>(app: Client, place: Place | null, work: () => Promise<T>): Promise<T> {
  await app.query('BEGIN');
  try {
    if (place) {
      await app.query(
        `SELECT set_config('app.tenant', $1, true), set_config('app.scope', $2, true), set_config('app.upper', $3, true)`,
        [place.tenantId, place.unit.path, upperPaths(place.unit.path)],
      );
    }
    return await work();
  } finally {
    await app.query('ROLLBACK');
  }
}

/** The same, and whether the database let it happen: 'refused', or the number of rows touched. */
export async function attempt(app: Client, place: Place | null, sql: string, values: unknown[] = []) {
  return asPlace(app, place, async () => {
    try {
      return (await app.query(sql, values)).rowCount ?? 0;
    } catch (error) {
      const { code } = error as { code?: string };
      // 42501: permission denied or a row the policy refuses; anything else is a broken test
      if (code === '42501') return 'refused' as const;
      throw error;
    }
  });
}
