import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedDatabase, startEmbedded } from '@/scripts/database/embedded.mjs';
import { drift, type MigrationSource, migrate } from '@/scripts/database/migrate';
import { MIGRATIONS_FOLDER } from '@/scripts/database/migrations.mjs';
import { DATABASE, OWNER_ROLE, withClient } from '@/scripts/database/roles.mjs';
import { lastingFolder } from './support/lasting-folder';
import { temporaryFolder } from './support/starting';

const SCHEMA = `
datasource db {
  provider = "postgresql"
}
model Thing {
  id   Int    @id
  name String
}
`;
const FIRST = 'CREATE TABLE "Thing" ("id" INTEGER NOT NULL, CONSTRAINT "Thing_pkey" PRIMARY KEY ("id"));';
const SECOND = 'ALTER TABLE "Thing" ADD COLUMN "name" TEXT NOT NULL;';

describe('migrations', () => {
  const folder = lastingFolder();
  let server: EmbeddedDatabase;
  let made = 0;

  beforeAll(async () => {
    server = await startEmbedded({ dataDir: folder, durable: false });
  });
  afterAll(() => server.stop());

  /** An empty database, and a migration folder with a schema of one table. */
  async function place(
    migrations: Record<string, string>,
  ): Promise<{ url: string; source: MigrationSource }> {
    const name = `place_${++made}`;
    await withClient(server.superuserUrl, (client) =>
      client.query(`CREATE DATABASE ${name} TEMPLATE ${DATABASE} OWNER ${OWNER_ROLE}`),
    );
    const own = temporaryFolder();
    const source = { schema: path.join(own, 'schema.prisma'), folder: path.join(own, 'migrations') };
    writeFileSync(source.schema, SCHEMA);
    cpSync(
      path.join(MIGRATIONS_FOLDER, 'migration_lock.toml'),
      path.join(source.folder, 'migration_lock.toml'),
    );
    for (const [step, sql] of Object.entries(migrations)) write(source, step, sql);
    const url = new URL(server.ownerUrl);
    url.pathname = name;
    return { url: url.href, source };
  }

  function write({ folder: place = '' }: MigrationSource, step: string, sql: string) {
    mkdirSync(path.join(place, step), { recursive: true });
    writeFileSync(path.join(place, step, 'migration.sql'), sql);
  }

  it('are applied once, in order, and lead to the schema', async () => {
    const { url, source } = await place({ '2_name': SECOND, '1_thing': FIRST });
    expect(await migrate(url, source)).toEqual(['1_thing', '2_name']);
    expect(await migrate(url, source)).toEqual([]);
    expect(await drift(url, source)).toBe('');
  });

  it('keep the record that Prisma itself keeps', async () => {
    const { url, source } = await place({ '1_thing': FIRST });
    await migrate(url, source);
    const { rows } = await withClient(url, (client) =>
      client.query(
        'SELECT migration_name, finished_at IS NOT NULL AS done, length(checksum) FROM _prisma_migrations',
      ),
    );
    expect(rows).toEqual([{ migration_name: '1_thing', done: true, length: 64 }]);
  });

  it('say what is missing when they stop short of the schema', async () => {
    const { url, source } = await place({ '1_thing': FIRST });
    await migrate(url, source);
    expect(await drift(url, source)).toContain('ADD COLUMN     "name" TEXT NOT NULL');
  });

  it('are applied once by two starts at the same time', async () => {
    const { url, source } = await place({ '1_thing': FIRST, '2_name': SECOND });
    const applied = await Promise.all([migrate(url, source), migrate(url, source)]);
    expect(applied.flat().sort()).toEqual(['1_thing', '2_name']);
  });

  it('leave nothing of a step that fails, name the reason, and go on once it is mended', async () => {
    const { url, source } = await place({ '1_thing': FIRST, '2_name': `${SECOND} SELECT 1 / 0;` });
    await expect(migrate(url, source)).rejects.toThrow('division by zero');
    write(source, '2_name', SECOND);
    expect(await migrate(url, source)).toEqual(['2_name']);
  });

  it('hold semicolons in functions and comments', async () => {
    const odd = `-- one; two\nCREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN; RETURN 1; END $$;`;
    const { url, source } = await place({
      '1_thing': FIRST,
      '2_name': SECOND,
      '3_function': odd.replace('BEGIN;', 'BEGIN'),
    });
    expect(await migrate(url, source)).toHaveLength(3);
  });

  it('refuse a step that was edited after it had been applied', async () => {
    const { url, source } = await place({ '1_thing': FIRST });
    await migrate(url, source);
    write(source, '1_thing', `${FIRST}\n-- edited`);
    await expect(migrate(url, source)).rejects.toThrow(/bị sửa về sau: 1_thing/);
  });

  it('refuse a database that a newer program has been at', async () => {
    const newer = await place({ '1_thing': FIRST, '2_name': SECOND });
    await migrate(newer.url, newer.source);
    const older = await place({ '1_thing': FIRST });
    await expect(migrate(newer.url, older.source)).rejects.toThrow(/phiên bản mới hơn.*2_name/);
  });
});
