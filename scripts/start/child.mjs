import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { REFUSED, Refusal } from '../refusal.mjs';

/** The children at work now, so that a stop in the middle of a step can end them. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Runs a program to its end. Its lines go to `onLine`; when it fails, the last of them are printed and a refusal
 * is thrown.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd: string, env?: Record<string, string | undefined>, onLine?: (line: string) => void, failure: string }} options
 * @returns {Promise<string[]>} what it printed
 */
export async function runChild(file, args, { cwd, env = {}, onLine = () => {}, failure }) {
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  /** @type {string[]} */
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      onLine(line);
    });
  }
  const ended = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ?? code));
  }).finally(() => running.delete(child));
  if (ended === 0) return lines;
  if (lines.some((line) => /ENOSPC|no space left/i.test(line))) {
    throw new Refusal('Ổ đĩa đã đầy. Vui lòng giải phóng chỗ trống rồi chạy lại.');
  }
  // A script of ours that refused has said all there is to say.
  const refusal = lines.findLast((line) => line.startsWith(REFUSED));
  if (refusal) throw new Refusal(refusal.slice(REFUSED.length));
  for (const line of lines.filter((text) => text.trim()).slice(-40)) console.error(`  ${line}`);
  throw new Refusal(`${failure} (${ended})`);
}

/** Ends every child that is still at work. */
export function stopChildren() {
  for (const child of running) child.kill('SIGTERM');
}
