import { describe, expect, it } from 'vitest';
import { drift } from '@/scripts/database/migrate';
import { withClient } from '@/scripts/database/roles.mjs';
import { freshDatabase } from './setup/fresh-database';

describe('migrations', () => {
  it('lead to exactly the database that schema.prisma describes', async () => {
    const { ownerUrl } = await freshDatabase();
    expect(await drift(ownerUrl)).toBe('');
  });

  it('would be caught when they did not', async () => {
    const { ownerUrl } = await freshDatabase();
    await withClient(ownerUrl, (client) => client.query('CREATE TABLE stray (id int PRIMARY KEY)'));
    expect(await drift(ownerUrl)).toContain('DROP TABLE "stray"');
  });
});
