import 'server-only';
import { appliedMigrations } from '@/lib/db/entrance';
import { log } from '@/lib/log/log';

/** What a monitor asks. `EXPECTED_MIGRATIONS` is told by the start script: the number of folders in prisma/migrations. */
export type Health = {
  status: 'ok' | 'unavailable';
  database: boolean;
  migrations: 'current' | 'behind' | 'unknown';
};

export async function health(): Promise<Health> {
  try {
    const applied = await appliedMigrations();
    const expected = Number(process.env.EXPECTED_MIGRATIONS ?? applied);
    const current = applied >= expected;
    return {
      status: current ? 'ok' : 'unavailable',
      database: true,
      migrations: current ? 'current' : 'behind',
    };
  } catch (error) {
    log.error(
      { error: error instanceof Error ? error.name : 'unknown' },
      'health: the database does not answer',
    );
    return { status: 'unavailable', database: false, migrations: 'unknown' };
  }
}
