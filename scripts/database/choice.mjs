// Which database a command works on: the one handed over by `npm start`, the operator's, or the embedded one.
import { startEmbedded } from './embedded.mjs';
import { temporaryDataDir } from './temporary-data.mjs';

/**
 * Runs a command's work with the connection strings of the installation's database. An embedded database that
 * `npm start` has running is used as it is; otherwise it is started for the command and stopped after it.
 *
 * @template T
 * @param {(ownerUrl: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withOwnerDatabase(work) {
  const given = process.env.OWNER_DATABASE_URL ?? process.env.DATABASE_URL;
  if (given) return work(given);
  const database = await startEmbedded({ dataDir: process.env.DATA_DIR || '.data', attach: true });
  try {
    return await work(database.ownerUrl);
  } finally {
    await database.stop();
  }
}

/**
 * Runs work on an empty throwaway database that is gone afterwards.
 *
 * @template T
 * @param {(ownerUrl: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withThrowawayDatabase(work) {
  const { dataDir, remove } = temporaryDataDir();
  try {
    const database = await startEmbedded({ dataDir, durable: false });
    try {
      return await work(database.ownerUrl);
    } finally {
      await database.stop();
    }
  } finally {
    remove();
  }
}
