// The database of a start: opened, brought to the newest structure, filled with the demo where wanted.
import path from 'node:path';
import { startEmbedded } from '../database/embedded.mjs';
import { useExternal } from '../database/external.mjs';
import { compareMigrations } from '../database/migrations.mjs';
import { withClient } from '../database/roles.mjs';
import { runChild } from './child.mjs';
import { requireSpace } from './disk.mjs';
import { pinnedNode } from './install.mjs';
import { listDemoAccounts, readInstallation, setDemoDay } from './installation.mjs';
import { step } from './progress.mjs';

/** @typedef {import('./settings.mjs').Settings} Settings */
/** @typedef {{ ownerUrl: string, appUrl: string, stop: () => Promise<void> }} Database */

const DATABASE_MB = 200;
const DEMO_PASSWORD = 'ThiDua!2026';

/**
 * @param {Settings} settings
 * @param {string} secret
 * @returns {Promise<Database>}
 */
export async function openDatabase({ databaseUrl, appDatabaseUrl, dataDir }, secret) {
  if (databaseUrl) {
    return step('Kết nối cơ sở dữ liệu', () => useExternal({ databaseUrl, appDatabaseUrl, secret }));
  }
  requireSpace(dataDir, DATABASE_MB, 'chạy cơ sở dữ liệu');
  return step('Mở cơ sở dữ liệu', () => startEmbedded({ dataDir }));
}

/**
 * Migrates, loads the demo when it is wanted and not there yet.
 *
 * @param {{ root: string, settings: Settings, database: Database, secret: string }} options
 * @returns {Promise<string[]>} what the operator should read once the product is ready
 */
export async function prepareDatabase({ root, settings, database, secret }) {
  const { ownerUrl, appUrl } = database;
  const env = {
    OWNER_DATABASE_URL: ownerUrl,
    DATABASE_URL: appUrl,
    APP_DATABASE_URL: appUrl,
    AUTH_SECRET: secret,
    DEMO: settings.demo ? '1' : '0',
    DEMO_TODAY: settings.demo ? settings.demoToday : undefined,
    DATA_DIR: settings.dataDir,
    BASE_URL: settings.baseUrl ?? `http://localhost:${settings.port}`,
    // Outside Next's own bundle `server-only` throws on import: this configuration maps it to nothing.
    TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.scripts.json'),
  };
  /** @param {string} title @param {string} script @param {string} failure */
  const runScript = (title, script, failure) =>
    step(title, (report) =>
      runChild(pinnedNode(root), ['--import', 'tsx', path.join(root, script)], {
        cwd: root,
        env,
        failure,
        onLine: (line) => line.startsWith('progress ') && report(line.slice('progress '.length)),
      }),
    );
  const state = await compareMigrations(ownerUrl);
  if (Object.values(state).some((names) => names.length > 0)) {
    const failure = 'Không cập nhật được cấu trúc cơ sở dữ liệu, xem các dòng trên';
    await runScript('Cập nhật cấu trúc cơ sở dữ liệu', 'scripts/database/migrate.ts', failure);
  }
  return withClient(ownerUrl, async (client) => {
    const { loaded } = await readInstallation(client, settings.demo);
    if (!settings.demo) return firstAdministrator(runScript);
    if (!loaded) {
      const failure = 'Không nạp được dữ liệu trình diễn, xem các dòng trên';
      await runScript('Nạp dữ liệu trình diễn', 'prisma/seed/demo.ts', failure);
    }
    if (settings.demoTodayGiven) await setDemoDay(client, settings.demoToday);
    const accounts = await listDemoAccounts(client);
    const width = Math.max(0, ...accounts.map(({ email }) => email.length));
    return [
      `Tài khoản trình diễn, mật khẩu chung ${DEMO_PASSWORD}:`,
      ...accounts.map(({ email, description }) => `  ${email.padEnd(width)}  ${description}`),
    ];
  });
}

/**
 * A real installation has no accounts with known passwords: as long as nobody has entered it, every start prints
 * a fresh one-time link for its first administrator.
 *
 * @param {(title: string, script: string, failure: string) => Promise<string[]>} runScript
 */
async function firstAdministrator(runScript) {
  const failure = 'Không tạo được tài khoản quản trị đầu tiên, xem các dòng trên';
  const lines = await runScript('Kiểm tra tài khoản quản trị', 'scripts/first-administrator.ts', failure);
  const link = lines.find((line) => /^https?:\/\//.test(line));
  return link
    ? ['Liên kết dùng một lần cho quản trị viên đầu tiên (đặt mật khẩu tại đây):', `  ${link}`]
    : [];
}
