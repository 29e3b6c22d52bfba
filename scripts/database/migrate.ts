// Applies prisma/migrations to a database (`npm run migrate`), and says how far it is from schema.prisma.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationList, SchemaFilter } from '@prisma/schema-engine-wasm';
import { Refusal, runCommand } from '../refusal.mjs';
import { compareMigrations, listMigrations, MIGRATIONS_FOLDER, PRISMA_FOLDER } from './migrations.mjs';
import { withClient } from './roles.mjs';
import { withSchemaEngine } from './schema-engine';

/** Where schema and migrations lie; the project's own unless a test brings others. */
export type MigrationSource = { schema?: string; folder?: string };

type Progress = (done: number, total: number, name: string) => void;

const NO_FILTER: SchemaFilter = { externalTables: [], externalEnums: [] };
// Any fixed number; two starts on one database must agree on it.
const LOCK = 7_202_410_15;

/**
 * Applies every migration that the database does not have yet, one after the other, and returns their names.
 * Two starts at the same time wait for each other.
 *
 * @throws {Refusal} when the database is ahead of the program, a migration was edited, or one fails
 */
export async function migrate(
  ownerUrl: string,
  { onProgress = () => {}, ...source }: MigrationSource & { onProgress?: Progress } = {},
): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const state = await compareMigrations(ownerUrl, source.folder);
    refuseUnsound(state);
    if (state.pending.length === 0) return [];
    try {
      await withSchemaEngine(ownerUrl, await readSchema(source), async (engine) => {
        // Killed half-way: the migration was one transaction, so nothing of it is there and it can be tried again.
        for (const migrationName of state.failed) await engine.markMigrationRolledBack({ migrationName });
        for (const [index, name] of state.pending.entries()) {
          onProgress(index, state.pending.length, name);
          await engine.applyMigrations({ migrationsList: await listUpTo(name, source), filters: NO_FILTER });
        }
      });
    } catch (cause) {
      throw new Refusal(`Không cập nhật được cấu trúc cơ sở dữ liệu: ${readable(cause)}`, { cause });
    }
    onProgress(state.pending.length, state.pending.length, '');
    return state.pending;
  });
}

/** The SQL that would take the database to schema.prisma; empty when they agree. */
export async function drift(ownerUrl: string, source: MigrationSource = {}): Promise<string> {
  const schema = await readSchema(source);
  const files = [{ path: 'schema.prisma', content: schema }];
  return withSchemaEngine(ownerUrl, schema, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: PRISMA_FOLDER },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: NO_FILTER,
    });
    return exitCode === 0 ? '' : (stdout ?? '');
  });
}

function refuseUnsound(state: Awaited<ReturnType<typeof compareMigrations>>): void {
  const names = (list: string[]) => list.join(', ');
  if (state.unknown.length > 0) {
    throw new Refusal(
      `Cơ sở dữ liệu thuộc phiên bản mới hơn chương trình này (có thêm ${names(state.unknown)}). ` +
        'Vui lòng cập nhật chương trình rồi chạy lại.',
    );
  }
  if (state.edited.length > 0) {
    throw new Refusal(
      `Các bước cập nhật đã áp dụng bị sửa về sau: ${names(state.edited)}. ` +
        'Vui lòng trả lại nội dung cũ và viết bước cập nhật mới.',
    );
  }
}

async function readSchema({ schema }: MigrationSource): Promise<string> {
  return readFile(schema ?? path.join(PRISMA_FOLDER, 'schema.prisma'), 'utf8');
}

async function listUpTo(
  last: string,
  { folder = MIGRATIONS_FOLDER }: MigrationSource,
): Promise<MigrationList> {
  const lock = 'migration_lock.toml';
  return {
    baseDir: folder,
    lockfile: { path: lock, content: await readFile(path.join(folder, lock), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: listMigrations(folder)
      .filter(({ name }) => name <= last)
      .map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
      })),
  };
}

/** The engine wraps the database's message in its own words and a trace of its own. */
function readable(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split(/\n\s*0: /)[0] ?? text)
    .trim()
    .split(/\s*\n\s*/)
    .join(' ');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand(async () => {
    const { withOwnerDatabase } = await import('./choice.mjs');
    await withOwnerDatabase(async (ownerUrl) => {
      const onProgress: Progress = (done, total, name) =>
        console.log(`progress ${done}/${total} ${name}`.trim());
      const applied = await migrate(ownerUrl, { onProgress });
      console.log(
        applied.length === 0 ? 'Cơ sở dữ liệu đã ở bản mới nhất.' : `Đã áp dụng: ${applied.join(', ')}`,
      );
    });
  });
}
