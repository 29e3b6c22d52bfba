// What is in prisma/migrations, and what of it a database already has. Needs no engine, so a start that has
// nothing to migrate is quick.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withClient } from './roles.mjs';

export const PRISMA_FOLDER = fileURLToPath(new URL('../../prisma', import.meta.url));
export const MIGRATIONS_FOLDER = path.join(PRISMA_FOLDER, 'migrations');

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/**
 * The migrations of a folder in the order in which they are applied. `checksum` is Prisma's: SHA-256, hex.
 *
 * @param {string} [folder]
 * @returns {Migration[]}
 */
export function listMigrations(folder = MIGRATIONS_FOLDER) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Compares the folder with a database. `pending` are still to be applied; `edited` were changed after they had
 * been applied; `unknown` are in the database but not in the folder (the program is older than the database);
 * `failed` began and did not end.
 *
 * @param {string} ownerUrl
 * @param {string} [folder]
 */
export async function compareMigrations(ownerUrl, folder) {
  const here = listMigrations(folder);
  const there = await withClient(ownerUrl, readApplied);
  const finished = new Map(there.filter((row) => row.finished).map((row) => [row.name, row.checksum]));
  return {
    pending: here.filter(({ name }) => !finished.has(name)).map(({ name }) => name),
    edited: here
      .filter(({ name, checksum }) => finished.has(name) && finished.get(name) !== checksum)
      .map(({ name }) => name),
    unknown: [...finished.keys()].filter((name) => !here.some((migration) => migration.name === name)),
    failed: there.filter((row) => !row.finished).map((row) => row.name),
  };
}

/**
 * @param {import('pg').Client} client
 * @returns {Promise<{ name: string, checksum: string, finished: boolean }[]>}
 */
async function readApplied(client) {
  const table = await client.query("SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS found");
  if (!table.rows[0].found) return [];
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM public._prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  return rows;
}
