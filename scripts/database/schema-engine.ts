// Prisma's own schema engine in WebAssembly: nothing is downloaded, and what it writes is what `prisma migrate` reads.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

// Object ids of two types in PostgreSQL's own catalogue.
const CATALOGUE_CHAR = 18;
const UUID = 2950;

let instantiated: Promise<void> | undefined;

/**
 * Runs work with the engine on one database.
 *
 * @param datamodel the text of schema.prisma
 */
export async function withSchemaEngine<T>(
  url: string,
  datamodel: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  instantiated ??= instantiate();
  await instantiated;
  const pool = new pg.Pool({ connectionString: url, max: 2, allowExitOnIdle: true });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(pool));
    const engine = await glue.SchemaEngine.new(
      { datamodels: [['schema.prisma', datamodel]] },
      () => {},
      adapter,
    );
    return await work(engine).finally(() => engine.free());
  } finally {
    await pool.end();
  }
}

/** Prisma's adapter, made fit for the engine in two places. */
class MigrationAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const pool = adapter.underlyingDriver();
    const query = pool.query.bind(pool);
    // It cuts a script at every semicolon, also inside a function's body or a comment. PostgreSQL takes a script
    // whole, and then as one transaction: a migration is applied in full or not at all.
    adapter.executeScript = async (script) => {
      // Its own translation of errors is what the engine understands.
      // biome-ignore lint/complexity/useLiteralKeys: it is protected, and reachable in this way only
      await query(script).catch((error: unknown) => adapter['onError'](error));
    };
    // It does not know the type "char", in which the catalogue keeps the kinds of constraints. No catalogue query
    // of the engine has a uuid, so that type carries such columns past the adapter.
    const disguised = async (config: pg.QueryArrayConfig) => {
      const result = await query(config);
      for (const field of result.fields) if (field.dataTypeID === CATALOGUE_CHAR) field.dataTypeID = UUID;
      return result;
    };
    Object.assign(pool, { query: disguised });
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (config) => {
      const { columnTypes, ...result } = await queryRaw(config);
      const { Uuid, Character } = ColumnTypeEnum;
      return { ...result, columnTypes: columnTypes.map((type) => (type === Uuid ? Character : type)) };
    };
    return adapter;
  }
}

async function instantiate(): Promise<void> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const binary = await readFile(path.join(folder, 'schema_engine_bg.wasm'));
  const imports = { ...(glue as unknown as WebAssembly.ModuleImports), ...withoutLingering() };
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': imports });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start !== 'function') throw new Error('The schema engine does not look as expected');
  start();
}

/** The engine never takes back the 10 seconds that it gives itself for each lock; no command should wait for them. */
function withoutLingering(): WebAssembly.ModuleImports {
  const timers = Object.keys(glue).filter((name) => name.startsWith('__wbg_setTimeout_'));
  const start = (work: () => void, milliseconds: number) => setTimeout(work, milliseconds).unref();
  return Object.fromEntries(timers.map((name) => [name, start]));
}
