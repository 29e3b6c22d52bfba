import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { explainDiskError, makeFolder } from './disk.mjs';

/**
 * The secret that signs sessions: the operator's, otherwise one made once and kept in the data folder.
 *
 * @param {string} dataDir
 * @param {string | undefined} given
 * @returns {string}
 */
export function authSecret(dataDir, given) {
  if (given) return given;
  const file = path.join(dataDir, 'secret');
  try {
    if (!existsSync(file)) {
      makeFolder(dataDir);
      writeFileSync(`${file}.new`, randomBytes(48).toString('base64url'), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    }
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw explainDiskError(error);
  }
}
