import { listMigrations } from '../database/migrations.mjs';

/**
 * What the server is told. It never learns how the owner of the tables logs in.
 *
 * @param {import('./settings.mjs').Settings} settings
 * @param {string} appUrl
 * @param {string} secret
 */
export function serverEnvironment(settings, appUrl, secret) {
  return {
    DATABASE_URL: undefined,
    OWNER_DATABASE_URL: undefined,
    APP_DATABASE_URL: appUrl,
    AUTH_SECRET: secret,
    // The server runs in a folder of its own: an absolute path, where files of evidence are kept.
    DATA_DIR: settings.dataDir,
    BASE_URL: settings.baseUrl,
    TRUST_PROXY: settings.trustProxy ? '1' : '0',
    DEMO: settings.demo ? '1' : '0',
    DEMO_TODAY: settings.demo ? settings.demoToday : undefined,
    EXPECTED_MIGRATIONS: String(listMigrations().length),
  };
}
