import 'server-only';
import { Client } from 'pg';
import { env } from '@/lib/environment';

/**
 * Runs work unless it runs already, here or in another process on this database: then null. The lock is a connection of its
 * own, so that it outlasts the transactions of the work and ends with the process.
 */
export async function onlyOneAtATime<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  const client = new Client({ connectionString: env().APP_DATABASE_URL });
  // Were it cut meanwhile, the next one may begin; the work itself notices on its own connections.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine',
      [name],
    );
    return rows[0]?.mine ? await work() : null;
  } finally {
    await client.end();
  }
}
