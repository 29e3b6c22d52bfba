// The embedded PostgreSQL: everything about it lives in one data folder.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { Refusal } from '../refusal.mjs';
import { openCluster, runningPort, startCluster, stopCluster } from './cluster.mjs';
import { APP_ROLE, DATABASE, ensureOwnedDatabase, OWNER_ROLE } from './roles.mjs';

/**
 * Connection strings of a running database. `superuserUrl` leads to the maintenance database `postgres`;
 * only scripts that create databases use it.
 *
 * @typedef {{ ownerUrl: string, appUrl: string, superuserUrl: string, port: number, stop: () => Promise<void> }} EmbeddedDatabase
 */

/** @typedef {{ port: number, superuserPassword: string, ownerPassword: string, appPassword: string }} Access */

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  // A socket file would need a folder that both users can write to, with a path that is not too long.
  unix_socket_directories: '',
  max_connections: 60,
  shared_buffers: '256MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: 1.1,
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  password_encryption: 'scram-sha-256',
};

const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts the PostgreSQL of a data folder (creating it when needed) with the database and the two roles in it.
 * A server left running by a start that was killed is stopped cleanly first; a stale pid file is no obstacle.
 *
 * @param {{ dataDir: string, durable?: boolean, attach?: boolean }} options `durable: false` turns fsync off
 *   (tests only); `attach: true` uses a server that already runs there, and then leaves it running on `stop()`
 * @returns {Promise<EmbeddedDatabase>}
 * @throws {Refusal} where the operator has to act: another version's folder, a full disk, root's private folder
 */
export async function startEmbedded({ dataDir, durable = true, attach = false }) {
  const folder = path.resolve(dataDir);
  mkdirSync(folder, { recursive: true });
  const access = readAccess(folder);
  const cluster = await openCluster(folder, access.superuserPassword);
  const running = runningPort(cluster);
  if (running && attach) return connections({ ...access, port: running }, async () => {});
  if (running) await stopCluster(cluster);
  access.port = await freePort(access.port);
  writeAccess(folder, access);
  await startCluster(cluster, { ...SETTINGS, ...(durable ? {} : NOT_DURABLE), port: access.port });
  const database = connections(access, () => stopCluster(cluster));
  try {
    await ensureOwnedDatabase(database.superuserUrl, access);
  } catch (error) {
    await stopCluster(cluster);
    throw error;
  }
  return database;
}

/** @param {Access} access @param {() => Promise<void>} stop @returns {EmbeddedDatabase} */
function connections({ port, superuserPassword, ownerPassword, appPassword }, stop) {
  const url = (/** @type {string} */ user, /** @type {string} */ password, /** @type {string} */ database) =>
    `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
  return {
    ownerUrl: url(OWNER_ROLE, ownerPassword, DATABASE),
    appUrl: url(APP_ROLE, appPassword, DATABASE),
    superuserUrl: url('postgres', superuserPassword, 'postgres'),
    port,
    stop,
  };
}

/** @param {string} folder @returns {Access} */
function readAccess(folder) {
  const file = path.join(folder, 'database.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  if (existsSync(path.join(folder, 'postgres'))) {
    throw new Refusal(
      `Thư mục ${folder} có cơ sở dữ liệu nhưng thiếu tệp mật khẩu database.json. ` +
        'Vui lòng khôi phục tệp này từ bản sao lưu, hoặc đặt DATA_DIR sang thư mục khác.',
    );
  }
  const password = () => randomBytes(24).toString('base64url');
  const access = {
    port: 0,
    superuserPassword: password(),
    ownerPassword: password(),
    appPassword: password(),
  };
  writeAccess(folder, access);
  return access;
}

/**
 * Written under another name first: a crash half-way must not lose the passwords.
 *
 * @param {string} folder
 * @param {Access} access
 */
function writeAccess(folder, access) {
  const file = path.join(folder, 'database.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(access, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/**
 * The wished port when it is free, otherwise one that is.
 *
 * @param {number} wished 0 for any
 * @returns {Promise<number>}
 */
function freePort(wished) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      wished ? freePort(0).then(resolve, reject) : reject(new Error('No free port')),
    );
    probe.listen(wished, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wished));
    });
  });
}
