// Starts the built application as a process of its own, waits until it is healthy, stops it.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../refusal.mjs';
import { serverFile } from './build.mjs';
import { pinnedNode } from './install.mjs';

const HEALTHY_WITHIN_MS = 120_000;
const STOPS_WITHIN_MS = 15_000;

/** @typedef {{ pid: number, ended: Promise<number>, stop: () => Promise<void> }} Server */

/**
 * @param {string} root
 * @param {{ port: number, host: string, env: Record<string, string | undefined>, stop: AbortSignal }} options
 * @returns {Promise<Server>} once `/api/health` answers 200
 */
export async function startServer(root, { port, host, env, stop: stopAsked }) {
  const guard = fileURLToPath(new URL('serve.mjs', import.meta.url));
  const child = spawn(pinnedNode(root), [guard, serverFile(root)], {
    env: { ...process.env, ...env, NODE_ENV: 'production', PORT: String(port), HOSTNAME: host },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // Ctrl-C reaches the whole terminal group; the server is stopped by us, before its database.
    detached: true,
  });
  /** @type {string[]} */
  const banner = [];
  let ready = false;
  if (!child.stdout) throw new Error('The server has no output');
  createInterface({ input: child.stdout }).on('line', (line) => {
    // Next's own greeting is not ours to show; the log lines are.
    if (ready || line.startsWith('{')) console.log(line);
    else banner.push(line);
  });
  let exited = false;
  const ended = new Promise((resolve) =>
    child.once('exit', (code) => {
      exited = true;
      resolve(code ?? 1);
    }),
  );
  const stop = async () => {
    if (!exited) child.kill('SIGTERM');
    await Promise.race([ended, sleep(STOPS_WITHIN_MS, undefined, { ref: false })]);
    if (!exited) child.kill('SIGKILL');
    await ended;
  };
  const answer = await waitForHealth(
    `http://${host === '::' || host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`,
    () => exited || stopAsked.aborted,
  );
  if (answer !== 'ok') {
    await stop();
    for (const line of banner.slice(-20)) console.error(`  ${line}`);
    throw new Refusal(`Máy chủ không chạy được (${answer}), xem các dòng trên.`);
  }
  ready = true;
  return { pid: child.pid ?? 0, ended, stop };
}

/** @param {string} address @param {() => boolean} givenUp whether to give up @returns {Promise<string>} 'ok' or the last that was seen */
async function waitForHealth(address, givenUp) {
  const end = Date.now() + HEALTHY_WITHIN_MS;
  let seen = 'không trả lời';
  while (Date.now() < end) {
    if (givenUp()) return 'đã dừng ngay khi khởi động';
    try {
      const response = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(10_000) });
      const body = await response.text();
      if (response.status === 200) return 'ok';
      seen = `/api/health: ${response.status} ${body.slice(0, 200)}`;
    } catch {
      // Not listening yet.
    }
    await sleep(150);
  }
  return seen;
}
