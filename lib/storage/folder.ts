import 'server-only';
import { randomUUID } from 'node:crypto';
import { mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isKey } from './key';
import type { Kept, Storage } from './storage';

/**
 * Keeps files in a folder of this machine: '<folder>/<root>/<tenant>/<two letters>/<random>'. A file is written under
 * another name, made safe on the disk, and only then gets its own: there are whole files or none.
 */
export function folderStorage(folder: string): Storage {
  return {
    async put(key, bytes) {
      const target = placeOf(folder, key);
      const unfinished = path.join(path.dirname(target), `${randomUUID()}.part`);
      await makeFolder(path.dirname(target), folder);
      try {
        await writeSafely(unfinished, bytes);
        await rename(unfinished, target);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
      await makeSafe(path.dirname(target));
    },
    async get(key) {
      try {
        return new Uint8Array(await readFile(placeOf(folder, key)));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async remove(key) {
      await rm(placeOf(folder, key), { force: true });
    },
    list: (olderThan) => walk(folder, olderThan),
  };
}

/** Never outside the folder: a key is digits and ids, or it is refused. */
function placeOf(folder: string, key: string): string {
  if (!isKey(key)) throw new Error('Not a key of the storage');
  const [root = '', tenant = '', name = ''] = key.split('/');
  // The folder is a setting: what lies in it is no part of the build.
  return path.join(/* turbopackIgnore: true */ folder, root, tenant, name.slice(0, 2), name);
}

async function* walk(folder: string, olderThan: Date): AsyncGenerator<Kept> {
  for await (const [root, tenant, , name] of leaves(folder, 4)) {
    const key = `${root}/${tenant}/${name}`;
    if (!isKey(key)) continue;
    // It may have been removed since it was listed.
    const found = await stat(placeOf(folder, key)).catch(() => null);
    if (found?.isFile() && found.mtime < olderThan) yield { key, since: found.mtime };
  }
}

/** The paths of what lies `depth` deep, as lists of names. */
async function* leaves(folder: string, depth: number, above: string[] = []): AsyncGenerator<string[]> {
  const entries = await opendir(path.join(folder, ...above)).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (!entries) return;
  for await (const entry of entries) {
    const names = [...above, entry.name];
    if (names.length === depth && entry.isFile()) yield names;
    else if (names.length < depth && entry.isDirectory()) yield* leaves(folder, depth, names);
  }
}

/** Makes a folder and those above it, as far as that of `base`; readable by the server's user only. */
async function makeFolder(folder: string, base: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    // What is above the data folder is not ours to make.
    if (code !== 'ENOENT' || folder === path.dirname(base)) throw error;
    await makeFolder(path.dirname(folder), base);
    await mkdir(folder, { mode: 0o700 }).catch((again: NodeJS.ErrnoException) => {
      if (again.code !== 'EEXIST') throw again;
    });
  }
}

async function writeSafely(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The new name is on the disk only when its folder is. Windows cannot say so of a folder. */
async function makeSafe(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}
