// The database of an installation that may be serving at the moment, may have stopped, or may be the operator's own.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { startEmbedded } from '../database/embedded.mjs';
import { useExternal as connectExternal, derivedAppUrl } from '../database/external.mjs';
import { compareMigrations } from '../database/migrations.mjs';
import { Refusal } from '../refusal.mjs';
import { checkDataDir } from '../start/data-dir.mjs';
import { onlyOne } from '../start/only-one.mjs';
import { authSecret } from '../start/secret.mjs';

/** @typedef {import('../start/settings.mjs').Settings} Settings */

/**
 * Runs work with the connections of the installation's database. An embedded one that is being served is used as it is;
 * otherwise it is started for the work and stopped after it.
 *
 * @param {string} root
 * @param {Settings} settings
 * @param {(database: { ownerUrl: string, appUrl: string }) => Promise<void>} work
 * @throws {Refusal} where there is no database yet, or one of another version of the program
 */
export async function withInstallation(root, settings, work) {
  const checked = async (/** @type {{ ownerUrl: string, appUrl: string }} */ database) => {
    await requireCurrent(database.ownerUrl);
    await work(database);
  };
  if (settings.databaseUrl) return checked(await openExternal(settings, settings.databaseUrl));
  const { dataDir } = settings;
  if (!existsSync(path.join(dataDir, 'postgres', 'PG_VERSION'))) {
    throw new Refusal(
      `Thư mục ${dataDir} chưa có cơ sở dữ liệu. Vui lòng chạy npm start một lần trước, hoặc đặt DATA_DIR đúng thư mục dữ liệu.`,
    );
  }
  checkDataDir(settings, root);
  // Of two commands at once the first to end would stop the server under the other.
  const lock = path.join(dataDir, 'plan-command.lock');
  await onlyOne(
    root,
    () => {},
    async () => {
      const database = await startEmbedded({ dataDir, attach: true });
      try {
        await checked(database);
      } finally {
        await database.stop();
      }
    },
    lock,
  );
}

/**
 * Without APP_DATABASE_URL the application's password is the one that `npm start` has set; setting it anew from here could
 * lock out a server that runs with another AUTH_SECRET.
 *
 * @param {Settings} settings
 * @param {string} databaseUrl
 */
function openExternal({ appDatabaseUrl, dataDir, authSecret: given }, databaseUrl) {
  const secret = appDatabaseUrl ? '' : authSecret(dataDir, given);
  return connectExternal({
    databaseUrl,
    appDatabaseUrl: appDatabaseUrl ?? derivedAppUrl(databaseUrl, secret),
    secret,
  });
}

/** @param {string} ownerUrl */
async function requireCurrent(ownerUrl) {
  const state = await compareMigrations(ownerUrl);
  if (Object.values(state).every((names) => names.length === 0)) return;
  throw new Refusal(
    'Cấu trúc cơ sở dữ liệu không khớp với phiên bản chương trình này. Vui lòng chạy npm start (hoặc npm run migrate) trước.',
  );
}
