import { randomUUID } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { APP_ROLE, DATABASE, OWNER_ROLE, withClient } from '@/scripts/database/roles.mjs';

/** Connection strings of one database: as the role that owns everything, and as the application's. */
export type TestDatabase = { name: string; ownerUrl: string; appUrl: string };

/**
 * A migrated database of one's own, dropped after the test file. Call it in `beforeAll`, or in a test that must
 * not see what another wrote. A scope set in a nested transaction leaks outward, so tests never share one by
 * rolling back.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const { ownerUrl, appUrl, superuserUrl } = inject('database');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withClient(superuserUrl, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${DATABASE} OWNER ${OWNER_ROLE}`);
    await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${APP_ROLE}`);
  });
  afterAll(() => withClient(superuserUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)));
  return { name, ownerUrl: inDatabase(ownerUrl, name), appUrl: inDatabase(appUrl, name) };
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
