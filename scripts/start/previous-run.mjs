// One start per data folder. What an earlier one left behind when it was killed is cleared away.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lookUpProcess } from '../process-table.mjs';
import { Refusal } from '../refusal.mjs';
import { explainDiskError, makeFolder } from './disk.mjs';

/** @typedef {{ pid: number, port: number, serverPid?: number }} Run */

const PATIENCE_MS = 15_000;

/**
 * Makes sure that no other start works on the data folder: an orphaned server is ended, a start whose npm was
 * killed is asked to stop and waited for, a living one is a refusal.
 *
 * @param {string} dataDir
 */
export async function clearPreviousRun(dataDir) {
  const run = readRun(dataDir);
  if (!run) return;
  if (isStart(run.pid)) {
    if (isOrphan(run.pid)) process.kill(run.pid, 'SIGTERM');
    await waitUntilGone(() => !isStart(run.pid));
  }
  if (isStart(run.pid)) {
    throw new Refusal(
      `Gương Sáng đang chạy với thư mục dữ liệu này (tiến trình ${run.pid}, cổng ${run.port}). ` +
        'Vui lòng dừng nó trước, hoặc đặt DATA_DIR và PORT khác.',
    );
  }
  const serverPid = run.serverPid ?? 0;
  if (isServer(serverPid)) {
    process.kill(serverPid, 'SIGTERM');
    await waitUntilGone(() => !isServer(serverPid), 5_000);
    if (isServer(serverPid)) process.kill(serverPid, 'SIGKILL');
  }
  forgetRun(dataDir);
}

/** @param {string} dataDir @param {Run} run */
export function rememberRun(dataDir, run) {
  try {
    makeFolder(dataDir);
    writeFileSync(runFile(dataDir), JSON.stringify(run));
  } catch (error) {
    throw explainDiskError(error);
  }
}

/** @param {string} dataDir */
export function forgetRun(dataDir) {
  rmSync(runFile(dataDir), { force: true });
}

/**
 * Calls back once when the npm that started this process is gone: killed with -9 it cannot tell us, and a server
 * that nobody watches would keep the port.
 *
 * @param {() => void} onGone
 */
export function watchStarter(onGone) {
  if (process.channel) process.once('disconnect', onGone);
  const npm = process.env.npm_lifecycle_event ? findNpm(process.ppid) : undefined;
  if (!npm) return;
  const timer = setInterval(() => {
    if (lookUpProcess(npm)) return;
    clearInterval(timer);
    onGone();
  }, 1_000);
  timer.unref();
}

/** npm calls a shell, which calls us. @param {number} pid @returns {number | undefined} */
function findNpm(pid) {
  const found = lookUpProcess(pid);
  if (!found || pid === 1) return undefined;
  return /\bnpm\b/.test(found.command) ? pid : findNpm(found.parent);
}

/** @param {string} dataDir @returns {Run | undefined} */
function readRun(dataDir) {
  try {
    return existsSync(runFile(dataDir)) ? JSON.parse(readFileSync(runFile(dataDir), 'utf8')) : undefined;
  } catch {
    return undefined; // cut off in the middle of writing: its process did not get far
  }
}

/** @param {number} pid */
function isStart(pid) {
  return (
    pid !== process.pid &&
    pid !== process.ppid &&
    (lookUpProcess(pid)?.command.includes('start.mjs') ?? false)
  );
}

/** @param {number} pid */
function isServer(pid) {
  return /next-server|serve\.mjs/.test(lookUpProcess(pid)?.command ?? '');
}

/** @param {number} pid */
function isOrphan(pid) {
  return lookUpProcess(pid)?.parent === 1;
}

/** @param {() => boolean} gone @param {number} [patience] in milliseconds */
async function waitUntilGone(gone, patience = PATIENCE_MS) {
  const end = Date.now() + patience;
  while (!gone() && Date.now() < end) await sleep(100);
}

/** @param {string} dataDir */
function runFile(dataDir) {
  return path.join(dataDir, 'start.json');
}
