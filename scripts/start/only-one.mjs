// Two starts of one clone (two data folders, or a start and a test) must not install or build over each other.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lookUpProcess } from '../process-table.mjs';

/**
 * Runs work while no other process does the same for this clone; waits for one that does.
 *
 * @template T
 * @param {string} root
 * @param {import('./progress.mjs').Report} report
 * @param {() => Promise<T>} work
 * @param {string} [file] that says who is at work
 * @returns {Promise<T>}
 */
export async function onlyOne(root, report, work, file = path.join(root, '.data', 'working.lock')) {
  mkdirSync(path.dirname(file), { recursive: true });
  while (!take(file)) {
    report('chờ một lần chạy khác đang cài đặt hoặc biên dịch');
    await sleep(500);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isLeftOver(file)) rmSync(file, { force: true });
    return false;
  }
}

/** Its holder was killed, or the number now belongs to some other program. @param {string} file */
function isLeftOver(file) {
  try {
    const holder = readFileSync(file, 'utf8');
    // A file that is still empty has only just been made.
    if (holder === '') return Date.now() - statSync(file).mtimeMs > 5_000;
    return !/\.mjs\b/.test(lookUpProcess(Number(holder))?.command ?? '');
  } catch {
    return false;
  }
}
